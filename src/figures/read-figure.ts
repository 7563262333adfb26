import {formatCount} from '../format/number.ts';
import {toNumber} from '../support/fraction.ts';
import {suggest} from '../support/did-you-mean.ts';
import type {Cell, Column, Statistic, StubRow, Table} from '../tables/model.ts';
import {cellKey, indexCells, isOfHundred, PERCENTAGES, STATISTICS} from '../tables/model.ts';
import {lastCode} from '../tables/parts/keys.ts';
import type {Fault} from '../tables/specification.ts';
import {KINDS} from './kinds/kinds.ts';
import type {Datum, FigureData, FigurePart, FigureSpecification} from './model.ts';

/** What a figure draws, or why its table does not have it. */
export interface ReadFigure {
  readonly data: FigureData | null;
  readonly faults: readonly Fault[];
}

/** Sums of the outer answers of a battery: the first that the table shows stands beside the bars. */
const BESIDE: readonly Statistic[] = ['top', 'bottom'];

/** Takes what a figure draws out of its table. */
export function readFigure(table: Table, specification: FigureSpecification): ReadFigure {
  const faults: Fault[] = [];
  const rows = chosen(table.rows.filter(isDrawn), specification.rows, 'rows', faults);
  const takes = KINDS[specification.kind].takes;
  const drawable = table.columns.filter(
    (column) => isDrawn(column) && (takes === 'texts' || column.align === 'number')
  );
  const named = chosen(drawable, specification.columns, 'columns', faults);
  if (faults.length > 0) return {data: null, faults};
  const statistic = specification.statistic ?? firstStatistic(named);
  const isMixed = takes !== undefined && specification.statistic === undefined;
  const columns = isMixed ? named : named.filter((column) => column.statistic === statistic);
  if (statistic === null || columns.length === 0) {
    const known = [...new Set(named.map(({statistic: own}) => own))];
    const fault = {
      rule: 'figure-statistic',
      message: statistic === null ? 'the table has no numbers to draw' : `the table shows no "${statistic}"`,
      ...(known.length === 0 ? {} : {hint: `it shows ${known.join(', ')}`}),
      prop: statistic === null ? [] : ['statistic']
    };
    return {data: null, faults: [fault]};
  }
  return {data: figureData(table, specification, {statistic, rows, columns}), faults: []};
}

function figureData(
  table: Table,
  specification: FigureSpecification,
  {statistic, rows, columns}: {statistic: Statistic; rows: readonly StubRow[]; columns: readonly Column[]}
): FigureData {
  const cells = indexCells(table);
  const items = rows.map((row) => partOf(row, table.rows.indexOf(row), row.group));
  const series = columns.map((column) => partOf(column, table.columns.indexOf(column), column.spanner));
  const isPercent = columns.every(isOfHundred);
  const data = items.flatMap((item) =>
    columns.flatMap((column, i): readonly Datum[] => {
      const own = series[i];
      const cell = cells.get(cellKey(item.key, column.key, column.statistic));
      return own === undefined || cell === undefined ? [] : [datumOf(item, own, cell, isOfHundred(column))];
    })
  );
  return {
    table,
    specification,
    language: table.language,
    statistic,
    items,
    series,
    data,
    isPercent,
    decimals: Math.max(...columns.map(({decimals}) => decimals)),
    sizes: sizesOf(table, items, data),
    beside: besideOf(table, statistic).map((column) => ({
      label: column.label,
      index: table.columns.indexOf(column),
      texts: textsOf(cells, items, column)
    }))
  };
}

function besideOf({columns}: Table, drawn: Statistic): readonly Column[] {
  const first = BESIDE.find((wanted) => wanted !== drawn && columns.some(({statistic}) => statistic === wanted));
  return columns.filter(({statistic}) => statistic === first).slice(0, 1);
}

/** Categories and missing answers; totals, bases and what stands below the table are not drawn. */
function isDrawn({kind}: Pick<Column, 'kind'>): boolean {
  return kind === 'category' || kind === 'missing' || kind === 'below';
}

function partOf(part: StubRow | Column, index: number, group: string | null): FigurePart {
  const {key, label, kind, noteMarks} = part;
  return {key, index, label, isMissing: kind === 'missing', group, marks: noteMarks};
}

function datumOf(item: FigurePart, series: FigurePart, cell: Cell, isPercent: boolean): Datum {
  const unit = isPercent ? 100 : 1;
  const {value, interval} = cell;
  return {
    item,
    series,
    cell,
    value: value === null ? null : (typeof value === 'number' ? value : toNumber(value)) * unit,
    text: cell.text,
    ends: interval === undefined ? null : {low: interval.low * unit, high: interval.high * unit},
    isApproximate: cell.state === 'given:over' || cell.state === 'given:under' || cell.state === 'given:about'
  };
}

/** The parts of the codes named, in their order; all if none are named. */
function chosen<Part extends {readonly key: string}>(
  parts: readonly Part[],
  codes: readonly string[] | undefined,
  prop: 'rows' | 'columns',
  faults: Fault[]
): readonly Part[] {
  if (codes === undefined) return parts;
  return codes.flatMap((code, i) => {
    const found = parts.filter(({key}) => key === code || lastCode(key) === code);
    if (found.length === 0) {
      const known = [...new Set(parts.map(({key}) => lastCode(key)))];
      faults.push({
        rule: `unknown-${prop === 'rows' ? 'row' : 'column'}`,
        message: `the table has no ${prop === 'rows' ? 'row' : 'column'} "${code}" to draw`,
        hint: suggest(code, known),
        prop: [prop, i]
      });
    }
    return found;
  });
}

/** The first kind of per cent, else the first statistic of all. */
function firstStatistic(columns: readonly Column[]): Statistic | null {
  const own = new Set(columns.map(({statistic}) => statistic));
  const percent = STATISTICS.find(
    (one) => PERCENTAGES.has(one) && !BESIDE.includes(one) && one !== 'cumulativePercent' && own.has(one)
  );
  return percent ?? columns[0]?.statistic ?? null;
}

/** How many units each item is of: as a column of the table tells, else as the per cents do if these differ. */
function sizesOf(
  table: Table,
  items: readonly FigurePart[],
  data: readonly Datum[]
): ReadonlyMap<string, string> | null {
  const base = table.columns.find(({kind}) => kind === 'base');
  if (base !== undefined) return textsOf(indexCells(table), items, base);
  const bases = items.map(({key}) => data.find(({item}) => item.key === key)?.cell.base ?? null);
  if (bases.every((own) => own === bases[0])) return null;
  return new Map(items.map(({key}, i) => [key, formatSize(bases[i] ?? null, table)]));
}

function formatSize(base: number | null, {language}: Table): string {
  return base === null ? '..' : formatCount(base, language);
}

function textsOf(
  cells: ReadonlyMap<string, Cell>,
  items: readonly FigurePart[],
  {key, statistic}: Column
): ReadonlyMap<string, string> {
  return new Map(items.map((item) => [item.key, cells.get(cellKey(item.key, key, statistic))?.text ?? '']));
}
