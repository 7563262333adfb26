import {betaPoint} from './beta-point.ts';

/**
 * The t above which `tail` of Student's distribution with `df` > 0 degrees of freedom lies, 0 < tail < 1. R:
 * `qt(tail, df, lower.tail = FALSE)`. Throws a RangeError on anything else.
 */
export function tQuantile(tail: number, df: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`a tail is between 0 and 1, not ${tail}`);
  if (tail > 0.5) return -tQuantile(1 - tail, df);
  const {x, y} = betaPoint({lower: 1 - 2 * tail, upper: 2 * tail}, 0.5, df / 2);
  return Math.sqrt((df * x) / y);
}
