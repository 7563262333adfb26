import type {Checked, Problem} from '../../support/problem.ts';
import {error} from '../../support/problem.ts';
import {checkCharacters, repairCharacters} from './characters.ts';
import {decodeUtf8} from './decode.ts';
import type {Dialect} from './dialect.ts';
import {checkDialect, DEFAULT_DIALECT} from './dialect.ts';
import {faultLog} from './fault-log.ts';
import {fileFault} from './file-kind.ts';
import {lineIndex} from './line-index.ts';
import {hashOf} from './hash.ts';
import {readTable} from './read-table.ts';
import {decodeTable, encodeTable} from './stored-table.ts';
import type {CsvTable} from './table.ts';
import {tableOf, type TableText} from './table-parts.ts';
import {noStore, type TableStore} from './table-store.ts';

/** What a reader of a CSV file must know beforehand; nothing of it is guessed. */
export interface CsvOptions extends Partial<Dialect> {
  /** Path for problems, from the project root. */
  readonly file: string;
  /** The column names that the file must have, in order; null if any will do. */
  readonly header: readonly string[] | null;
  /** Larger files are refused; 256 MiB if not given. */
  readonly maxBytes?: number;
  /** Where the tables of large files are kept. */
  readonly store?: TableStore;
}

const MAX_BYTES = 256 * 2 ** 20;

/** A smaller file is read as quickly as it is fetched from the store. */
const LEAST_STORED = 2 ** 18;

/**
 * Reads a CSV file strictly: UTF-8, one header line, every line with the same number of fields, quotes as in RFC 4180,
 * LF or CRLF. All faults are told at once, by rule the first three and a line for the rest; a file with any fault gives
 * no table. A byte order mark at the start is allowed. Cells stay texts; an empty one is `''`. A large file that was read
 * before with the same options comes from the store.
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
  const store = bytes.length < LEAST_STORED ? noStore : (options.store ?? noStore);
  const key = store === noStore ? '' : JSON.stringify([hashOf(bytes), header, dialect]);
  const stored = store.read(key);
  const kept = stored === null ? null : decodeTable(stored, key);
  if (kept !== null) return {value: tableOf(kept, file, dialect, () => textOf(bytes)), problems: []};

  const decoded = decodeUtf8(bytes, file);
  if (typeof decoded !== 'string') return refused(decoded);
  const source = repaired(decoded);
  const log = faultLog(file, source.locate);
  checkCharacters(decoded, log);
  const parts = readTable(source.text, {file, expected: header, dialect, log, locate: source.locate});
  if (parts === null || !log.isEmpty()) return refused(log.problems());
  // Only of a sound file there is something to keep: a fault is looked for anew each time.
  if (store !== noStore) store.write(key, encodeTable(parts, key));
  return {value: tableOf(parts, file, dialect, () => source), problems: []};
}

function repaired(decoded: string): TableText {
  const text = repairCharacters(decoded);
  return {text, locate: lineIndex(text)};
}

/** The text of bytes that have been read before. Throws a TypeError where they are not UTF-8. */
function textOf(bytes: Uint8Array): TableText {
  const decoded = decodeUtf8(bytes, '');
  if (typeof decoded !== 'string') throw new TypeError('a stored table is not of these bytes');
  return repaired(decoded);
}

function refused(problems: readonly Problem[]): Checked<never> {
  return {value: null, problems};
}
