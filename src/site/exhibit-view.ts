import type {Dataset} from '../data/model.ts';
import type {Exhibit, Project, ReportModel} from '../report/report-model.ts';
import type {Table} from '../tables/model.ts';

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
