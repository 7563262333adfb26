/** What a stratum or a cluster is called: any code or text, the same for the same one. */
export type DesignLabel = number | string;

/** How a sample was drawn, one entry per respondent. */
export interface DesignColumns {
  /** How many of the population each respondent stands for; 0 or more. */
  readonly weights: readonly number[];
  readonly strata?: readonly DesignLabel[];
  /** The primary sampling units (first stage), such as schools; numbered within their stratum. */
  readonly clusters?: readonly DesignLabel[];
  /**
   * How many primary sampling units (without clusters: people) the population of each respondent's stratum has: draws
   * without replacement. Infinity for a stratum drawn with replacement.
   */
  readonly populations?: readonly number[];
}

/** A post-stratification: the group of each respondent, and weights before and after it. */
export interface PostStratum {
  readonly groups: readonly number[];
  readonly count: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface SurveyDesign {
  readonly weights: readonly number[];
  /** The stratum of each respondent, by its place in `strata`. */
  readonly stratumOf: readonly number[];
  readonly strata: readonly Stratum[];
  /** The primary sampling unit of each respondent, by its place in `unitStrata`. */
  readonly unitOf: readonly number[];
  /** The stratum of each primary sampling unit. */
  readonly unitStrata: readonly number[];
  readonly postStrata: readonly PostStratum[];
}

export interface Stratum {
  /** Null if the design has no strata. */
  readonly label: DesignLabel | null;
  /** Number of primary sampling units in the sample. */
  readonly units: number;
  /** Number of them in the population. */
  readonly population: number;
}

/**
 * A design of ultimate clusters: weights, and where given strata, clusters and finite populations of the first stage. R:
 * `svydesign(~clusters, strata = ~strata, weights = ~weights, fpc = ~populations, nest = TRUE)` of survey 4.1.1. Throws a
 * RangeError on columns of different lengths, negative or unlimited weights, and populations that differ within a stratum
 * or are smaller than its sample.
 */
export function surveyDesign({weights, strata, clusters, populations}: DesignColumns): SurveyDesign {
  for (const column of [strata, clusters, populations]) {
    if (column !== undefined && column.length !== weights.length) {
      throw new RangeError(`${weights.length} weights beside ${column.length} entries`);
    }
  }
  if (!weights.every((weight) => weight >= 0 && weight < Infinity)) throw new RangeError('Weights are 0 or more');
  const byStratum = number(weights.map((_, row) => strata?.[row] ?? null));
  const unitLabels = weights.map((_, row) => clusters?.[row] ?? row);
  const byUnit = numberWithin(byStratum.codes, unitLabels);
  const units = byStratum.labels.map(() => 0);
  for (const stratum of byUnit.strata) units[stratum] = (units[stratum] as number) + 1;
  const population = byStratum.labels.map(() => Infinity);
  const seen = new Set<number>();
  for (const [row, stratum] of byStratum.codes.entries()) {
    const own = populations?.[row] ?? Infinity;
    if (seen.has(stratum) && own !== population[stratum]) throw new RangeError('Populations differ within a stratum');
    if (!(own >= (units[stratum] as number))) throw new RangeError(`A population of ${own} is smaller than its sample`);
    seen.add(stratum);
    population[stratum] = own;
  }
  return {
    weights,
    stratumOf: byStratum.codes,
    strata: byStratum.labels.map((label, stratum) => ({
      label,
      units: units[stratum] as number,
      population: population[stratum] as number
    })),
    unitOf: byUnit.codes,
    unitStrata: byUnit.strata,
    postStrata: []
  };
}

/** Labels numbered in the order they first appear. */
function number<Label>(entries: readonly Label[]): {
  readonly codes: readonly number[];
  readonly labels: readonly Label[];
} {
  const codes = new Map<Label, number>();
  for (const label of entries) if (!codes.has(label)) codes.set(label, codes.size);
  return {codes: entries.map((label) => codes.get(label) ?? 0), labels: [...codes.keys()]};
}

/** Units numbered through all strata, those of the same label in two strata apart; and the stratum of each. */
function numberWithin(
  stratumOf: readonly number[],
  labels: readonly DesignLabel[]
): {readonly codes: readonly number[]; readonly strata: readonly number[]} {
  const within = new Map<number, Map<DesignLabel, number>>();
  const strata: number[] = [];
  const codes = stratumOf.map((stratum, row) => {
    const own = within.get(stratum) ?? new Map<DesignLabel, number>();
    within.set(stratum, own);
    const label = labels[row] as DesignLabel;
    const known = own.get(label);
    if (known !== undefined) return known;
    own.set(label, strata.length);
    return strata.push(stratum) - 1;
  });
  return {codes, strata};
}
