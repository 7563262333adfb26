import {chiSquareTail} from '../distributions/chi-square-tail.ts';
import {exactSum} from '../exact-sum.ts';
import type {ContinuityOptions} from '../interval.ts';
import {excessCounts} from './excess-counts.ts';
import {expectedCounts} from './expected-counts.ts';
import type {Counts} from './margins.ts';
import {withoutEmpty} from './margins.ts';

/** A statistic that is χ² distributed with `df` degrees of freedom, and the probability `p` of one at least as large. */
export interface ChiSquareTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Pearson's χ² test of independence, with `continuity` that of Yates where two rows meet two columns: Pearson, Philosophical
 * Magazine 50(302), 1900; Yates, Supplement to the Journal of the Royal Statistical Society 1(2), 1934. Rows and columns
 * without a count say nothing and are left out first, as SPSS leaves them out. Null if less than two rows or two columns
 * are left. R: `chisq.test(table, correct = continuity)`.
 */
export function chiSquareTest(table: Counts, {continuity}: ContinuityOptions): ChiSquareTest | null {
  const counts = withoutEmpty(table);
  const expected = expectedCounts(counts);
  const df = (counts.length - 1) * ((counts[0]?.length ?? 0) - 1);
  if (expected === null || df <= 0) return null;
  const correction = continuity && counts.length === 2 && counts[0]?.length === 2 ? 0.5 : 0;
  const parts = excessCounts(counts).flatMap((row, i) =>
    row.map((excess, j) => {
      const left = Math.max(Math.abs(excess) - correction, 0);
      return (left / (expected[i]?.[j] ?? 0)) * left;
    })
  );
  const statistic = exactSum(parts, (value) => value);
  return {statistic, df, p: chiSquareTail(statistic, df)};
}
