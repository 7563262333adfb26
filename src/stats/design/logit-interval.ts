import {tQuantile} from '../distributions/t-quantile.ts';
import type {Interval, IntervalOptions} from '../interval.ts';
import {leftOut} from '../interval.ts';
import type {DesignEstimate} from './design-ratio.ts';
import type {LoneStrata} from './linearised-covariance.ts';

/**
 * The interval of a proportion, of the t distribution on the logit scale, so that it stays within 0 to 1: R's
 * `svyciprop(…, method = "xlogit", level = level)` of survey 4.1.1, which is its default "logit" without the error of its
 * iterations. Null of 0 and 1, which have no logit, and without degrees of freedom or standard error. Throws a RangeError
 * on a level beyond 0 to 1.
 */
export function logitInterval(
  {estimate, standardError, df}: DesignEstimate,
  {level}: IntervalOptions
): Interval | LoneStrata | null {
  const tail = leftOut(level);
  if (typeof standardError !== 'number') return standardError;
  if (estimate <= 0 || estimate >= 1 || df <= 0 || standardError === 0) return null;
  const odds = estimate / (1 - estimate);
  const factor = Math.exp((tQuantile(tail, df) * standardError) / (estimate * (1 - estimate)));
  return {estimate, low: odds / (odds + factor), high: 1 / (1 + 1 / (odds * factor))};
}
