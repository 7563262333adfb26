import type {Qualifier} from '../../data/model.ts';
import {hasNumber} from '../../data/model.ts';
import {formatCount, formatFraction, formatNumber, formatPercent} from '../../format/number.ts';
import {formatQualified} from '../../format/qualified.ts';
import {SIGNS} from '../../format/signs.ts';
import type {Fraction} from '../../support/fraction.ts';
import {fraction, roundScaled} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';
import type {Cell, State, Statistic} from '../model.ts';
import type {Origin} from '../origin.ts';
import {PERCENTAGES} from '../model.ts';

/** A number before it is shown. */
export interface Figure {
  /** A number only where no fraction is (a standard deviation); null if there is none. */
  readonly value: Fraction | number | null;
  readonly base: number | null;
  readonly state: State;
  readonly origin: Origin;
}

/** A cell that still knows what it is made of. */
export interface TracedCell extends Cell {
  readonly origin: Origin;
}

/** A figure that is computed from counts, as exact as these are. An impossible one (of an empty base) is `na`. */
export function computed(value: Figure['value'], base: number | null, qualifier: Qualifier, origin: Origin): Figure {
  if (!hasNumber(qualifier)) return {value: null, base, state: stateWithout(qualifier), origin};
  if (value === null) return {value, base, state: 'na', origin};
  return {value, base, state: stateOf(qualifier, 'computed'), origin};
}

/** A figure that the source gives. */
export function given(value: Fraction, base: number | null, qualifier: Qualifier, origin: Origin): Figure {
  if (!hasNumber(qualifier)) return {value: null, base, state: stateWithout(qualifier), origin};
  return {value, base, state: stateOf(qualifier, 'given'), origin};
}

/**
 * A count as a fraction of its base, both × 10^ their decimals; unreduced but for tens that both share, so that weights of
 * 1,00 say the same as none. Null for an empty base.
 */
export function share(count: bigint, countDecimals: number, base: bigint, baseDecimals: number): Fraction | null {
  const decimals = Math.max(countDecimals, baseDecimals);
  let numerator = count * 10n ** BigInt(decimals - countDecimals);
  let denominator = base * 10n ** BigInt(decimals - baseDecimals);
  for (let left = decimals; left > 0 && numerator % 10n === 0n && denominator % 10n === 0n; left--) {
    numerator /= 10n;
    denominator /= 10n;
  }
  return fraction(numerator, denominator);
}

/** What is known of a share if this is known of its count and of its base. */
export function combine(count: Qualifier, base: Qualifier): Qualifier {
  if (base === 'exact' || !hasNumber(count)) return count;
  return hasNumber(base) ? 'about' : base;
}

/** The figure as a cell, rounded and written in a language. */
export function cellOf(
  at: {readonly row: string; readonly column: string; readonly statistic: Statistic},
  figure: Figure,
  decimals: number,
  language: Language
): TracedCell {
  return {
    ...at,
    value: figure.value,
    base: figure.base,
    text: textOf(figure, at.statistic, decimals, language),
    state: figure.state,
    noteMarks: [],
    origin: figure.origin
  };
}

/** A cell that tells how many units it stands for, `100 (n=66)`. */
export function showSize(cell: TracedCell, size: number, language: Language): TracedCell {
  return {...cell, text: `${cell.text} (n=${formatCount(size, language)})`, size};
}

/** A number of units as it is counted, in whole units. */
export function wholeUnits(units: Fraction): number {
  return Number(roundScaled(units, 0));
}

function textOf({value, state}: Figure, statistic: Statistic, decimals: number, language: Language): string {
  if (state === 'suppressed') return SIGNS.hidden.sign;
  if (value === null) return SIGNS.unknown.sign;
  const text =
    typeof value === 'number'
      ? formatNumber(value, decimals, language)
      : PERCENTAGES.has(statistic)
        ? formatPercent(value, decimals, language)
        : formatFraction(value, decimals, language);
  return qualified(text, state, language);
}

/** A shown number with what its state says of it: `over 60`. */
export function qualified(text: string, state: State, language: Language): string {
  if (state === 'given:over') return formatQualified(text, 'over', language);
  if (state === 'given:under') return formatQualified(text, 'under', language);
  if (state === 'given:about') return formatQualified(text, 'about', language);
  return text;
}

function stateOf(qualifier: Qualifier, exact: 'computed' | 'given'): State {
  if (qualifier === 'over' || qualifier === 'under' || qualifier === 'about') return `given:${qualifier}`;
  return exact;
}

function stateWithout(qualifier: Qualifier): State {
  if (qualifier === 'lost' || qualifier === 'suppressed') return qualifier;
  return 'na';
}
