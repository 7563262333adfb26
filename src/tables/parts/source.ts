import type {Base, Dataset, Measure} from '../../data/model.ts';
import {suggest} from '../../support/did-you-mean.ts';
import type {Statistic} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import type {CommonSpecification} from '../specification.ts';
import type {Report} from './fault.ts';
import type {Selection} from './selection.ts';

/** What the numbers of a table are made of: respondents, added counts, or per cents that the source gives. */
export type Source =
  | {readonly kind: 'units'; readonly weight: Measure | null}
  | {readonly kind: 'counts'; readonly measure: Measure}
  | {readonly kind: 'percents'; readonly measure: Measure};

/** Whether the lines of a dataset are numbers of units; in the other shapes each line is a unit. */
export function isAggregate({shape}: Dataset): boolean {
  return shape === 'cells' || shape === 'indicators';
}

/** The one source that a Frequency, Crosstab or Battery has; null if there is none or more than one. */
export function sourceOf(
  specification: CommonSpecification,
  {dataset, base}: Selection,
  statistics: readonly Statistic[],
  report: Report
): Source | null {
  if (!isAggregate(dataset)) {
    const weight = weightOf(specification, dataset, report);
    return weight === undefined ? null : {kind: 'units', weight};
  }
  if (specification.weight !== undefined && specification.weight !== 'none') {
    const message = `${dataset.id} holds aggregates, which cannot be weighted`;
    report('unknown-weight', ['weight'], message, 'leave weight out');
    return null;
  }
  const candidates = measuresToCount(dataset, base);
  const [measure] = candidates;
  if (measure === undefined || candidates.length > 1) {
    const found = candidates.length === 0 ? 'none' : candidates.map(({name}) => `"${name}"`).join(', ');
    const message = `this kind of table needs one count or per cent in ${dataset.id}, found ${found}`;
    report('measure-ambiguous', ['data'], message, 'use Estimates, whose columns name their measures');
    return null;
  }
  if (measure.statistic === 'count') return {kind: 'counts', measure};
  const wanting = statistics.find((statistic) => !PERCENTAGES.has(statistic) || statistic === 'responsePercent');
  if (wanting !== undefined) {
    const message = `${dataset.id} holds per cents only, so there is no ${wanting}`;
    report('count-unknown', ['statistics'], message, `leave '${wanting}' out of statistics`);
    return null;
  }
  return {kind: 'percents', measure};
}

/** The measures that an aggregate may be counted by: its counts, else its per cents; not those that are bases. */
export function measuresToCount({measures: all}: Dataset, base: Base | null): readonly Measure[] {
  const measures = [...all.values()];
  const bases = new Set([...measures.map((measure) => measure.base), base?.measure?.name]);
  const own = measures.filter(({name}) => !bases.has(name));
  const counts = own.filter(({statistic}) => statistic === 'count');
  return counts.length > 0 ? counts : own.filter(({statistic}) => statistic === 'percent');
}

/** The weight of respondent rows: a measure, null for none, undefined if it is not said or unknown. */
export function weightOf({weight}: CommonSpecification, dataset: Dataset, report: Report): Measure | null | undefined {
  const {weights} = dataset;
  if (weight === 'none') return null;
  if (weight === undefined) {
    if (weights.length === 0) return null;
    const message = `${dataset.id} has weights, and the table does not say which to use`;
    report('weight-undeclared', [], message, `weight="${weights[0] ?? ''}", or weight="none" for unweighted numbers`);
    return undefined;
  }
  const measure = weights.includes(weight) ? dataset.measures.get(weight) : undefined;
  if (measure === undefined) {
    const message = `${dataset.id} has no weight "${weight}"`;
    report('unknown-weight', ['weight'], message, suggest(weight, [...weights, 'none']));
  }
  return measure;
}
