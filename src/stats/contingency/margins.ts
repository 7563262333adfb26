import {exactSum} from '../exact-sum.ts';

/** A contingency table: rows of as many counts each, none of them negative. */
export type Counts = readonly (readonly number[])[];

/** The sums of a table's rows, of its columns and of all. */
export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

/** The sums of a table. Throws a RangeError on rows of unequal length and on what is no count. */
export function marginsOf(table: Counts): Margins {
  const width = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== width)) throw new RangeError('the rows of a table are of equal length');
  const wrong = table.flat().find((count) => !(count >= 0 && count < Infinity));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no count`);
  const rows = table.map((row) => exactSum(row, (value) => value));
  const columns = Array.from({length: width}, (_, j) => exactSum(table, (row) => row[j] ?? 0));
  return {rows, columns, total: exactSum(rows, (value) => value)};
}

/** The table without the rows and the columns in which nothing was counted. */
export function withoutEmpty(table: Counts): Counts {
  const {rows, columns} = marginsOf(table);
  return table.filter((_, i) => rows[i] !== 0).map((row) => row.filter((_, j) => columns[j] !== 0));
}
