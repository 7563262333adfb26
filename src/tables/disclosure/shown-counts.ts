import type {BuiltTable} from '../build.ts';
import type {Cell} from '../model.ts';
import {cellKey} from '../model.ts';
import type {Across, Counted, Origin} from '../origin.ts';
import {counted} from '../origin.ts';
import type {Selection} from '../parts/selection.ts';
import {select} from '../parts/selection.ts';
import type {CommonSpecification, EstimatesColumn} from '../specification.ts';
import type {Answers} from './answers.ts';
import type {Held} from './condition.ts';
import {conditionOf, heldBy} from './condition.ts';
import type {ShownAmount, ShownCount} from './published.ts';
import type {ToldSummary} from './told.ts';
import {sizeTold, toldBy} from './told.ts';

/** The numbers of units that a table shows, each with the cell that holds it; null outside the cells. */
export type CountInTable = ShownCount & {readonly cell: string | null};

/** Everything that a table tells of its dataset. */
export interface ShownInTable {
  readonly counts: readonly CountInTable[];
  readonly amounts: readonly (ShownAmount & {readonly cell: string})[];
  readonly summaries: readonly (ToldSummary & {readonly cell: string})[];
  /** Cells that are made of others of their row. */
  readonly derived: readonly {readonly cell: string; readonly from: readonly string[]}[];
}

/** Every number that a table shows; or where one stands that is made of something else than respondents. */
export function shownCounts(
  {table, origins, told = []}: BuiltTable,
  specification: CommonSpecification,
  answers: Answers
): ShownInTable | {readonly strange: string} {
  const selection = selectionOf(specification, answers);
  const held = heldOf(specification, answers);
  if (held === null || selection === null || table === null) return {strange: 'who is counted'};
  const quantiles = sharesOf(specification);
  const counts: CountInTable[] = [];
  const amounts: (ShownAmount & {readonly cell: string})[] = [];
  const summaries: (ToldSummary & {readonly cell: string})[] = [];
  for (const cell of table.cells) {
    const key = keyOf(cell);
    const found = toldBy(cell, origins.get(key), held, quantiles);
    if (found === null) return {strange: [cell.row, cell.column, cell.statistic].filter(Boolean).join(' ')};
    counts.push(...found.counts.map((one) => ({...one, cell: key, keep: false})));
    amounts.push(...found.amounts.map((one) => ({...one, cell: key})));
    summaries.push(...found.summaries.map((one) => ({...one, cell: key})));
  }
  for (const size of told) {
    const found = sizeTold(size, held);
    if (found === null) return {strange: 'its base'};
    counts.push(...found.counts.map((one) => ({...one, cell: null, keep: true})));
  }
  const all = table.cells.flatMap((cell) => countedIn(origins.get(keyOf(cell))));
  const derived = table.cells.flatMap((cell) => {
    const from = operandsOf(cell, origins.get(keyOf(cell)), table.cells);
    return from.length === 0 ? [] : [{cell: keyOf(cell), from}];
  });
  return {counts: [...counts, ...zerosOf(all, selection.mask, held)], amounts, summaries, derived};
}

/** Whom all numbers of a table are of; null if that is not known. */
export function heldOf(specification: CommonSpecification, answers: Answers): Held | null {
  const selection = selectionOf(specification, answers);
  return selection === null ? null : heldBy(answers, selection, specification);
}

function selectionOf(specification: CommonSpecification, {dataset}: Answers): Selection | null {
  const datasets = new Map([[dataset.id, dataset]]);
  return select(specification, {language: 'nb', datasets, tables: new Map()}, () => {});
}

export function keyOf({row, column, statistic}: Cell): string {
  return cellKey(row, column, statistic);
}

/** The cells that a cell is worked out from. */
function operandsOf({row}: Cell, origin: Origin | undefined, cells: readonly Cell[]): readonly string[] {
  if (origin?.kind !== 'ratio' && origin?.kind !== 'difference') return [];
  const columns = [origin.above?.column, origin.under?.column];
  return cells.filter((other) => other.row === row && columns.includes(other.column)).map(keyOf);
}

/** By measure the least share of units on a side of a quantile that a column asks for. */
function sharesOf(specification: CommonSpecification): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const walk = (columns: readonly EstimatesColumn[]): void => {
    for (const column of columns) {
      if ('spanner' in column) walk(column.columns);
      else if ('quantile' in column) {
        const share = Math.min(column.p, 1 - column.p);
        shares.set(column.quantile, Math.min(share, shares.get(column.quantile) ?? 1));
      }
    }
  };
  if ('columns' in specification && Array.isArray(specification.columns)) {
    walk(specification.columns as readonly EstimatesColumn[]);
  }
  return shares;
}

function countedIn(origin: Origin | undefined): readonly Counted[] {
  switch (origin?.kind) {
    case 'count':
    case 'mean':
    case 'summary':
      return [origin.of];
    case 'share':
      return [origin.part];
    default:
      return [];
  }
}

/** Categories without a unit: a table that leaves them out tells that there is none, as a zero does. */
function zerosOf(all: readonly Counted[], mask: Uint8Array | null, held: Held): readonly CountInTable[] {
  const axes = new Set(all.flatMap(({rows, columns}) => [rows.axis, ...(columns === null ? [] : [columns.axis])]));
  const {dataset} = held.answers;
  const zeros = [...axes].flatMap(({slots}) => {
    const names = [...new Set(slots.flatMap(({codes}) => [...codes.keys()]))];
    const variables = names.flatMap((name) => dataset.variables.get(name) ?? []);
    if (variables.length === 0) return [];
    const occurring = new Set<string>();
    for (let row = 0; row < dataset.rowCount; row++) {
      if (mask?.[row] !== 0) occurring.add(variables.map(({codes}) => codes[row]).join());
    }
    const products = variables.reduce<readonly (readonly number[])[]>(
      (found, {categories}) => found.flatMap((one) => categories.map((_, code) => [...one, code])),
      [[]]
    );
    return products
      .filter((one) => !occurring.has(one.join()))
      .map((one) => {
        const codes = one.map((code, i) => [names[i] ?? '', [variables[i]?.categories[code]?.code ?? '']] as const);
        return [...held.condition, [new Map(codes)]];
      });
  });
  return [...zeros, ...itemZeros(all, held)].map((condition) => ({
    condition,
    count: 0n,
    keep: false,
    whole: null,
    cell: null
  }));
}

/** The same of the answers to each item of a battery. */
function itemZeros(all: readonly Counted[], held: Held): readonly NonNullable<ReturnType<typeof conditionOf>>[] {
  const ofItems = new Map(all.filter(({rows}) => rows.axis.whole === 'never').map((one) => [one.tabulation, one]));
  return [...ofItems.values()].flatMap(({tabulation, rows, columns}) => {
    if (columns === null) return [];
    const at = ({axis}: Across): readonly (readonly [Across['axis'], readonly number[]])[] =>
      axis.slots.map((_, slot) => [axis, [slot]]);
    return at(rows).flatMap((row) =>
      at(columns).flatMap((column) => {
        const tally = tabulation.at(row[1], column[1]);
        const condition = tally.lines > 0 ? null : conditionOf(counted(tabulation, tally, row, column), held);
        return condition === null ? [] : [condition];
      })
    );
  });
}
