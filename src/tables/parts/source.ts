import type {Base, Dataset, Measure} from '../../data/model.ts';
import {suggest} from '../../support/did-you-mean.ts';
import type {Statistic} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import type {CommonSpecification} from '../specification.ts';
import {amountToSum} from './amount-to-sum.ts';
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
  const isSum = statistics.includes('sum');
  if (!isAggregate(dataset)) {
    if (isSum) {
      const message = 'a sum of what respondents say needs the name of the measure';
      report('measure-ambiguous', ['statistics'], message, "use Estimates: {sum: '…'}");
      return null;
    }
    const weight = weightOf(specification, dataset, report);
    return weight === undefined ? null : {kind: 'units', weight};
  }
  if (specification.weight !== undefined && specification.weight !== 'none') {
    const message = `${dataset.id} holds aggregates, which cannot be weighted`;
    report('unknown-weight', ['weight'], message, 'leave weight out');
    return null;
  }
  if (isSum) {
    const amount = amountToSum(dataset, amountsToSum(dataset, base), statistics, report);
    return amount === null ? null : {kind: 'counts', measure: amount};
  }
  const candidates = measuresToCount(dataset, base);
  const [measure] = candidates;
  if (measure === undefined || candidates.length > 1) {
    const found = candidates.length === 0 ? 'none' : candidates.map(({name}) => `"${name}"`).join(', ');
    const message = `this kind of table needs one count or per cent in ${dataset.id}, found ${found}`;
    const hasAmount = candidates.length === 0 && amountsToSum(dataset, base).length === 1;
    const estimates = 'use Estimates, whose columns name their measures';
    report('measure-ambiguous', ['data'], message, hasAmount ? `statistics={['sum']} adds up amounts` : estimates);
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
export function measuresToCount(dataset: Dataset, base: Base | null): readonly Measure[] {
  const counts = ownMeasures(dataset, base, 'count');
  return counts.length > 0 ? counts : ownMeasures(dataset, base, 'percent');
}

/** The amounts that a table of sums may add up. */
export function amountsToSum(dataset: Dataset, base: Base | null): readonly Measure[] {
  return ownMeasures(dataset, base, 'value');
}

/** The measures of a statistic that are not bases of others. */
function ownMeasures({measures: all}: Dataset, base: Base | null, statistic: Measure['statistic']): readonly Measure[] {
  const measures = [...all.values()];
  const bases = new Set([...measures.map((measure) => measure.base), base?.measure?.name]);
  return measures.filter((measure) => measure.statistic === statistic && !bases.has(measure.name));
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
