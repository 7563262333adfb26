import {closest, didYouMean, suggest} from '../support/did-you-mean.ts';
import type {Language} from '../support/localized.ts';
import {error, sortProblems, warning, type Checked, type Problem} from '../support/problem.ts';
import type {Chapter, ChapterElement, Literal, ReportSettings} from './model.ts';
import {tellsOtherNumbers} from './translated-numbers.ts';
import {readYaml, type YamlDocument} from './yaml-document.ts';

/** English texts of a report: id (of an exhibit, a section, or `report`) → prop → text. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What an `en.yaml` stands beside. */
export interface TranslationSource {
  readonly file: string;
  readonly chapters: readonly Chapter[];
  readonly settings: TranslatedSettings;
}

/** A text that can be translated. `prop` is a path: `caption`, `total.label`, `notes.0.text`. */
export interface TranslatableText {
  /** Of an exhibit or a section; `report` for the settings. */
  readonly id: string;
  readonly prop: string;
  readonly text: string;
}

/** Props and keys whose texts are shown to readers. */
const SHOWN: ReadonlySet<string> = new Set(['caption', 'message', 'title', 'label', 'text', 'spanner']);

/** The settings whose texts are shown to readers. */
type TranslatedSettings = Pick<
  ReportSettings,
  'title' | 'shortTitle' | 'description' | 'language' | 'keyFigures' | 'acknowledged'
>;

/** Every text of a report that can be translated, besides its prose: settings, titles of sections, exhibits. */
export function translatableTexts(
  chapters: readonly Chapter[],
  settings: TranslatedSettings
): readonly TranslatableText[] {
  const own = settingsTexts(settings).map((found) => ({id: 'report', ...found}));
  const sections = chapters.flatMap(({headings}) => headings.map(({id, text}) => ({id, prop: 'title', text})));
  const exhibits = chapters.flatMap(({elements}) =>
    elements.flatMap((element) => {
      const id = exhibitId(element);
      if (id === null) return [];
      return element.props.flatMap(({name, value}) => textsIn(value, [name])).map((found) => ({id, ...found}));
    })
  );
  return [...own, ...sections, ...exhibits];
}

/** The texts of settings, by path: `title`, `keyFigures.0.text`, `acknowledged.3.reason`. */
function settingsTexts({title, shortTitle, description, keyFigures, acknowledged}: TranslatedSettings): readonly {
  readonly prop: string;
  readonly text: string;
}[] {
  return [
    {prop: 'title', text: title},
    {prop: 'shortTitle', text: shortTitle ?? ''},
    {prop: 'description', text: description},
    ...keyFigures.map(({text}, index) => ({prop: `keyFigures.${index}.text`, text})),
    ...acknowledged.map(({reason}, index) => ({prop: `acknowledged.${index}.reason`, text: reason}))
  ];
}

function exhibitId({props}: ChapterElement): string | null {
  const id = props.find(({name}) => name === 'id')?.value;
  return id?.kind === 'string' && /^(?:tbl|fig|box)-/.test(id.value) ? id.value : null;
}

/** Reasons of exceptions are listed on the report's front. */
function isExceptionReason(path: readonly string[]): boolean {
  return path[0] === 'except' && path.at(-1) === 'reason';
}

function textsIn(literal: Literal, path: readonly string[]): readonly {readonly prop: string; readonly text: string}[] {
  if (literal.kind === 'string') {
    const shown = SHOWN.has(path.at(-1) ?? '') || path[0] === 'empty' || isExceptionReason(path);
    return shown ? [{prop: path.join('.'), text: literal.value}] : [];
  }
  if (literal.kind === 'array') return literal.items.flatMap((item, index) => textsIn(item, [...path, String(index)]));
  return literal.kind === 'object' ? literal.entries.flatMap(({key, value}) => textsIn(value, [...path, key])) : [];
}

/**
 * Reads an `en.yaml` (null if there is none): English texts by id and prop. A prop inside another is written as a path,
 * `notes.0.text`. Ids and props that the report does not have are errors.
 */
export function readTranslations(
  text: string | null,
  {file, chapters, settings}: TranslationSource
): Checked<Translations> {
  if (text === null || text.trim() === '') return {value: new Map(), problems: []};
  const {value: document, problems} = readYaml(text, file);
  if (document === null) return {value: null, problems};
  const translatable = translatableTexts(chapters, settings);
  const known = new Map<string, string[]>();
  for (const {id, prop} of translatable) known.set(id, [...(known.get(id) ?? []), prop]);
  const found = entryProblems(document, known);
  if (found.length > 0) return {value: null, problems: sortProblems(found)};
  const written = (document.value ?? {}) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const texts = Object.entries(written).map(([id, props]) => [id, new Map(Object.entries(props))] as const);
  const value: Translations = new Map(texts);
  return {value, problems: numberProblems(document, translatable, value, settings.language)};
}

/** Warns of translations whose numbers are not those of their text. */
function numberProblems(
  document: YamlDocument,
  translatable: readonly TranslatableText[],
  translations: Translations,
  language: Language
): readonly Problem[] {
  return translatable.flatMap(({id, prop, text}) => {
    const translation = translations.get(id)?.get(prop);
    if (translation === undefined || !tellsOtherNumbers(text, language, translation)) return [];
    const message = `the translation tells other numbers than its text: "${text}"`;
    return [
      warning(document.place([id, prop]), 'translated-numbers', message, 'is it the translation of another text?')
    ];
  });
}

function entryProblems(document: YamlDocument, known: ReadonlyMap<string, readonly string[]>): readonly Problem[] {
  if (!isRecord(document.value)) {
    return [
      error(
        document.place([]),
        'wrong-type',
        'the file must hold ids of exhibits and sections',
        'write "tbl-…:" and below it "  caption: …"'
      )
    ];
  }
  return Object.entries(document.value).flatMap(([id, props]) => {
    const own = known.get(id);
    if (own === undefined) {
      return [
        error(
          document.keyPlace([id]),
          'unknown-name',
          `there is no exhibit or section "${id}"`,
          suggest(id, known.keys())
        )
      ];
    }
    if (!isRecord(props)) {
      return [
        error(document.place([id]), 'wrong-type', `"${id}" must hold props`, 'write "caption: …" below it, indented')
      ];
    }
    return Object.entries(props).flatMap(([prop, value]) => propProblems([id, prop], value, own, document));
  });
}

function propProblems(
  path: readonly [id: string, prop: string],
  value: unknown,
  own: readonly string[],
  document: YamlDocument
): readonly Problem[] {
  const [id, prop] = path;
  if (!own.includes(prop)) {
    const near = closest(prop, own);
    const hint = near.length > 0 ? didYouMean(near) : suggest(prop, own);
    return [error(document.keyPlace(path), 'unknown-prop', `${id} has no text "${prop}"`, hint)];
  }
  if (typeof value === 'string' && value.trim() !== '') return [];
  return [error(document.place(path), 'wrong-type', `"${id}.${prop}" must be a text`, "put it between two '")];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
