import type {DesignEstimate} from './design-ratio.ts';
import {designRatio} from './design-ratio.ts';
import type {SurveyDesign} from './survey-design.ts';

/**
 * The weighted mean with its linearised standard error, in the `domain` where one is given; of 0 and 1 the proportion. R's
 * `svymean(~values, subset(design, domain))` of survey 4.1.1, df as `degf`. Null if the weights are 0. Throws a RangeError
 * on columns of another length than the design.
 */
export function designMean(
  design: SurveyDesign,
  values: readonly number[],
  domain: readonly boolean[] | null = null
): DesignEstimate | null {
  return designRatio(
    design,
    values,
    values.map(() => 1),
    domain
  );
}
