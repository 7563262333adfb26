import type {Dataset} from '../../data/model.ts';
import type {BuiltTable} from '../build.ts';
import type {Cell} from '../model.ts';
import {cellKey} from '../model.ts';
import type {Counted, Origin} from '../origin.ts';
import type {Axis} from '../parts/axis.ts';
import type {Size} from '../parts/base-size.ts';
import {select} from '../parts/selection.ts';
import type {CommonSpecification} from '../specification.ts';
import type {Condition} from './condition.ts';
import {conditionOf, heldCondition} from './condition.ts';
import type {ShownCount} from './published.ts';

/** The numbers of units that a table shows, each with the cell that holds it; null outside the cells. */
export type CountInTable = ShownCount & {readonly cell: string | null};

/** Every number of units that a table shows; or where one stands that is made of something else than counted respondents. */
export function shownCounts(
  {table, origins, told = []}: BuiltTable,
  specification: CommonSpecification,
  dataset: Dataset
): {readonly counts: readonly CountInTable[]} | {readonly strange: string} {
  const language = table?.language ?? 'nb';
  const selection = select(
    specification,
    {language, datasets: new Map([[dataset.id, dataset]]), tables: new Map()},
    () => {}
  );
  const held = selection === null || selection.perItem.size > 0 ? null : heldCondition(dataset, selection.held);
  if (held === null || table === null) return {strange: 'who is counted'};
  const counts: CountInTable[] = [];
  for (const cell of table.cells) {
    const found = countsOf(cell, origins.get(keyOf(cell)), held);
    if (found === null) return {strange: [cell.row, cell.column, cell.statistic].filter(Boolean).join(' ')};
    counts.push(...found.map((one) => ({...one, cell: keyOf(cell), keep: false})));
  }
  for (const size of told) {
    const found = sizeCount(size, held);
    if (found === null) return {strange: 'its base'};
    counts.push({...found, cell: null, keep: true});
  }
  const axes = table.cells.flatMap((cell) => axesOf(origins.get(keyOf(cell))));
  return {counts: [...counts, ...zerosOf(new Set(axes), dataset, selection?.mask ?? null, held)]};
}

export function keyOf({row, column, statistic}: Cell): string {
  return cellKey(row, column, statistic);
}

type Found = Omit<CountInTable, 'cell' | 'keep'>;

/** What a cell tells: of a per cent both numbers, since downloads and pages of sums say them. */
function countsOf({statistic}: Cell, origin: Origin | undefined, held: Condition): readonly Found[] | null {
  switch (origin?.kind) {
    case 'count': {
      const count = origin.counts === 'units' && statistic === 'n' ? countOf(origin.of, held) : null;
      return count === null ? null : [count];
    }
    case 'size': {
      const size = sizeCount(origin.of, held);
      return size === null ? null : [size];
    }
    case 'share': {
      const part = countOf(origin.part, held);
      const whole = sizeCount(origin.whole, held);
      return part === null || whole === null ? null : [{...part, whole: whole.condition}, whole];
    }
    default:
      return null;
  }
}

function countOf(of: Counted, held: Condition): Found | null {
  const condition = conditionOf(of, held);
  if (condition === null || of.responses === true || of.tabulation.measure !== null) return null;
  return {condition, count: BigInt(of.tally.lines), whole: null};
}

function sizeCount({from}: Size, held: Condition): Found | null {
  if (from.kind === 'counted') return countOf(from, held);
  return from.kind === 'everyone' ? {condition: [], count: BigInt(from.dataset.rowCount), whole: null} : null;
}

function axesOf(origin: Origin | undefined): readonly Axis[] {
  const of = origin?.kind === 'count' ? origin.of : origin?.kind === 'share' ? origin.part : null;
  return of === null ? [] : [of.rows.axis, ...(of.columns === null ? [] : [of.columns.axis])];
}

/** Categories without a unit: a table that leaves them out tells that there is none, as a zero does. */
function zerosOf(
  axes: ReadonlySet<Axis>,
  dataset: Dataset,
  mask: Uint8Array | null,
  held: Condition
): readonly CountInTable[] {
  return [...axes].flatMap(({slots}) => {
    const names = [...new Set(slots.flatMap(({codes}) => [...codes.keys()]))];
    const variables = names.flatMap((name) => dataset.variables.get(name) ?? []);
    const occurring = new Set<string>();
    for (let row = 0; row < dataset.rowCount; row++) {
      if (mask?.[row] !== 0) occurring.add(variables.map(({codes}) => codes[row]).join());
    }
    const all = variables.reduce<readonly (readonly number[])[]>(
      (found, {categories}) => found.flatMap((one) => categories.map((_, code) => [...one, code])),
      [[]]
    );
    return all
      .filter((one) => !occurring.has(one.join()))
      .map((one): CountInTable => {
        const codes = one.map((code, i) => [names[i] ?? '', [variables[i]?.categories[code]?.code ?? '']] as const);
        return {condition: [...held, [new Map(codes)]], count: 0n, keep: false, whole: null, cell: null};
      });
  });
}
