import type {Fraction} from '../support/fraction.ts';
import {decimal} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';

/** A number as somebody wrote it: its value and how many decimals it was given. */
export interface WrittenNumber {
  readonly value: Fraction;
  readonly decimals: number;
}

const SIGN = /^[-\u2010-\u2013\u2212]/;
const SPACES = /[ \u00a0\u2009\u202f]/g;

/**
 * How each language writes numbers: whole part with its thousands, then decimals. Norwegian takes a full stop before
 * three digits for thousands (`60.000`) and any other for a decimal point (`36.8`), as the source reports write both.
 */
const NOTATIONS: Readonly<Record<Language, readonly RegExp[]>> = {
  nb: [/^(\d{1,3}(?:[ .]\d{3})+|\d+)?(?:,(\d+))?$/, /^(\d+)?\.(\d+)$/],
  en: [/^(\d{1,3}(?:[ ,]\d{3})+|\d+)?(?:\.(\d+))?$/]
};

/** Reads a number as a language writes it (`−1 234,5`, `-1,234.5`), or null for any other text. */
export function readNumber(text: string, language: Language): WrittenNumber | null {
  const spaced = text.replace(SPACES, ' ').trim();
  const digits = spaced.replace(SIGN, '');
  for (const notation of NOTATIONS[language]) {
    const match = digits.match(notation);
    if (match === null || digits === '') continue;
    const integer = (match[1] ?? '').replace(/\D/g, '');
    const decimals = match[2] ?? '';
    const scaled = BigInt(`${integer}${decimals}`);
    return {value: decimal(SIGN.test(spaced) ? -scaled : scaled, decimals.length), decimals: decimals.length};
  }
  return null;
}
