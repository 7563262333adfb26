import type {Group} from '../model.ts';
import type {Counted} from '../origin.ts';
import type {Draft} from '../parts/draft.ts';
import type {TracedCell} from '../parts/figure.ts';

/** Categories against categories, each unit counted once. */
export interface Contingency {
  /** Key and label of the row group, spanner or item that it stands in; null if the table is one. */
  readonly of: Group | null;
  /** Units, row by row. */
  readonly counts: readonly (readonly number[])[];
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
      counts: categories
        .filter((row) => group === null || row.group === group.key)
        .map((row) => keysIn(spanner).map((key) => countOf(byPlace.get(`${row.key}\t${key}`))))
    }))
  );
  return allCounted(found);
}

interface Found {
  readonly of: Group | null;
  readonly counts: readonly (readonly (number | null)[])[];
}

function allCounted(found: readonly Found[]): readonly Contingency[] | null {
  const all = found.map(({of, counts}) => ({of, counts: counts.map((row) => row.filter((count) => count !== null))}));
  const isWhole = all.every(({counts}, i) => counts.every((row, j) => row.length === found[i]?.counts[j]?.length));
  return isWhole ? all : null;
}

function placesOf(groups: readonly Group[]): readonly (Group | null)[] {
  return groups.length === 0 ? [null] : groups;
}

function named(group: Group | null, spanner: Group | null): Group | null {
  if (group === null || spanner === null) return group ?? spanner;
  return {key: `${group.key} > ${spanner.key}`, label: `${group.label}, ${spanner.label}`};
}

/** The units that a cell counts; null if it is no count and no share of one, and if units may stand in several cells. */
function countOf(cell: TracedCell | undefined): number | null {
  const of = cell === undefined ? null : countedBehind(cell);
  if (of === null || of.tally.qualifier !== 'exact' || !partsUnits(of)) return null;
  const {numerator, denominator} = of.tabulation.units(of.tally);
  return Number(numerator) / Number(denominator);
}

/** Whether rows and columns each hold a unit once: a set of several answers does not. */
function partsUnits({rows, columns}: Counted): boolean {
  return rows.axis.whole === 'sum' && columns?.axis.whole === 'sum';
}

function countedBehind({origin}: TracedCell): Counted | null {
  if (origin.kind === 'share') return origin.part;
  return origin.kind === 'count' && origin.counts === 'units' ? origin.of : null;
}
