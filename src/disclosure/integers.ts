import type {Fraction} from '../support/fraction.ts';

/** Greatest common divisor, positive; 0 of two zeros. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function magnitude(a: bigint): bigint {
  return a < 0n ? -a : a;
}

/** The largest whole number that is at most `a / b`; `b` is positive. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** The smallest whole number that is at least `a / b`; `b` is positive. */
export function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}

/** The same number in lowest terms: sums of many would grow without end. */
export function lowest({numerator, denominator}: Fraction): Fraction {
  const divisor = gcd(numerator, denominator);
  if (divisor === 1n) return {numerator, denominator};
  return {numerator: numerator / divisor, denominator: denominator / divisor};
}
