import type {Point} from './beta-tails.ts';
import {betaTails} from './beta-tails.ts';
import {findRoot} from './find-root.ts';
import type {Tails} from './gamma-tails.ts';
import {logBinomialTerm} from './log-binomial-term.ts';

/** The logarithm of the smallest double. */
const LOWEST = -744.4;

/**
 * The point of the beta distribution with shapes a, b > 0 below which `lower` and above which `upper` of it lie, lower +
 * upper = 1: the inverse of `betaTails`, as exact at 1 as at 0. Throws a RangeError on tails outside 0 to 1.
 */
export function betaPoint(tails: Tails, a: number, b: number): Point {
  const {lower, upper} = tails;
  if (!(lower >= 0 && upper >= 0 && lower <= 1 && upper <= 1)) {
    throw new RangeError(`tails are between 0 and 1, not ${lower} and ${upper}`);
  }
  if (lower === 0) return {x: 0, y: 1};
  if (upper === 0) return {x: 1, y: 0};
  const half = betaTails({x: 0.5, y: 0.5}, a, b);
  if (lower <= upper ? half.lower >= lower : half.upper <= upper) return pointBelowHalf(tails, a, b);
  const {x, y} = pointBelowHalf({lower: upper, upper: lower}, b, a);
  return {x: y, y: x};
}

function pointBelowHalf({lower, upper}: Tails, a: number, b: number): Point {
  // By log x, where the logarithm of a tail is nearly straight far out.
  const at = (logX: number) => {
    const x = Math.exp(logX);
    const own = betaTails({x, y: 1 - x}, a, b);
    // x times the density at x.
    const term = (Math.exp(logBinomialTerm(a, b, x, 1 - x)) * ((a * b) / (a + b))) / (1 - x);
    if (lower <= upper) return {value: Math.log(own.lower / lower), slope: term / own.lower};
    return {value: Math.log(upper / own.upper), slope: term / own.upper};
  };
  const start = Math.log(Math.min(a / (a + b), 0.5));
  const x = Math.exp(findRoot(at, {low: LOWEST, high: Math.log(0.5), start, scale: 1}));
  return {x, y: 1 - x};
}
