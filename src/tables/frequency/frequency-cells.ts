import {decimal} from '../../support/fraction.ts';
import type {Statistic} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import type {Counted} from '../origin.ts';
import {counted} from '../origin.ts';
import {amountOf} from '../parts/amounts.ts';
import type {Size} from '../parts/base-size.ts';
import {declaredSize, sizeFigure, sizeOf, wholeOf} from '../parts/base-size.ts';
import {inOrder} from '../parts/draft.ts';
import {exceptHint, isExcepted} from '../parts/fault.ts';
import type {Figure, TracedCell} from '../parts/figure.ts';
import {cellOf, combine, computed, given, share, showSize, wholeUnits} from '../parts/figure.ts';
import {special} from '../parts/keys.ts';
import type {Part} from '../parts/plan.ts';
import {ofResponses, onlyResponses} from '../parts/responses.ts';
import {decimalsAt} from './frequency-columns.ts';
import {roundedShares} from './rounded-shares.ts';
import type {CountedVariable} from './count-variables.ts';
import type {Frequency} from './model.ts';

/** Every cell of a frequency table, and what its per cents are of. */
export function frequencyCells(frequency: Frequency): {
  readonly cells: readonly TracedCell[];
  readonly base: number | null;
  /** What each variable's base is made of. */
  readonly told: readonly Size[];
  /** Number of responses that per cents are of; null if there are none, or it differs between variables. */
  readonly responses: number | null;
  readonly baseUnknown: boolean;
} {
  const {plan, variables, showBase, language, statistics} = frequency;
  checkOrder(frequency);
  const cells = plan.parts.flatMap((part) => variables.flatMap((variable) => cellsOf(frequency, variable, part)));
  const sizes = variables.map((variable) => everyone(frequency, variable));
  const [first] = sizes;
  const same = sizes.every((size) => size?.units === first?.units);
  const responses = variables.map((variable) => responsesOf(frequency, variable));
  const [count = null] = responses;
  const agree = responses.every((size) => size?.units === count?.units);
  const baseCells = variables.flatMap((variable, i) => {
    // A sum is of no base.
    if (amountOf(variable.counting.source) !== null) return [];
    const {key, axis} = variable;
    const row = special(axis.name, 'base');
    const size = (onlyResponses(statistics) ? responses[i] : sizes[i]) ?? null;
    const figure = size === null ? unknownBase(frequency, variable) : sizeFigure(size);
    return cellOf({row, column: key, statistic: 'n'}, figure, 0, language);
  });
  return {
    cells: showBase === 'row' ? [...cells, ...baseCells] : cells,
    base: same ? (first?.units ?? null) : null,
    told: sizes.filter((size) => size !== null),
    responses: agree ? (count?.units ?? null) : null,
    baseUnknown:
      !onlyResponses(statistics) && statistics.some((statistic) => PERCENTAGES.has(statistic)) && first === null
  };
}

function cellsOf(frequency: Frequency, variable: CountedVariable, part: Part): readonly TracedCell[] {
  const {language, statistics, plan, showBase} = frequency;
  const rewrite = roundedShares(frequency, variable);
  return inOrder(statistics).flatMap((statistic) => {
    const figure = figureOf(frequency, variable, part, statistic);
    if (figure === null) return [];
    const isPercent = PERCENTAGES.has(statistic);
    const decimals = decimalsAt(frequency, variable, statistic, [part]);
    const cell = cellOf({row: part.key, column: variable.key, statistic}, figure, decimals, language);
    const rounded = rewrite(cell, part);
    const showsSize = showBase === 'total' && isPercent && part.kind === 'total' && figure.base !== null;
    return [showsSize ? showSize(rounded, sizeOfAll(variable, plan.responses ?? plan.counted), language) : rounded];
  });
}

function sizeOfAll({tabulation}: CountedVariable, counted: readonly number[] | null): number {
  return wholeUnits(tabulation.units(tabulation.at(counted ?? [], [0])));
}

function figureOf(frequency: Frequency, variable: CountedVariable, part: Part, statistic: Statistic): Figure | null {
  const {plan} = frequency;
  const {tabulation, counting} = variable;
  if (counting.source.kind === 'percents') return givenFigure(frequency, variable, part);
  if (statistic === 'validPercent' || statistic === 'cumulativePercent') {
    return validFigure(frequency, variable, part, statistic);
  }
  const {slots} = part;
  if (statistic === 'responsePercent') return responseFigure(frequency, variable, part);
  if (slots === null) {
    reportSum(frequency, variable, part);
    return null;
  }
  if (statistic === 'n' || statistic === 'sum') {
    const counted = countedIn(variable, slots);
    const of = part.kind === 'total' && plan.responses !== null ? ofResponses(counted) : counted;
    return computed(tabulation.units(of.tally), null, of.tally.qualifier, {kind: 'count', of, counts: 'units'});
  }
  const base = sizeFor(variable, part.kind === 'below' ? part.of : plan.counted);
  return base === null ? unknownBase(frequency, variable) : shareOf(variable, slots, base);
}

/** Of all responses; null of what is none, such as a given total. */
function responseFigure(frequency: Frequency, variable: CountedVariable, {slots}: Part): Figure | null {
  const {responses} = frequency.plan;
  const base = responsesOf(frequency, variable);
  if (base === null || slots === null || !slots.every((slot) => responses?.includes(slot))) return null;
  return shareOf(variable, slots, base);
}

function responsesOf({plan: {responses}}: Frequency, variable: CountedVariable): Size | null {
  return responses === null ? null : ofResponses(countedSize(variable, responses));
}

/** Of valid answers: their per cent, and in cumulated form the sum of those before it, not yet rounded. */
function validFigure(
  {plan}: Frequency,
  variable: CountedVariable,
  {kind, slots, slot}: Part,
  statistic: 'validPercent' | 'cumulativePercent'
): Figure | null {
  const {valid, counted, responses} = plan;
  if (valid === null || slots === null) return null;
  const isAnswer = slot !== null && slots.every((one) => variable.axis.whole === 'apart' || valid.includes(one));
  const base = countedSize(variable, valid);
  if (statistic === 'cumulativePercent') {
    if (!isAnswer || variable.axis.whole !== 'sum') return null;
    return shareOf(variable, valid.slice(0, valid.indexOf(slots[0] ?? -1) + 1), base);
  }
  const isAll = kind === 'answered' || (kind === 'total' && counted?.length === valid.length);
  return isAnswer || isAll ? shareOf(variable, kind === 'total' && responses === null ? valid : slots, base) : null;
}

function givenFigure(frequency: Frequency, variable: CountedVariable, part: Part): Figure | null {
  const {tabulation} = variable;
  const base = sizeFor(variable, null, part);
  if (base === null) unknownBase(frequency, variable);
  if (part.kind === 'total') return wholeOf(base);
  if (part.slot === null) return null;
  const of = countedIn(variable, part.slots ?? []);
  const {amount, qualifier} = of.tally;
  return given(decimal(amount, tabulation.decimals + 2), base?.units ?? null, qualifier, {kind: 'given', of});
}

function shareOf(variable: CountedVariable, slots: readonly number[], base: Size): Figure {
  const part = countedIn(variable, slots);
  const value = share(part.tally.amount, part.tabulation.decimals, base.amount, base.decimals);
  const qualifier = combine(part.tally.qualifier, base.qualifier);
  return computed(value, base.units, qualifier, {kind: 'share', part, whole: base});
}

function countedIn({tabulation, axis}: CountedVariable, slots: readonly number[]): Counted {
  return counted(tabulation, tabulation.at(slots, [0]), [axis, slots]);
}

function countedSize(variable: CountedVariable, slots: readonly number[]): Size {
  const from = countedIn(variable, slots);
  const {tabulation, tally} = from;
  const {numerator, denominator} = tabulation.units(tally);
  const units = Number(numerator) / Number(denominator);
  return {amount: tally.amount, decimals: tabulation.decimals, units, qualifier: tally.qualifier, from};
}

/** The declared base, else what is counted, else everyone whom the dataset describes. */
function sizeFor(variable: CountedVariable, counted: readonly number[] | null, part?: Part): Size | null {
  const declared = declaredSize(variable.counting, new Map(), part?.slot?.codes ?? new Map());
  if (declared === 'unknown') return null;
  if (declared !== null) return declared;
  if (counted !== null) return countedSize(variable, counted);
  if (variable.everyone === null) return null;
  const {dataset} = variable.counting;
  return sizeOf(BigInt(variable.everyone), 0, 'exact', {kind: 'everyone', dataset});
}

function everyone({plan}: Frequency, variable: CountedVariable): Size | null {
  const {source} = variable.counting;
  return sizeFor(variable, source.kind === 'percents' || amountOf(source) !== null ? null : plan.counted);
}

function unknownBase({specification, report}: Frequency, {counting}: CountedVariable): Figure {
  if (!isExcepted(specification, 'base-unknown')) {
    const message = `nothing says how many units the per cents of ${counting.dataset.id} are of`;
    report('base-unknown', ['statistics'], message, `name a base, ${exceptHint('base-unknown')}`);
  }
  return {value: null, base: null, state: 'na', origin: {kind: 'baseless'}};
}

function reportSum({report}: Frequency, {counting, axis}: CountedVariable, part: Part): void {
  const name = counting.source.kind === 'units' ? counting.dataset.id : counting.source.measure.name;
  const message = `"${name}" may not be added over "${axis.name}", so there is no ${part.kind}`;
  report('not-disjoint', part.kind === 'total' ? ['total', 'rows'] : ['missing'], message, "total={{rows: 'none'}}");
}

function checkOrder({statistics, specification: {sort = 'codes'}, report}: Frequency): void {
  if (sort === 'codes' || !statistics.includes('cumulativePercent')) return;
  const message = 'cumulative per cents follow the code list and say nothing in another order';
  report('cumulative-sorted', ['sort'], message, "leave sort or 'cumulativePercent' out");
}
