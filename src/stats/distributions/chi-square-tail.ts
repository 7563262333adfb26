import {gammaTails} from './gamma-tails.ts';

/** P(X > statistic) of χ² with `df` > 0 degrees of freedom. R: `pchisq(statistic, df, lower.tail = FALSE)`. */
export function chiSquareTail(statistic: number, df: number): number {
  return gammaTails(df / 2, statistic / 2).upper;
}
