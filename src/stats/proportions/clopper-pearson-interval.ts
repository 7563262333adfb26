import {betaPoint} from '../distributions/beta-point.ts';
import type {Interval, IntervalOptions} from '../interval.ts';
import {leftOut} from '../interval.ts';
import {checkCount} from './check-count.ts';

/**
 * A proportion, `count` of `base`, with its exact interval: Clopper & Pearson, Biometrika 26(4), 1934. From 0 to 1. Null of
 * an empty base. R: `binom.test(count, base, conf.level = level)`. Throws a RangeError on a count beyond its base.
 */
export function clopperPearsonInterval(count: number, base: number, {level}: IntervalOptions): Interval | null {
  checkCount(count, base);
  if (base === 0) return null;
  const outside = leftOut(level);
  const rest = base - count;
  return {
    estimate: count / base,
    low: count === 0 ? 0 : betaPoint({lower: outside, upper: 1 - outside}, count, rest + 1).x,
    high: rest === 0 ? 1 : betaPoint({lower: 1 - outside, upper: outside}, count + 1, rest).x
  };
}
