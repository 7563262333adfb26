import type {Qualifier} from '../../data/model.ts';
import {formatFraction, formatPercent} from '../../format/number.ts';
import {percentSign} from '../../format/percent.ts';
import {formatQualified} from '../../format/qualified.ts';
import type {Fraction} from '../../support/fraction.ts';
import {compare, decimal, round} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';
import type {Counted, SizeOrigin} from '../../tables/origin.ts';
import {rowsOf} from '../../tables/origin.ts';
import type {Size} from '../../tables/parts/base-size.ts';
import {isAggregate} from '../../tables/parts/source.ts';
import {linesText} from './lines.ts';
import {meaningOfCounted, meaningOfSize} from './meaning.ts';
import {term, type CountedRows, type Sign, type Term} from './model.ts';
import {words} from './words.ts';

/** How numbers are named: by the unit of the dataset, or, in Estimates, by what their measure counts. */
export interface TermContext {
  readonly language: Language;
  readonly named: 'unit' | 'measure';
}

/**
 * A counted number as a term: `units` without weights, or the `sum` of what the tabulation adds up. `told` is what another
 * term's words say already.
 */
export function countedTerm(
  of: Counted,
  {language, named}: TermContext,
  {sign = null, told, counts = 'sum'}: {sign?: Sign | null; told?: SizeOrigin; counts?: 'units' | 'sum'} = {}
): Term {
  const {tabulation, tally} = of;
  const {dataset, measure} = tabulation;
  const isSum = measure !== null && (counts === 'sum' || isAggregate(dataset));
  const value = isSum ? decimal(tally.amount, tabulation.decimals) : tabulation.units(tally);
  const isWeighted = isSum && dataset.weights.includes(measure.name);
  const said = words(language);
  const meaning = [
    meaningOfCounted(of, language, isWeighted ? 'unit' : named, told),
    ...(isWeighted ? [said.weighted] : []),
    ...(of.rounded === true ? [said.roundedCount] : [])
  ].join(', ');
  return term(
    qualifiedText(formatFraction(value, wholeOr(value, tabulation.decimals), language), tally.qualifier, language),
    {
      sign,
      meaning,
      lines:
        isAggregate(dataset) || (isSum && dataset.shape === 'listing')
          ? linesText(dataset, rowsOf(of), language)
          : null,
      exact: value,
      rows: of.rounded === true ? null : () => ({dataset, measure: isSum ? measure : null, rows: rowsOf(of)})
    }
  );
}

/** No decimals where these are zero. */
function wholeOr({numerator, denominator}: Fraction, decimals: number): number {
  return numerator % denominator === 0n ? 0 : decimals;
}

/** The size of a base as a term. */
export function sizeTerm(
  {amount, decimals, qualifier, from}: Size,
  context: TermContext,
  sign: Sign | null = null
): Term {
  const {language, named} = context;
  if (from.kind === 'counted') return countedTerm(from, context, {sign});
  const value = decimal(amount, decimals);
  const rows = from.kind === 'declared' ? declaredRows(from) : null;
  return term(qualifiedText(formatFraction(value, wholeOr(value, decimals), language), qualifier, language), {
    sign,
    meaning: meaningOfSize(from, language, named),
    lines: rows === null ? null : linesText(rows().dataset, rows().rows, language),
    exact: value,
    rows: null
  });
}

/** Rows that all give the size of a base: they say it, they do not add up to it. */
function declaredRows(from: Extract<SizeOrigin, {kind: 'declared'}>): () => CountedRows {
  return () => ({dataset: from.dataset, measure: from.measure, rows: from.rows()});
}

/** `= 57,58 %`: the result with `decimals`, or as few as hold all of it. Percentage points are told in words. */
export function resultTerm(
  value: Fraction,
  isPercent: boolean,
  decimals: number,
  language: Language,
  isInPoints = false
): Term {
  const shown = digitsOf(isPercent ? {...value, numerator: value.numerator * 100n} : value, decimals);
  const number = isPercent ? formatPercent(value, shown, language) : formatFraction(value, shown, language);
  const said = words(language);
  return term(isPercent && !isInPoints ? percentSign(number, language) : number, {
    sign: '=',
    meaning: isInPoints ? `${said.points}, ${said.before}` : said.before,
    exact: value
  });
}

/** As many decimals as hold the whole number, `most` if none do. */
function digitsOf(value: Fraction, most: number): number {
  for (let digits = 0; digits < most; digits++) if (compare(round(value, digits), value) === 0) return digits;
  return most;
}

/** `→ 58`: the number as it stands. */
export function shownTerm(text: string, language: Language, meaning: string = words(language).shown): Term {
  return term(text, {sign: '→', meaning});
}

/** A term in brackets with those after it, up to the last one. */
export function bracketed(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms;
  return terms.map((one, i) => ({
    ...one,
    text: `${i === 0 ? '(' : ''}${one.text}${i === terms.length - 1 ? ')' : ''}`
  }));
}

function qualifiedText(text: string, qualifier: Qualifier, language: Language): string {
  const isQualified = qualifier === 'over' || qualifier === 'under' || qualifier === 'about';
  return isQualified ? formatQualified(text, qualifier, language) : text;
}
