import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';
import {designMean} from './design-mean.ts';
import {domainWeights} from './domain-weights.ts';
import type {LoneStrata} from './linearised-covariance.ts';
import type {SurveyDesign} from './survey-design.ts';

/**
 * How much larger the variance of the weighted mean is than that of a simple random sample of as many respondents (Kish,
 * Survey Sampling, 1965, 8.2), drawn without replacement or, with `replacement`, with it. R's `svymean(…, deff = TRUE)` and
 * `deff = "replace"` of survey 4.1.1. Null of less than two respondents with a weight, if the values do not vary, and
 * without replacement if the weights sum to no more than the respondents (then they are no numbers of people).
 */
export function designEffect(
  design: SurveyDesign,
  values: readonly number[],
  {replacement}: {readonly replacement: boolean},
  domain: readonly boolean[] | null = null
): number | LoneStrata | null {
  const mean = designMean(design, values, domain);
  if (mean === null) return null;
  if (typeof mean.standardError !== 'number') return mean.standardError;
  const weights = domainWeights(design, domain, []);
  const n = weights.filter((weight) => weight !== 0).length;
  const total = exactTotal(weights);
  const drawn = values.filter((_, row) => weights[row] !== 0);
  if (n < 2 || drawn.every((value) => value === drawn[0]) || (!replacement && total <= n)) return null;
  const squares = exactSum(weights, (weight, row) =>
    weight === 0 ? 0 : weight * ((values[row] as number) - mean.estimate) ** 2
  );
  const simple = squares / total / (n - 1);
  return (mean.standardError * mean.standardError) / (replacement ? simple : (simple * (total - n)) / total);
}
