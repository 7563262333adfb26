import {continuedFraction} from './continued-fraction.ts';
import type {Tails} from './gamma-tails.ts';
import {logBinomialTerm} from './log-binomial-term.ts';

/** A point between 0 and 1 with its distance to 1: x + y = 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point whose x/y is `ratio` ≥ 0, Infinity included. */
export function pointOfRatio(ratio: number): Point {
  if (ratio > 1) return {x: 1 / (1 + 1 / ratio), y: 1 / (1 + ratio)};
  return {x: ratio / (1 + ratio), y: 1 / (1 + ratio)};
}

/**
 * P(X ≤ x) and P(X ≥ x) of the beta distribution with shapes a, b > 0, the regularised incomplete beta functions. `x` comes
 * with `y` = 1 − x, so that none of them loses its digits beside 1. The continued fraction (9) of DiDonato & Morris,
 * "Algorithm 708", ACM Transactions on Mathematical Software 18(3), 1992, on the side of the mean where it converges. R:
 * `pbeta(x, a, b)` and `pbeta(x, a, b, lower.tail = FALSE)`. Throws a RangeError on anything else.
 */
export function betaTails({x, y}: Point, a: number, b: number): Tails {
  if (!(a > 0 && b > 0 && a + b < Infinity && x >= 0 && y >= 0)) {
    throw new RangeError(`no beta distribution has shapes ${a}, ${b} and x ${x}, y ${y}`);
  }
  if (x === 0) return {lower: 0, upper: 1};
  if (y === 0) return {lower: 1, upper: 0};
  if (x * (b + 1) > y * (a + 1)) {
    const {lower, upper} = betaTails({x: y, y: x}, b, a);
    return {lower: upper, upper: lower};
  }
  const scale = Math.exp(logBinomialTerm(a, b, x, y)) * (b / (a + b));
  const lower = Math.min(scale * a * fraction({x, y}, a, b), 1);
  return {lower, upper: 1 - lower};
}

function fraction({x, y}: Point, a: number, b: number): number {
  // Where nothing near 1 is subtracted from 1.
  const beyond = a * y - b * x + 1;
  return continuedFraction((a / (a + 1)) * beyond, (n) => {
    const e = a + 2 * n - 1;
    const rest = (n * (b - n) * x) / e;
    const alpha = (((a + n - 1) * (a + b + n - 1)) / e) * rest * x;
    return [alpha, n + rest + ((a + n) / (e + 2)) * (beyond + n * (1 + y))];
  });
}
