import {exactTotal} from '../exact-total.ts';
import type {RankTest, RankTestOptions} from './mann-whitney.ts';
import {midranks} from './midranks.ts';
import {rankTestP} from './rank-test-p.ts';
import {signedRankTail} from './signed-rank-tail.ts';
import {tieExcess} from './tie-excess.ts';

/**
 * Wilcoxon's signed rank test of paired `differences`, two-sided: Wilcoxon, Biometrics Bulletin 1(6), 1945; R's
 * `wilcox.test(differences, exact, correct)`. Zeros are dropped, and with them (as with ties) there is no exact
 * distribution. By R's rule p is exact below 50 differences that are not zero. Null if all are zero or there are none.
 */
export function wilcoxonSignedRank(
  differences: readonly number[],
  {exact, continuity}: RankTestOptions
): RankTest | null {
  const moved = differences.filter((difference) => difference !== 0);
  const n = moved.length;
  if (n === 0) return null;
  const {ranks, ties} = midranks(moved.map(Math.abs));
  const statistic = exactTotal(ranks.filter((_, position) => (moved[position] as number) > 0));
  const total = (n * (n + 1)) / 2;
  const tied = ties.length < n || n < differences.length;
  if (!tied && (exact ?? n < 50)) {
    return {statistic, p: Math.min(2 * signedRankTail(Math.min(statistic, total - statistic), n), 1), method: 'exact'};
  }
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieExcess(ties) / 48;
  const p = rankTestP(statistic - total / 2, variance, continuity);
  return p === null ? null : {statistic, p, method: 'normal'};
}
