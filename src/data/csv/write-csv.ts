import {formatProblem} from '../../support/problem.ts';
import {readCsv} from './read-csv.ts';

/**
 * A table as CSV text: commas, quotes only where a value needs them, LF, NFC, a line end after the last line.
 *
 * What it gives, `readCsv` reads as the same table. Throws a RangeError where that cannot be: rows of another length
 * than the header, names or values that the reader refuses.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const text = [header, ...rows].map(line).join('').normalize('NFC');
  const file = 'csv';
  const {value, problems} = readCsv(new TextEncoder().encode(text), {file, header: null, maxBytes: Infinity});
  if (value === null) throw new RangeError(`the table cannot be written:\n${problems.map(formatProblem).join('\n')}`);
  if (line(value.header) !== line(header).normalize('NFC')) {
    throw new RangeError('the table cannot be written: its first name begins with a byte order mark');
  }
  return text;
}

function line(fields: readonly string[]): string {
  // A lone empty field would be a blank line.
  if (fields.length === 1 && fields[0] === '') return '""\n';
  return `${fields.map(quoteIfNeeded).join(',')}\n`;
}

function quoteIfNeeded(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
