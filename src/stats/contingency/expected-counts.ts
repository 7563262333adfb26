import type {Counts} from './margins.ts';
import {marginsOf} from './margins.ts';

/**
 * What each cell would count if rows and columns were independent: row × column / total. Null of an empty table. R:
 * `chisq.test(table)$expected`.
 */
export function expectedCounts(table: Counts): Counts | null {
  const {rows, columns, total} = marginsOf(table);
  if (total === 0) return null;
  return rows.map((row) => columns.map((column) => (row * column) / total));
}
