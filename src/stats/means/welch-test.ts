import type {IntervalOptions} from '../interval.ts';
import {isConstant, momentsOf} from './moments.ts';
import type {TTest} from './t-test.ts';
import {tTest} from './t-test.ts';

/**
 * The mean of the first group less that of the second, tested without taking their variances to be equal: Welch, Biometrika
 * 34(1–2), 1947, with Satterthwaite's degrees of freedom. Null of less than two values in a group, and if neither group
 * varies. R: `t.test(first, second, conf.level = level)`.
 */
export function welchTest(first: readonly number[], second: readonly number[], {level}: IntervalOptions): TTest | null {
  const [one, two] = [momentsOf(first), momentsOf(second)];
  if (one === null || two === null || one.n < 2 || two.n < 2) return null;
  const [a, b] = [one.squares / (one.n - 1) / one.n, two.squares / (two.n - 1) / two.n];
  const error = Math.sqrt(a + b);
  if (isConstant(error, one.mean, two.mean)) return null;
  // Shares, whose squares do not leave the range of doubles.
  const [shareA, shareB] = [a / (a + b), b / (a + b)];
  const df = 1 / ((shareA * shareA) / (one.n - 1) + (shareB * shareB) / (two.n - 1));
  return tTest(one.mean - two.mean, error, df, level);
}
