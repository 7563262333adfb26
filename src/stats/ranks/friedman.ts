import type {ChiSquareTest} from '../contingency/chi-square-test.ts';
import {chiSquareTail} from '../distributions/chi-square-tail.ts';
import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';
import {midranks} from './midranks.ts';
import {tieExcess} from './tie-excess.ts';

/**
 * Friedman's test of what the same respondents answer to several items: one row of `blocks` per respondent, one number
 * per item, no gaps. Corrected for ties, p by the chi-square distribution: Friedman, Journal of the American Statistical
 * Association 32(200), 1937; R's `friedman.test`. Null without rows, with less than two items, or if in each row all are
 * equal. Throws a RangeError on rows of different lengths.
 */
export function friedman(blocks: readonly (readonly number[])[]): ChiSquareTest | null {
  const n = blocks.length;
  const k = blocks[0]?.length ?? 0;
  if (blocks.some(({length}) => length !== k)) throw new RangeError('Rows of different lengths');
  if (k < 2) return null;
  const ranked = blocks.map(midranks);
  const excess = exactSum(ranked, ({ties}) => tieExcess(ties));
  const variance = n * k * (k + 1) - excess / (k - 1);
  if (variance <= 0) return null;
  const deviations = Array.from({length: k}, (_, item) => {
    const deviation = exactSum(ranked, ({ranks}) => ranks[item] as number) - (n * (k + 1)) / 2;
    return deviation * deviation;
  });
  const statistic = (12 * exactTotal(deviations)) / variance;
  return {statistic, df: k - 1, p: chiSquareTail(statistic, k - 1)};
}
