import type {CsvColumn} from './columns.ts';
import type {Dialect} from './dialect.ts';
import type {Position} from './line-index.ts';
import type {CsvTable} from './table.ts';
import {fieldOffset} from './walk.ts';

/** A table without the text that it was read from: all that has to be kept of it. */
export interface TableParts {
  readonly header: readonly string[];
  /** Offsets into the text at which the header and each row begin. */
  readonly headerStart: number;
  readonly starts: Uint32Array;
  /** Physical line of each row. */
  readonly lines: Uint32Array;
  readonly columns: readonly CsvColumn[];
}

/** The text of a file and where its offsets are: made when a fault must be placed. */
export interface TableText {
  readonly text: string;
  readonly locate: (offset: number) => Position;
}

/** A table of its parts. Only places need the text, so that `source` is called for the first of them. */
export function tableOf(
  {header, headerStart, starts, lines, columns}: TableParts,
  file: string,
  {quoteChar, delimiter}: Dialect,
  source: () => TableText
): CsvTable {
  let found: TableText | null = null;
  return {
    file,
    header,
    rows: starts.length,
    lines,
    columns,
    place: (row, column, within) => {
      found ??= source();
      const {text, locate} = found;
      const begin = row < 0 ? headerStart : (starts[row] ?? text.length);
      const start = fieldOffset(text, begin, column, {quoteChar, delimiter});
      const opening = within !== undefined && text[start] === quoteChar ? 1 : 0;
      return {file, ...locate(start + opening + (within ?? 0))};
    }
  };
}
