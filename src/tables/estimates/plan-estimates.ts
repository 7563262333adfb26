import type {Language} from '../../support/localized.ts';
import {counted} from '../origin.ts';
import type {Axis} from '../parts/axis.ts';
import type {Size} from '../parts/base-size.ts';
import {sizeOf} from '../parts/base-size.ts';
import {checkCategories, checkLines} from '../parts/disjoint.ts';
import type {Report} from '../parts/fault.ts';
import {planAxis} from '../parts/plan.ts';
import type {Selection} from '../parts/selection.ts';
import type {EstimatesSpecification} from '../specification.ts';
import type {Tabulation} from '../tabulate.ts';
import {tabulate} from '../tabulate.ts';
import type {CountedRows} from './count-measures.ts';
import type {Estimates} from './model.ts';

/** Decides what the rows of Estimates are, and checks that the measures have what they need. */
export function planEstimates(
  specification: EstimatesSpecification,
  {dataset, held}: Selection,
  {axis, counting, measures}: CountedRows,
  language: Language,
  report: Report
): Estimates {
  const lines = tabulate(counting, axis, null);
  const linesOf = (slot: number): number => lines.at([slot], [0]).lines;
  const plan = planAxis(
    axis,
    specification,
    {
      total: specification.total?.rows ?? 'none',
      language,
      aggregate: counting.aggregate,
      occurs: (slot) => linesOf(slot) > 0,
      filled: (slot) => linesOf(slot) > 0
    },
    report
  );
  checkCategories(counting, lines, axis, null, report);
  const shown = plan.parts.flatMap(({slot, slots}) => (slot === null ? [] : (slots ?? [])));
  for (const {counting: own, tabulation, mayAdd} of measures.values()) {
    if (mayAdd) checkLines(own, tabulation, {axis, shown}, null, report);
  }
  const everyone = counting.aggregate
    ? declaredEveryone(dataset, held)
    : countedEveryone(lines, axis, plan.counted ?? []);
  return {specification, dataset, measures, plan, everyone, report};
}

/** Units of the whole dataset, unless `where` or `base` leaves some out. */
function declaredEveryone(dataset: Selection['dataset'], held: Selection['held']): Size | null {
  const {units} = dataset;
  return units === null || held.size > 0 ? null : sizeOf(BigInt(units), 0, 'exact', {kind: 'everyone', dataset});
}

function countedEveryone(tabulation: Tabulation, axis: Axis, slots: readonly number[]): Size {
  const tally = tabulation.at(slots, [0]);
  const from = counted(tabulation, tally, [axis, slots]);
  return {amount: tally.amount, decimals: tabulation.decimals, units: tally.lines, qualifier: 'exact', from};
}
