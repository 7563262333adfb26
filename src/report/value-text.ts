import {formatCount, formatFraction, formatNumber, formatPercent, NO_BREAK_SPACE} from '../format/number.ts';
import {numberWord} from '../format/number-words.ts';
import {percentPoints, percentSign, percentWord} from '../format/percent.ts';
import {formatQualified} from '../format/qualified.ts';
import {formatRange} from '../format/range.ts';
import {PERCENTAGES, type State, type Statistic} from '../tables/model.ts';
import type {Fraction} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';

/** The forms in which a value may stand in a sentence. */
export const FORMS = [
  'n',
  'percent',
  'n (percent)',
  'n of base',
  'words',
  'one in',
  'decimal',
  'range',
  'label'
] as const;

export type Form = (typeof FORMS)[number];

/** A number that is about to be written into a sentence. */
export interface ShownValue {
  readonly value: Fraction | number;
  readonly statistic: Statistic;
  readonly state: State;
  /** A difference of two per cents is told in percentage points. */
  readonly points: boolean;
  /** Units behind it, null if unknown: only of a share of these is the numerator a count. */
  readonly base: number | null;
}

/** How a form is written, or why it cannot be: `reason` says what the value is and what the form needs. */
export type ValueText = {readonly text: string} | {readonly reason: string};

/** The form that a statistic has where the chapter names none: per cents in words, counts as digits, others as decimals. */
export function defaultForm({statistic, value, points}: Pick<ShownValue, 'statistic' | 'value' | 'points'>): Form {
  if (points || PERCENTAGES.has(statistic)) return 'percent';
  return typeof value !== 'number' && value.numerator % value.denominator === 0n ? 'n' : 'decimal';
}

/** Two values as a range with their unit once: `38–43 prosent`. */
export function rangeText(
  low: Fraction | number,
  high: Fraction | number,
  {statistic, points}: Pick<ShownValue, 'statistic' | 'points'>,
  decimals: number | null,
  language: Language
): string {
  const percentage = points || PERCENTAGES.has(statistic);
  const show = (value: Fraction | number): string => {
    if (typeof value === 'number') return formatNumber(value, decimals ?? 1, language);
    if (percentage) return formatPercent(value, decimals ?? 0, language);
    return formatFraction(value, decimals ?? (value.numerator % value.denominator === 0n ? 0 : 1), language);
  };
  const range = formatRange(show(low), show(high), language);
  if (!percentage) return range;
  return points ? percentPoints(range, language) : percentWord(range, language);
}

/** A value as it stands in a sentence of `language`, with `decimals` digits after the point. */
export function valueText(shown: ShownValue, form: Form, decimals: number | null, language: Language): ValueText {
  const {value, state} = shown;
  const qualification =
    state === 'given:over' ? 'over' : state === 'given:under' ? 'under' : state === 'given:about' ? 'about' : null;
  const result = plainText(shown, form, decimals, language);
  if ('reason' in result || qualification === null || value === 0) return result;
  return {text: formatQualified(result.text, qualification, language)};
}

function plainText(shown: ShownValue, form: Form, decimals: number | null, language: Language): ValueText {
  const {value, statistic, points} = shown;
  if (typeof value === 'number') {
    if (form !== 'decimal') return {reason: `a ${statistic} can only be shown as "decimal"`};
    return {text: formatNumber(value, decimals ?? 1, language)};
  }
  const of = language === 'nb' ? 'av' : 'of';
  const percentage = points || PERCENTAGES.has(statistic);
  switch (form) {
    case 'percent': {
      if (!percentage) return {reason: `it is no percentage but ${statistic}`};
      const number = formatPercent(value, decimals ?? 0, language);
      return {text: points ? percentPoints(number, language) : percentWord(number, language)};
    }
    case 'n':
      if (percentage) return {reason: 'it is a percentage; quote the count, or use as="n (percent)"'};
      if (value.numerator % value.denominator !== 0n) return {reason: 'it is not a whole number; use as="decimal"'};
      return {text: formatCount(value.numerator / value.denominator, language)};
    case 'words': {
      if (percentage || value.numerator % value.denominator !== 0n) return {reason: 'only a count can stand in words'};
      const count = value.numerator / value.denominator;
      return {text: numberWord(count, language) ?? formatCount(count, language)};
    }
    case 'n (percent)':
      if (!percentage) return {reason: `it is no percentage but ${statistic}`};
      if (!isCounted(shown)) return {reason: UNCOUNTED};
      return {
        text: `${formatCount(value.numerator, language)}${NO_BREAK_SPACE}(${percentSign(formatPercent(value, decimals ?? 0, language), language)})`
      };
    case 'n of base':
      if (!percentage) return {reason: `it is no percentage but ${statistic}`};
      if (!isCounted(shown)) return {reason: UNCOUNTED};
      return {
        text: `${formatCount(value.numerator, language)} ${of} ${formatCount(value.denominator, language)}`
      };
    case 'one in': {
      if (!percentage || points || value.numerator <= 0n)
        return {reason: 'only a percentage above zero can be "one in …"'};
      const every = (2n * value.denominator + value.numerator) / (2n * value.numerator);
      const one = language === 'nb' ? 'én av' : 'one in';
      return {text: `${one} ${numberWord(every, language) ?? formatCount(every, language)}`};
    }
    case 'decimal':
      return {text: formatFraction(value, decimals ?? 1, language)};
    case 'range':
      return {reason: 'a range needs pick="range"'};
    case 'label':
      return {reason: 'a label needs a single row, or pick="largest"'};
  }
}

const UNCOUNTED = 'there is no count behind the percentage';

/** Whether a share is a count of a base, not a given percentage, a difference or a weighted share. */
function isCounted({value, state, points, base}: ShownValue): boolean {
  return (
    typeof value !== 'number' && state === 'computed' && !points && base !== null && value.denominator === BigInt(base)
  );
}
