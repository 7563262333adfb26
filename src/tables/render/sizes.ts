import type {Cell, Column, StubRow} from '../model.ts';
import type {GridRow} from './grid.ts';

/** The size that a total shows, `100 (n=66)`, as a number of its own; empty where a cell shows none. */
export function sizeText(cell: Cell | null | undefined): string {
  return cell?.size === undefined ? '' : String(cell.size);
}

/** Columns whose cells show sizes: the totals of rows. */
export function sizedColumns(columns: readonly Column[], rows: readonly GridRow[]): ReadonlySet<Column> {
  return new Set(
    columns.filter((column, i) => column.kind === 'total' && rows.some(({cells}) => cells[i]?.size !== undefined))
  );
}

/** Rows whose cells show sizes beside the totals of rows: the totals of columns. */
export function sizedRows(columns: readonly Column[], rows: readonly GridRow[]): ReadonlySet<StubRow> {
  const shows = ({cells}: GridRow): boolean =>
    cells.some((cell, i) => cell?.size !== undefined && columns[i]?.kind !== 'total');
  return new Set(rows.filter((one) => one.row.kind === 'total' && shows(one)).map(({row}) => row));
}
