import type {ChiSquareTest} from '../contingency/chi-square-test.ts';
import {chiSquareTail} from '../distributions/chi-square-tail.ts';
import {exactTotal} from '../exact-total.ts';
import {midranks} from './midranks.ts';
import {tieExcess} from './tie-excess.ts';

/**
 * The Kruskal-Wallis test of independent groups, corrected for ties, p by the chi-square distribution: Kruskal & Wallis,
 * Journal of the American Statistical Association 47(260), 1952; R's `kruskal.test`. Groups without values are left out;
 * null if less than two are left or all values are equal.
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): ChiSquareTest | null {
  const filled = groups.filter(({length}) => length > 0);
  const {ranks, ties} = midranks(filled.flat());
  const n = ranks.length;
  if (filled.length < 2 || ties.length === 1) return null;
  let start = 0;
  const between = filled.map(({length}) => {
    const sum = exactTotal(ranks.slice(start, start + length));
    start += length;
    const deviation = sum - (length * (n + 1)) / 2;
    return (deviation * deviation) / length;
  });
  const statistic = (12 * exactTotal(between)) / (n * (n + 1)) / (1 - tieExcess(ties) / (n * n * n - n));
  const df = filled.length - 1;
  return {statistic, df, p: chiSquareTail(statistic, df)};
}
