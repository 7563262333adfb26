import type {Place} from '../../support/problem.ts';
import type {CsvColumn} from './columns.ts';

/** A CSV file that is sound as such: no more is known of its cells than that each is a text. */
export interface CsvTable {
  readonly file: string;
  /** Column names in the order of the file. */
  readonly header: readonly string[];
  /** Number of records below the header. */
  readonly rows: number;
  /** Physical line of each row, from 1. */
  readonly lines: Uint32Array;
  readonly columns: readonly CsvColumn[];
  /** Where a cell begins, or a character `within` its text: row and column from 0, row -1 is the header. Looks it up in
   * the text, so only for faults. */
  readonly place: (row: number, column: number, within?: number) => Place;
}

/** The text of a cell; row and column from 0. Throws a RangeError outside the table. */
export function cellText({columns, file}: CsvTable, row: number, column: number): string {
  const {values, codes} = columns[column] ?? {values: [], codes: []};
  const text = values[codes[row] ?? -1];
  if (text === undefined) throw new RangeError(`${file} has no cell in row ${row}, column ${column}`);
  return text;
}
