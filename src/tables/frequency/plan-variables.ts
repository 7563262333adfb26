import type {Language} from '../../support/localized.ts';
import {checkCategories, checkLines} from '../parts/disjoint.ts';
import type {Report} from '../parts/fault.ts';
import type {Plan} from '../parts/plan.ts';
import {planAxis} from '../parts/plan.ts';
import {checkTreatments} from '../parts/treatments.ts';
import type {FrequencySpecification} from '../specification.ts';
import type {CountedVariable} from './count-variables.ts';

/** The rows of a frequency table: a category stands if any of the variables has it. Overlapping items have no total. */
export function planVariables(
  specification: FrequencySpecification,
  variables: readonly CountedVariable[],
  language: Language,
  responses: boolean,
  report: Report
): Plan {
  const [first] = variables as readonly [CountedVariable, ...CountedVariable[]];
  const {axis, counting} = first;
  const tallies = (slot: number) => variables.map(({tabulation}) => tabulation.at([slot], [0]));
  const overlaps = counting.source.kind !== 'percents' && axis.whole !== 'sum';
  const plan = planAxis(
    axis,
    specification,
    {
      total: specification.total?.rows ?? (overlaps ? 'none' : 'last'),
      language,
      responses,
      aggregate: counting.aggregate,
      occurs: (slot) => tallies(slot).some(({lines}) => lines > 0),
      filled: (slot) =>
        tallies(slot).some(({lines, amount, qualifier}) => lines > 0 && (amount !== 0n || qualifier !== 'exact'))
    },
    report
  );
  const shown = plan.parts.flatMap(({slot, slots}) => (slot === null ? [] : (slots ?? [])));
  for (const variable of variables) {
    checkCategories(variable.counting, variable.tabulation, variable.axis, null, report);
    checkLines(variable.counting, variable.tabulation, {axis: variable.axis, shown}, null, report);
  }
  checkTreatments(counting, plan, report);
  return plan;
}
