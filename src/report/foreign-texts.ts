import type {Table} from '../tables/model.ts';
import type {ReportModel} from './report-model.ts';

/** What has letters may be in a language; `12 (34 %)` is in none. */
const WORD = /\p{L}{2}/u;

/**
 * The texts of a translated report that are still those of the report's own language: nobody has translated them, or they
 * are names that both languages share. Pages mark them with the report's own language.
 */
export function foreignTexts(translated: ReportModel, original: ReportModel): ReadonlySet<string> {
  const before = new Set(textsOf(original));
  for (const texts of original.translations.values()) for (const text of texts.values()) before.delete(text);
  return new Set(textsOf(translated).filter((text) => WORD.test(text) && before.has(text)));
}

function textsOf({settings, chapters, sections, exhibits, findings}: ReportModel): readonly string[] {
  return [
    settings.title,
    settings.shortTitle ?? '',
    settings.description,
    ...[...settings.keyFigures, ...settings.scope].map(({text}) => text),
    ...findings.map(({reason}) => reason ?? ''),
    ...chapters.map(({title}) => title),
    ...sections.map(({title}) => title),
    ...[...exhibits.values()].flatMap(({caption, message, lost, table}) => [
      caption,
      message ?? '',
      lost ?? '',
      ...(table === null ? [] : tableTexts(table))
    ])
  ];
}

function tableTexts(table: Table): readonly string[] {
  return [
    table.caption,
    table.stubhead,
    table.descriptionHead ?? '',
    table.baseLine,
    ...[...table.rows, ...table.columns, ...table.rowGroups, ...table.spanners].map(({label}) => label),
    ...table.rows.map(({description}) => description ?? ''),
    ...table.notes.map(({text}) => text),
    ...table.cells.filter(({state}) => state === 'text').map(({text}) => text)
  ];
}
