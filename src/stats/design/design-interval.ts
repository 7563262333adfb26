import {tQuantile} from '../distributions/t-quantile.ts';
import type {DesignEstimate} from './design-ratio.ts';
import type {LoneStrata} from './linearised-covariance.ts';

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of an estimate at `level` by the t distribution: R's `confint(…, df = degf(design))` of survey 4.1.1, for a
 * proportion `svyciprop(…, method = "mean")`, whose limits may leave 0 to 1. Null without degrees of freedom. Throws a
 * RangeError on a level that is none.
 */
export function designInterval(
  {estimate, standardError, df}: DesignEstimate,
  level = 0.95
): Limits | LoneStrata | null {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level of confidence`);
  if (typeof standardError !== 'number') return standardError;
  if (df <= 0) return null;
  const half = tQuantile((1 - level) / 2, df) * standardError;
  return {low: estimate - half, high: estimate + half};
}
