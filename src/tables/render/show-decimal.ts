import type {Fraction} from '../../support/fraction.ts';
import {decimal, roundScaled} from '../../support/fraction.ts';
import {writeDecimal} from '../snapshot-value.ts';

/** A number as other programs read it: a decimal point, all `decimals` written, so that a column looks as in the table. */
export function showDecimal(value: Fraction, decimals: number): string {
  const scaled = roundScaled(value, decimals);
  const text = writeDecimal(decimal(scaled, 0));
  if (decimals === 0) return text;
  const digits = text.replace('-', '').padStart(decimals + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
