import type {Language} from '../support/localized.ts';
import {formatNumber, NO_BREAK_SPACE} from './number.ts';

const [SMALLEST, LARGEST] = [0.001, 0.99];

/**
 * A p-value with its sign, never rounded to nothing: `p < 0,001`, `p = 0,012`, `p = 0,34`, `p > 0,99`. Three decimals below
 * 0.1, two above, as gtsummary's `style_pvalue` with two digits. Throws a RangeError on what is no probability.
 */
export function formatPValue(p: number, language: Language): string {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p is a probability, not ${p}`);
  const [sign, shown, decimals]: readonly [string, number, number] =
    p < SMALLEST ? ['<', SMALLEST, 3] : p > LARGEST ? ['>', LARGEST, 2] : ['=', p, p < 0.0995 ? 3 : 2];
  return ['p', sign, formatNumber(shown, decimals, language)].join(NO_BREAK_SPACE);
}
