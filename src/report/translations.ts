import {suggest} from '../support/did-you-mean.ts';
import type {Language} from '../support/localized.ts';
import {error, sortProblems, warning, type Checked, type Problem} from '../support/problem.ts';
import {cellName} from './acknowledged.ts';
import type {AcknowledgedFinding, Chapter} from './model.ts';
import {
  REASONS,
  reasonProp,
  translatableTexts,
  type TranslatableText,
  type TranslatedSettings
} from './translatable-texts.ts';
import {tellsOtherNumbers} from './translated-numbers.ts';
import {readYaml, type YamlDocument} from './yaml-document.ts';

/** English texts of a report: id (of an exhibit, a section, or `report`) → prop → text. The reasons of acknowledged cells
 * stand with their exhibit under {@link reasonProp}. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What an `en.yaml` stands beside. */
export interface TranslationSource {
  readonly file: string;
  readonly chapters: readonly Chapter[];
  readonly settings: TranslatedSettings;
}

/**
 * Reads an `en.yaml` (null if there is none): English texts by id and prop. A prop inside another is written as a path,
 * `notes.0.text`; the reasons for acknowledged cells of an exhibit stand below its key `acknowledged`. Ids, props and cells
 * that the report does not have are errors.
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
  const found = [...entryProblems(document, known), ...reasonsTwice(document, settings.acknowledged)];
  if (found.length > 0) return {value: null, problems: sortProblems(found)};
  const value: Translations = new Map(
    [...Map.groupBy(entriesOf(document.value), ({path: [id]}) => id)].map(([id, entries]) => [
      id,
      new Map(entries.map(({prop, value: own}) => [prop, String(own)]))
    ])
  );
  return {value, problems: numberProblems(document, translatable, value, settings.language)};
}

/** A text as it stands in the file. */
interface Entry {
  /** Where it stands: id and prop, or id, `acknowledged` and the name of a cell. */
  readonly path: readonly [id: string, ...names: string[]];
  /** As {@link translatableTexts} has it. */
  readonly prop: string;
  readonly value: unknown;
}

function entriesOf(document: unknown): readonly Entry[] {
  if (!isRecord(document)) return [];
  return Object.entries(document).flatMap(([id, props]) => (isRecord(props) ? entriesIn(id, props) : []));
}

function entriesIn(id: string, props: Readonly<Record<string, unknown>>): readonly Entry[] {
  return Object.entries(props).flatMap(([prop, value]): readonly Entry[] => {
    if (prop !== REASONS || !isRecord(value)) return [{path: [id, prop], prop: prop.normalize('NFC'), value}];
    return Object.entries(value).map(([cell, reason]) => ({
      path: [id, prop, cell],
      prop: reasonProp(cell.normalize('NFC')),
      value: reason
    }));
  });
}

/** Reasons that are translated under two of their cells: only one could be shown. */
function reasonsTwice(document: YamlDocument, acknowledged: readonly AcknowledgedFinding[]): readonly Problem[] {
  const entries = entriesOf(document.value);
  return acknowledged.flatMap(({exhibit, cells}) => {
    const props = new Set(cells.map((cell) => reasonProp(cellName(cell))));
    const [first, ...others] = entries.filter(({path: [id], prop}) => id === exhibit && props.has(prop));
    const name = first?.path.at(-1) ?? '';
    return others.map(({path}) =>
      error(
        document.keyPlace(path),
        'duplicate-item',
        `this cell has the reason of "${name}", which is translated already`,
        'take one of the two away'
      )
    );
  });
}

/** Warns of translations whose numbers are not those of their text. */
function numberProblems(
  document: YamlDocument,
  translatable: readonly TranslatableText[],
  translations: Translations,
  language: Language
): readonly Problem[] {
  const paths = new Map(entriesOf(document.value).map(({path, prop}) => [`${path[0]}\t${prop}`, path]));
  return translatable.flatMap(({id, prop, text}) => {
    const translation = translations.get(id)?.get(prop);
    if (translation === undefined || !tellsOtherNumbers(text, language, translation)) return [];
    const message = `the translation tells other numbers than its text: "${text}"`;
    return [
      warning(
        document.place(paths.get(`${id}\t${prop}`) ?? [id]),
        'translated-numbers',
        message,
        'is it the translation of another text?'
      )
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
    return entriesIn(id, props).flatMap((entry) => propProblems(entry, own, document));
  });
}

function propProblems({path, prop, value}: Entry, own: readonly string[], document: YamlDocument): readonly Problem[] {
  const [id, key = '', cell] = path;
  const cells = own.flatMap((name) => (name.startsWith(reasonProp('')) ? [name.slice(reasonProp('').length)] : []));
  if (cell !== undefined && !cells.includes(cell.normalize('NFC'))) {
    const message = `nothing is acknowledged of ${id} at "${cell}"`;
    return [error(document.keyPlace(path), 'unknown-cell', message, suggest(cell, cells))];
  }
  if (cell === undefined && key === REASONS) {
    const hint = 'write "<row> <column> <statistic>: …" below it, indented';
    return [error(document.place(path), 'wrong-type', `"${id}.${key}" must hold acknowledged cells`, hint)];
  }
  const props = own.filter((name) => !name.startsWith(reasonProp('')));
  if (cell === undefined && !props.includes(prop)) {
    return [error(document.keyPlace(path), 'unknown-prop', `${id} has no text "${key}"`, suggest(key, props))];
  }
  if (typeof value === 'string' && value.trim() !== '') return [];
  return [error(document.place(path), 'wrong-type', `"${path.join('.')}" must be a text`, "put it between two '")];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
