import type {Language} from '../support/localized.ts';
import {formatNumber, NO_BREAK_SPACE} from './number.ts';

const [SMALLEST, LARGEST] = [0.001, 0.99];

/** A p-value without its name, for a column of them: `<\u00a00,001`, `0,012`, `0,34`, `>\u00a00,99`; as {@link formatPValue}. */
export function formatProbability(p: number, language: Language): string {
  const {sign, shown} = ruled(p, language);
  return sign === '=' ? shown : [sign, shown].join(NO_BREAK_SPACE);
}

/**
 * A p-value with its sign, never rounded to nothing: `p < 0,001`, `p = 0,012`, `p = 0,34`, `p > 0,99`. Three decimals below
 * 0.1, two above, as gtsummary's `style_pvalue` with two digits. Throws a RangeError on what is no probability.
 */
export function formatPValue(p: number, language: Language): string {
  const {sign, shown} = ruled(p, language);
  return ['p', sign, shown].join(NO_BREAK_SPACE);
}

function ruled(p: number, language: Language): {readonly sign: string; readonly shown: string} {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p is a probability, not ${p}`);
  const [sign, shown, decimals]: readonly [string, number, number] =
    p < SMALLEST ? ['<', SMALLEST, 3] : p > LARGEST ? ['>', LARGEST, 2] : ['=', p, p < 0.0995 ? 3 : 2];
  return {sign, shown: formatNumber(shown, decimals, language)};
}
