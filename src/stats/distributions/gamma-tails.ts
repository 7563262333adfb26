import {continuedFraction} from './continued-fraction.ts';
import {poissonTerm} from './poisson-term.ts';

/** Both sides of a point of a distribution, each without subtraction where it is the small one. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * P(X ≤ x) and P(X ≥ x) of the gamma distribution with shape a > 0 and scale 1, the regularised incomplete gamma functions
 * P(a, x) and Q(a, x). The series of DLMF 8.11.4 below the shape, the continued fraction of DLMF 8.9.2 above. R:
 * `pgamma(x, a)` and `pgamma(x, a, lower.tail = FALSE)`. Throws a RangeError on anything else.
 */
export function gammaTails(a: number, x: number): Tails {
  if (!(a > 0 && a < Infinity && x >= 0)) throw new RangeError(`no gamma distribution has shape ${a} and x ${x}`);
  if (x === 0) return {lower: 0, upper: 1};
  if (x === Infinity) return {lower: 1, upper: 0};
  const term = poissonTerm(a, x);
  if (x <= a + 1) {
    const lower = Math.min(term * series(a, x), 1);
    return {lower, upper: 1 - lower};
  }
  const upper = Math.min(term * a * continuedFraction(x + 1 - a, (n) => [n * (a - n), x + 1 - a + 2 * n]), 1);
  return {lower: 1 - upper, upper};
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + … */
function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; ; k++) {
    term *= x / (a + k);
    const next = sum + term;
    if (!(Math.abs(next - sum) > 0)) return next;
    sum = next;
  }
}
