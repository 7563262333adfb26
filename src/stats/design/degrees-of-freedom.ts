import type {SurveyDesign} from './survey-design.ts';

/**
 * Degrees of freedom of a design: primary sampling units less strata, of those with a weight, in the `domain` where one is
 * given. R's `degf` of survey 4.1.1.
 */
export function degreesOfFreedom(
  {weights, unitOf, unitStrata, strata}: SurveyDesign,
  domain: readonly boolean[] | null = null
): number {
  const units = new Uint8Array(unitStrata.length);
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] !== 0 && domain?.[row] !== false) units[unitOf[row] as number] = 1;
  }
  const drawn = new Uint8Array(strata.length);
  for (let unit = 0; unit < units.length; unit++) if (units[unit] === 1) drawn[unitStrata[unit] as number] = 1;
  return count(units) - count(drawn);
}

function count(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}
