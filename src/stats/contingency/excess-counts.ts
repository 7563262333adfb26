import type {Counts} from './margins.ts';
import {marginsOf} from './margins.ts';

/**
 * What each cell counts above what is expected, count − row × column / total; by one fraction, so that whole counts that are
 * as expected are so exactly. The table is not empty.
 */
export function excessCounts(table: Counts): readonly (readonly number[])[] {
  const {rows, columns, total} = marginsOf(table);
  return table.map((row, i) => row.map((count, j) => (count * total - (rows[i] ?? 0) * (columns[j] ?? 0)) / total));
}
