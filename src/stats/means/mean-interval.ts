import {tQuantile} from '../distributions/t-quantile.ts';
import type {Interval, IntervalOptions} from '../interval.ts';
import {leftOut} from '../interval.ts';
import {isConstant, momentsOf} from './moments.ts';

/**
 * The mean with its interval by Student's t: Student, Biometrika 6(1), 1908. In the unit of the values. Null of less than
 * two values, and of values that are all the same. R: `t.test(values, conf.level = level)`.
 */
export function meanInterval(values: readonly number[], {level}: IntervalOptions): Interval | null {
  const moments = momentsOf(values);
  if (moments === null || moments.n < 2) return null;
  const {n, mean, squares} = moments;
  const error = Math.sqrt(squares / (n - 1) / n);
  if (isConstant(error, mean)) return null;
  const width = tQuantile(leftOut(level), n - 1) * error;
  return {estimate: mean, low: mean - width, high: mean + width};
}
