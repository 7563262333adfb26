import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';
import type {Interval, IntervalOptions} from '../interval.ts';
import {reach} from '../interval.ts';

/** How much two ratings agree, from 1 (the same) to 0 (as far apart as can be), by their places among the categories. */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

export interface Kappa extends Interval {
  readonly standardError: number;
}

/**
 * Cohen's kappa of two raters with its interval at `level`: `table[i][j]` counts the subjects put into category i by the
 * first and j by the second. Cohen, Educational and Psychological Measurement 20(1), 1960, weighted: Psychological
 * Bulletin 70(4), 1968; the large-sample standard error of Fleiss, Cohen & Everitt, Psychological Bulletin 72(5), 1969;
 * limits of the normal distribution, kept within ±1. psych's `cohen.kappa`, but for its standard error of weighted kappa,
 * which up to 2.2.9 weights the second rater's margin wrongly. Null of an empty table or if chance alone agrees fully (one
 * category). Throws a RangeError on a table that is not square.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  {weights, level}: IntervalOptions & {readonly weights: KappaWeights}
): Kappa | null {
  const size = table.length;
  if (table.some(({length}) => length !== size)) throw new RangeError('The table is not square');
  const normal = reach(level);
  const n = exactTotal(table.flat());
  if (n <= 0) return null;
  const weight = (i: number, j: number): number => agreement(weights, Math.abs(i - j), size - 1);
  const shares = table.map((row) => row.map((count) => count / n));
  const first = shares.map((row) => exactTotal(row));
  const second = shares.map((_, j) => exactSum(shares, (row) => row[j] as number));
  // Disagreement instead of agreement: no difference of numbers near 1.
  const observed = exactTotal(shares.flatMap((row, i) => row.map((share, j) => (1 - weight(i, j)) * share)));
  const expected = exactTotal(first.flatMap((a, i) => second.map((b, j) => (1 - weight(i, j)) * a * b)));
  if (expected <= 0) return null;
  const estimate = 1 - observed / expected;
  const byFirst = first.map((_, i) => exactSum(second, (share, j) => weight(i, j) * share));
  const bySecond = second.map((_, j) => exactSum(first, (share, i) => weight(i, j) * share));
  // The influence of each cell; their mean is what Fleiss, Cohen & Everitt subtract squared.
  const influences = shares.map((row, i) =>
    row.map((_, j) => weight(i, j) * expected - ((byFirst[i] as number) + (bySecond[j] as number)) * observed)
  );
  const mean = exactTotal(shares.flatMap((row, i) => row.map((share, j) => share * (influences[i]?.[j] as number))));
  const squares = exactTotal(
    shares.flatMap((row, i) => row.map((share, j) => share * ((influences[i]?.[j] as number) - mean) ** 2))
  );
  const standardError = Math.sqrt(squares / n) / (expected * expected);
  const half = normal * standardError;
  return {estimate, standardError, low: Math.max(estimate - half, -1), high: Math.min(estimate + half, 1)};
}

function agreement(weights: KappaWeights, apart: number, most: number): number {
  if (weights === 'unweighted') return apart === 0 ? 1 : 0;
  const share = most === 0 ? 0 : apart / most;
  return weights === 'linear' ? 1 - share : 1 - share * share;
}
