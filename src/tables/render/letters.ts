import type {Cell, Column, StubRow} from '../model.ts';
import type {GridRow} from './grid.ts';

/** Columns whose cells have letters of what they are larger than. */
export function comparedColumns(columns: readonly Column[], rows: readonly GridRow[]): ReadonlySet<Column> {
  return new Set(columns.filter((_, i) => rows.some(({cells}) => cells[i]?.letters !== undefined)));
}

/** The letters of what a cell is larger than, parted by spaces; empty where it has none. */
export function lettersText(cell: Cell | null): string {
  return (cell?.letters ?? []).join(' ');
}

/** The label of a row or column with the letter that comparisons name it by: `Menn (B)`. */
export function withLetter({label, letter}: Pick<Column | StubRow, 'label' | 'letter'>): string {
  return letter === undefined ? label : `${label} (${letter})`;
}
