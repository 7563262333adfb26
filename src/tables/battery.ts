import {countAnswers} from './battery/count-answers.ts';
import {extrasOf} from './battery/extras.ts';
import {countItems} from './battery/count-items.ts';
import type {TableBuilder} from './build.ts';
import {buildMatrix} from './matrix/build-matrix.ts';
import {finishMatrix} from './matrix/finish-matrix.ts';
import {planMatrix} from './matrix/plan-matrix.ts';
import {answersTo, reliabilityOf} from './battery/reliability.ts';
import type {Statistic} from './model.ts';
import {collectFaults, failed} from './parts/fault.ts';
import {select} from './parts/selection.ts';
import {sourceOf} from './parts/source.ts';
import {checkStatistics} from './parts/statistics.ts';
import type {BatterySpecification} from './specification.ts';

const STATISTICS: readonly Statistic[] = ['n', 'rowPercent', 'top', 'bottom', 'net', 'mean'];

const NOTHING_BELOW = {rows: [], cells: [], datasets: []};

/** Builds a battery: items × answers on one scale, each item with a base of its own. */
export const buildBattery: TableBuilder<BatterySpecification> = (specification, context) => {
  const faults = collectFaults();
  const {report} = faults;
  const statistics = specification.statistics ?? ['rowPercent'];
  checkStatistics(statistics, STATISTICS, report);
  if (specification.showBase === 'row') {
    const message = 'the items of a battery have bases of their own, so there is none for a row below them';
    report('base-place', ['showBase'], message, "use 'column', 'total' or 'note'");
  }
  const selection = select(specification, context, report);
  if (selection === null || faults.found.length > 0) return failed(faults);
  const source = sourceOf(specification, selection, statistics, report);
  if (source === null) return failed(faults);
  const count = selection.dataset.shape === 'rows' ? countItems : countAnswers;
  const counted = count(specification, selection, source, statistics, report);
  if (counted === null || faults.found.length > 0) return failed(faults);
  const {counting, columns, missingName, everyone} = counted;
  const matrix = planMatrix(
    {
      kind: 'battery',
      specification,
      language: context.language,
      counting,
      statistics: statistics.filter((statistic) => statistic === 'n' || statistic === 'rowPercent'),
      everyone,
      extras: null,
      isRanking: false,
      report,
      missingName
    },
    [counted],
    columns
  );
  if (faults.found.length > 0) return failed(faults);
  const whole = {...matrix, extras: extrasOf(matrix, specification, statistics)};
  const isWeighted = source.kind === 'units' && source.weight !== null;
  const reliability = reliabilityOf(specification, {...counted, isWeighted}, context.language, report);
  return finishMatrix(whole, buildMatrix(whole), NOTHING_BELOW, faults, {
    reliability,
    complete: answersTo(counted.items)
  });
};
