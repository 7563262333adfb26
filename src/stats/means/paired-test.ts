import type {IntervalOptions} from '../interval.ts';
import {isConstant, momentsOf} from './moments.ts';
import type {TTest} from './t-test.ts';
import {tTest} from './t-test.ts';

/**
 * The mean of the first values less the second of the same cases, by Student's t of their differences. Null of less than two
 * pairs, and if all differ as much. R: `t.test(first, second, paired = TRUE, conf.level = level)`. Throws a RangeError on
 * unequal numbers of values.
 */
export function pairedTest(
  first: readonly number[],
  second: readonly number[],
  {level}: IntervalOptions
): TTest | null {
  if (first.length !== second.length) {
    throw new RangeError(`pairs are of as many values, not of ${first.length} and ${second.length}`);
  }
  const moments = momentsOf(first.map((value, position) => value - (second[position] ?? NaN)));
  if (moments === null || moments.n < 2) return null;
  const {n, mean, squares} = moments;
  const error = Math.sqrt(squares / (n - 1) / n);
  return isConstant(error, mean) ? null : tTest(mean, error, n - 1, level);
}
