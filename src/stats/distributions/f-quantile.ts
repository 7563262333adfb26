import {betaPoint} from './beta-point.ts';

/**
 * The value above which `tail` of F with `df1` and `df2` > 0 degrees of freedom lies, 0 < tail < 1. R:
 * `qf(tail, df1, df2, lower.tail = FALSE)`. Throws a RangeError on anything else.
 */
export function fQuantile(tail: number, df1: number, df2: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`a tail is between 0 and 1, not ${tail}`);
  const {x, y} = betaPoint({lower: 1 - tail, upper: tail}, df1 / 2, df2 / 2);
  return (df2 * x) / (df1 * y);
}
