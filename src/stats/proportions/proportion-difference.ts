import type {ContinuityOptions, Interval, IntervalOptions} from '../interval.ts';
import {reach} from '../interval.ts';
import {checkCount} from './check-count.ts';

/** How many of how many: `count` of `base`. */
export interface Proportion {
  readonly count: number;
  readonly base: number;
}

/**
 * The first proportion less the second with the interval by their own variances (Wald), within −1 to 1; with `continuity`
 * wider by half a person of each base, as far as the difference reaches: Fleiss, Levin & Paik, Statistical Methods for Rates
 * and Proportions, 3rd ed., 3.2. Null if a base is empty. R: `prop.test(counts, bases, conf.level = level, correct =
 * continuity)`. Throws a RangeError on a count beyond its base.
 */
export function proportionDifference(
  first: Proportion,
  second: Proportion,
  {level, continuity}: IntervalOptions & ContinuityOptions
): Interval | null {
  for (const {count, base} of [first, second]) checkCount(count, base);
  if (first.base === 0 || second.base === 0) return null;
  const difference = (first.count * second.base - second.count * first.base) / first.base / second.base;
  const correction = continuity ? Math.min((1 / first.base + 1 / second.base) / 2, Math.abs(difference)) : 0;
  const width = reach(level) * Math.sqrt(variance(first) + variance(second)) + correction;
  return {estimate: difference, low: Math.max(difference - width, -1), high: Math.min(difference + width, 1)};
}

function variance({count, base}: Proportion): number {
  return ((count / base) * ((base - count) / base)) / base;
}
