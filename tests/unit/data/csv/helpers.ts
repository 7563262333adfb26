import type {CsvOptions} from '../../../../src/data/csv/read-csv.ts';
import {readCsv} from '../../../../src/data/csv/read-csv.ts';
import {cellText} from '../../../../src/data/csv/table.ts';
import {formatProblem} from '../../../../src/support/problem.ts';

type Source = string | Uint8Array;
type Options = Partial<CsvOptions>;

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes of a text of characters below U+0100, one byte each. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (_, i) => text.charCodeAt(i)).buffer);
}

/** `rule` and shown text of all problems, one a line; fails unless exactly a file with problems has no table. */
export function faults(source: Source, options: Options = {}): string {
  const {value, problems} = read(source, options);
  if ((value === null) !== problems.length > 0) throw new Error('value and problems contradict each other');
  return problems.map((problem) => `${problem.rule}: ${formatProblem(problem)}`).join('\n');
}

/** Header and rows of a file that must be sound. */
export function cells(source: Source, options: Options = {}): readonly (readonly string[])[] {
  const {value, problems} = read(source, options);
  if (value === null) throw new Error(problems.map(formatProblem).join('\n'));
  const row = (i: number): readonly string[] => value.header.map((_, column) => cellText(value, i, column));
  return [value.header, ...Array.from({length: value.rows}, (_, i) => row(i))];
}

export function read(source: Source, options: Options = {}): ReturnType<typeof readCsv> {
  const bytes = typeof source === 'string' ? utf8(source) : source;
  return readCsv(bytes, {file: 'svar.csv', header: null, ...options});
}

const BODY = Array.from({length: 99_999}, (_, i) => `${(i % 1000) + 1},ja\n`).join('');

/** A sound file of 99,999 rows with `last` as line 100,001. */
export function large(last: string, header = 'id,svar'): string {
  return `${header}\n${BODY}${last}\n`;
}
