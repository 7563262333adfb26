import {exactSum} from '../exact-sum.ts';
import {degreesOfFreedom} from './degrees-of-freedom.ts';
import {domainWeights} from './domain-weights.ts';
import type {LoneStrata} from './linearised-covariance.ts';
import {standardError} from './standard-error.ts';
import type {SurveyDesign} from './survey-design.ts';

/** An estimate of the population. */
export interface DesignEstimate {
  readonly estimate: number;
  readonly standardError: number | LoneStrata;
  /** Degrees of freedom of the t distribution of its interval; 0 or less leaves none. */
  readonly df: number;
}

/**
 * The ratio of two weighted totals with its linearised standard error, in the `domain` where one is given: R's
 * `svyratio(~numerators, ~denominators, subset(design, domain))` of survey 4.1.1, df as `degf`. What stands beside a weight
 * of 0 or outside of the domain is not read. Null if the denominators sum to 0. Throws a RangeError on columns of another
 * length than the design.
 */
export function designRatio(
  design: SurveyDesign,
  numerators: readonly number[],
  denominators: readonly number[],
  domain: readonly boolean[] | null = null
): DesignEstimate | null {
  const weights = domainWeights(design, domain, [numerators, denominators]);
  const sumOf = (values: readonly number[]): number =>
    exactSum(weights, (weight, row) => (weight === 0 ? 0 : weight * (values[row] as number)));
  const total = sumOf(denominators);
  if (total === 0) return null;
  const estimate = sumOf(numerators) / total;
  const scores = weights.map((weight, row) =>
    weight === 0 ? 0 : (weight * ((numerators[row] as number) - estimate * (denominators[row] as number))) / total
  );
  return {estimate, standardError: standardError(design, scores, domain), df: degreesOfFreedom(design, domain)};
}
