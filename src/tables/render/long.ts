import {toFraction} from '../../format/number.ts';
import type {Fraction} from '../../support/fraction.ts';
import {decimal, roundScaled, whole} from '../../support/fraction.ts';
import type {Cell, Interval, State, Statistic, Table} from '../model.ts';
import {fullText} from '../model.ts';
import {writeDecimal} from '../snapshot-value.ts';

/** The columns of a table's cells in long form, for every format that other programs read. */
export const LONG_HEADER = ['row', 'column', 'statistic', 'value', 'base', 'text', 'state'] as const;

/** A cell in long form. What is suppressed has neither value nor base: they must not leave the build. */
export interface LongCell {
  readonly row: string;
  readonly column: string;
  readonly statistic: Statistic;
  /** A decimal number of at most 12 significant digits, per cents as fractions of 1; null if there is none. */
  readonly value: string | null;
  readonly base: number | null;
  readonly text: string;
  readonly state: State;
  /** The ends of the interval in `text`, in the form of `value`; absent if it has none. */
  readonly interval?: readonly [low: string, high: string];
  /** Letters of what it is significantly larger than; absent if it was not compared. */
  readonly letters?: readonly string[];
}

/** The cells of a table in long form, in snapshot order. */
export function longCells({cells}: Pick<Table, 'cells'>): readonly LongCell[] {
  return cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    statistic: cell.statistic,
    value: longValue(cell),
    base: cell.state === 'suppressed' ? null : cell.base,
    text: fullText(cell),
    state: cell.state,
    ...(cell.interval === undefined ? {} : {interval: endsOf(cell.interval)}),
    ...(cell.letters === undefined ? {} : {letters: cell.letters})
  }));
}

function endsOf({low, high}: Interval): readonly [string, string] {
  return [writeDecimal(toFraction(low)), writeDecimal(toFraction(high))];
}

const SIGNIFICANT = 12;

function longValue({value, state}: Cell): string | null {
  if (value === null || state === 'suppressed') return null;
  return writeDecimal(typeof value === 'number' ? toFraction(value) : toDecimal(value));
}

/** A fraction as a decimal of at most 12 significant digits, rounded half away from zero; whole numbers whole. */
export function toDecimal(value: Fraction): Fraction {
  const {numerator, denominator} = value;
  const integer = (numerator < 0n ? -numerator : numerator) / denominator;
  if (integer > 0n) {
    const decimals = Math.max(0, SIGNIFICANT - String(integer).length);
    return decimal(roundScaled(value, decimals), decimals);
  }
  if (numerator === 0n) return whole(0);
  let decimals = SIGNIFICANT;
  while (roundScaled(value, decimals - SIGNIFICANT + 1) === 0n) decimals++;
  return decimal(roundScaled(value, decimals), decimals);
}
