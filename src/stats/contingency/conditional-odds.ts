import type {Height} from '../distributions/find-root.ts';
import {findRoot} from '../distributions/find-root.ts';

/**
 * What the margins of a fourfold table allow as its first count: the distance of the `first` from the observed one, 0 or
 * less, and from there on the logarithm of the probability of each if rows and columns are independent.
 */
export interface Allowed {
  readonly first: number;
  readonly logs: readonly number[];
}

/** Beyond what the logarithm of any odds ratio of counts comes to. */
const FARTHEST = 1000;

/** The odds ratio under which the observed count is the mean: the most likely one. */
export function mostLikelyOdds(allowed: Allowed, start: number): number {
  if (allowed.first === 0) return 0;
  if (lastOf(allowed) === 0) return Infinity;
  return root(start, (logOdds) => {
    const {mean, variance} = weighed(allowed, logOdds, allowed.first);
    return {value: mean, slope: variance};
  });
}

/** The odds ratio under which the observed count or more have the probability `tail`. */
export function lowestOdds(allowed: Allowed, tail: number, start: number): number {
  if (allowed.first === 0) return 0;
  return root(start, (logOdds) => {
    const all = weighed(allowed, logOdds, allowed.first);
    const above = weighed(allowed, logOdds, 0);
    return {value: above.log - all.log - Math.log(tail), slope: above.mean - all.mean};
  });
}

/** The odds ratio under which the observed count or less have the probability `tail`. */
export function highestOdds(allowed: Allowed, tail: number, start: number): number {
  // The same with the columns in the other order.
  return 1 / lowestOdds({first: -lastOf(allowed), logs: allowed.logs.toReversed()}, tail, -start);
}

function lastOf({first, logs}: Allowed): number {
  return first + logs.length - 1;
}

function root(start: number, at: (logOdds: number) => Height): number {
  return Math.exp(findRoot(at, {low: -FARTHEST, high: FARTHEST, start, scale: 1}));
}

interface Weighed {
  /** The logarithm of the sum of all weights. */
  readonly log: number;
  readonly mean: number;
  readonly variance: number;
}

/** Those of `allowed` from `from` on, each weighed by its probability × the odds ratio to its distance. */
function weighed({first, logs}: Allowed, logOdds: number, from: number): Weighed {
  let most = -Infinity;
  for (let distance = from; distance < first + logs.length; distance++) {
    most = Math.max(most, (logs[distance - first] ?? 0) + logOdds * distance);
  }
  let [sum, moment, square] = [0, 0, 0];
  for (let distance = from; distance < first + logs.length; distance++) {
    const weight = Math.exp((logs[distance - first] ?? 0) + logOdds * distance - most);
    sum += weight;
    moment += weight * distance;
    square += weight * distance * distance;
  }
  const mean = moment / sum;
  return {log: most + Math.log(sum), mean, variance: square / sum - mean * mean};
}
