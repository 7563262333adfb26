import type {DesignLabel, PostStratum, SurveyDesign} from './survey-design.ts';
import {sumsBy} from './sums-by.ts';

/** Why there is no variance: strata of which one primary sampling unit was drawn, so that none can differ from another. */
export interface LoneStrata {
  readonly reason: 'lone-strata';
  /** Their labels; null is the whole sample of a design without strata. */
  readonly strata: readonly (DesignLabel | null)[];
}

/** Of a population wholly drawn there is no sampling variance: R's bound of the fraction that is left. */
const WHOLLY_DRAWN = 1e-7;

/**
 * Covariances of totals, linearised (Taylor) for ultimate clusters: Binder, International Statistical Review 51(3), 1983;
 * R's `svyrecvar` of survey 4.1.1 at `options(survey.lonely.psu = "fail")`. Each column of `scores` holds one weighted
 * influence per respondent, 0 for those who are not asked about (a domain). `domain`, where only some are, tells which:
 * a lone stratum outside of it does no harm.
 */
export function linearisedCovariance(
  design: SurveyDesign,
  scores: readonly (readonly number[])[],
  domain: readonly boolean[] | null = null
): readonly (readonly number[])[] | LoneStrata {
  const {strata, stratumOf, unitStrata} = design;
  // Post-stratified, everybody has a share in the totals that are known.
  const touched = design.postStrata.length > 0 ? null : domain;
  const present = strata.map(() => false);
  for (let row = 0; row < stratumOf.length; row++) {
    if (touched?.[row] !== false) present[stratumOf[row] as number] = true;
  }
  // The share of each stratum that is not drawn.
  const left = strata.map(({units, population}) => (population === Infinity ? 1 : (population - units) / population));
  const lone = strata.filter(
    ({units}, stratum) => units === 1 && present[stratum] === true && (left[stratum] as number) >= WHOLLY_DRAWN
  );
  if (lone.length > 0) return {reason: 'lone-strata', strata: lone.map(({label}) => label)};
  const roots = strata.map(({units}, stratum) =>
    units < 2 ? 0 : Math.sqrt(((left[stratum] as number) * units) / (units - 1))
  );
  const columns = scores.map((column) => {
    const deviations = unitDeviations(design, column);
    return deviations.map((value, unit) => value * (roots[unitStrata[unit] as number] as number));
  });
  const one = new Uint8Array(unitStrata.length);
  const product = (a: Float64Array, b: Float64Array): number =>
    sumsBy(
      a.map((value, unit) => value * (b[unit] as number)),
      one,
      1
    )[0] as number;
  const lower = columns.map((a, row) => columns.slice(0, row + 1).map((b) => product(a, b)));
  return lower.map((row, i) => lower.map((column, j) => (j <= i ? row[j] : column[i]) as number));
}

/** Totals of the primary sampling units less the mean of their stratum. */
function unitDeviations(
  {strata, unitOf, unitStrata, postStrata}: SurveyDesign,
  scores: readonly number[]
): Float64Array {
  const totals = sumsBy(postStrata.reduce(residuals, scores), unitOf, unitStrata.length);
  const means = sumsBy(totals, unitStrata, strata.length).map((sum, stratum) => sum / (strata[stratum]?.units ?? 1));
  return totals.map((total, unit) => total - (means[unitStrata[unit] as number] as number));
}

/** Scores less their mean in the post-stratum: its total is known, so only what differs within it is left to chance. */
function residuals(scores: readonly number[], {groups, count, before, after}: PostStratum): readonly number[] {
  const unweighted = scores.map((score, row) => (score === 0 ? 0 : score / (after[row] as number)));
  const sums = sumsBy(
    unweighted.map((value, row) => value * (before[row] as number)),
    groups,
    count
  );
  const sizes = sumsBy(before, groups, count);
  return scores.map((score, row) => {
    const group = groups[row] as number;
    const size = sizes[group] as number;
    return size === 0 ? score : score - ((sums[group] as number) / size) * (after[row] as number);
  });
}
