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
import type {CsvTable} from './table.ts';
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

/** The table in `text`, or null if no header was found; faults go to the log. */
export function readTable(text: string, context: Context): CsvTable | null {
  const {dialect, log} = context;
  const body = readBody(text, context);
  if (body === null) return null;
  const columns = body.columns.map(({finish}) => finish());
  const starts = Uint32Array.from(body.starts);
  const offsetOf = (row: number, column: number): number =>
    fieldOffset(text, row < 0 ? body.header.start : (starts[row] ?? text.length), column, dialect);
  checkCells(columns, offsetOf, log);
  return {
    file: context.file,
    header: body.header.fields,
    rows: starts.length,
    columns,
    place: (row, column, within) => {
      const start = offsetOf(row, column);
      const opening = within !== undefined && text[start] === dialect.quoteChar ? 1 : 0;
      return {file: context.file, ...context.locate(start + opening + (within ?? 0))};
    }
  };
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
