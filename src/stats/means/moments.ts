import {exactSum} from '../exact-sum.ts';

/** Number, mean and sum of squared deviations from the mean. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/** As much as doubles near their mean are apart of rounding alone: R's measure of data that are "essentially constant". */
const CONSTANT = 10 * Number.EPSILON;

/**
 * Number, mean and squared deviations of numbers in any order: the sums are exact until their last rounding. Null of none.
 * Throws a RangeError on what is no number.
 */
export function momentsOf(values: readonly number[]): Moments | null {
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no number to take the mean of`);
  const n = values.length;
  if (n === 0) return null;
  const mean = exactSum(values, (value) => value) / n;
  // The mean is rounded: what its rounding adds to each deviation is taken off again.
  const rest = exactSum(values, (value) => value - mean);
  const squares = exactSum(values, (value) => (value - mean) * (value - mean)) - (rest * rest) / n;
  return {n, mean, squares: values.every((value) => value === values[0]) ? 0 : squares};
}

/** Whether a standard error is nothing but rounding beside the numbers that it is of. */
export function isConstant(standardError: number, ...means: readonly number[]): boolean {
  return standardError <= CONSTANT * Math.max(...means.map(Math.abs));
}
