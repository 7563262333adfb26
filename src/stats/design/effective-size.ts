import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';

/**
 * How many respondents of equal weight would be as precise as these weights: (Σw)² / Σw², Kish, Survey Sampling, 1965,
 * 11.2C. At most the number of respondents. Null if all weights are 0.
 */
export function effectiveSize(weights: readonly number[]): number | null {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0) return null;
  const shares = weights.map((weight) => weight / largest);
  const sum = exactTotal(shares);
  return (sum * sum) / exactSum(shares, (share) => share * share);
}
