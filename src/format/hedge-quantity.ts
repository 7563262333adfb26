import type {Fraction} from '../support/fraction.ts';
import {add, compare, decimal, divide, fraction, multiply, subtract, whole} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import type {Direction, HedgeRanges, Tolerance} from './hedge-defaults.ts';
import type {Interval} from './interval.ts';
import {readNumberWord} from './number-words.ts';
import {readNumber} from './read-number.ts';

/** A quantity as words name it. `step` is what it was rounded to; null for a way of speaking ("one in three"). */
export interface Quantity {
  readonly value: Fraction;
  readonly isShare: boolean;
  readonly step: Fraction | null;
}

const OF: Readonly<Record<Language, RegExp>> = {
  nb: /^(\S+) av (\S+)$/,
  en: /^(\S+) (?:in|out of|of) (\S+)$/
};
const PERCENT = /^(.+?) ?(?:%|prosent|pst\.?|per cent|percent)$/;

/** Up to "nine in ten" people speak roughly; `9 of 16` was counted. */
const LARGEST_SPOKEN = 10n;

/** Reads `en av tre`, `9 av 16`, `1/3`, `31 prosent`, `400`, or a named quantity; null for any other text. */
export function readQuantity(text: string, {language, quantities}: HedgeRanges): Quantity | null {
  const named = quantities.get(text);
  if (named !== undefined) return {value: named, isShare: true, step: null};
  const parts = text.match(OF[language]) ?? text.match(/^(\d+)\/(\d+)$/);
  if (parts !== null) return readPart(readPlain(parts[1] ?? '', language), readPlain(parts[2] ?? '', language));
  const percent = text.match(PERCENT);
  const number = readPlain(percent?.[1] ?? text, language);
  if (number === null || percent === null) return number;
  const toShare = (value: Fraction): Fraction => multiply(value, decimal(1, 2));
  return {value: toShare(number.value), isShare: true, step: number.step === null ? null : toShare(number.step)};
}

function readPlain(text: string, language: Language): Quantity | null {
  const word = readNumberWord(text, language);
  if (word !== null) return {value: whole(word), isShare: false, step: whole(1)};
  const written = readNumber(text, language);
  return written && {value: written.value, isShare: false, step: decimal(1, written.decimals)};
}

function readPart(part: Quantity | null, of: Quantity | null): Quantity | null {
  if (part?.value.denominator !== 1n || of?.value.denominator !== 1n) return null;
  const value = fraction(part.value.numerator, of.value.numerator);
  if (value === null || value.numerator < 0n || value.numerator > value.denominator) return null;
  return {value, isShare: true, step: value.denominator > LARGEST_SPOKEN ? whole(0) : null};
}

/** The values that a quantity allows behind a word of some direction. */
export function intervalOf(quantity: Quantity, direction: Direction, tolerance: Tolerance): Interval {
  const {value} = quantity;
  const open = {at: value, included: false};
  const closed = {at: value, included: true};
  const reach = reachOf(quantity, tolerance);
  const upper = {at: add(value, reach), included: true};
  const lower = {at: subtract(value, reach), included: true};
  switch (direction) {
    case 'above':
      return {from: open, to: upper};
    case 'below':
      return {from: lower, to: open};
    case 'around':
      return {from: lower, to: upper};
    case 'moreThan':
      return {from: open, to: null};
    case 'lessThan':
      return {from: null, to: open};
    case 'atLeast':
      return {from: closed, to: null};
    case 'atMost':
      return {from: null, to: closed};
    case 'exactly':
      return quantity.step === null ? {from: lower, to: upper} : roundedTo(value, quantity.step);
  }
}

/** All that is shown as `value` when rounded half away from zero to `step`; the value alone for a step of zero. */
function roundedTo(value: Fraction, step: Fraction): Interval {
  if (step.numerator === 0n) return {from: {at: value, included: true}, to: {at: value, included: true}};
  const half = divide(step, whole(2)) ?? step;
  const sign = compare(value, whole(0));
  return {from: {at: subtract(value, half), included: sign > 0}, to: {at: add(value, half), included: sign < 0}};
}

function reachOf({value, isShare}: Quantity, {points, ofShare, ofNumber}: Tolerance): Fraction {
  const size = value.numerator < 0n ? {...value, numerator: -value.numerator} : value;
  const part = multiply(size, isShare ? ofShare : ofNumber);
  return isShare && compare(part, points) > 0 ? points : part;
}
