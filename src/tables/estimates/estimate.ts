import type {Measure} from '../../data/model.ts';
import {decimal} from '../../support/fraction.ts';
import type {Counted} from '../origin.ts';
import {counted} from '../origin.ts';
import type {Axis} from '../parts/axis.ts';
import type {Fault} from '../specification.ts';
import type {Size} from '../parts/base-size.ts';
import {declaredSize, sizeOf} from '../parts/base-size.ts';
import {suggestWhere} from '../parts/disjoint.ts';
import {exceptHint, isExcepted} from '../parts/fault.ts';
import type {Figure} from '../parts/figure.ts';
import {combine, computed, given, share} from '../parts/figure.ts';
import type {Part} from '../parts/plan.ts';
import type {EstimatedColumn} from './estimated-column.ts';
import type {Before} from './derived-figure.ts';
import {derivedFigure} from './derived-figure.ts';
import type {CountedMeasure, Estimates} from './model.ts';
import {summaryFigure} from './summary.ts';

/** The figure of a column in a row; null where there is none: a mean of means has no total. */
export function estimate(made: Estimates, column: EstimatedColumn, part: Part, before: Before): Figure | null {
  const {content, prop} = column;
  switch (content.kind) {
    case 'count': {
      const of = countedIn(made, content.measure, part);
      if (of === null) return null;
      const counts = made.dataset.shape === 'rows' ? 'measure' : 'units';
      const value = decimal(of.tally.amount, of.tabulation.decimals);
      return computed(value, null, of.tally.qualifier, {kind: 'count', of, counts});
    }
    case 'share':
      return shareOf(made, content.measure, content.of, part, [...prop, 'of']);
    case 'mean':
      return made.dataset.shape === 'rows'
        ? meanOf(made, content.measure, part)
        : givenValue(made, content.measure, part, prop);
    case 'value':
      return givenValue(made, content.measure, part, prop);
    case 'sum':
      return sumOf(made, content.measure, part);
    case 'summary':
      return made.dataset.shape === 'rows'
        ? summaryFigure(made, content.measure, content.summary, part)
        : givenValue(made, content.measure, part, prop);
    case 'ratio':
    case 'difference':
      return derivedFigure(content, before);
  }
}

/** An amount added up; of respondents who all gave no number there is none. */
function sumOf(made: Estimates, measure: Measure, part: Part): Figure | null {
  const of = countedIn(made, measure, part);
  if (of === null) return null;
  const {tally, tabulation} = of;
  const isOfRespondents = made.dataset.shape === 'rows';
  const value = isOfRespondents && tally.lines === 0 ? null : decimal(tally.amount, tabulation.decimals);
  const counts = isOfRespondents ? 'measure' : 'units';
  return computed(value, isOfRespondents ? tally.lines : null, tally.qualifier, {kind: 'count', of, counts});
}

function countedIn(made: Estimates, measure: Measure, part: Part): Counted | null {
  const {adds, tabulation} = countedOf(made, measure);
  const slots = part.slots ?? [];
  if (slots.length === 1 || adds) return counted(tabulation, tabulation.at(slots, [0]), [made.plan.axis, slots]);
  reportSum(made, measure, part);
  return null;
}

function shareOf(
  made: Estimates,
  measure: Measure,
  of: Measure | 'base' | 'total',
  part: Part,
  prop: Fault['prop']
): Figure | null {
  const own = countedIn(made, measure, part);
  if (own === null) return null;
  const size = sizeFor(made, measure, of, part);
  if (size !== null) {
    const {tally, tabulation} = own;
    if (tally.amount < 0n || size.amount < 0n) {
      const message = `"${measure.name}" adds up to less than nothing for ${part.key}, so there is no share of it`;
      made.report('negative-share', prop, message, 'show the numbers themselves');
      return null;
    }
    const value = share(tally.amount, tabulation.decimals, size.amount, size.decimals);
    const qualifier = combine(tally.qualifier, size.qualifier);
    return computed(value, size.units, qualifier, {kind: 'share', part: own, whole: size});
  }
  reportBase(made, `the share of "${measure.name}"`, prop);
  return {value: null, base: null, state: 'na', origin: {kind: 'baseless'}};
}

/** What a share is of: another measure in the same row, the named base or everyone, or the sum of its own column. */
function sizeFor(made: Estimates, measure: Measure, of: Measure | 'base' | 'total', part: Part): Size | null {
  if (of === 'base') {
    const declared = declaredSize(countedOf(made, measure).counting, part.slot?.codes ?? new Map(), new Map());
    if (declared === 'unknown') return null;
    return declared ?? made.everyone;
  }
  const base = of === 'total' ? measure : of;
  const from = countedIn(made, base, of === 'total' ? {...part, kind: 'total', slots: part.of} : part);
  return from && sizeOf(from.tally.amount, from.tabulation.decimals, from.tally.qualifier, from);
}

/** The mean of the respondents' numbers; those without a number are not in it. */
function meanOf(made: Estimates, measure: Measure, {slots}: Part): Figure {
  const {tabulation, weights} = countedOf(made, measure);
  const at: readonly [Axis, readonly number[]] = [made.plan.axis, slots ?? []];
  const sum = counted(tabulation, tabulation.at(at[1], [0]), at);
  const of = counted(weights, weights.at(at[1], [0]), at);
  const value = share(sum.tally.amount, tabulation.decimals, of.tally.amount, weights.decimals);
  return computed(value, sum.tally.lines, sum.tally.qualifier, {kind: 'mean', sum, of});
}

/** A number as the source gives it: it has no sum. */
function givenValue(made: Estimates, measure: Measure, part: Part, prop: Fault['prop']): Figure | null {
  if (part.slot === null) return null;
  const {tabulation, counting} = countedOf(made, measure);
  const tally = tabulation.at(part.slots ?? [], [0]);
  if (tally.lines > 1) {
    const [first] = counting.summed;
    const message = `${made.dataset.id} has several values of "${measure.name}" for ${part.key}, which cannot be added`;
    made.report('value-sum', [], message, first === undefined ? '' : suggestWhere(first.name, first.categories));
    return null;
  }
  const size = measure.base === null ? null : declaredSize(counting, part.slot.codes, new Map());
  const isBaseless = size === null || size === 'unknown';
  if (isBaseless && measure.statistic === 'percent') reportBase(made, `"${measure.name}"`, prop);
  const units = isBaseless ? null : size.units;
  const of = counted(tabulation, tally, [made.plan.axis, part.slots ?? []]);
  const value = decimal(tally.amount, measure.decimals + (measure.statistic === 'percent' ? 2 : 0));
  return given(value, units, tally.qualifier, {kind: 'given', of});
}

function reportBase({specification, report}: Estimates, what: string, prop: Fault['prop']): void {
  if (isExcepted(specification, 'base-unknown')) return;
  const message = `nothing says how many units ${what} is of`;
  report('base-unknown', prop, message, `name a base, ${exceptHint('base-unknown')}`);
}

function countedOf({measures}: Estimates, {name}: Measure): CountedMeasure {
  return measures.get(name) as CountedMeasure;
}

function reportSum({plan, report}: Estimates, {name}: Measure, {kind}: Part): void {
  const {axis} = plan;
  const message = `"${name}" may not be added over "${axis.name}", so there is no ${kind}`;
  const categories = axis.slots.map(({category}) => category);
  const hint = `total={{rows: 'none'}}, or ${suggestWhere(axis.name, categories)}`;
  report('not-disjoint', kind === 'total' ? ['total', 'rows'] : ['missing'], message, hint);
}
