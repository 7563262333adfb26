import {readCsv, writeCsv} from './csv-lines.ts';
import type {Cell, Table} from './model.ts';
import {cellKey, fullText} from './model.ts';
import type {HeadLine} from './snapshot-head.ts';
import {headLines} from './snapshot-head.ts';
import {writeValue} from './snapshot-value.ts';

/** The two files of a table's snapshot: `<id>.csv` and `<id>.head.csv`. */
export interface SnapshotFiles {
  readonly cells: string;
  readonly head: string;
}

/** One line of `<id>.csv`. All is text as in the file, unescaped; an empty value, base or token is ''. */
export interface SnapshotCell {
  readonly row: string;
  readonly column: string;
  readonly statistic: string;
  readonly value: string;
  readonly base: string;
  readonly text: string;
  readonly state: string;
  readonly printed: string;
}

/** A table as a snapshot knows it. */
export interface Snapshot {
  readonly cells: readonly SnapshotCell[];
  readonly head: readonly HeadLine[];
}

export const CELL_HEADER = ['row', 'column', 'statistic', 'value', 'base', 'text', 'state', 'printed'] as const;
const HEAD_HEADER = ['part', 'key', 'text'] as const;

/**
 * What a snapshot of a table holds. `printed` has the source's token by cell key. Cells keep the order of `table.cells`, so
 * that another display order changes the head only; hidden numbers stay out.
 */
export function takeSnapshot(table: Table, printed: ReadonlyMap<string, string>): Snapshot {
  return {cells: table.cells.map((cell) => snapshotCell(cell, printed)), head: headLines(table)};
}

function snapshotCell(cell: Cell, printed: ReadonlyMap<string, string>): SnapshotCell {
  const hidden = cell.state === 'suppressed';
  return {
    row: cell.row,
    column: cell.column,
    statistic: cell.statistic,
    value: writeValue(cell),
    base: cell.base === null || hidden ? '' : String(cell.base),
    text: fullText(cell).normalize('NFC'),
    state: cell.state,
    printed: (printed.get(cellKey(cell.row, cell.column, cell.statistic)) ?? '').normalize('NFC')
  };
}

/** The files of a table's snapshot, as `grammar.md` prescribes them. */
export function writeSnapshot(table: Table, printed: ReadonlyMap<string, string>): SnapshotFiles {
  const {cells, head} = takeSnapshot(table, printed);
  return {
    cells: writeCsv([CELL_HEADER, ...cells.map((cell) => CELL_HEADER.map((name) => escapeText(cell[name])))]),
    head: writeCsv([HEAD_HEADER, ...head.map((line) => HEAD_HEADER.map((name) => escapeText(line[name])))])
  };
}

/** Reads a snapshot's files. Throws a SyntaxError that names file and line if one is not what `writeSnapshot` writes. */
export function readSnapshot({cells, head}: SnapshotFiles): Snapshot {
  return {
    cells: readRecords(cells, CELL_HEADER, 'cells'),
    head: readRecords(head, HEAD_HEADER, 'head')
  };
}

function readRecords<K extends string>(text: string, header: readonly K[], file: string): readonly Record<K, string>[] {
  const [first = [], ...records] = readCsv(text);
  if (first.join(',') !== header.join(',')) {
    throw new SyntaxError(`${file}: line 1: expected the header ${header.join(',')}, found ${first.join(',')}`);
  }
  return records.map((record, i) => {
    if (record.length !== header.length) {
      throw new SyntaxError(`${file}: line ${i + 2}: expected ${header.length} fields, found ${record.length}`);
    }
    const entries = header.map((name, j) => [name, unescapeText(record[j] ?? '')] as const);
    return Object.fromEntries(entries) as Record<K, string>;
  });
}

const ESCAPES: Readonly<Record<string, string>> = {'\\': '\\\\', '\n': '\\n', '\r': '\\r'};
const UNESCAPES: Readonly<Record<string, string>> = {'\\\\': '\\', '\\n': '\n', '\\r': '\r'};

/** One line per cell whatever its text: line breaks as `\n`, a backslash as `\\`. */
export function escapeText(text: string): string {
  return text.replace(/[\\\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function unescapeText(text: string): string {
  return text.replace(/\\[\\nr]/g, (escaped) => UNESCAPES[escaped] ?? escaped);
}
