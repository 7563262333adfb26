import {toFraction} from '../format/number.ts';
import type {Fraction} from '../support/fraction.ts';
import {decimal, whole} from '../support/fraction.ts';
import type {Cell, Statistic} from './model.ts';

/** Statistics whose computed value is a number of the data, or between two of them: no count of a base. */
const DECIMALS: ReadonlySet<Statistic> = new Set(['sum', 'median', 'quantile', 'min', 'max', 'difference']);

/**
 * The value of a cell as a snapshot holds it: a whole number; the count and the base of a computed cell, unreduced
 * (`97/212`); else, where it is one, a decimal (a given 5 % is `0.05`, a sum `8.6`), of what has no fraction 12 significant
 * digits. Empty if there is none, or if it is hidden.
 */
export function writeValue({value, state, statistic}: Pick<Cell, 'value' | 'state' | 'statistic'>): string {
  if (value === null || state === 'suppressed') return '';
  if (typeof value === 'number') return writeDecimal(toFraction(value));
  if (value.denominator === 1n) return String(value.numerator);
  if ((state !== 'computed' || DECIMALS.has(statistic)) && /^10+$/.test(String(value.denominator)))
    return writeDecimal(value);
  return `${value.numerator}/${value.denominator}`;
}

/** A fraction whose denominator is a power of ten as a plain decimal: never an exponent, no closing zeros. */
export function writeDecimal({numerator, denominator}: Fraction): string {
  const decimals = String(denominator).length - 1;
  const digits = String(numerator < 0n ? -numerator : numerator).padStart(decimals + 1, '0');
  const end = digits.length - decimals;
  const fractional = digits.slice(end).replace(/0+$/, '');
  const sign = numerator < 0n ? '-' : '';
  return `${sign}${digits.slice(0, end)}${fractional === '' ? '' : `.${fractional}`}`;
}

/** Reads {@link writeValue}'s text; null for an empty or any other text. */
export function readValue(text: string): Fraction | null {
  const match = text.match(/^(-?\d+)(?:\/(\d+)|\.(\d+))?$/);
  if (match === null) return null;
  const [, integer = '', base, decimals] = match;
  if (base !== undefined) return /^0+$/.test(base) ? null : {numerator: BigInt(integer), denominator: BigInt(base)};
  if (decimals === undefined) return whole(BigInt(integer));
  return decimal(BigInt(`${integer}${decimals}`), decimals.length);
}
