import type {Dataset} from '../data/model.ts';
import type {Exhibit, Project, ReportModel} from '../report/report-model.ts';
import type {Language} from '../support/localized.ts';
import type {Table} from '../tables/model.ts';
import {renderCsv, renderLongCsv} from '../tables/render/csv.ts';
import {csvName, csvPath} from '../components/paths.ts';

/** An exhibit that has a page of its own: one with a table. */
export type TableExhibit = Exhibit & {readonly table: Table};

/** The exhibits that have pages, in reading order. */
export function exhibitPages(report: ReportModel): readonly TableExhibit[] {
  return [...report.exhibits.values()].filter((exhibit): exhibit is TableExhibit => exhibit.table !== null);
}

/** The datasets behind an exhibit. */
export function datasetsOf({packages}: Project, {table}: TableExhibit): readonly Dataset[] {
  return table.provenance.flatMap(({package: name, path}) =>
    [...(packages.get(name)?.datasets.values() ?? [])].filter(({provenance}) => provenance.path === path)
  );
}

/** A file that an exhibit can be downloaded as. */
export interface Download {
  readonly form: 'table' | 'cells';
  readonly name: string;
  readonly href: string;
  readonly content: string;
}

/** The files of an exhibit. */
export function downloadsOf(language: Language, report: string, {id, table}: TableExhibit): readonly Download[] {
  const file = (form: Download['form'], content: string): Download => ({
    form,
    name: csvName(id, form),
    href: csvPath(language, report, id, form),
    content
  });
  return [file('table', renderCsv(table)), file('cells', renderLongCsv(table))];
}
