import {cellName} from './acknowledged.ts';
import type {AcknowledgedFinding, Chapter, ChapterElement, Literal, ReportSettings} from './model.ts';

/** A text that can be translated. `prop` is a path: `caption`, `total.label`, `notes.0.text`, in the settings by the name
 * of a value: `keyFigures.svarprosent.text`. */
export interface TranslatableText {
  /** Of an exhibit or a section; `report` for the settings. */
  readonly id: string;
  readonly prop: string;
  readonly text: string;
}

/** Props and keys whose texts are shown to readers. */
const SHOWN: ReadonlySet<string> = new Set(['caption', 'message', 'lost', 'title', 'label', 'text', 'spanner']);

/** The settings whose texts are shown to readers. */
export type TranslatedSettings = Pick<
  ReportSettings,
  'title' | 'shortTitle' | 'description' | 'language' | 'keyFigures' | 'scope' | 'acknowledged'
>;

/** Every text of a report that can be translated, besides its prose: settings, titles of sections, exhibits, reasons. */
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
  return [...own, ...sections, ...exhibits, ...settings.acknowledged.flatMap(reasonTexts)];
}

/** The key in `en.yaml` below which an exhibit's acknowledged cells stand, by their names. */
export const REASONS = 'acknowledged';

/** The prop of the reason for an acknowledged cell of an exhibit, by its {@link cellName | name}. */
export function reasonProp(cell: string): string {
  return `${REASONS}.${cell}`;
}

/** The reason of an acknowledgement, under each of its cells: one translation is enough. */
function reasonTexts({exhibit, cells, reason}: AcknowledgedFinding): readonly TranslatableText[] {
  return cells.map((cell) => ({id: exhibit, prop: reasonProp(cellName(cell)), text: reason}));
}

/** The prop of the words of a key figure or a number of the scope, by the name of its value. */
export function figureProp(list: 'keyFigures' | 'scope', value: string): string {
  return `${list}.${value}.text`;
}

/** The texts of settings, by path. */
function settingsTexts({title, shortTitle, description, keyFigures, scope}: TranslatedSettings): readonly {
  readonly prop: string;
  readonly text: string;
}[] {
  return [
    {prop: 'title', text: title},
    {prop: 'shortTitle', text: shortTitle ?? ''},
    {prop: 'description', text: description},
    ...keyFigures.map(({value, text}) => ({prop: figureProp('keyFigures', value), text})),
    ...scope.map(({value, text}) => ({prop: figureProp('scope', value), text}))
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
