import type {Dialect} from './dialect.ts';
import type {FaultLog} from './fault-log.ts';
import {count, show} from './show.ts';
import {closingQuote, fieldOffsets} from './walk.ts';

/**
 * Logs what is wrong with the quoted field that begins at `open` and is known to be broken. Returns the offset of the
 * next line from which reading makes sense again.
 *
 * A stray quote on the opening line is the fault itself; one further down only shows that the opening quote was never
 * closed, and then the line of the opening quote is the one to mend.
 */
export function logBrokenQuote(text: string, open: number, {delimiter, quoteChar}: Dialect, log: FaultLog): number {
  const twice = quoteChar + quoteChar;
  const nextLine = lineEnd(text, open) + 1;
  const close = closingQuote(text, open, quoteChar);
  if (close >= nextLine - 1) {
    const value = text.slice(open + 1, Math.min(close, nextLine - 1));
    log.add('unclosed-quote', open, () => ({
      message: `the quote (${quoteChar}) opened here before ${show(value)} is never closed`,
      hint: `close it at the end of the value, or delete it; a quote inside a value is written twice, as ${twice}`
    }));
  } else {
    const next = text.indexOf(delimiter, close);
    const end = Math.min(next === -1 ? nextLine - 1 : next, nextLine - 1);
    log.add('stray-quote', close, () => ({
      message: `the quoted value ${show(text.slice(open + 1, close))} ends at this quote, but ${show(text.slice(close + 1, end))} follows`,
      hint: `write a quote inside a value twice, as ${twice}; nothing may follow a closing quote but the delimiter`
    }));
  }
  return nextLine;
}

/** Logs the quotes inside fields of the proven record at `start` that do not begin with one. */
export function logQuotesInside(
  fields: readonly string[],
  text: string,
  start: number,
  {quoteChar}: Dialect,
  log: FaultLog
): void {
  if (!fields.some((value) => value.includes(quoteChar))) return;
  const twice = quoteChar + quoteChar;
  const offsets = fieldOffsets(text, start, fields, quoteChar);
  fields.forEach((value, field) => {
    const offset = offsets[field] ?? start;
    if (text[offset] === quoteChar || !value.includes(quoteChar)) return;
    log.add('stray-quote', offset + value.indexOf(quoteChar), () => ({
      message: `a quote (${quoteChar}) stands inside ${show(value)}, which does not begin with one`,
      hint: value.trimStart().startsWith(quoteChar)
        ? 'delete the space before the opening quote'
        : `put the whole value in quotes and write the quote inside it twice, as ${twice}`
    }));
  });
}

/** Logs that reading stops, so that a file full of broken quotes is not read over and over. */
export function logTooManyBroken(text: string, offset: number, broken: number, log: FaultLog): void {
  log.add('unread-rest', offset, () => ({
    message: `the rest of the file (${count(text.length - offset)} characters) was not read after ${count(broken)} broken quotes`,
    hint: 'mend the quotes above and check again'
  }));
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
