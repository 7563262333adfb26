import type {Cell, Column, Group, StubRow, Table} from '../model.ts';
import {cellKey} from '../model.ts';

/** A row of a table as it is drawn: one cell per column, null where the table has none. */
export interface GridRow {
  readonly row: StubRow;
  readonly cells: readonly (Cell | null)[];
  /** How many columns the row's label stands over: in the total of a listing those before its first sum. */
  readonly spanned: number;
}

/** Rows that stand together under a row group, or under none. */
export interface GridGroup {
  readonly group: Group | null;
  readonly rows: readonly GridRow[];
}

/** Columns that stand together under a spanner, or under none. */
export interface GridSpan {
  readonly spanner: Group | null;
  readonly columns: readonly Column[];
}

/** A table laid out for drawing, in display order. */
export interface Grid {
  readonly spans: readonly GridSpan[];
  readonly groups: readonly GridGroup[];
}

/**
 * Puts each cell in its place, once; what is said of a row group stands in the first of its rows. A row with another statistic than its columns (a base under per cents) takes the first
 * column with the same key that has no cell of its own.
 */
export function layOut(table: Table): Grid {
  const byRow = Map.groupBy(table.cells, ({row}) => row);
  const groupsSeen = new Set<string | null>([null]);
  const rows = table.rows.map((row) => {
    const ofGroup = groupsSeen.has(row.group) ? [] : (byRow.get(row.group ?? '') ?? []);
    groupsSeen.add(row.group);
    const cells = place([...(byRow.get(row.key) ?? []), ...ofGroup], table.columns);
    const hasSums = table.kind === 'listing' && row.kind === 'total';
    return {
      row,
      cells,
      spanned: hasSums
        ? Math.max(
            0,
            cells.findIndex((cell) => cell !== null)
          )
        : 0
    };
  });
  return {
    spans: runs(table.columns, ({spanner}) => spanner).map(({key, items}) => ({
      spanner: table.spanners.find((spanner) => spanner.key === key) ?? null,
      columns: items
    })),
    groups: runs(rows, ({row}) => row.group).map(({key, items}) => ({
      group: table.rowGroups.find((group) => group.key === key) ?? null,
      rows: items
    }))
  };
}

function place(cells: readonly Cell[], columns: readonly Column[]): readonly (Cell | null)[] {
  const exact = new Map(cells.map((cell) => [cellKey('', cell.column, cell.statistic), cell]));
  const placed: (Cell | null)[] = columns.map(({key, statistic}) => exact.get(cellKey('', key, statistic)) ?? null);
  for (const cell of cells) {
    if (placed.includes(cell)) continue;
    const free = columns.findIndex(({key}, i) => key === cell.column && placed[i] === null);
    if (free >= 0) placed[free] = cell;
  }
  return placed;
}

function runs<T>(items: readonly T[], keyOf: (item: T) => string | null): readonly {key: string | null; items: T[]}[] {
  const found: {key: string | null; items: T[]}[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last !== undefined && last.key === key) last.items.push(item);
    else found.push({key, items: [item]});
  }
  return found;
}
