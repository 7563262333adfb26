import {readCsv} from '../data/csv/read-csv.ts';
import {cellText} from '../data/csv/table.ts';
import {slugOf} from '../report/reading/slug.ts';
import {formatProblem} from '../support/problem.ts';

export interface SourceColumn {
  /** As the dataset names it: small letters, digits and `_`. */
  readonly name: string;
  /** As the file names it. */
  readonly head: string;
  /**
   * Cells without spaces around them; in a column of numbers with decimal points for decimal commas, and no spaces
   * between thousands.
   */
  readonly cells: readonly string[];
  readonly kind: 'whole' | 'decimal' | 'text';
  /** Each different cell that is not empty, in the order of the file. */
  readonly values: readonly string[];
}

/** A name for columns, codes and files of data: `Små kommuner` → `sma_kommuner`. */
export function nameOf(text: string): string {
  return slugOf(text).replaceAll('-', '_');
}

/** The columns of a CSV, separated by comma, semicolon or tab, or what is wrong with it. */
export function readSource(
  bytes: Uint8Array,
  file: string
): {readonly columns: readonly SourceColumn[]; readonly wrong: readonly string[]} {
  const delimiter = delimiterOf(new TextDecoder().decode(bytes.subarray(0, 65_536)).split(/\r?\n/));
  const {value: table, problems} = readCsv(bytes, {file, header: null, delimiter});
  if (table === null) return {columns: [], wrong: problems.map(formatProblem)};
  if (table.rows === 0) return {columns: [], wrong: [`${file} has no lines below its header`]};
  const columns = table.header.map((head, i) =>
    columnOf(
      head,
      Array.from({length: table.rows}, (_, row) => cellText(table, row, i).trim())
    )
  );
  const nameless = columns.filter(({name}) => name === '');
  const twice = columns.filter(({name}, i) => columns.findIndex((one) => one.name === name) !== i);
  return {
    columns,
    wrong: [
      ...nameless.map(({head}) => `the column "${head}" needs a name with letters: write one into ${file}`),
      ...twice.map(({head, name}) => `two columns would be called "${name}": give "${head}" another name in ${file}`),
      ...columns.filter(({values}) => values.length === 0).map(({head}) => `the column "${head}" is empty: delete it`)
    ]
  };
}

/**
 * What separates the columns: the sign that stands equally often in the first lines (a question may hold commas, a number a
 * decimal comma), else the most frequent one in the header.
 */
function delimiterOf(lines: readonly string[]): string {
  const [first = '', ...more] = lines.filter((line) => line !== '').slice(0, 5);
  const signs = ['\t', ';', ','].filter((sign) => countOf(sign, first) > 0);
  const even = signs.find(
    (sign) => more.length > 0 && more.every((line) => countOf(sign, line) === countOf(sign, first))
  );
  return even ?? signs.sort((a, b) => countOf(b, first) - countOf(a, first))[0] ?? ',';
}

/** How often a sign stands in a line, outside quotes. */
function countOf(sign: string, line: string): number {
  return line.replaceAll(/"[^"]*"/g, '').split(sign).length - 1;
}

/** A number with spaces between its thousands: `1 234`, also with the hard spaces of spreadsheets. */
const GROUPED = /^-?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?$/;

/** The column's cells without spaces between thousands, if all are numbers then. */
function ungrouped(cells: readonly string[]): readonly string[] {
  const without = cells.map((cell) => (GROUPED.test(cell) ? cell.replaceAll(/[ \u00A0\u202F]/g, '') : cell));
  return without.every((cell) => cell === '' || /^-?\d+(?:[.,]\d+)?$/.test(cell)) ? without : cells;
}

function columnOf(head: string, found: readonly string[]): SourceColumn {
  const cells = ungrouped(found);
  const filled = cells.filter((cell) => cell !== '');
  const kind = filled.every((cell) => /^-?\d+$/.test(cell))
    ? 'whole'
    : filled.every((cell) => /^-?\d+(?:[.,]\d+)?$/.test(cell))
      ? 'decimal'
      : 'text';
  const written = kind === 'decimal' ? cells.map((cell) => cell.replace(',', '.')) : cells;
  const values = [...new Set(written.filter((cell) => cell !== ''))];
  return {name: nameOf(head), head: head.trim(), cells: written, kind, values};
}
