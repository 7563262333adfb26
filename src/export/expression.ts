import type {Dataset, Measure} from '../data/model.ts';
import {hasNumber} from '../data/model.ts';
import type {Cell} from '../tables/model.ts';
import type {Counted, Operand, Origin, SizeOrigin} from '../tables/origin.ts';
import {roundToBase} from '../disclosure/round-to-base.ts';
import type {Size} from '../tables/parts/base-size.ts';
import {EVERY_LINE, matchingRows, type Condition, type Filter} from './condition.ts';
import {conditionOf, lineAt, linesOf, linesWith, type Frame, type Lines} from './lines.ts';
import {NotExportable} from './problem.ts';

/** A number read from some lines of a CSV: `sum` adds up, `total` too if there are lines, `only` takes the one that all
 * lines say, `count` counts them, `values` are all of them, `lines` tells which lines they are. */
export interface Lookup {
  readonly how: 'sum' | 'total' | 'only' | 'count' | 'values' | 'lines';
  /** Column that is read; null where lines are counted. */
  readonly column: string | null;
  /** Column of weights by which it is multiplied; absent if it is not. */
  readonly weight?: string;
  readonly lines: Lines;
}

/** An expression of R in pieces; lookups are written when all conditions of the table are known. */
export type Expression = readonly (string | Lookup)[];

/** What the expressions of an exhibit are made with. */
export interface ExpressionContext extends Frame {
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** What holds for all numbers of the table's own dataset. */
  readonly all: Condition;
  /** Column of the weights, if the table is weighted. */
  readonly weight?: string | undefined;
  /** How columns of quantiles and trimmed means are made, by their keys. */
  readonly summaries: ReadonlyMap<string, {readonly p?: number; readonly type?: number; readonly drop?: number}>;
}

/** How a cell is computed from the CSV; null where it has no number, since no base is known. */
export function expressionOf(
  origin: Origin,
  cell: Pick<Cell, 'column' | 'statistic'>,
  context: ExpressionContext
): Expression | null {
  switch (origin.kind) {
    case 'count':
      if (origin.counts === 'units') return countOf(origin.of, context, 'units');
      return countOf(origin.of, context, cell.statistic === 'n' ? 'sum' : 'known');
    case 'share':
      return [...countOf(origin.part, context), ' / ', ...sizeOf(origin.whole, context, origin.part)];
    case 'net': {
      const parts = [...countOf(origin.top, context), ' - ', ...countOf(origin.bottom, context)];
      return ['(', ...parts, ') / ', ...sizeOf(origin.whole, context, origin.top)];
    }
    case 'scale': {
      const products = origin.answers.flatMap(({number, of}, i) => [
        i === 0 ? `${number} * ` : ` + ${number} * `,
        ...countOf(of, context)
      ]);
      const [first] = origin.answers;
      if (first === undefined) throw new NotExportable('a mean of answers that stand for no numbers');
      return ['(', ...products, ') / ', ...sizeOf(origin.whole, context, first.of)];
    }
    case 'mean':
      return [
        ...countOf(origin.sum, context),
        ' / ',
        ...countOf(origin.of, context, 'sum', origin.sum.tabulation.measure)
      ];
    case 'given':
      return [...countOf(origin.of, context), ...hundredth(origin.of.tabulation.measure)];
    case 'whole': {
      if (origin.of?.units === null || origin.of === null) return ['1'];
      const size = sizeOf(origin.of, context, null);
      return [...size, ' / ', ...size];
    }
    case 'size':
      return sizeOf(origin.of, context, null, 'units');
    case 'ratio':
    case 'difference':
      return [operandText(origin.above), origin.kind === 'ratio' ? ' / ' : ' - ', operandText(origin.under)];
    case 'line': {
      const lines = lineAt(origin.dataset, origin.row);
      const column = origin.measure?.name ?? cell.column;
      return [{how: 'only', column, lines}, ...hundredthInTable(origin.measure, cell.column)];
    }
    case 'summary':
      return summaryOf(origin.of, cell, context);
    case 'placed':
    case 'test':
    case 'untested':
      throw new NotExportable(`a cell of the kind "${origin.kind}"`);
    case 'baseless':
      return null;
  }
}

/** A summary of respondents' numbers. */
function summaryOf(
  of: Counted,
  {column, statistic}: Pick<Cell, 'column' | 'statistic'>,
  context: ExpressionContext
): Expression {
  const [lookup] = countOf(of, context);
  if (lookup === undefined || typeof lookup === 'string') throw new NotExportable(`the ${statistic} of a set`);
  const values: Lookup = {...lookup, how: 'values'};
  const {p, type, drop} = context.summaries.get(column) ?? {};
  switch (statistic) {
    case 'quantile':
      return ['quantile(', values, `, ${p ?? NaN}, type = ${type ?? 7})`];
    case 'trimmedMean':
      return ['trimmed(', values, `, ${drop ?? NaN})`];
    case 'median':
    case 'sd':
    case 'min':
    case 'max':
      return [`${statistic}(`, values, ')'];
    default:
      throw new NotExportable(`the ${statistic} of respondents' numbers`);
  }
}

/** Given per cents are shown as fractions of 1. */
function hundredth(measure: Measure | null): readonly string[] {
  return measure?.statistic === 'percent' ? [' / 100'] : [];
}

/** Of rows of another resource below a table only: a listing shows per cents as they stand. */
function hundredthInTable(measure: Measure | null, column: string): readonly string[] {
  return measure?.name === column ? [] : hundredth(measure);
}

/** What is counted: `units` without weights, the `sum` of a measure, or a sum that is `known` only of some lines. */
type Counts = 'units' | 'sum' | 'known';

function countOf(
  of: Counted,
  context: ExpressionContext,
  counts: Counts = 'sum',
  numbers: Measure | null = of.tabulation.measure
): Expression {
  const {dataset, measure} = of.tabulation;
  if (of.rounded === true) return roundedOf(of, context, counts);
  const isCount = measure === null || (counts === 'units' && dataset.shape === 'rows');
  const how = isCount ? 'count' : counts === 'known' ? 'total' : 'sum';
  const column = isCount ? null : measure.name;
  // Weighted numbers are made anew, so that they are not those of the dataset.
  const isWeighted = column !== null && measure?.scaled !== dataset.measures.get(column)?.scaled;
  const weight = isWeighted && context.weight !== undefined ? {weight: context.weight} : {};
  const summands = linesOf(of, context, numbers).map((lines): Lookup => ({how, column, ...weight, lines}));
  if (summands.length === 0) return ['0'];
  return summands.length === 1
    ? summands
    : ['(', ...summands.flatMap((one, i) => (i === 0 ? [one] : [' + ', one])), ')'];
}

/**
 * A number that is rounded for privacy: the sum of its parts in the table, each rounded by itself. Throws {@link NotExportable}
 * where the site has put it together of the parts of another table.
 */
function roundedOf(
  {tabulation, tally, rows, columns}: Counted,
  context: ExpressionContext,
  counts: Counts
): Expression {
  const base = tabulation.dataset.disclosure?.roundTo;
  if (base === undefined) throw new NotExportable('a number that is rounded, nothing says to what');
  const parts = rows.slots.flatMap((row) =>
    (columns?.slots ?? [0]).map((column) => ({row, column, exact: tabulation.at([row], [column])}))
  );
  const sum = parts.reduce((total, {exact}) => total + roundToBase(exact.amount, BigInt(base)), 0n);
  if (sum !== tally.amount) throw new NotExportable('a number that is the sum of rounded numbers of another table');
  return parts.flatMap(({row, column, exact}, i) => {
    const of: Counted = {
      kind: 'counted',
      tabulation,
      tally: exact,
      rows: {...rows, slots: [row]},
      columns: columns === null ? null : {...columns, slots: [column]}
    };
    const open = i === 0 ? (parts.length > 1 ? '(nearest(' : 'nearest(') : ' + nearest(';
    const close = parts.length > 1 && i === parts.length - 1 ? '))' : ')';
    return [open, ...countOf(of, context, counts), `, ${base}`, close];
  });
}

function sizeOf(size: Size, context: ExpressionContext, part: Counted | null, counts: Counts = 'sum'): Expression {
  const {from} = size;
  switch (from.kind) {
    case 'counted':
      return countOf(from, context, counts);
    case 'everyone':
      return [declared(from.dataset.units)];
    case 'declared':
      return from.measure === null ? [declared(size.units)] : declaredIn(from, from.measure, size, context, part);
  }
}

/** A number that stands in `datapackage.json`, not in a CSV. */
function declared(units: number | null): string {
  if (units === null) throw new NotExportable('a base whose size is declared nowhere');
  return String(units);
}

type Declared = Extract<SizeOrigin, {kind: 'declared'}>;

/** The size of a base that stands in a measure of this resource, or of another one with some of its variables. */
function declaredIn(
  from: Declared,
  measure: Measure,
  size: Size,
  context: ExpressionContext,
  part: Counted | null
): Expression {
  const rows = from.rows();
  const candidates = candidatesFor(from, context, part);
  const [resource, column] = resourceOf(from, measure);
  if (resource === null) {
    const lines = linesWith(from.dataset, context.all, rows, candidates);
    if (lines !== null) return [{how: 'only', column, lines}];
  } else {
    const other = context.datasets.get(`${from.dataset.provenance.package}/${resource}`);
    const own = other?.measures.get(column);
    if (other !== undefined && own !== undefined) {
      for (const [down, across] of candidates) {
        const [narrowRows, narrowColumns] = [narrowed(down, other), narrowed(across, other)];
        const found = matchingRows(other, [narrowRows, narrowColumns]);
        const says = found.every((row) => sameSize(own, row, size));
        const lines = {dataset: other, rows: narrowRows, columns: narrowColumns, all: EVERY_LINE, known: null};
        if (found.length > 0 && says) return [{how: 'only', column, lines}];
      }
    }
  }
  throw new NotExportable(`the size of a base in "${measure.name}" is not told by the codes of its row or column`);
}

function resourceOf({base}: Declared, {name}: Measure): readonly [resource: string | null, column: string] {
  const units = base?.units;
  if (typeof units !== 'string' || !units.includes('.')) return [null, name];
  const dot = units.lastIndexOf('.');
  return [units.slice(0, dot), units.slice(dot + 1)];
}

function sameSize({scaled, decimals}: Measure, row: number, {amount, decimals: own, qualifier}: Size): boolean {
  return !hasNumber(qualifier) || Number(amount) / 10 ** own === (scaled[row] as number) / 10 ** decimals;
}

/** Codes by which a base may go: those of the row, of the column, of both, or none; each as far as all its lines share it. */
function candidatesFor(
  {dataset, rows}: Declared,
  context: ExpressionContext,
  part: Counted | null
): readonly (readonly [Condition, Condition])[] {
  const shared = (names: readonly string[]): Condition => [
    names.flatMap((name) => sharedFilter(dataset, name, rows()))
  ];
  const own = part === null ? null : ([part.rows, part.columns] as const);
  if (own !== null) {
    const down = conditionOf(own[0], context);
    const across = own[1] === null ? EVERY_LINE : conditionOf(own[1], context);
    return [
      [EVERY_LINE, EVERY_LINE],
      [down, EVERY_LINE],
      [EVERY_LINE, across],
      [down, across]
    ];
  }
  const names = [...dataset.variables.values()].filter(({derived}) => derived === null).map(({name}) => name);
  return [
    [EVERY_LINE, EVERY_LINE],
    ...names.map((name) => [shared([name]), EVERY_LINE] as const),
    [shared(names), EVERY_LINE]
  ];
}

function sharedFilter({variables}: Dataset, name: string, rows: readonly number[]): readonly Filter[] {
  const variable = variables.get(name);
  const codes = new Set(rows.map((row) => variable?.categories[variable.codes[row] as number]?.code ?? ''));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? [{variable: name, codes: [code]}] : [];
}

/** The filters that another resource has columns for. */
function narrowed(condition: Condition, {variables}: Dataset): Condition {
  return condition.map((filters) => filters.filter(({variable}) => variables.has(variable)));
}

/** A number of another column in the same row, as exact as it is known or as it is shown. */
function operandText(operand: Operand | null): string {
  if (operand === null) return 'NA';
  const value = `value_of(row, "${operand.column}")`;
  return operand.rounded ? `half_away(${value}, ${operand.decimals + (operand.isPercent ? 2 : 0)})` : value;
}
