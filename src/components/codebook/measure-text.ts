import {formatCount, formatFraction} from '../../format/number.ts';
import {unitWord} from '../../format/units.ts';
import type {MeasureEntry, MeasureValues} from '../../report/codebook/model.ts';
import type {Language} from '../../support/localized.ts';
import type {CodebookTexts} from '../texts/codebook.ts';
import {unitText} from './amounts.ts';

/** What the numbers are, with their unit: `antall kommuner`, `verdi, år`. */
export function statisticText(
  {statistic, unit, counts}: MeasureEntry,
  texts: CodebookTexts,
  language: Language
): string {
  const word = texts.statistics[statistic];
  if (unit === null || statistic === 'percent') return word;
  if (statistic === 'count') return counts === null ? word : `${word} ${unitText(counts, null, language)}`;
  return `${word}, ${counts === null ? unitWord(unit, language) : unitText(counts, null, language)}`;
}

/** How many values there are and between which they lie: `30 verdier, fra 0 til 38. 2 tapt.` */
export function valuesText(
  {count, lost, notApplicable, suppressed, range, decimals}: MeasureValues,
  texts: CodebookTexts,
  language: Language
): string {
  const shown = (value: Parameters<typeof formatFraction>[0]): string => formatFraction(value, decimals, language);
  const ends = range === null ? (count > 0 ? texts.noExtremes : '') : texts.range(shown(range[0]), shown(range[1]));
  const without = [
    ...(lost > 0 ? [texts.lost(formatCount(lost, language))] : []),
    ...(notApplicable > 0 ? [texts.notApplicable(formatCount(notApplicable, language))] : []),
    ...(suppressed > 0 ? [texts.suppressed(formatCount(suppressed, language))] : [])
  ];
  return [texts.values(count), ...(ends === '' ? [] : [ends]), ...without].join(', ');
}
