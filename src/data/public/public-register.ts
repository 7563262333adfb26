import {readCsv} from '../csv/read-csv.ts';
import {cellText, type CsvTable} from '../csv/table.ts';
import type {ResourceDescriptor} from '../descriptor.ts';
import type {Register} from '../model.ts';
import {REGISTER_HEADERS} from '../registers.ts';
import type {Gone} from './gone.ts';

/**
 * A register without the lines on what is not public: code lists, and printed cells and statements that name a variable
 * that is gone. The lines that stay are the same bytes. Throws a RangeError on a file that cannot be read.
 */
export function publicRegister(
  bytes: Uint8Array,
  {path, dialect = {}}: ResourceDescriptor,
  shape: Register,
  gone: Gone
): Uint8Array {
  const {value: table} = readCsv(bytes, {file: path, header: REGISTER_HEADERS[shape], ...dialectOf(dialect)});
  if (table === null) throw new RangeError(`${path} cannot be read`);
  const isGone = RULES[shape];
  const textOf = (row: number) => (name: string) => cellText(table, row, table.header.indexOf(name));
  const kept = Array.from({length: table.rows}, (_, row) => row).filter((row) => !isGone(textOf(row), gone));
  return kept.length === table.rows ? bytes : linesOf(bytes, table, kept);
}

type LineRule = (textOf: (name: string) => string, gone: Gone) => boolean;

const RULES: Readonly<Record<Register, LineRule>> = {
  codes: (textOf, {lists}) => lists.has(textOf('list')),
  printed: (textOf, {names}) => ['row', 'column'].flatMap((key) => variablesOf(textOf(key))).some((n) => names.has(n)),
  statements: (textOf, {names}) =>
    ['expression', 'base'].flatMap((key) => textOf(key).match(/[\p{L}\p{N}_+-]+/gu) ?? []).some((n) => names.has(n))
};

/** The variables of a key: `storrelse=smaa > kostra=6` has two. */
function variablesOf(key: string): readonly string[] {
  return key.split(' > ').map((step) => step.split('=')[0] ?? '');
}

function dialectOf({delimiter, quoteChar}: NonNullable<ResourceDescriptor['dialect']>): {
  readonly delimiter?: string;
  readonly quoteChar?: string;
} {
  return {...(delimiter === undefined ? {} : {delimiter}), ...(quoteChar === undefined ? {} : {quoteChar})};
}

/** The header's and the rows' own lines; a value with a line break has several. */
function linesOf(bytes: Uint8Array, table: CsvTable, rows: readonly number[]): Uint8Array {
  const lines = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes).split(/(?<=\n)/);
  const startOf = (row: number): number => (row < table.rows ? table.place(row, 0).line - 1 : lines.length);
  const kept = [lines.slice(0, startOf(0)), ...rows.map((row) => lines.slice(startOf(row), startOf(row + 1)))];
  return new TextEncoder().encode(kept.flat().join(''));
}
