import type {Fraction} from '../../support/fraction.ts';
import {decimal, fraction, whole} from '../../support/fraction.ts';

/**
 * How a quantile is read off a sample, by the numbers of Hyndman & Fan, "Sample Quantiles in Statistical Packages", The
 * American Statistician 50(4), 1996: 2 (inverse of the distribution, averaged at its steps: SAS), 6 (at (n + 1)p: SPSS,
 * Minitab), 7 (at 1 + (n − 1)p: R, Excel).
 */
export type QuantileType = 2 | 6 | 7;

export const QUANTILE_TYPES: readonly QuantileType[] = [2, 6, 7];

/**
 * The `p`-quantile of whole numbers in ascending order, exact; beyond the smallest or largest one these. `p` is from 0 to 1.
 * Null of no numbers.
 */
export function quantile(sorted: readonly number[], p: Fraction, type: QuantileType): Fraction | null {
  const n = BigInt(sorted.length);
  if (n === 0n) return null;
  const {numerator, denominator} = p;
  // The position, counted from 1, × the denominator of p.
  const position = type === 2 ? n * numerator : type === 6 ? (n + 1n) * numerator : denominator + (n - 1n) * numerator;
  const below = position / denominator;
  const rest = position % denominator;
  const [low, high] = [valueAt(sorted, below), valueAt(sorted, below + 1n)];
  if (type === 2) return rest > 0n ? whole(high) : decimal(5n * (low + high), 1);
  return fraction(low * denominator + (high - low) * rest, denominator);
}

function valueAt(sorted: readonly number[], position: bigint): bigint {
  const index = Math.min(Math.max(Number(position) - 1, 0), sorted.length - 1);
  return BigInt(sorted[index] as number);
}
