import {fTail} from '../distributions/f-tail.ts';
import {exactSum} from '../exact-sum.ts';
import {isConstant, momentsOf} from './moments.ts';

/** A statistic F, its degrees of freedom above and below, and the probability `p` of one at least as large. */
export interface FTest {
  readonly statistic: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/**
 * Whether the means of groups are equal, taking their variances to be: Fisher, Statistical Methods for Research Workers,
 * 1925, ch. 7. Empty groups are left out. Null of less than two groups, of one value in each, and if no group varies. R:
 * `anova(lm(value ~ group))`, `oneway.test(value ~ group, var.equal = TRUE)`.
 */
export function oneWayAnova(groups: readonly (readonly number[])[]): FTest | null {
  const moments = groups.map(momentsOf).filter((group) => group !== null);
  const total = momentsOf(groups.flat());
  if (total === null) return null;
  const [df1, df2] = [moments.length - 1, total.n - moments.length];
  if (df1 < 1 || df2 < 1) return null;
  const within = exactSum(moments, ({squares}) => squares) / df2;
  if (isConstant(Math.sqrt(within / total.n), ...moments.map(({mean}) => mean))) return null;
  const between = exactSum(moments, ({n, mean}) => n * (mean - total.mean) * (mean - total.mean)) / df1;
  const statistic = between / within;
  return {statistic, df1, df2, p: fTail(statistic, df1, df2)};
}
