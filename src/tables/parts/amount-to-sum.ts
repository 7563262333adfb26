import type {Dataset, Measure} from '../../data/model.ts';
import type {Statistic} from '../model.ts';
import type {Report} from './fault.ts';

/** Finds the amount that a table of sums adds up: the one value of an aggregate. Null if there is none or more than one. */
export function amountToSum(
  dataset: Dataset,
  candidates: readonly Measure[],
  statistics: readonly Statistic[],
  report: Report
): Measure | null {
  const other = statistics.find((statistic) => statistic !== 'sum');
  if (other !== undefined) {
    const message = `an amount is no number of units, so there is no ${other} beside its sum`;
    report('sum-alone', ['statistics'], message, `statistics={['sum']}, or leave 'sum' out`);
    return null;
  }
  const [measure] = candidates;
  if (measure !== undefined && candidates.length === 1) return measure;
  const found = candidates.length === 0 ? 'none' : candidates.map(({name}) => `"${name}"`).join(', ');
  const message = `a sum needs one measure of the statistic value in ${dataset.id}, found ${found}`;
  report('measure-ambiguous', ['data'], message, 'use Estimates, whose columns name their measures');
  return null;
}
