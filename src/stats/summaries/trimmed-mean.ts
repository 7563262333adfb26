import type {Fraction} from '../../support/fraction.ts';
import {fraction} from '../../support/fraction.ts';

/**
 * The mean of whole numbers in ascending order without the `drop` lowest and the `drop` highest: the trimmed mean of Tukey
 * & McLaughlin, Sankhyā A 25(3), 1963, by number instead of share. Sum and number unreduced. Null if none is left.
 */
export function trimmedMean(sorted: readonly number[], drop: number): Fraction | null {
  const left = sorted.slice(drop, Math.max(sorted.length - drop, drop));
  return fraction(
    left.reduce((sum, value) => sum + BigInt(value), 0n),
    left.length
  );
}
