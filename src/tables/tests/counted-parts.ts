import {toNumber} from '../../support/fraction.ts';
import type {Group, Statistic, StubRow} from '../model.ts';
import type {Across, Counted, Origin} from '../origin.ts';
import {counted, rowsOf} from '../origin.ts';
import type {Draft} from '../parts/draft.ts';
import type {TracedCell} from '../parts/figure.ts';

/** Units that are counted somewhere: how many, and which rows of the dataset they are. */
export interface Units {
  readonly count: number;
  readonly rows: () => readonly number[];
}

/** The categories of a draft that stand together: all of them, or those of a row group and a spanner. */
export interface CountedPart {
  readonly group: Group | null;
  readonly spanner: Group | null;
  readonly rows: readonly StubRow[];
  /** Keys of the columns. */
  readonly columns: readonly string[];
  /** What is counted in each row and column. */
  readonly cells: readonly (readonly Counted[])[];
  /** The direction whose items a unit may be counted in several of. */
  readonly overlapping: 'rows' | 'columns' | null;
  /** All units that such an item was asked of, in a row and column; null if that is not known. */
  readonly whole: (row: number, column: number) => Units | null;
}

/** The parts of a draft that are counts, or shares of counts; null if a cell is neither, or both directions overlap. */
export function countedParts({rows, columns, rowGroups, spanners, cells}: Draft): readonly CountedPart[] | null {
  const categories = rows.filter(({kind}) => kind === 'category');
  const byPlace = Map.groupBy(cells, (cell) => `${cell.row}\t${cell.column}`);
  const keysIn = (spanner: Group | null): readonly string[] => [
    ...new Set(
      columns
        .filter((column) => column.kind === 'category' && (spanner === null || column.spanner === spanner.key))
        .map(({key}) => key)
    )
  ];
  // Where a category has several statistics, it is itself the spanner over them.
  const isNested = spanners.some((spanner) => keysIn(spanner).length > 1);
  const found = placesOf(rowGroups).flatMap((group) =>
    placesOf(isNested ? spanners : []).map((spanner) => {
      const own = categories.filter((row) => group === null || row.group === group.key);
      const at = own.map((row) => keysIn(spanner).map((key) => byPlace.get(`${row.key}\t${key}`) ?? []));
      return partOf({group, spanner, rows: own, columns: keysIn(spanner)}, at);
    })
  );
  const known = found.filter((part) => part !== null);
  return known.length === found.length ? known : null;
}

function placesOf(groups: readonly Group[]): readonly (Group | null)[] {
  return groups.length === 0 ? [null] : groups;
}

function partOf(
  place: Pick<CountedPart, 'group' | 'spanner' | 'rows' | 'columns'>,
  at: readonly (readonly (readonly TracedCell[])[])[]
): CountedPart | null {
  const cells = at.map((row) => row.map(countedIn).filter((cell) => cell !== null));
  if (cells.some((row, i) => row.length < (at[i]?.length ?? 0))) return null;
  const all = cells.flat();
  const overlaps = (side: (of: Counted) => Across | null): boolean =>
    all.some((cell) => side(cell)?.axis.whole !== 'sum');
  const [inRows, inColumns] = [overlaps(({rows}) => rows), overlaps(({columns}) => columns)];
  if (inRows && inColumns) return null;
  const overlapping = inRows ? 'rows' : inColumns ? 'columns' : null;
  const whole = (row: number, column: number): Units | null => {
    const cell = cells[row]?.[column];
    if (cell === undefined || overlapping === null) return null;
    return wholeOf(cell, overlapping, at[row]?.[column] ?? []);
  };
  return {...place, cells, overlapping, whole};
}

/** What a cell counts; null if it is no count of units and no share of one. */
function countedIn(cells: readonly TracedCell[]): Counted | null {
  const [of = null] = cells.map(({origin}) => {
    if (origin.kind === 'share') return origin.part;
    return origin.kind === 'count' && origin.counts === 'units' ? origin.of : null;
  });
  return of === null || of.responses === true || of.tally.qualifier !== 'exact' || of.columns === null ? null : of;
}

/** All units that an item of a set was asked of, in the category of the other direction. */
function wholeOf(cell: Counted, side: 'rows' | 'columns', at: readonly TracedCell[]): Units | null {
  const whole = wholeBehind(cell, side, at);
  if (whole === null) return null;
  if (whole.kind === 'count') return unitsOf(whole.of);
  const {from, units} = whole.of;
  return units === null ? null : {count: units, rows: () => (from.kind === 'counted' ? rowsOf(from) : [])};
}

/**
 * What the number of all whom an item was asked of is made of: of respondents those counted, else the base of a per cent in
 * the other direction. Null if neither is there.
 */
export function wholeBehind(
  {tabulation, rows, columns}: Counted,
  side: 'rows' | 'columns',
  at: readonly {readonly statistic: Statistic; readonly origin: Origin}[]
): Extract<Origin, {kind: 'count' | 'size'}> | null {
  const across = side === 'rows' ? rows : columns;
  if (across === null || columns === null) return null;
  if (across.axis.whole === 'apart') {
    const slots = [across.axis.slots.length];
    const [down, over] = side === 'rows' ? [slots, columns.slots] : [rows.slots, slots];
    const of = counted(tabulation, tabulation.at(down, over), [rows.axis, down], [columns.axis, over]);
    return {kind: 'count', of, counts: 'units'};
  }
  const statistic = side === 'rows' ? 'columnPercent' : 'rowPercent';
  const origin = at.find((one) => one.statistic === statistic)?.origin;
  if (origin?.kind !== 'share' || origin.whole.qualifier !== 'exact') return null;
  return {kind: 'size', of: origin.whole};
}

/** The units of a counted number. */
export function unitsOf(of: Counted): Units {
  return {count: toNumber(of.tabulation.units(of.tally)), rows: () => rowsOf(of)};
}

/** Those of all that are not among some; null if these are more. */
export function othersOf(all: Units, some: Units): Units | null {
  if (all.count < some.count) return null;
  const rows = (): readonly number[] => {
    const own = new Set(some.rows());
    return all.rows().filter((row) => !own.has(row));
  };
  return {count: all.count - some.count, rows};
}
