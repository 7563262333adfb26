import {exhibitPath} from '../components/paths.ts';
import type {Finding, ReportModel} from '../report/report-model.ts';
import type {Exception} from '../tables/model.ts';
import {cellAnchor} from '../tables/render/anchor.ts';
import {differencesOf, exhibitPages} from './exhibit-view.ts';

/** Everything that is printed differently in a report, with where it is in words. */
export function frontDifferences(
  report: ReportModel
): readonly {readonly finding: Finding; readonly place: string; readonly href: string}[] {
  return exhibitPages(report).flatMap((exhibit) =>
    differencesOf(report, exhibit).map(({finding, row, column}) => ({
      finding,
      place: `${exhibit.label}: ${row}, ${column}`,
      href: exhibitPath(report.language, report.settings.id, exhibit.id, cellAnchor(exhibit.table.id, finding))
    }))
  );
}

/** The rules that exhibits of a report break on purpose. */
export function frontExceptions(
  report: ReportModel
): readonly (Exception & {readonly exhibit: string; readonly label: string})[] {
  return exhibitPages(report).flatMap(({id, label, exceptions}) =>
    exceptions.map((exception) => ({...exception, exhibit: id, label}))
  );
}
