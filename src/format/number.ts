import type {Fraction} from '../support/fraction.ts';
import {decimal, roundScaled} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';

/** U+2212, the minus sign; a hyphen is no minus. */
export const MINUS = '\u2212';

/** U+00A0: parts thousands in Norwegian, and a number from its unit or sign. */
export const NO_BREAK_SPACE = '\u00a0';

const SEPARATORS: Readonly<Record<Language, {readonly thousands: string; readonly point: string}>> = {
  nb: {thousands: NO_BREAK_SPACE, point: ','},
  en: {thousands: ',', point: '.'}
};

/** Floating-point results are known to so many digits: what lies behind is noise of the machine. */
const SIGNIFICANT = 12;

/** A whole number: `1 234`, `1,234`. Throws a RangeError on a number that is not whole. */
export function formatCount(value: bigint | number, language: Language): string {
  return formatScaled(BigInt(value), 0, language);
}

/** An exact number rounded half away from zero to `decimals`, all of them shown: 5/2 at 0 is `3`, 1/4 at 1 is `0,3`. */
export function formatFraction(value: Fraction, decimals: number, language: Language): string {
  return formatScaled(roundScaled(value, decimals), decimals, language);
}

/** A fraction of 1 as per cent, without the sign: 23/80 at one decimal is `28,8`. */
export function formatPercent(value: Fraction, decimals: number, language: Language): string {
  return formatScaled(roundScaled(value, decimals + 2), decimals, language);
}

/** A floating-point number, for what has no fraction (a standard deviation); rounded as its {@link toFraction}. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return formatFraction(toFraction(value), decimals, language);
}

/**
 * A floating-point number as the decimal of its 12 significant digits, so that 0.1 + 0.2 is 3/10 and rounds as people
 * expect. Throws a RangeError on NaN and Infinity, which must never be shown.
 */
export function toFraction(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`);
  const [mantissa = '0', exponent = '0'] = value.toExponential(SIGNIFICANT - 1).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const power = Number(exponent) - (SIGNIFICANT - 1);
  return power >= 0 ? decimal(digits * 10n ** BigInt(power), 0) : decimal(digits, -power);
}

/** `scaled` / 10^`decimals` with separators, sign and all decimals. */
function formatScaled(scaled: bigint, decimals: number, language: Language): string {
  const {thousands, point} = SEPARATORS[language];
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const end = digits.length - decimals;
  const integer = digits.slice(0, end).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${scaled < 0n ? MINUS : ''}${integer}${decimals > 0 ? `${point}${digits.slice(end)}` : ''}`;
}
