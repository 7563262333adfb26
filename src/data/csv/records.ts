import Papa from 'papaparse';
import type {Dialect} from './dialect.ts';
import type {FaultLog} from './fault-log.ts';
import {logBrokenQuote, logQuotesInside, logTooManyBroken} from './quotes.ts';
import {walkRecord} from './walk.ts';

/** A record, a blank line as `['']`, with the offsets of its begin and of its line end. */
export interface CsvRecord {
  readonly fields: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Each broken quote makes PapaParse read on to a quote that fits, perhaps to the end of the file. */
const MOST_BROKEN = 100;
const MOST_SWALLOWED = 5_000_000;

/**
 * Reads the records of `text` with PapaParse and hands on those that {@link walkRecord} proves; of one with a broken
 * quote it hands on null. Logs broken quotes and mixed line ends. After a broken quote reading goes on in the next line, so that one quote does not swallow
 * the faults of the whole file.
 */
export function readRecords(
  text: string,
  dialect: Dialect,
  log: FaultLog,
  onRecord: (record: CsvRecord | null) => void
): void {
  const quoted = text.includes(dialect.quoteChar);
  const checkLineEnd = text.includes('\r') ? lineEndChecker(text, log) : null;
  let broken = 0;
  let swallowed = 0;
  let offset: number | null = 0;

  const readFrom = (from: number): number | null => {
    let start = from;
    let resume: number | null = null;
    Papa.parse<string[]>(from === 0 ? text : text.slice(from), {
      delimiter: dialect.delimiter,
      quoteChar: dialect.quoteChar,
      newline: '\n',
      step({data: fields}, parser) {
        if (start >= text.length) return;
        const walked = walkRecord(text, start, fields, dialect);
        if (typeof walked !== 'number') {
          resume = logBrokenQuote(text, walked.at, dialect, log);
          swallowed += fields.reduce((sum, field) => sum + field.length, 0);
          onRecord(null);
          parser.abort();
          return;
        }
        if (checkLineEnd !== null) {
          checkLineEnd(walked);
          const last = fields.length - 1;
          fields[last] = trimCr(fields[last]);
        }
        if (quoted) logQuotesInside(fields, text, start, dialect, log);
        onRecord({fields, start, end: walked});
        start = walked + (text.charCodeAt(walked) === 13 ? 2 : 1);
      }
    });
    return resume;
  };

  while (offset !== null && offset < text.length) {
    if (broken === MOST_BROKEN || swallowed > text.length + MOST_SWALLOWED) {
      logTooManyBroken(text, offset, broken, log);
      return;
    }
    offset = readFrom(offset);
    broken++;
  }
}

function trimCr(field = ''): string {
  return field.endsWith('\r') ? field.slice(0, -1) : field;
}

function lineEndChecker(text: string, log: FaultLog): (end: number) => void {
  let first: 'LF' | 'CRLF' | null = null;
  return (end) => {
    if (end >= text.length) return;
    const kind = text.charCodeAt(end) === 13 ? 'CRLF' : 'LF';
    first ??= kind;
    if (kind === first) return;
    log.add('mixed-line-ends', end, () => ({
      message: `this line ends with ${kind}, the first one with ${first}`,
      hint: 'two files were probably glued together; see that no header line stands inside, and save with LF line ends'
    }));
  };
}
