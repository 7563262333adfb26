import type {Dataset} from '../data/model.ts';
import type {Exhibit, Finding, Project, ReportModel} from '../report/report-model.ts';
import type {Language} from '../support/localized.ts';
import {cellKey, type Table} from '../tables/model.ts';
import {renderCsv, renderLongCsv} from '../tables/render/csv.ts';
import {csvName, csvPath} from '../components/paths.ts';
import {indexReport} from '../components/report-index.ts';

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

/** A cell that is printed differently, with its heads. */
export interface Difference {
  readonly finding: Finding;
  readonly row: string;
  readonly column: string;
}

/** What is printed differently in an exhibit, in the order of its cells. */
export function differencesOf(report: ReportModel, {id, table}: TableExhibit): readonly Difference[] {
  const findings = indexReport(report).findings.get(id);
  if (findings === undefined) return [];
  return table.cells.flatMap(({row, column, statistic}) => {
    const finding = findings.get(cellKey(row, column, statistic));
    if (finding === undefined) return [];
    const head = table.columns.find((part) => part.key === column && part.statistic === statistic);
    const label = (head ?? table.columns.find((part) => part.key === column))?.label;
    return [{finding, row: table.rows.find((part) => part.key === row)?.label ?? row, column: label ?? column}];
  });
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
