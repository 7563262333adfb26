import {error, type Problem} from '../support/problem.ts';
import type {ReportModel} from './report-model.ts';

/** Datasets with a threshold that several reports show: what one hides might be computed with the other's numbers. */
export function sharedNumbers(reports: readonly ReportModel[]): readonly Problem[] {
  const shown = reports.flatMap((report) => report.disclosed.map(({dataset}) => ({report, dataset})));
  return [...Map.groupBy(shown, ({dataset}) => dataset.id)].flatMap(([id, all]) => {
    const [first, ...others] = all;
    return others.flatMap(({report: {settings}, dataset}) => {
      const pin = settings.packages.get(dataset.provenance.package);
      if (first === undefined || pin === undefined) return [];
      const message = `small numbers of ${id} are to be hidden, and content/${first.report.settings.id} shows tables of it too`;
      return [
        error(pin.place, 'disclosure', message, 'show all tables of it in one report: nothing is hidden over two')
      ];
    });
  });
}
