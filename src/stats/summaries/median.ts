import type {Fraction} from '../../support/fraction.ts';
import {decimal} from '../../support/fraction.ts';
import {quantile} from './quantile.ts';

const HALF = decimal(5, 1);

/** The middle of whole numbers in ascending order, of two middle ones their mean; exact. Null of no numbers. */
export function median(sorted: readonly number[]): Fraction | null {
  // In the middle all types of quantiles agree.
  return quantile(sorted, HALF, 7);
}
