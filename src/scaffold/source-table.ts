import {readCsv} from '../data/csv/read-csv.ts';
import {cellText} from '../data/csv/table.ts';
import {slugOf} from '../report/reading/slug.ts';
import {formatProblem} from '../support/problem.ts';

export interface SourceColumn {
  /** As the dataset names it: small letters, digits and `_`. */
  readonly name: string;
  /** As the file names it. */
  readonly head: string;
  /** Cells without spaces around them; decimal points for decimal commas in a column of numbers. */
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
  const [first = ''] = new TextDecoder().decode(bytes.subarray(0, 65_536)).split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].find((sign) => first.includes(sign)) ?? ',';
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

function columnOf(head: string, cells: readonly string[]): SourceColumn {
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
