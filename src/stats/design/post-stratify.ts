import type {DesignLabel, SurveyDesign} from './survey-design.ts';
import {sumsBy} from './sums-by.ts';

/** Why a sample cannot be post-stratified: groups that only one side knows. */
export interface UnmatchedGroups {
  readonly reason: 'unmatched-groups';
  /** Groups of the population that nobody with a weight in the sample belongs to. */
  readonly withoutRespondents: readonly DesignLabel[];
  /** Groups of the sample whose number in the population is not given or 0. */
  readonly withoutPopulation: readonly DesignLabel[];
}

/**
 * The design with weights that add up to the known number of people of each group: Holt & Smith, Journal of the Royal
 * Statistical Society A 142(1), 1979; R's `postStratify(design, ~groups, populations)` of survey 4.1.1. Variances then
 * count only what differs within the groups. Throws a RangeError if there is not one group per respondent.
 */
export function postStratify(
  design: SurveyDesign,
  groups: readonly DesignLabel[],
  populations: ReadonlyMap<DesignLabel, number>
): SurveyDesign | UnmatchedGroups {
  const {weights} = design;
  if (groups.length !== weights.length)
    throw new RangeError(`${groups.length} groups in a design of ${weights.length}`);
  const labels = [...new Set(groups)];
  const places = new Map(labels.map((label, place) => [label, place]));
  const codes = groups.map((label) => places.get(label) ?? 0);
  const sums = sumsBy(weights, codes, labels.length);
  const sizeOf = (label: DesignLabel): number => populations.get(label) ?? 0;
  const weightOf = (label: DesignLabel): number => sums[places.get(label) ?? labels.length] ?? 0;
  const withoutRespondents = [...populations.keys()].filter((label) => sizeOf(label) > 0 && weightOf(label) === 0);
  const withoutPopulation = labels.filter((label) => sizeOf(label) <= 0 && weightOf(label) > 0);
  if (withoutRespondents.length + withoutPopulation.length > 0) {
    return {reason: 'unmatched-groups', withoutRespondents, withoutPopulation};
  }
  const after = weights.map((weight, row) => {
    const label = groups[row] as DesignLabel;
    return weight === 0 ? 0 : (weight * sizeOf(label)) / weightOf(label);
  });
  const stratum = {groups: codes, count: labels.length, before: weights, after};
  return {...design, weights: after, postStrata: [...design.postStrata, stratum]};
}
