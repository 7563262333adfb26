import type {LoneStrata} from './linearised-covariance.ts';
import {linearisedCovariance} from './linearised-covariance.ts';
import type {SurveyDesign} from './survey-design.ts';

/** The linearised standard error of the sum of `scores`; see {@link linearisedCovariance}. */
export function standardError(
  design: SurveyDesign,
  scores: readonly number[],
  domain: readonly boolean[] | null
): number | LoneStrata {
  const covariance = linearisedCovariance(design, [scores], domain);
  return 'reason' in covariance ? covariance : Math.sqrt(covariance[0]?.[0] ?? 0);
}
