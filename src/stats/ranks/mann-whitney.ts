import {exactTotal} from '../exact-total.ts';
import type {ContinuityOptions} from '../interval.ts';
import {mannWhitneyTail} from './mann-whitney-tail.ts';
import {midranks} from './midranks.ts';
import {rankTestP} from './rank-test-p.ts';
import {tieExcess} from './tie-excess.ts';

/** `continuity` is of the normal approximation; R's default is true. */
export interface RankTestOptions extends ContinuityOptions {
  /**
   * Whether p comes from the exact distribution; null for R's rule: below 50 values a group. With ties there is none, as
   * in R: then the normal approximation stands in, which `method` tells.
   */
  readonly exact: boolean | null;
}

export interface RankTest {
  /** Mann-Whitney's W of the first group, or Wilcoxon's V of the positive differences. */
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
  readonly method: 'exact' | 'normal';
}

/**
 * The Mann-Whitney test (Wilcoxon's rank sum test) of two independent groups, two-sided: Mann & Whitney, Annals of
 * Mathematical Statistics 18(1), 1947; R's `wilcox.test(first, second, exact, correct)`. Null if a group is empty or all
 * values are equal. The exact distribution takes time as (n₁n₂)².
 */
export function mannWhitney(
  first: readonly number[],
  second: readonly number[],
  {exact, continuity}: RankTestOptions
): RankTest | null {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) return null;
  const {ranks, ties} = midranks([...first, ...second]);
  const statistic = exactTotal(ranks.slice(0, m)) - (m * (m + 1)) / 2;
  const tied = ties.length < m + n;
  if (!tied && (exact ?? (m < 50 && n < 50))) {
    // The distribution is symmetric, and the same for both groups.
    const tail = mannWhitneyTail(Math.min(statistic, m * n - statistic), Math.min(m, n), Math.max(m, n));
    return {statistic, p: Math.min(2 * tail, 1), method: 'exact'};
  }
  const variance = ((m * n) / 12) * (m + n + 1 - tieExcess(ties) / ((m + n) * (m + n - 1)));
  const p = rankTestP(statistic - (m * n) / 2, variance, continuity);
  return p === null ? null : {statistic, p, method: 'normal'};
}
