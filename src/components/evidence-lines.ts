import {formatCount} from '../format/number.ts';
import type {ComputedValue, Exhibit, ReportModel} from '../report/report-model.ts';
import {elementKey} from '../report/report-model.ts';
import type {Chapter} from '../report/model.ts';
import {compare, type Fraction} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import {PERCENTAGES} from '../tables/model.ts';
import {indexReport} from './report-index.ts';
import {TEXTS} from './texts.ts';
import {cellLink, valueLink} from './value-link.ts';

/** One number in the margin: what it is, what it was made of, where it stands or how it is worked out. */
export interface EvidenceLine {
  /** `66 %`. */
  readonly value: string;
  /** `125 av 189`; null where there is no more to tell. */
  readonly detail: string | null;
  /** `tabell 3.2`; null for a number that stands in no exhibit. */
  readonly exhibit: string | null;
  readonly href: string;
}

/** Lines for the numbers at some places of a chapter, each number once, in the order of the text. */
export function evidenceLines(
  report: ReportModel,
  chapter: Chapter,
  places: readonly string[]
): readonly EvidenceLine[] {
  const found = places.flatMap((at) => {
    const key = elementKey(chapter, {at});
    const value = report.values.get(key) ?? report.claims.get(key)?.value;
    return value === undefined ? [] : [value];
  });
  const lines = new Map<string, EvidenceLine>();
  for (const value of found) {
    const line = evidenceOf(report, value, value.text, report.language);
    // A claim and the number behind it often stand side by side: one line for both.
    if (line !== null && !lines.has(value.expression)) lines.set(value.expression, line);
  }
  return [...lines.values()];
}

/** The line for a number that is written as `text` in a language; null for a literal, behind which there is nothing. */
export function evidenceOf(
  report: ReportModel,
  value: ComputedValue,
  text: string,
  language: Language
): EvidenceLine | null {
  const href = cellLink(report, value) ?? valueLink(report, value);
  if (href === null) return null;
  const exhibit = value.exhibit === null ? undefined : indexReport(report).exhibitsByName.get(value.exhibit);
  const shown = shorten(text);
  const detail = detailOf(value, language);
  return {
    value: shown,
    // A text such as `4 av 29` tells it already.
    detail: detail === shown ? null : detail,
    exhibit: exhibit === undefined ? null : inSentence(exhibit),
    href
  };
}

/** A number's text with the sign for the word, and the share alone: `66 prosent`, `125 (66 %)` → `66 %`. */
export function shorten(text: string): string {
  const share = /\(([^()]*%)\)$/.exec(text)?.[1];
  if (share !== undefined) return share;
  return text.replace(/\u00a0(?:prosent|per\u00a0cent)$/, '\u00a0%');
}

/** What a percentage was made of: `125 av 189`. Nothing else can be told in so few words. */
function detailOf({value, base, cells, statistic, state, text}: ComputedValue, language: Language): string | null {
  const texts = TEXTS[language];
  if (state !== 'computed') return state.startsWith('given') ? texts.given : null;
  if (value === null || typeof value === 'number' || !PERCENTAGES.has(statistic) || !/\d/.test(text)) return null;
  // The fraction of a difference has no count and no base to show, and a range has two.
  if (base === null || BigInt(base) !== value.denominator) return null;
  if (cells.length > 1 && cells.some((cell) => cell.value !== null && equal(cell.value, value))) return null;
  return `${formatCount(value.numerator, language)} ${texts.of} ${formatCount(value.denominator, language)}`;
}

function equal(a: Fraction | number, b: Fraction): boolean {
  return typeof a !== 'number' && compare(a, b) === 0;
}

/** An exhibit as it is named in a sentence: `tabell 3.2`. */
function inSentence({label, table}: Exhibit): string {
  return table?.language === 'nb' ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
