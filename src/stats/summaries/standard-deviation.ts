import {toNumber} from '../../support/fraction.ts';
import {variance} from './variance.ts';

/**
 * The standard deviation of numbers × 10^`decimals`: the root of their {@link variance}, in their own unit. No fraction, so
 * the nearest double of the exact variance is where floating point begins. Null of less than two numbers.
 */
export function standardDeviation(values: readonly number[], decimals = 0): number | null {
  const exact = variance(values);
  if (exact === null) return null;
  return Math.sqrt(toNumber({...exact, denominator: exact.denominator * 100n ** BigInt(decimals)}));
}
