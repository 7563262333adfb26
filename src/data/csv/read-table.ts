import type {ColumnBuilder} from './columns.ts';
import {columnBuilder} from './columns.ts';
import {conflictDetector} from './conflict.ts';
import type {Dialect} from './dialect.ts';
import {checkExpected} from './expected-names.ts';
import type {FaultLog} from './fault-log.ts';
import {findHeader} from './find-header.ts';
import {checkNames} from './header.ts';
import type {Position} from './line-index.ts';
import type {CsvRecord} from './records.ts';
import {readRecords} from './records.ts';
import {checkCells, checkWidth, isBlank, pushRow} from './rows.ts';
import type {TableParts} from './table-parts.ts';
import {fieldOffset, fieldOffsets} from './walk.ts';

interface Context {
  readonly file: string;
  readonly expected: readonly string[] | null;
  readonly dialect: Dialect;
  readonly log: FaultLog;
  readonly locate: (offset: number) => Position;
}

/** The columns while they grow. */
interface Body {
  readonly header: CsvRecord;
  readonly columns: readonly ColumnBuilder[];
  /** Where each row begins. */
  readonly starts: number[];
}

/** So many records are looked at before one of them is taken for the header. */
const LOOK_AHEAD = 20;

/** What is in `text`, or null if no header was found; faults go to the log. */
export function readTable(text: string, context: Context): TableParts | null {
  const {dialect, log, locate} = context;
  const body = readBody(text, context);
  if (body === null) return null;
  const columns = body.columns.map(({finish}) => finish());
  const starts = Uint32Array.from(body.starts);
  checkCells(columns, (row, column) => fieldOffset(text, starts[row] ?? text.length, column, dialect), log);
  return {
    header: body.header.fields,
    headerStart: body.header.start,
    starts,
    lines: linesOf(starts, (offset) => locate(offset).line),
    columns
  };
}

/** Where no value has a line break, the rows stand in consecutive lines. */
function linesOf(starts: Uint32Array, lineAt: (offset: number) => number): Uint32Array {
  const [start = 0] = starts;
  const first = starts.length === 0 ? 0 : lineAt(start);
  const isRun = starts.length === 0 || lineAt(starts.at(-1) ?? 0) === first + starts.length - 1;
  return starts.map((offset, row) => (isRun ? first + row : lineAt(offset)));
}

function readBody(text: string, context: Context): Body | null {
  const {dialect, log, expected} = context;
  const isMarker = conflictDetector(log);
  const head: CsvRecord[] = [];
  const state: {body: Body | null; settled: boolean} = {body: null, settled: false};

  const take = (body: Body, record: CsvRecord): void => {
    checkWidth(text, record, body.header.fields, dialect, log);
    pushRow(body.columns, record.fields);
    body.starts.push(record.start);
  };
  const settle = (): void => {
    state.settled = true;
    const at = findHeader(head, expected, dialect.delimiter, log);
    const header = at === null ? undefined : head[at];
    if (at === null || header === undefined) return;
    const body = openBody(text, header, context);
    state.body = body;
    for (const record of head.slice(at + 1)) take(body, record);
  };

  readRecords(text, dialect, log, (record) => {
    if (record === null) {
      // Without its first line nobody knows what the columns are.
      state.settled ||= head.length === 0;
      return;
    }
    const {body, settled} = state;
    const width = body?.header.fields.length ?? head[0]?.fields.length ?? null;
    if (isBlank(record, width, log) || isMarker(record)) return;
    if (body !== null) take(body, record);
    else if (!settled && head.push(record) === LOOK_AHEAD) settle();
  });
  if (!state.settled) settle();
  return state.body;
}

function openBody(text: string, header: CsvRecord, {expected, dialect, log}: Context): Body {
  const {fields, start} = header;
  const offsets = fieldOffsets(text, start, fields, dialect.quoteChar);
  checkNames(fields, offsets, log);
  if (expected !== null) checkExpected(fields, expected, offsets, log);
  return {header, columns: fields.map(columnBuilder), starts: []};
}
