import {stirlingError} from './stirling-error.ts';

/** log n! of a whole number n ≥ 0. R: `lfactorial(n)`. */
export function logFactorial(n: number): number {
  return n < 2 ? 0 : (n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + stirlingError(n);
}
