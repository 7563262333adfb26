import {readNumberWord} from '../../format/number-words.ts';
import {readNumber} from '../../format/read-number.ts';
import {toNumber} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';

/** A band of numbers as its label tells it. */
export interface Limits {
  /** Null where the band is open. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the limit itself is outside: `under 18`, `over 50 000`. */
  readonly isOutside: boolean;
  /** Digits after the point in the limits. */
  readonly decimals: number;
  /** What is counted: `år`; '' if the label does not say. */
  readonly unit: string;
}

const BELOW =
  /^(?:(under|mindre enn|færre enn|less than|fewer than|below|<)|inntil|opptil|opp til|høyst|up to|at most|≤)\s*(.+)$/;
const BELOW_BEHIND =
  /^(.+?)\s+(?:(?:og|eller) (?:under|mindre|færre|yngre|lavere|kortere)|(?:and|or) (?:under|less|fewer|younger|shorter|below))$/;
const ABOVE = /^(?:(over|mer enn|flere enn|more than|above|>)|minst|fra og med|fra|at least|from|≥)\s*(.+)$/;
const ABOVE_BEHIND =
  /^(.+?)\s*(?:\+|\s(?:og|eller) (?:over|mer|eldre|flere|høyere|lenger|større)|\s(?:and|or) (?:over|more|older|above|longer|larger|upwards))$/;
const BETWEEN = /^(?:fra |from )?(.*?[\p{L}\d%])\s*(?:[–—-]|\stil\s|\sto\s)\s*(.+)$/u;

/** The limits that a label tells, `18–29`, `30–39 år`, `under 2 000`, `80 or more`; null if it tells none. */
export function readLimits(label: string, language: Language): Limits | null {
  const text = label
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
  const below = BELOW.exec(text);
  if (below !== null) return openLimits('high', below[2], below[1] !== undefined, language);
  const belowBehind = BELOW_BEHIND.exec(text);
  if (belowBehind !== null) return openLimits('high', belowBehind[1], false, language);
  const between = BETWEEN.exec(text);
  if (between !== null) return closedLimits(between[1], between[2], language);
  const above = ABOVE.exec(text);
  if (above !== null) return openLimits('low', above[2], above[1] !== undefined, language);
  const aboveBehind = ABOVE_BEHIND.exec(text);
  if (aboveBehind !== null) return openLimits('low', aboveBehind[1], false, language);
  const one = readAmount(text, language);
  return one === null
    ? null
    : {low: one.value, high: one.value, isOutside: false, decimals: one.decimals, unit: one.unit};
}

function openLimits(
  side: 'low' | 'high',
  text: string | undefined,
  isOutside: boolean,
  language: Language
): Limits | null {
  const amount = readAmount(text, language);
  if (amount === null) return null;
  const {value, decimals, unit} = amount;
  return {low: side === 'low' ? value : null, high: side === 'high' ? value : null, isOutside, decimals, unit};
}

function closedLimits(first: string | undefined, second: string | undefined, language: Language): Limits | null {
  const low = readAmount(first, language);
  const high = readAmount(second, language);
  if (low === null || high === null || low.value > high.value) return null;
  return {
    low: low.value,
    high: high.value,
    isOutside: false,
    decimals: Math.max(low.decimals, high.decimals),
    unit: high.unit === '' ? low.unit : high.unit
  };
}

interface Amount {
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
}

/** A number in digits or as a word, with its unit behind it. */
function readAmount(text: string | undefined, language: Language): Amount | null {
  const [, number = '', unit = ''] = /^([-−]?\d[\d ., ]*|\p{L}+)\s*([^\d]*)$/u.exec(text ?? '') ?? [];
  const others: readonly Language[] = language === 'nb' ? ['nb', 'en'] : ['en', 'nb'];
  for (const own of others) {
    const written = readNumber(number.trim(), own);
    if (written !== null) return {value: toNumber(written.value), decimals: written.decimals, unit: unit.trim()};
    const word = readNumberWord(number, own);
    if (word !== null) return {value: word, decimals: 0, unit: unit.trim()};
  }
  return null;
}
