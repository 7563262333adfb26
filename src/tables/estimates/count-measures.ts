import type {Measure} from '../../data/model.ts';
import {hasNumber, QUALIFIERS} from '../../data/model.ts';
import type {Axis} from '../parts/axis.ts';
import type {Counting} from '../parts/counting.ts';
import {startCounting} from '../parts/counting.ts';
import type {Report} from '../parts/fault.ts';
import {given, variableName} from '../parts/names.ts';
import {resolveAxis} from '../parts/resolve-axis.ts';
import type {Selection} from '../parts/selection.ts';
import type {Source} from '../parts/source.ts';
import {weightOf} from '../parts/source.ts';
import type {EstimatesSpecification, Fault} from '../specification.ts';
import {tabulate} from '../tabulate.ts';
import type {EstimatedColumn} from './estimated-column.ts';
import {measuresOf} from './content.ts';
import type {CountedMeasure} from './model.ts';

/** The rows of Estimates, and every measure that a column needs added up by them. */
export interface CountedRows {
  readonly counting: Counting;
  readonly axis: Axis;
  readonly measures: ReadonlyMap<string, CountedMeasure>;
}

/** Adds up each measure of the columns by the categories of the rows; null if the rows are unknown. */
export function countMeasures(
  specification: EstimatesSpecification,
  selection: Selection,
  columns: readonly EstimatedColumn[],
  report: Report
): CountedRows | null {
  const {rows, rowGroups} = specification;
  const asked = given(rows, rowGroups).map((name) => variableName(selection.dataset, name));
  const count = (source: Source): {readonly counting: Counting; readonly axis: Axis} | null => {
    const counting = startCounting(selection, source, asked);
    const within = rowGroups === undefined ? undefined : {name: rowGroups, prop: ['rowGroups']};
    const axis = resolveAxis(counting, specification, rows, ['rows'], report, within);
    return axis === null ? null : {counting, axis};
  };
  const weight = selection.dataset.shape === 'rows' ? weightOf(specification, selection.dataset, report) : null;
  const plain = count({kind: 'units', weight: weight ?? null});
  if (plain === null || weight === undefined) return null;
  if (weight !== null) checkWeightable(columns, weight, report);
  const measures = new Map<string, CountedMeasure>();
  for (const {measure, prop} of columns.flatMap(({content, prop}) =>
    measuresOf(content).map((measure) => ({measure, prop}))
  )) {
    if (measures.has(measure.name)) continue;
    const found = count(measure.statistic === 'percent' ? {kind: 'percents', measure} : {kind: 'counts', measure});
    if (found === null) return null;
    const counting = {...found.counting, mask: answered(found.counting, measure)};
    const isSummed = columns.some(({content}) => content.kind === 'sum' && content.measure === measure);
    const mayAdd = measure.statistic === 'count' || isSummed;
    const adds = found.axis.whole === 'sum' && (!counting.aggregate || mayAdd);
    const summand = weight === null ? measure : weighted(measure, weight, prop, report);
    const tabulation = tabulate(counting, found.axis, null, summand);
    const weights = tabulate({...counting, source: {kind: 'units', weight}}, found.axis, null);
    measures.set(measure.name, {measure, counting, mayAdd, adds, tabulation, weights});
  }
  return {counting: plain.counting, axis: {...plain.axis, whole: 'sum'}, measures};
}

/** A mean has a weighted form that all agree on; of medians and deviations there are several. */
function checkWeightable(columns: readonly EstimatedColumn[], {name}: Measure, report: Report): void {
  for (const {content, prop} of columns) {
    if (content.kind !== 'summary') continue;
    const {statistic} = content.summary;
    if (statistic === 'min' || statistic === 'max') continue;
    const message = `the table is weighted by "${name}", and there is no weighted ${statistic}`;
    report('not-weighted', [...prop, statistic], message, 'weight="none", in a table of its own');
  }
}

/** The measure times the weights, still in whole numbers. */
function weighted(measure: Measure, weight: Measure, prop: Fault['prop'], report: Report): Measure {
  const scaled = measure.scaled.map((value, row) => value * (weight.scaled[row] as number));
  if (scaled.some((value) => !Number.isSafeInteger(value))) {
    const message = `"${measure.name}" times "${weight.name}" has more digits than can be added exactly`;
    report('weight-too-fine', prop, message, 'round the weights to fewer decimals');
  }
  return {...measure, scaled, decimals: measure.decimals + weight.decimals};
}

/** Of respondents only those who gave a number. */
function answered({dataset, mask, aggregate}: Counting, {qualifiers}: Measure): Uint8Array | null {
  if (aggregate || qualifiers.every((qualifier) => qualifier === 0)) return mask;
  const numbers = QUALIFIERS.map((qualifier) => (hasNumber(qualifier) ? 1 : 0));
  return Uint8Array.from({length: dataset.rowCount}, (_, row) => {
    return (mask?.[row] ?? 1) & (numbers[qualifiers[row] as number] ?? 0);
  });
}
