import {formatCount, formatFraction, formatNumber, formatPercent} from '../../format/number.ts';
import {percentSign} from '../../format/percent.ts';
import {compare, whole, type Fraction} from '../../support/fraction.ts';
import {inLanguage, type Language} from '../../support/localized.ts';
import {cellKey, isInPoints, PERCENTAGES, type Cell, type Statistic, type Table} from '../../tables/model.ts';
import type {Origin} from '../../tables/origin.ts';
import {unitName} from '../../tables/parts/base-line.ts';
import type {QuotedTable, RawValue, ValueOrigin} from '../raw-value.ts';
import type {ComputedValue} from '../report-model.ts';
import {computeCell} from './cell-computation.ts';
import {cellLabel, columnText, conditionText, rowText} from './labels.ts';
import {term, type Computation, type Term} from './model.ts';
import {bracketed, countedTerm, resultTerm, shownTerm, sizeTerm} from './terms.ts';
import {words} from './words.ts';

/** How a number in prose comes about, ending in it as it stands in the text. `tableOf` gives an exhibit's table in `language`. */
export function computeProseValue(
  value: ComputedValue,
  language: Language,
  tableOf: (exhibit: string) => Table | null
): Computation {
  const said = words(language);
  if (value.origin === null) return {terms: [term(value.text)], note: said.typed};
  const context: ValueContext = {language, tableOf};
  const computation = computeOrigin(value.origin, value, context);
  const last = computation.terms.at(-1);
  const isLabel = value.origin.kind === 'cells' && isLabelOf(value.text, value.origin);
  const shown = shownTerm(value.text, language, isLabel ? said.picked : said.shown);
  return {...computation, terms: last?.text === value.text ? computation.terms : [...computation.terms, shown]};
}

interface ValueContext {
  readonly language: Language;
  readonly tableOf: (exhibit: string) => Table | null;
}

type Valued = Pick<ComputedValue | RawValue, 'value' | 'statistic' | 'points'>;

function computeOrigin(origin: ValueOrigin, value: Valued, context: ValueContext): Computation {
  const {language} = context;
  const said = words(language);
  switch (origin.kind) {
    case 'cells':
      return cellsComputation(origin, value, context);
    case 'everyone': {
      const {dataset, base} = origin;
      const meaning =
        base === null ? said.everyone(inLanguage(dataset.universe, language)) : inLanguage(base.title, language);
      return {terms: [plainTerm(value, context, meaning)], note: null};
    }
    case 'mean': {
      const {dataset, measure, where, sum, n} = origin;
      const filter = where === undefined ? '' : conditionText(dataset, where, language);
      const terms = [
        term(formatFraction(sum, measure.decimals, language), {
          meaning: said.sumOf(inLanguage(measure.title, language)),
          exact: sum
        }),
        term(formatCount(n, language), {
          sign: '÷',
          meaning: said.withNumber(unitName(dataset, n, language), filter),
          exact: whole(n)
        })
      ];
      return {terms: withResult(terms, value, language), note: null};
    }
    case 'difference':
    case 'ratio': {
      const [a, b] = origin.of;
      const sign = origin.kind === 'ratio' ? '÷' : '−';
      const terms = [operandTerm(a, null, context), operandTerm(b, sign, context)];
      return {terms: withResult(terms, value, language), note: null};
    }
  }
}

/** A number that another is taken from or divided by, with the cells that it is. */
function operandTerm(raw: RawValue, sign: Term['sign'], context: ValueContext): Term {
  const {origin} = raw;
  const meaning = origin.kind === 'cells' ? labelsOf(origin, context) : null;
  return {...plainTerm(raw, context, meaning), sign};
}

function labelsOf({source, cells}: Extract<ValueOrigin, {kind: 'cells'}>, {tableOf}: ValueContext): string {
  const table = tableOf(source.exhibit) ?? source.table;
  const rows = [...new Set(cells.map((cell) => rowText(cell, table)))];
  const columns = [...new Set(cells.map((cell) => columnText(cell, table)))].filter((text) => text !== '');
  if (rows.length > 1 && columns.length > 1) return cells.map((cell) => cellLabel(cell, table)).join(' + ');
  return [rows.join(' + '), columns.join(' + ')].filter((part) => part !== '').join(': ');
}

function cellsComputation(origin: CellsOrigin, value: Valued, context: ValueContext): Computation {
  const {how, source, cells} = origin;
  const [cell] = cells;
  if (cell === undefined) return {terms: [], note: null};
  if (how === 'sum') return {terms: sumTerms(origin, value, context), note: null};
  if (how === 'range') return {terms: rangeTerms(origin, context), note: words(context.language).ends};
  const inner = quotedCell(cell, source, context);
  // What a table shows rounded, a text rounds anew.
  const unrounded = inner.terms.filter(({sign}) => sign !== '→');
  const [only, ...more] = unrounded;
  // A given per cent stands in its table without the sign.
  const isBare = only !== undefined && more.length === 0 && isPercent(cell.statistic) && !only.text.endsWith('%');
  const terms = isBare ? [{...only, text: percentSign(only.text, context.language)}] : unrounded;
  return {terms, note: how === 'cell' ? inner.note : amongNote(origin, how, context)};
}

type CellsOrigin = Extract<ValueOrigin, {kind: 'cells'}>;

function quotedCell(cell: Cell, source: QuotedTable, context: ValueContext): Computation {
  const origin = originOf(cell, source);
  const {language, tableOf} = context;
  const table = tableOf(source.exhibit) ?? {...source.table, language};
  return origin === null
    ? {terms: [plainTerm(valued(cell, table), context, null)], note: null}
    : computeCell(cell, origin, table);
}

function valued({value, statistic, ...at}: Cell, table: Table): Valued {
  return {value, statistic, points: isInPoints({...at, statistic}, table)};
}

function originOf(cell: Cell, {origins}: QuotedTable): Origin | null {
  return origins.get(cellKey(cell.row, cell.column, cell.statistic)) ?? null;
}

/** Shares of one base as the counts they are; other cells as they stand. */
function sumTerms({source, cells}: CellsOrigin, value: Valued, context: ValueContext): readonly Term[] {
  const {language} = context;
  const isOfMeasure = source.table.kind === 'estimates' || value.statistic === 'sum';
  const terms = {language, named: isOfMeasure ? ('measure' as const) : ('unit' as const)};
  const origins = cells.map((cell) => originOf(cell, source));
  const [first] = origins;
  const shares = origins.filter((origin) => origin?.kind === 'share');
  const counts = origins.filter((origin) => origin?.kind === 'count');
  if (first?.kind === 'share' && shares.length === cells.length && sameBase(cells)) {
    const parts = shares.map((share, i) => ({
      ...countedTerm(share.part, terms, {sign: i === 0 ? null : '+', told: share.whole.from})
    }));
    return withResult([...bracketed(parts), sizeTerm(first.whole, terms, '÷')], value, language);
  }
  const parts =
    counts.length === cells.length
      ? counts.map(({of, counts: what}, i) => ({
          ...countedTerm(of, terms, {sign: i === 0 ? null : '+', counts: what === 'units' ? 'units' : 'sum'})
        }))
      : cells.map((cell, i) => ({
          ...plainTerm(valued(cell, source.table), context, cellLabel(cell, source.table)),
          sign: i === 0 ? null : ('+' as const)
        }));
  return withResult(parts, value, language);
}

function sameBase(cells: readonly Cell[]): boolean {
  const denominators = cells.map(({value}) => (typeof value === 'object' && value !== null ? value.denominator : null));
  return denominators.every((denominator) => denominator !== null && denominator === denominators[0]);
}

function rangeTerms(origin: CellsOrigin, context: ValueContext): readonly Term[] {
  const {source, cells} = origin;
  const table = context.tableOf(source.exhibit) ?? source.table;
  return cells.map((cell, i) => ({
    ...plainTerm(valued(cell, table), context, cellLabel(cell, table)),
    sign: i === 0 ? null : ('–' as const)
  }));
}

/** The numbers beside it that make it the largest or smallest. */
const OTHERS = 6;

function amongNote({among, source}: CellsOrigin, how: 'largest' | 'smallest', context: ValueContext): string {
  const {language, tableOf} = context;
  const table = tableOf(source.exhibit) ?? source.table;
  const exact = among.filter(
    (cell): cell is Cell & {value: Fraction} => typeof cell.value === 'object' && cell.value !== null
  );
  const ordered = [...exact].sort((a, b) => compare(a.value, b.value) * (how === 'largest' ? -1 : 1));
  const named = ordered
    .slice(0, OTHERS)
    .map((cell) => `${rowText(cell, table)} ${plainText(valued(cell, table), language)}`);
  const rest = ordered.length > OTHERS ? ', …' : '.';
  return words(language).among(how, `${named.join(', ')}${rest}`, among.length);
}

function isLabelOf(text: string, {cells, source}: CellsOrigin): boolean {
  return cells.some((cell) => rowText(cell, source.table).toLowerCase() === text.toLowerCase());
}

/** A number with two digits more than most texts show. */
function plainTerm(value: Valued, {language}: ValueContext, meaning: string | null): Term {
  const exact = typeof value.value === 'object' ? value.value : null;
  return term(plainText(value, language), {meaning, exact});
}

function plainText({value, statistic, points}: Valued, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value, MOST_DECIMALS, language);
  const [result] = withResult([], {value, statistic, points}, language);
  return result?.text ?? '';
}

const MOST_DECIMALS = 2;

function withResult(terms: readonly Term[], {value, statistic, points}: Valued, language: Language): readonly Term[] {
  if (value === null || typeof value === 'number') return terms;
  const result = resultTerm(value, points || isPercent(statistic), MOST_DECIMALS, language);
  if (!points) return [...terms, result];
  const said = words(language);
  return [
    ...terms,
    {...result, text: formatPercent(value, MOST_DECIMALS, language), meaning: `${said.points}, ${said.before}`}
  ];
}

function isPercent(statistic: Statistic): boolean {
  return PERCENTAGES.has(statistic);
}
