import {betaTails, pointOfRatio} from './beta-tails.ts';

/** P(X > statistic) of F with `df1` and `df2` > 0 degrees of freedom, whole or not. R: `pf(…, lower.tail = FALSE)`. */
export function fTail(statistic: number, df1: number, df2: number): number {
  return betaTails(pointOfRatio((df1 / df2) * statistic), df1 / 2, df2 / 2).upper;
}
