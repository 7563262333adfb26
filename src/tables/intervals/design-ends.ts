import type {Measure} from '../../data/model.ts';
import {designInterval} from '../../stats/design/design-interval.ts';
import {designMean} from '../../stats/design/design-mean.ts';
import type {LoneStrata} from '../../stats/design/linearised-covariance.ts';
import {logitInterval} from '../../stats/design/logit-interval.ts';
import type {SurveyDesign} from '../../stats/design/survey-design.ts';
import type {Ends} from '../model.ts';
import type {Counted} from '../origin.ts';
import {rowsOf} from '../origin.ts';
import type {TracedCell} from '../parts/figure.ts';

/**
 * The interval of a share (`logit`) or a mean (`t`) of respondents by the design of their sample: those behind the cell are
 * a domain of it. Null of any other number.
 */
export function designEnds(
  {statistic, origin}: TracedCell,
  method: 'logit' | 't',
  design: SurveyDesign,
  level: number
): Ends | LoneStrata | null {
  if (method === 'logit') {
    if (origin.kind !== 'share' || origin.whole.from.kind !== 'counted' || isOfResponses(origin.part)) return null;
    const values = filled(design, rowsOf(origin.part), () => 1);
    const estimate = designMean(design, values, domainOf(design, origin.whole.from));
    return estimate === null ? null : logitInterval(estimate, {level});
  }
  if (statistic !== 'mean' || origin.kind !== 'mean') return null;
  const {dataset, measure} = origin.sum.tabulation;
  // What is summed is the measure times the weight.
  const own = measure === null ? undefined : dataset.measures.get(measure.name);
  if (dataset.shape !== 'rows' || own === undefined) return null;
  const values = filled(design, rowsOf(origin.sum), (row) => valueOf(own, row));
  const estimate = designMean(design, values, domainOf(design, origin.sum));
  return estimate === null ? null : designInterval(estimate, {level});
}

function isOfResponses({responses}: Counted): boolean {
  return responses === true;
}

function valueOf({scaled, decimals}: Measure, row: number): number {
  return (scaled[row] as number) / 10 ** decimals;
}

function filled({weights}: SurveyDesign, rows: readonly number[], value: (row: number) => number): readonly number[] {
  const values = weights.map(() => 0);
  for (const row of rows) values[row] = value(row);
  return values;
}

function domainOf({weights}: SurveyDesign, of: Counted): readonly boolean[] {
  const domain = weights.map(() => false);
  for (const row of rowsOf(of)) domain[row] = true;
  return domain;
}
