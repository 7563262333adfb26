import {formatCount, formatPercent} from '../format/number.ts';
import {percentSign} from '../format/percent.ts';
import type {ComputedValue} from '../report/report-model.ts';
import type {Language} from '../support/localized.ts';
import {PERCENTAGES} from '../tables/model.ts';

/** The sum behind a percentage, before rounding: `65 ÷ 189 = 34,39 %`. Null for anything else. */
export function sumOf(
  {value, base, statistic, state}: Pick<ComputedValue, 'value' | 'base' | 'statistic' | 'state'>,
  language: Language
): string | null {
  if (value === null || typeof value === 'number' || state !== 'computed' || !PERCENTAGES.has(statistic)) return null;
  const {numerator, denominator} = value;
  // The fraction of a difference or a mean of shares has no count and no base to show.
  if (base === null || BigInt(base) !== denominator) return null;
  const percent = percentSign(formatPercent(value, 2, language), language);
  return `${formatCount(numerator, language)} ÷ ${formatCount(denominator, language)} = ${percent}`;
}
