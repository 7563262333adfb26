import {tQuantile} from '../distributions/t-quantile.ts';
import type {Interval, IntervalOptions} from '../interval.ts';
import {leftOut} from '../interval.ts';
import {isConstant} from '../means/moments.ts';
import type {DesignEstimate} from './design-ratio.ts';
import type {LoneStrata} from './linearised-covariance.ts';

/**
 * The interval of an estimate by the t distribution: R's `confint(…, level = level, df = degf(design))` of survey 4.1.1, for
 * a proportion `svyciprop(…, method = "mean")`, whose limits may leave 0 to 1. Null without degrees of freedom or standard
 * error: of values that are all the same, and of a population wholly drawn. Throws a RangeError on a level beyond 0 to 1.
 */
export function designInterval(
  {estimate, standardError, df}: DesignEstimate,
  {level}: IntervalOptions
): Interval | LoneStrata | null {
  const tail = leftOut(level);
  if (typeof standardError !== 'number') return standardError;
  if (df <= 0 || isConstant(standardError, estimate)) return null;
  const width = tQuantile(tail, df) * standardError;
  return {estimate, low: estimate - width, high: estimate + width};
}
