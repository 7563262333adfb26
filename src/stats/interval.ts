import {normalQuantile} from './distributions/normal-quantile.ts';

/** An estimate with the limits of its confidence interval, in the estimate's own unit. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Of a confidence interval: its `level`, as 0.95. */
export interface IntervalOptions {
  readonly level: number;
}

/** Of a test or an interval that is corrected for continuity or not. */
export interface ContinuityOptions {
  readonly continuity: boolean;
}

/** What an interval of this level leaves out on each side: 0.025 of 0.95. Throws a RangeError on a level beyond 0 to 1. */
export function leftOut(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level is between 0 and 1, not ${level}`);
  return (1 - level) / 2;
}

/** How many standard errors an interval of this level reaches to each side: 1.96 of 0.95. */
export function reach(level: number): number {
  return normalQuantile(leftOut(level));
}
