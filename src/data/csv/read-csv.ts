import type {Checked, Problem} from '../../support/problem.ts';
import {error} from '../../support/problem.ts';
import {checkCharacters, repairCharacters} from './characters.ts';
import {decodeUtf8} from './decode.ts';
import type {Dialect} from './dialect.ts';
import {checkDialect, DEFAULT_DIALECT} from './dialect.ts';
import {faultLog} from './fault-log.ts';
import {fileFault} from './file-kind.ts';
import {lineIndex} from './line-index.ts';
import type {CsvTable} from './table.ts';
import {readTable} from './read-table.ts';

/** What a reader of a CSV file must know beforehand; nothing of it is guessed. */
export interface CsvOptions extends Partial<Dialect> {
  /** Path for problems, from the project root. */
  readonly file: string;
  /** The column names that the file must have, in order; null if any will do. */
  readonly header: readonly string[] | null;
  /** Larger files are refused; 256 MiB if not given. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 256 * 2 ** 20;

/**
 * Reads a CSV file strictly: UTF-8, one header line, every line with the same number of fields, quotes as in RFC 4180,
 * LF or CRLF. All faults are told at once, by rule the first three and a line for the rest; a file with any fault gives
 * no table. A byte order mark at the start is allowed. Cells stay texts; an empty one is `''`.
 *
 * Throws a RangeError on an impossible dialect.
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions): Checked<CsvTable> {
  const {file, header, maxBytes = MAX_BYTES} = options;
  const dialect: Dialect = {
    delimiter: options.delimiter ?? DEFAULT_DIALECT.delimiter,
    quoteChar: options.quoteChar ?? DEFAULT_DIALECT.quoteChar
  };
  checkDialect(dialect);

  const wrongFile = fileFault(bytes, maxBytes);
  if (wrongFile !== null) {
    return refused([error({file, line: 1, column: 1}, wrongFile.rule, wrongFile.message, wrongFile.hint)]);
  }
  const decoded = decodeUtf8(bytes, file);
  if (typeof decoded !== 'string') return refused(decoded);

  const text = repairCharacters(decoded);
  const locate = lineIndex(text);
  const log = faultLog(file, locate);
  checkCharacters(decoded, log);
  const table = readTable(text, {file, expected: header, dialect, log, locate});
  return table === null || !log.isEmpty() ? refused(log.problems()) : {value: table, problems: []};
}

function refused(problems: readonly Problem[]): Checked<never> {
  return {value: null, problems};
}
