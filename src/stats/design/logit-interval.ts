import type {DesignEstimate} from './design-ratio.ts';
import type {Limits} from './design-interval.ts';
import {designInterval} from './design-interval.ts';
import type {LoneStrata} from './linearised-covariance.ts';

/**
 * The interval of a proportion at `level`, of the t distribution on the logit scale, so that it stays within 0 to 1: R's
 * `svyciprop(…, method = "xlogit")` of survey 4.1.1, which is its default "logit" without the error of its iterations.
 * Null of 0 and 1, which have no logit, and without degrees of freedom.
 */
export function logitInterval(proportion: DesignEstimate, level = 0.95): Limits | LoneStrata | null {
  const {estimate, standardError, df} = proportion;
  if (typeof standardError !== 'number') return standardError;
  if (estimate <= 0 || estimate >= 1) return null;
  const logit = Math.log(estimate / (1 - estimate));
  const limits = designInterval(
    {estimate: logit, standardError: standardError / (estimate * (1 - estimate)), df},
    level
  );
  if (limits === null || 'reason' in limits) return limits;
  return {low: 1 / (1 + Math.exp(-limits.low)), high: 1 / (1 + Math.exp(-limits.high))};
}
