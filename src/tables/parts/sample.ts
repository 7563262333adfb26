import type {Dataset, Measure, Variable} from '../../data/model.ts';
import {NO_CODE} from '../../data/model.ts';
import type {SurveyDesign} from '../../stats/design/survey-design.ts';
import {surveyDesign} from '../../stats/design/survey-design.ts';

/** How the units of a table were drawn. */
export interface Sample {
  /** Whether otherwise than each by itself, all alike: weighted, by strata or in clusters. */
  readonly isDesigned: boolean;
  /** Null of aggregates, which hold no respondents. */
  readonly design: () => SurveyDesign | null;
}

/** The sample of a dataset: its fields with the roles stratum and cluster, and the weight that was asked for. */
export function sampleOf(dataset: Dataset, weight: Measure | null): Sample {
  const {shape, stratum, cluster} = dataset;
  let made: SurveyDesign | null = null;
  return {
    isDesigned: weight !== null || stratum !== null || cluster !== null,
    design: () => (shape === 'rows' ? (made ??= designOf(dataset, weight)) : null)
  };
}

function designOf(dataset: Dataset, weight: Measure | null): SurveyDesign {
  const {rowCount, stratum, cluster} = dataset;
  return surveyDesign({
    weights: Array.from({length: rowCount}, (_, row) =>
      weight === null ? 1 : (weight.scaled[row] as number) / 10 ** weight.decimals
    ),
    ...(stratum === null ? {} : {strata: labelsOf(dataset, stratum)}),
    ...(cluster === null ? {} : {clusters: labelsOf(dataset, cluster)})
  });
}

function labelsOf({variables, rowCount}: Dataset, name: string): readonly string[] {
  const variable = variables.get(name) as Variable;
  return Array.from({length: rowCount}, (_, row) => {
    const code = variable.codes[row] ?? NO_CODE;
    return variable.categories[code]?.code ?? '';
  });
}
