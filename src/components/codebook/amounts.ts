import type {Unit} from '../../data/model.ts';
import {formatCount, formatFraction, formatNumber, formatPercent} from '../../format/number.ts';
import {formatQualified} from '../../format/qualified.ts';
import {SIGNS} from '../../format/signs.ts';
import type {Amount, Distribution} from '../../report/codebook/model.ts';
import {toNumber} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';

/** A count as it is shown; the sign of what is not known where there is none. */
export function countText({value, qualifier}: Amount, language: Language): string {
  if (value === null) return qualifier === 'suppressed' ? SIGNS.hidden.sign : SIGNS.unknown.sign;
  const shown = formatFraction(value, value.numerator % value.denominator === 0n ? 0 : 1, language);
  return qualified(shown, qualifier, language);
}

/** A share as per cent without its sign. */
export function shareText({value, qualifier}: Amount, decimals: number, language: Language): string {
  if (value === null) return qualifier === 'suppressed' ? SIGNS.hidden.sign : SIGNS.unknown.sign;
  return qualified(formatPercent(value, decimals, language), qualifier, language);
}

function qualified(text: string, qualifier: Amount['qualifier'], language: Language): string {
  return qualifier === 'over' || qualifier === 'under' || qualifier === 'about'
    ? formatQualified(text, qualifier, language)
    : text;
}

/** Length of a bar, in per cent of its whole; null without a share. */
export function barLength(share: Amount | null): number | null {
  return share === null || share.value === null ? null : Math.round(toNumber(share.value) * 10_000) / 100;
}

/** A number of units that may have decimals, when they are weighted. */
export function numberText(value: number, language: Language): string {
  return Number.isInteger(value) ? formatCount(value, language) : formatNumber(value, 1, language);
}

/** The forms of a unit that go with a number. */
export function unitText(unit: Unit, n: number | null, language: Language): string {
  const [one, many] = (language === 'en' ? unit.en : null) ?? unit.nb;
  return n === 1 ? one : many;
}

/** Whether any of the rows stands for no answer. */
export function hasMissing({rows}: Distribution): boolean {
  return rows.some(({category: {role}}) => role !== null);
}
