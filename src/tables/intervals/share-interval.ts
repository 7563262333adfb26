import {clopperPearsonInterval} from '../../stats/proportions/clopper-pearson-interval.ts';
import {wilsonInterval} from '../../stats/proportions/wilson-interval.ts';
import type {Ends, Statistic} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import type {TracedCell} from '../parts/figure.ts';
import type {IntervalMethod} from '../specification.ts';

/** Per cents that are no share of units who were each counted or not. */
const NO_SHARES: ReadonlySet<Statistic> = new Set(['net', 'cumulativePercent', 'responsePercent']);

/** The interval of a share of units; null for any other number. */
export function shareInterval(
  {statistic, value, base}: TracedCell,
  method: Exclude<IntervalMethod, 'logit' | 't'>,
  level: number
): Ends | null {
  if (!PERCENTAGES.has(statistic) || NO_SHARES.has(statistic)) return null;
  if (value === null || typeof value === 'number' || base === null || base === 0) return null;
  const count = (Number(value.numerator) * base) / Number(value.denominator);
  // Responses may be more than the units that gave them.
  if (!Number.isInteger(count) || count < 0 || count > base) return null;
  return method === 'exact'
    ? clopperPearsonInterval(count, base, {level})
    : wilsonInterval(count, base, {level, continuity: method === 'wilsonCorrected'});
}
