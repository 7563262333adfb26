import type {Dataset, QUALIFIERS} from '../../data/model.ts';
import {hasNumber} from '../../data/model.ts';
import {formatCount, formatFraction, formatPercent, MINUS, toFraction} from '../../format/number.ts';
import {percentSign} from '../../format/percent.ts';
import type {Fraction} from '../../support/fraction.ts';
import {add, decimal, multiply, whole} from '../../support/fraction.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Cell, Table} from '../../tables/model.ts';
import {isInPoints, PERCENTAGES} from '../../tables/model.ts';
import type {Counted, Operand, Origin} from '../../tables/origin.ts';
import {rowsOf} from '../../tables/origin.ts';
import type {Size} from '../../tables/parts/base-size.ts';
import {isRemark} from '../../tables/parts/remark.ts';
import {unitName} from '../../tables/parts/base-line.ts';
import {linesText} from './lines.ts';
import {term, type Computation, type Term} from './model.ts';
import {bracketed, countedTerm, resultTerm, shownTerm, sizeTerm, type TermContext} from './terms.ts';
import {largerThan, testNote} from './test-notes.ts';
import {words} from './words.ts';

/** Digits more than are shown, in a result before it is rounded. */
const MORE_DECIMALS = 2;

/** So many lines of an aggregate are added one by one; of more only the sum is told. */
const SUMMANDS = 5;

/** How a cell of a table comes about. `labelOf` names another exhibit. */
export function computeCell(
  cell: Cell,
  origin: Origin,
  table: Table,
  labelOf: (exhibit: string) => string = (exhibit) => exhibit
): Computation {
  const context: CellContext = {
    language: table.language,
    named: table.kind === 'estimates' || table.kind === 'listing' || cell.statistic === 'sum' ? 'measure' : 'unit',
    cell,
    table,
    decimals: decimalsOf(cell, table)
  };
  const {language} = context;
  const said = words(language);
  // A hidden number must not be worked out from what it is made of.
  if (cell.state === 'suppressed') return {terms: [], note: said.suppressed};
  if (cell.statistic === 'text' || isRemark(cell)) return {terms: [], note: said.text};
  if (cell.state === 'lost') return {terms: [], note: said.lost};
  if (cell.state.startsWith('missing:')) return {terms: [], note: said.unanswered};
  if (origin.kind === 'test') return {terms: [], note: testNote(origin, language)};
  if (origin.kind === 'placed') return {terms: [], note: said.placed(labelOf(origin.exhibit))};
  if (cell.value === null) return withoutValue(origin, context);
  if (origin.kind === 'summary') return {terms: summaryTerms(origin, cell.value, context), note: null};
  if (typeof cell.value === 'number') return {terms: [term(cell.text)], note: null};
  return {terms: termsOf(origin, cell.value, context), note: noteOf(origin, context)};
}

interface CellContext extends TermContext {
  readonly cell: Cell;
  readonly table: Table;
  readonly decimals: number;
}

function decimalsOf({column, statistic}: Cell, {columns}: Table): number {
  const own = columns.find(({key, statistic: other}) => key === column && other === statistic);
  return own?.decimals ?? 0;
}

/** An impossible number is told with the empty base that it is of. */
function withoutValue(origin: Origin, context: CellContext): Computation {
  const said = words(context.language);
  if (origin.kind === 'baseless') return {terms: [], note: said.baseless};
  if (origin.kind === 'share' && hasNumber(origin.part.tally.qualifier) && origin.whole.units === 0) {
    return {terms: divided([part(origin.part, origin, context)], origin, context), note: said.emptyBase};
  }
  return {terms: [], note: said.na};
}

function noteOf(origin: Origin, {cell, language, table}: CellContext): string | null {
  if (origin.kind === 'share' && cell.state === 'given:about') return words(language).qualified;
  const larger = largerThan(cell, table);
  return larger.length === 0 ? null : words(language).largerThan(larger.join(', '));
}

function termsOf(origin: Origin, value: Fraction, context: CellContext): readonly Term[] {
  const {cell, language, decimals} = context;
  const said = words(language);
  switch (origin.kind) {
    case 'count':
      return asShown(countTerms(origin, context), context);
    case 'size':
      return asShown([unitsTerm(origin.of, context)], context);
    case 'given':
      return asShown([givenTerm(value, origin.of, context)], context);
    case 'line':
      return asShown([lineTerm(value, origin, context)], context);
    case 'share':
      return rounded(divided([part(origin.part, origin, context)], origin, context), value, context);
    case 'net': {
      const outer = [part(origin.top, origin, context), {...part(origin.bottom, origin, context), sign: '−' as const}];
      return rounded(divided(bracketed(outer), origin, context), value, context);
    }
    case 'scale':
      return rounded(divided([scaleTerm(origin, context)], origin, context), value, context);
    case 'mean':
      return rounded(meanTerms(origin, context), value, context);
    case 'ratio':
    case 'difference': {
      const sign = origin.kind === 'ratio' ? '÷' : '−';
      return rounded(
        [operand(origin.above, null, context), operand(origin.under, sign, context)].flat(),
        value,
        context
      );
    }
    case 'whole': {
      if (origin.of?.units === null || origin.of === null)
        return [term(cell.text, {meaning: said.byDefinition, exact: value})];
      const size = sizeTerm(origin.of, context);
      return rounded([size, {...size, sign: '÷', meaning: said.byDefinition, lines: null, rows: null}], value, context);
    }
    case 'baseless':
    case 'placed':
    case 'summary':
    case 'test':
    case 'untested':
      return [term(cell.text, {exact: decimals >= 0 ? value : null})];
  }
}

function part(of: Counted, origin: {readonly whole: Size}, context: TermContext): Term {
  return countedTerm(of, context, {told: origin.whole.from});
}

function divided(above: readonly Term[], {whole: size}: {readonly whole: Size}, context: TermContext): readonly Term[] {
  return [...above, sizeTerm(size, context, '÷')];
}

/** A sum with its result before and after rounding. */
function rounded(terms: readonly Term[], value: Fraction, context: CellContext): readonly Term[] {
  const {cell, decimals, language, table} = context;
  const isPercent = isShownAsPercent(context);
  const result = resultTerm(value, isPercent, decimals + MORE_DECIMALS, language, isInPoints(cell, table));
  const plain = isPercent ? formatPercent(value, decimals, language) : formatFraction(value, decimals, language);
  const isForced = table.rounding === 'to100' && cell.text !== plain;
  const shown = isForced ? words(language).shownTo100 : words(language).shown;
  return [...terms, result, shownTerm(cell.text, language, shown)];
}

/** A number that is not rounded: shown once, unless it stands otherwise in the table. */
function asShown(terms: readonly Term[], {cell, language}: CellContext): readonly Term[] {
  const last = terms.at(-1)?.text;
  // A source may leave a zero blank.
  return last === cell.text || (cell.text === '' && last === '0') ? terms : [...terms, shownTerm(cell.text, language)];
}

/** The number of units behind something, which is told without weights. */
function unitsTerm(size: Size, context: CellContext): Term {
  const {from} = size;
  return from.kind === 'counted' ? countedTerm(from, context, {counts: 'units'}) : sizeTerm(size, context);
}

/** A count; of a few public lines each of them. */
function countTerms({of, counts}: Extract<Origin, {kind: 'count'}>, context: CellContext): readonly Term[] {
  const {language} = context;
  const {tabulation, tally} = of;
  const {dataset, measure} = tabulation;
  const sum = countedTerm(of, context, {counts: counts === 'units' ? 'units' : 'sum'});
  if (measure === null || dataset.shape === 'rows' || dataset.access !== 'public') return [sum];
  const rows = rowsOf(of);
  if (rows.length < 2 || rows.length > SUMMANDS || tally.qualifier !== 'exact') return [sum];
  const summands = rows.map((row, i) => {
    const exact = decimal(measure.scaled[row] ?? 0, measure.decimals);
    const lines = linesText(dataset, [row], language);
    const text = formatFraction(exact, measure.decimals, language);
    return term(text, {sign: i === 0 ? null : '+', lines, exact, rows: () => ({dataset, measure, rows: [row]})});
  });
  return [...summands, {...sum, sign: '=', lines: null, rows: null}];
}

function givenTerm(value: Fraction, of: Counted, context: CellContext): Term {
  const {language} = context;
  const {dataset, measure} = of.tabulation;
  const said = words(language);
  const {base} = context.cell;
  const units = unitName(dataset, base ?? 0, language);
  const origin = measure?.origin === 'recovered' ? said.recovered : measure?.origin === 'collected' ? null : said.given;
  const text = exactText(value, measure?.decimals ?? 0, of.tally.qualifier, context);
  return term(text, {
    meaning: [origin, ...(base === null ? [] : [said.ofUnits(formatFraction(toFraction(base), 0, language), units)])]
      .filter((one) => one !== null)
      .join(', '),
    lines: linesText(dataset, rowsOf(of), language),
    exact: value,
    rows: () => ({dataset, measure, rows: rowsOf(of)})
  });
}

function lineTerm(
  value: Fraction,
  {dataset, row, measure}: Extract<Origin, {kind: 'line'}>,
  context: CellContext
): Term {
  const {language, cell} = context;
  return term(cell.text, {
    meaning: words(language).given,
    lines: [linesText(dataset, [row], language), fileOf(dataset, context)].filter((one) => one !== null).join(' '),
    exact: value,
    rows: () => ({dataset, measure, rows: [row]})
  });
}

/** The file of a dataset that is not the table's first one. */
function fileOf({provenance}: Dataset, {table}: CellContext): string | null {
  return table.provenance[0]?.path === provenance.path ? null : `(${provenance.path})`;
}

/** A given number with all its digits, and with its sign where the table has it in the head only. */
function exactText(
  value: Fraction,
  digits: number,
  qualifier: (typeof QUALIFIERS)[number],
  context: CellContext
): string {
  const {cell, decimals, language} = context;
  if (digits <= decimals || qualifier !== 'exact') return cell.text;
  return isShownAsPercent(context)
    ? percentSign(formatPercent(value, digits, language), language)
    : formatFraction(value, digits, language);
}

function isShownAsPercent({cell, table}: CellContext): boolean {
  const column = table.columns.find(({key, statistic}) => key === cell.column && statistic === cell.statistic);
  return PERCENTAGES.has(cell.statistic) || column?.unit === 'percent' || isInPoints(cell, table);
}

/** Answers that are numbers, each as often as it was given. */
function scaleTerm({answers}: Extract<Origin, {kind: 'scale'}>, context: CellContext): Term {
  const {language} = context;
  const sum = answers.reduce(
    (total, {number, of}) => add(total, multiply(decimal(of.tally.amount, of.tabulation.decimals), whole(number))),
    whole(0)
  );
  const products = answers
    .map(({number, of}) => {
      const count = formatFraction(decimal(of.tally.amount, of.tabulation.decimals), of.tabulation.decimals, language);
      return `${number < 0 ? `(${MINUS}${formatCount(-number, language)})` : formatCount(number, language)} × ${count}`;
    })
    .join(' + ');
  const digits = answers[0]?.of.tabulation.decimals ?? 0;
  return term(formatFraction(sum, digits, language), {meaning: words(language).sumOfAnswers(products), exact: sum});
}

function meanTerms({sum, of}: Extract<Origin, {kind: 'mean'}>, context: CellContext): readonly Term[] {
  const {language} = context;
  const {measure} = sum.tabulation;
  const total = countedTerm(sum, context);
  const title = measure === null ? '' : inLanguage(measure.title, language);
  return [{...total, meaning: words(language).sumOf(title)}, countedTerm(of, {...context, named: 'unit'}, {sign: '÷'})];
}

/** What numbers are summed up, and by how many units: these themselves are not told. */
function summaryTerms(
  {of, measure}: Extract<Origin, {kind: 'summary'}>,
  value: Fraction | number,
  context: CellContext
): readonly Term[] {
  const {language, cell, decimals} = context;
  const said = words(language);
  const units = countedTerm(of, {...context, named: 'unit'}, {counts: 'units'});
  const title = inLanguage(measure.title, language);
  const exact = typeof value === 'number' ? toFraction(value) : value;
  const result = resultTerm(exact, false, decimals + MORE_DECIMALS, language);
  const meaning = said.summaryOf(said.statistics[cell.statistic], title, `${units.text} ${units.meaning ?? ''}`);
  return asShown([{...result, sign: null, meaning}], context);
}

function operand(of: Operand | null, sign: '÷' | '−' | null, {language}: CellContext): readonly Term[] {
  if (of === null) return [];
  const {value, isPercent, label, rounded: isRounded} = of;
  const decimals = of.decimals + (isRounded || value.denominator === 1n ? 0 : MORE_DECIMALS);
  const text = isPercent
    ? percentSign(formatPercent(value, decimals, language), language)
    : formatFraction(value, decimals, language);
  const said = words(language);
  return [term(text, {sign, meaning: isRounded ? said.asShown(label) : said.quoted(label), exact: value})];
}
