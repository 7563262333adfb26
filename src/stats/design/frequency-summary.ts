import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';

export interface FrequencySummary {
  /** How many rows the weights stand for. */
  readonly n: number;
  readonly mean: number;
  /** By n − 1; null of one row. */
  readonly variance: number | null;
  /** Of the mean; null of one row. */
  readonly standardError: number | null;
}

/**
 * What a sample is whose rows are repeated by whole-number weights: frequency weights, with R `mean(rep(values, weights))`
 * and `var` likewise. Sampling weights are something else, see {@link surveyDesign}. Null of no rows. Throws a RangeError
 * on weights that are no numbers of rows.
 */
export function frequencySummary(values: readonly number[], weights: readonly number[]): FrequencySummary | null {
  if (values.length !== weights.length || !weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new RangeError('Frequency weights are whole numbers, one a value');
  }
  const n = exactTotal(weights);
  if (n === 0) return null;
  const mean = exactSum(values, (value, row) => value * (weights[row] as number)) / n;
  if (n === 1) return {n, mean, variance: null, standardError: null};
  const held = values.filter((_, row) => weights[row] !== 0);
  const same = held.every((value) => value === held[0]);
  const squares = same ? 0 : exactSum(values, (value, row) => (weights[row] as number) * (value - mean) ** 2);
  const variance = squares / (n - 1);
  return {n, mean, variance, standardError: Math.sqrt(variance / n)};
}
