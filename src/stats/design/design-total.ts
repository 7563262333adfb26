import {exactTotal} from '../exact-total.ts';
import {degreesOfFreedom} from './degrees-of-freedom.ts';
import type {DesignEstimate} from './design-ratio.ts';
import {domainWeights} from './domain-weights.ts';
import {standardError} from './standard-error.ts';
import type {SurveyDesign} from './survey-design.ts';

/**
 * The weighted total with its linearised standard error, in the `domain` where one is given; of 1s the number of people in
 * the population. R's `svytotal(~values, subset(design, domain))` of survey 4.1.1, df as `degf`. Null of nobody. Throws a
 * RangeError on columns of another length than the design.
 */
export function designTotal(
  design: SurveyDesign,
  values: readonly number[],
  domain: readonly boolean[] | null = null
): DesignEstimate | null {
  const weights = domainWeights(design, domain, [values]);
  if (weights.every((weight) => weight === 0)) return null;
  const scores = weights.map((weight, row) => (weight === 0 ? 0 : weight * (values[row] as number)));
  return {
    estimate: exactTotal(scores),
    standardError: standardError(design, scores, domain),
    df: degreesOfFreedom(design, domain)
  };
}
