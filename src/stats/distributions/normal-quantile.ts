import {findRoot} from './find-root.ts';
import {normalTail} from './normal-tail.ts';

/** No double has a smaller tail than the normal distribution here. */
const FARTHEST = 39;

/**
 * The z above which `tail` of the standard normal distribution lies, 0 < tail < 1: of 0.025 it is 1.96. R:
 * `qnorm(tail, lower.tail = FALSE)`. Throws a RangeError on anything else.
 */
export function normalQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`a tail is between 0 and 1, not ${tail}`);
  if (tail > 0.5) return -normalQuantile(1 - tail);
  if (tail === 0.5) return 0;
  // The logarithm of the tail is nearly straight far out, where the tail itself is flat.
  const below = (z: number) => {
    const own = normalTail(z);
    return {value: Math.log(tail / own), slope: Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / own};
  };
  return findRoot(below, {low: 0, high: FARTHEST, start: Math.sqrt(-2 * Math.log(2 * tail)), scale: 0});
}
