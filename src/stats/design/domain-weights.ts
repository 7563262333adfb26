import type {SurveyDesign} from './survey-design.ts';

/**
 * Weights with those outside of the `domain` at 0; null is everybody. Throws a RangeError on a domain or on `columns` of
 * another length than the design.
 */
export function domainWeights(
  {weights}: SurveyDesign,
  domain: readonly boolean[] | null,
  columns: readonly (readonly unknown[])[]
): readonly number[] {
  for (const {length} of domain === null ? columns : [...columns, domain]) {
    if (length !== weights.length) throw new RangeError(`${length} entries in a design of ${weights.length}`);
  }
  return domain === null ? weights : weights.map((weight, row) => (domain[row] === true ? weight : 0));
}
