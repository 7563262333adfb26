import type {ReportModel} from '../report/report-model.ts';
import type {Exception} from '../tables/model.ts';
import {exhibitPages} from './exhibit-view.ts';

/** The rules that exhibits of a report break on purpose. */
export function frontExceptions(
  report: ReportModel
): readonly (Exception & {readonly exhibit: string; readonly label: string})[] {
  return exhibitPages(report).flatMap(({id, label, exceptions}) =>
    exceptions.map((exception) => ({...exception, exhibit: id, label}))
  );
}
