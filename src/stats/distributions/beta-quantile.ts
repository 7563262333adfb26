import {betaPoint} from './beta-point.ts';

/**
 * The x below which `lower` of the beta distribution with shapes a, b > 0 lies, 0 ≤ lower ≤ 1. R: `qbeta(lower, a, b)`.
 * Throws a RangeError on anything else.
 */
export function betaQuantile(lower: number, a: number, b: number): number {
  return betaPoint({lower, upper: 1 - lower}, a, b).x;
}
