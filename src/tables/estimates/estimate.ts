import type {Measure} from '../../data/model.ts';
import type {Fraction} from '../../support/fraction.ts';
import {decimal, divide, fraction, round} from '../../support/fraction.ts';
import type {Fault} from '../specification.ts';
import type {Size} from '../parts/base-size.ts';
import {declaredSize, sizeOf} from '../parts/base-size.ts';
import {suggestWhere} from '../parts/disjoint.ts';
import {exceptHint, isExcepted} from '../parts/fault.ts';
import type {Figure} from '../parts/figure.ts';
import {combine, computed, given, share} from '../parts/figure.ts';
import type {Part} from '../parts/plan.ts';
import type {Tally} from '../tabulate.ts';
import type {EstimatedColumn} from './columns.ts';
import type {CountedMeasure, Estimates} from './model.ts';

/** Figures of the columns before, by column id. */
type Before = ReadonlyMap<string, {readonly figure: Figure; readonly column: EstimatedColumn}>;

/** The figure of a column in a row; null where there is none: a mean of means has no total. */
export function estimate(made: Estimates, column: EstimatedColumn, part: Part, before: Before): Figure | null {
  const {content, prop} = column;
  switch (content.kind) {
    case 'count': {
      const tally = tallyOf(made, content.measure, part);
      const {decimals} = countedOf(made, content.measure).tabulation;
      return tally && computed(decimal(tally.amount, decimals), null, tally.qualifier);
    }
    case 'share':
      return shareOf(made, content.measure, content.of, part, [...prop, 'of']);
    case 'mean':
      return made.dataset.shape === 'rows'
        ? meanOf(made, content.measure, part)
        : givenValue(made, content.measure, part);
    case 'value':
      return givenValue(made, content.measure, part);
    case 'ratio': {
      const [above, under] = content.of.map((id) => valueOf(before.get(id), content.rounded));
      if (above === undefined || under === undefined) return null;
      return computed(above === null || under === null ? null : ratioOf(above, under), null, 'exact');
    }
  }
}

function tallyOf(made: Estimates, measure: Measure, part: Part): Tally | null {
  const {adds, tabulation} = countedOf(made, measure);
  const slots = part.slots ?? [];
  if (slots.length === 1 || adds) return tabulation.at(slots, [0]);
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
  const tally = tallyOf(made, measure, part);
  if (tally === null) return null;
  const size = sizeFor(made, measure, of, part);
  if (size !== null) {
    const {decimals} = countedOf(made, measure).tabulation;
    const value = share(tally.amount, decimals, size.amount, size.decimals);
    return computed(value, size.units, combine(tally.qualifier, size.qualifier));
  }
  if (!isExcepted(made.specification, 'base-unknown')) {
    const message = `nothing says how many units the share of "${measure.name}" is of`;
    made.report('base-unknown', prop, message, `name a base, ${exceptHint('base-unknown')}`);
  }
  return {value: null, base: null, state: 'na'};
}

/** What a share is of: another measure in the same row, the named base or everyone, or the sum of its own column. */
function sizeFor(made: Estimates, measure: Measure, of: Measure | 'base' | 'total', part: Part): Size | null {
  if (of === 'base') {
    const declared = declaredSize(countedOf(made, measure).counting, part.slot?.codes ?? new Map(), new Map());
    if (declared === 'unknown') return null;
    return declared ?? made.everyone;
  }
  const base = of === 'total' ? measure : of;
  const tally = tallyOf(made, base, of === 'total' ? {...part, kind: 'total', slots: part.of} : part);
  return tally && sizeOf(tally.amount, countedOf(made, base).tabulation.decimals, tally.qualifier);
}

/** The mean of the respondents' numbers; those without a number are not in it. */
function meanOf(made: Estimates, measure: Measure, {slots}: Part): Figure {
  const {tabulation, weights} = countedOf(made, measure);
  const {amount, lines} = tabulation.at(slots ?? [], [0]);
  const base = weights.at(slots ?? [], [0]).amount;
  return computed(share(amount, tabulation.decimals, base, weights.decimals), lines, 'exact');
}

/** A number as the source gives it: it has no sum. */
function givenValue(made: Estimates, measure: Measure, part: Part): Figure | null {
  if (part.slot === null) return null;
  const {tabulation, counting} = countedOf(made, measure);
  const {amount, qualifier, lines} = tabulation.at(part.slots ?? [], [0]);
  if (lines > 1) {
    const [first] = counting.summed;
    const message = `${made.dataset.id} has several values of "${measure.name}" for ${part.key}, which cannot be added`;
    made.report('value-sum', [], message, first === undefined ? '' : suggestWhere(first.name, first.categories));
    return null;
  }
  const size = measure.base === null ? null : declaredSize(counting, part.slot.codes, new Map());
  const units = size === null || size === 'unknown' ? null : size.units;
  return given(decimal(amount, measure.decimals + (measure.statistic === 'percent' ? 2 : 0)), units, qualifier);
}

/** One number by another: 48 % by 41 % is 48/41. */
function ratioOf(above: Fraction, under: Fraction): Fraction | null {
  if (above.denominator !== under.denominator) return divide(above, under);
  return fraction(above.numerator, under.numerator);
}

/** A figure to divide: exact, or rounded as its column shows it. */
function valueOf(
  found: {readonly figure: Figure; readonly column: EstimatedColumn} | undefined,
  rounded: boolean
): Fraction | null | undefined {
  if (found === undefined) return undefined;
  const {figure, column} = found;
  if (figure.value === null || !rounded) return figure.value;
  return round(figure.value, column.column.decimals + (column.shownAsPercent ? 2 : 0));
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
