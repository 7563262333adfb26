import {crc32} from 'node:zlib';
import {MOST_DISTINCT, type CsvColumn} from './columns.ts';
import {isCellFault} from './cell-fault.ts';
import {parseDecimal} from './number.ts';
import type {TableParts} from './table-parts.ts';

/** What of a table is not an array of numbers. */
interface Head {
  readonly key: string;
  readonly header: readonly string[];
  readonly headerStart: number;
  readonly rows: number;
  /** Physical line of the first row, if all rows stand in consecutive lines. */
  readonly firstLine: number | null;
  readonly columns: readonly {
    readonly name: string;
    readonly values: number;
    /** Bytes of all texts together. */
    readonly text: number;
    readonly widths: readonly [lengths: Width, codes: Width];
    /** Whether row `i` has text `i`, as in a column of ids: then the codes need not be kept. */
    readonly isPlain: boolean;
    readonly isNumbered: boolean;
  }[];
}

type Width = 1 | 2 | 4;
type Numbers = Uint8Array | Uint16Array | Uint32Array;

const NEWLINE = 10;
const SUM_LENGTH = 8;

/**
 * A table as bytes: the checksum (CRC-32) of all that follows, a line of JSON, then the numbers (little endian) and texts of its rows
 * and columns.
 */
export function encodeTable({header, headerStart, starts, lines, columns}: TableParts, key: string): Uint8Array {
  const [firstLine = 0] = lines;
  const isRun = lines.every((line, row) => line === firstLine + row);
  const made = columns.map(encodeColumn);
  const head: Head = {
    key,
    header,
    headerStart,
    rows: starts.length,
    firstLine: isRun ? firstLine : null,
    columns: made.map(({head: own}) => own)
  };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    bytesOf(starts),
    ...(isRun ? [] : [bytesOf(lines)]),
    ...made.flatMap(({parts}) => parts)
  ]);
  return Buffer.concat([Buffer.from(checksum(body)), body]);
}

/** The table that bytes hold; null if they are damaged, of another key or not by {@link encodeTable}. */
export function decodeTable(bytes: Uint8Array, key: string): TableParts | null {
  try {
    return decode(bytes, key);
  } catch {
    // The checksum fits, but it is no table: somebody else's file.
    return null;
  }
}

function decode(bytes: Uint8Array, key: string): TableParts | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = all.subarray(SUM_LENGTH);
  if (all.toString('latin1', 0, SUM_LENGTH) !== checksum(body)) return null;
  const end = body.indexOf(NEWLINE);
  const head = JSON.parse(body.toString('utf8', 0, end)) as Head;
  if (head.key !== key) return null;
  let at = end + 1;
  const take = (length: number): Buffer => body.subarray(at, (at += length));
  const {header, headerStart, rows, firstLine} = head;
  const starts = numbersIn(take(rows * 4), 4) as Uint32Array;
  const lines = firstLine === null ? (numbersIn(take(rows * 4), 4) as Uint32Array) : run(firstLine, rows);
  const columns = head.columns.map(
    ({name, values, text, widths: [ofLengths, ofCodes], isPlain, isNumbered}): CsvColumn => {
      const lengths = numbersIn(take(values * ofLengths), ofLengths);
      const texts = cut(take(text).toString('utf8'), lengths);
      const codes = isPlain ? run(0, rows) : numbersIn(take(rows * ofCodes), ofCodes);
      return {name, values: texts, codes, ...(isNumbered ? {isNumbered} : {})};
    }
  );
  return {header, headerStart, starts, lines, columns};
}

function encodeColumn({name, values, codes}: CsvColumn): {
  readonly head: Head['columns'][number];
  readonly parts: readonly Uint8Array[];
} {
  const lengths = values.map((text) => text.length);
  const ofLengths = widthFor(lengths.reduce((most, length) => Math.max(most, length), 0));
  const ofCodes = widthFor(values.length);
  const text = Buffer.from(values.join(''));
  const isPlain = values.length === codes.length && codes.every((code, row) => code === row);
  return {
    head: {
      name,
      values: values.length,
      text: text.length,
      widths: [ofLengths, ofCodes],
      isPlain,
      isNumbered: isPlain && areNumbers(values)
    },
    parts: [bytesOf(ARRAYS[ofLengths].from(lengths)), text, ...(isPlain ? [] : [bytesOf(new ARRAYS[ofCodes](codes))])]
  };
}

/** Whether the texts of a long column are whole numbers, each larger than the one before. */
function areNumbers(values: readonly string[]): boolean {
  if (values.length < MOST_DISTINCT) return false;
  let before = -Infinity;
  return values.every((text) => {
    const number = parseDecimal(text, {decimalChar: '.', integer: true});
    if (isCellFault(number) || number.scaled <= before) return false;
    before = number.scaled;
    return true;
  });
}

/** Consecutive numbers. */
function run(first: number, length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = first + i;
  return numbers;
}

/** A text cut into pieces of some lengths. */
function cut(text: string, lengths: Numbers): readonly string[] {
  const pieces = new Array<string>(lengths.length);
  let from = 0;
  for (let i = 0; i < pieces.length; i++) {
    const to = from + (lengths[i] as number);
    pieces[i] = text.slice(from, to);
    from = to;
  }
  return pieces;
}

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(SUM_LENGTH, '0');
}

const ARRAYS = {1: Uint8Array, 2: Uint16Array, 4: Uint32Array} as const;

function widthFor(most: number): Width {
  return most < 2 ** 8 ? 1 : most < 2 ** 16 ? 2 : 4;
}

function bytesOf({buffer, byteOffset, byteLength}: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Numbers of a width, in a buffer of their own, since an array of them must begin at a multiple of it. */
function numbersIn(bytes: Uint8Array, width: Width): Numbers {
  return new ARRAYS[width](new Uint8Array(bytes).buffer);
}
