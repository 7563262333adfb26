import type {Fraction} from '../../support/fraction.ts';
import {fraction} from '../../support/fraction.ts';

/**
 * The variance of whole numbers as an estimate of the population's: squared deviations from the mean by n − 1 (R's `var`,
 * SPSS). Exact, so that no order of summation matters. Null of less than two numbers.
 */
export function variance(values: readonly number[]): Fraction | null {
  const n = BigInt(values.length);
  if (n < 2n) return null;
  let sum = 0n;
  let squares = 0n;
  for (const value of values) {
    const exact = BigInt(value);
    sum += exact;
    squares += exact * exact;
  }
  return fraction(n * squares - sum * sum, n * (n - 1n));
}
