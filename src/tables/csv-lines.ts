/**
 * Records as CSV: comma, LF, a final newline, quotes only where a field needs them (comma, quote, line break, or a single
 * empty field, which would be a blank line).
 */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map((field) => quote(field, record.length === 1)).join(',')}\n`).join('');
}

function quote(field: string, alone: boolean): string {
  const needed = /[",\n\r]/.test(field) || (alone && field === '');
  return needed ? `"${field.replaceAll('"', '""')}"` : field;
}

/**
 * The records of a CSV that {@link writeCsv} wrote: snapshots are read strictly, so a quote in an unquoted field, text
 * behind a closing quote or an open quote at the end throws a SyntaxError with its line.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const field = text[at] === '"' ? readQuoted(text, at, line) : readPlain(text, at, line);
    record.push(field.value);
    line += field.value.split('\n').length - 1;
    at = field.end;
    const next = text[at];
    if (next !== ',' && next !== '\n' && next !== undefined)
      throw unreadable(line, `found ${next} after a closing quote`);
    at++;
    if (next === ',' && at < text.length) continue;
    if (next === ',') record.push('');
    records.push(record);
    record = [];
    line++;
  }
  return records;
}

interface Field {
  readonly value: string;
  /** Position behind the field. */
  readonly end: number;
}

function readPlain(text: string, start: number, line: number): Field {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
  const value = text.slice(start, end);
  if (value.includes('"')) throw unreadable(line, 'found a quote in an unquoted field');
  return {value, end};
}

function readQuoted(text: string, start: number, line: number): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) throw unreadable(line, 'a quote is never closed');
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return {value, end: close + 1};
    value += '"';
    at = close + 2;
  }
}

function unreadable(line: number, message: string): SyntaxError {
  return new SyntaxError(`line ${line}: ${message}`);
}
