import {toNumber} from '../../support/fraction.ts';
import type {Group} from '../model.ts';
import type {Counted} from '../origin.ts';
import {rowsOf} from '../origin.ts';
import type {Draft} from '../parts/draft.ts';
import type {TracedCell} from '../parts/figure.ts';

/** Categories against categories, each unit counted once. */
export interface Contingency {
  /** Key and label of the row group, spanner or item that it stands in; null if the table is one. */
  readonly of: Group | null;
  /** What is counted, row by row. */
  readonly cells: readonly (readonly Counted[])[];
}

/**
 * Each part of a draft whose rows × columns can be tested: the table, or each of its row groups and spanners. Null if a cell
 * is no count, or units may be counted in several.
 */
export function contingenciesIn({rows, columns, rowGroups, spanners, cells}: Draft): readonly Contingency[] | null {
  const categories = rows.filter(({kind}) => kind === 'category');
  const byPlace = new Map(cells.map((cell) => [`${cell.row}\t${cell.column}`, cell]));
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
    placesOf(isNested ? spanners : []).map((spanner) => ({
      of: named(group, spanner),
      cells: categories
        .filter((row) => group === null || row.group === group.key)
        .map((row) => keysIn(spanner).map((key) => countedIn(byPlace.get(`${row.key}\t${key}`))))
    }))
  );
  return allCounted(found);
}

interface Found {
  readonly of: Group | null;
  readonly cells: readonly (readonly (Counted | null)[])[];
}

function allCounted(found: readonly Found[]): readonly Contingency[] | null {
  const all = found.map(({of, cells}) => ({of, cells: cells.map((row) => row.filter((cell) => cell !== null))}));
  const isWhole = all.every(({cells}, i) => cells.every((row, j) => row.length === found[i]?.cells[j]?.length));
  return isWhole ? all : null;
}

/** The units in each cell of a contingency. */
export function countsOf({cells}: Contingency): readonly (readonly number[])[] {
  return cells.map((row) => row.map(({tabulation, tally}) => toNumber(tabulation.units(tally))));
}

/** The respondents of a contingency by the row and the column that they stand in; null for those who stand in none. */
export function codesOf(
  {cells}: Contingency,
  respondents: number
): {readonly rows: readonly (number | null)[]; readonly columns: readonly (number | null)[]} {
  const rows = new Array<number | null>(respondents).fill(null);
  const columns = new Array<number | null>(respondents).fill(null);
  cells.forEach((row, i) => {
    row.forEach((cell, j) => {
      for (const respondent of rowsOf(cell)) {
        rows[respondent] = i;
        columns[respondent] = j;
      }
    });
  });
  return {rows, columns};
}

function placesOf(groups: readonly Group[]): readonly (Group | null)[] {
  return groups.length === 0 ? [null] : groups;
}

function named(group: Group | null, spanner: Group | null): Group | null {
  if (group === null || spanner === null) return group ?? spanner;
  return {key: `${group.key} > ${spanner.key}`, label: `${group.label}, ${spanner.label}`};
}

/** What a cell counts; null if it is no count and no share of one, and if units may stand in several cells. */
function countedIn(cell: TracedCell | undefined): Counted | null {
  const of = cell === undefined ? null : countedBehind(cell);
  return of === null || of.tally.qualifier !== 'exact' || !partsUnits(of) ? null : of;
}

/** Whether rows and columns each hold a unit once: a set of several answers does not. */
function partsUnits({rows, columns}: Counted): boolean {
  return rows.axis.whole === 'sum' && columns?.axis.whole === 'sum';
}

function countedBehind({origin}: TracedCell): Counted | null {
  if (origin.kind === 'share') return origin.part;
  return origin.kind === 'count' && origin.counts === 'units' ? origin.of : null;
}
