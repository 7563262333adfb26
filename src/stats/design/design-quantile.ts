import type {IntervalOptions} from '../interval.ts';
import {designInterval} from './design-interval.ts';
import {designMean} from './design-mean.ts';
import {domainWeights} from './domain-weights.ts';
import type {LoneStrata} from './linearised-covariance.ts';
import type {SurveyDesign} from './survey-design.ts';
import type {WeightedQuantileType} from './weighted-quantile.ts';
import {weightedQuantile} from './weighted-quantile.ts';

export interface DesignQuantile {
  readonly estimate: number;
  /** Null for the largest value, up to which are all; each null where the interval of the share leaves 0 to 1. */
  readonly limits: {readonly low: number | null; readonly high: number | null} | LoneStrata | null;
}

/**
 * A weighted quantile with its interval at `level`: Woodruff, Journal of the American Statistical Association 47(260),
 * 1952, the quantiles at the limits of the share up to the estimate. R's `svyquantile(~values, design, p, alpha = 1 −
 * level, interval.type = "mean", qrule)` of survey 4.1.1; see {@link weightedQuantile} for where that differs. Null if all
 * weights are 0.
 */
export function designQuantile(
  design: SurveyDesign,
  values: readonly number[],
  p: number,
  {type, level}: IntervalOptions & {readonly type: WeightedQuantileType},
  domain: readonly boolean[] | null = null
): DesignQuantile | null {
  const weights = domainWeights(design, domain, [values]);
  const estimate = weightedQuantile(values, weights, p, type);
  if (estimate === null) return null;
  const upTo = designMean(
    design,
    values.map((value) => (value <= estimate ? 1 : 0)),
    domain
  );
  const shares = upTo === null ? null : designInterval(upTo, {level});
  if (shares === null || 'reason' in shares) return {estimate, limits: shares};
  const at = (share: number): number | null =>
    share < 0 || share > 1 ? null : weightedQuantile(values, weights, share, type);
  return {estimate, limits: {low: at(shares.low), high: at(shares.high)}};
}
