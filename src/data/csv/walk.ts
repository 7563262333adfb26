import type {Dialect} from './dialect.ts';

/** The field at which a record does not read as PapaParse read it, and where that field begins. */
export interface Broken {
  readonly field: number;
  readonly at: number;
}

const CR = 13;
const LF = 10;

/**
 * Proves that `fields` is what the record at `start` of `text` says, character for character: unquoted fields as they
 * stand, quoted ones with doubled quotes, one delimiter between two. PapaParse repairs broken quotes and drops spaces
 * after a closing quote; neither passes here.
 *
 * Returns the offset of the record's line end (its CR, LF or the end of the text), or the field that is broken.
 */
export function walkRecord(text: string, start: number, fields: readonly string[], dialect: Dialect): number | Broken {
  const {quoteChar} = dialect;
  const delimiter = dialect.delimiter.charCodeAt(0);
  const quote = quoteChar.charCodeAt(0);
  const last = fields.length - 1;
  let at = start;
  for (let i = 0; i <= last; i++) {
    const field = fields[i] ?? '';
    const begin = at;
    if (text.charCodeAt(at) !== quote) {
      at += field.length;
      if (i === last && text.charCodeAt(at - 1) === CR && field.endsWith('\r')) at--;
    } else if (field.includes(quoteChar)) {
      const raw = quoteChar + field.replaceAll(quoteChar, quoteChar + quoteChar) + quoteChar;
      if (!text.startsWith(raw, at)) return {field: i, at: begin};
      at += raw.length;
    } else {
      at += field.length + 2;
      if (text.charCodeAt(at - 1) !== quote) return {field: i, at: begin};
    }
    if (i < last && text.charCodeAt(at++) !== delimiter) return {field: i, at: begin};
    if (i === last && !endsLine(text, at)) return {field: i, at: begin};
  }
  return at;
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at === text.length || code === LF || (code === CR && text.charCodeAt(at + 1) === LF);
}

/** The offsets at which the fields of a proven record begin. */
export function fieldOffsets(
  text: string,
  start: number,
  fields: readonly string[],
  quoteChar: string
): readonly number[] {
  let at = start;
  return fields.map((field) => {
    const begin = at;
    at = text[at] === quoteChar ? closingQuote(text, at, quoteChar) + 2 : at + field.length + 1;
    return begin;
  });
}

/** The offset at which a field of the proven record at `start` begins; for a field too many, where the record ends. */
export function fieldOffset(text: string, start: number, field: number, {delimiter, quoteChar}: Dialect): number {
  let at = start;
  for (let i = 0; i < field; i++) {
    if (text[at] === quoteChar) {
      at = closingQuote(text, at, quoteChar) + 1;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    if (text[at] !== delimiter) return at;
    at++;
  }
  return at;
}

/** Offset of the first quote after the opening one at `open` that is not doubled; the length of the text if none is. */
export function closingQuote(text: string, open: number, quoteChar: string): number {
  let at = open + 1;
  for (;;) {
    at = text.indexOf(quoteChar, at);
    if (at === -1) return text.length;
    if (text[at + 1] !== quoteChar) return at;
    at += 2;
  }
}
