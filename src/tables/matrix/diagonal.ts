import type {Axis} from '../parts/axis.ts';
import type {Part} from '../parts/plan.ts';
import type {Tally} from '../tabulate.ts';
import type {Block} from './matrix.ts';

/** Whether rows and columns are the same overlapping categories, so that a cell counts what occurs together. */
export function isCooccurrence(rows: Axis, columns: Axis): boolean {
  return (
    rows.whole === 'never' &&
    columns.whole === 'never' &&
    rows.slots.length === columns.slots.length &&
    rows.slots.every(({category}, i) => category.code === columns.slots[i]?.category.code)
  );
}

/** The margin of a co-occurrence matrix: all cases with the item, which stand on the diagonal. Null for anything else. */
export function diagonalTally({rows, tabulation}: Block, columns: Axis, row: Part, column: Part): Tally | null {
  if (!isCooccurrence(rows.axis, columns)) return null;
  const [item] = row.kind === 'total' ? (column.slots ?? []) : column.kind === 'total' ? (row.slots ?? []) : [];
  return item === undefined ? null : tabulation.at([item], [item]);
}
