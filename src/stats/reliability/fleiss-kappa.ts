import {normalTail} from '../distributions/normal-tail.ts';
import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';

export interface FleissKappa {
  readonly estimate: number;
  /** Under chance alone. */
  readonly standardError: number;
  /** estimate / standardError. */
  readonly statistic: number;
  /** Two-sided, of agreement by chance alone. */
  readonly p: number;
}

/**
 * Fleiss' kappa of several raters: `counts[i][j]` raters put subject i into category j, the same number of raters for each
 * subject. Fleiss, Psychological Bulletin 76(5), 1971; the standard error under chance of Fleiss, Nee & Landis,
 * Psychological Bulletin 86(5), 1979. Null without subjects, with one rater, or if all ratings are in one category. Throws
 * a RangeError if subjects have different numbers of ratings or categories.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa | null {
  const subjects = counts.length;
  const raters = exactTotal(counts[0] ?? []);
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width || exactTotal(row) !== raters)) {
    throw new RangeError('Subjects with different numbers of ratings or categories');
  }
  if (subjects === 0 || raters < 2) return null;
  const shares = Array.from(
    {length: width},
    (_, j) => exactSum(counts, (row) => row[j] as number) / (subjects * raters)
  );
  // p q of each category: ratings that differ by chance.
  const chance = shares.map((share) => share * (1 - share));
  const expected = exactTotal(chance);
  if (expected <= 0) return null;
  const observed =
    exactTotal(counts.flatMap((row) => row.map((count) => count * (raters - count)))) /
    (subjects * raters * (raters - 1));
  const estimate = 1 - observed / expected;
  const skew = exactSum(chance, (product, j) => product * (1 - 2 * (shares[j] as number)));
  const variance = (2 * (expected * expected - skew)) / (subjects * raters * (raters - 1)) / (expected * expected);
  const standardError = Math.sqrt(variance);
  const statistic = estimate / standardError;
  return {estimate, standardError, statistic, p: 2 * normalTail(Math.abs(statistic))};
}
