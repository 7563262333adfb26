import {literalFault} from '../faults.ts';
import {beginsProp, fault, lineOf, skipSpace, TYPOGRAPHIC, type Scanned} from './source.ts';

/** Ends the reading of a value at its first fault: what follows cannot be told from it. */
const FAILED = -1;

/** A key of an object. */
const KEY = /^(?:[\p{L}_$][\p{L}\p{N}_$]*|"[^"\n]*"|'[^'\n]*')\s*:/u;

/**
 * Scans `{…}` of a prop from its opening brace and notes its first fault. Gives the offset after it: where it is not
 * well formed, after what most likely is its end.
 */
export function scanValue(scanned: Scanned, name: string, start: number): number {
  const {source, faults} = scanned;
  const before = faults.length;
  const end = scanBraces(scanned, name, start);
  if (end !== FAILED) return end;
  const from = Math.max(start + 1, faults[before]?.offset ?? start);
  const rest = source.slice(from);
  const likely = /\}(?=\s*(?:\/?>|[A-Za-z]\w*=["'{]))|(?=\s+[A-Za-z]\w*=["'{])|(?=\s*\/>)|(?=\n\s*\n)/.exec(rest);
  return likely === null ? source.length : from + likely.index + likely[0].length;
}

function scanBraces(scanned: Scanned, name: string, start: number): number {
  const {source} = scanned;
  const first = skipSpace(source, start + 1);
  if (source[first] === '}') {
    fault(scanned, first, `the prop "${name}" has no value`, `write it between the braces, or take ${name}={} away`);
    return FAILED;
  }
  if (KEY.test(source.slice(first, first + 60))) {
    fault(
      scanned,
      first,
      `"{" is missing before ${/^[^\s:]+/.exec(source.slice(first))?.[0] ?? ''}`,
      `write ${name}={{ … }}`
    );
    return FAILED;
  }
  const last = scanItem(scanned, first);
  if (last === FAILED) return FAILED;
  const end = skipSpace(source, last);
  if (source[end] === '}') return end + 1;
  const number = /^-?\d+,\d+/.exec(source.slice(first));
  if (number !== null) scanned.faults.push({...literalFault(number[0]), offset: first, syntax: false});
  else if (source[end] === ',') {
    fault(scanned, first, `the prop "${name}" holds several items without brackets`, `write ${name}={[ … ]}`);
  } else missing(scanned, '}', start, last);
  return FAILED;
}

function missing(scanned: Scanned, closer: string, opening: number, offset: number): number {
  const opener = scanned.source[opening] ?? '';
  const message = `"${closer}" is missing here: the "${opener}" of ${lineOf(scanned, opening)} is not closed`;
  fault(scanned, offset, message, `write ${closer}`);
  return FAILED;
}

/** Scans one literal; gives the offset after it, or {@link FAILED}. */
function scanItem(scanned: Scanned, start: number): number {
  const {source} = scanned;
  const char = source[start] ?? '';
  if (char === '"' || char === "'") return scanString(scanned, start);
  if (char === '[') return scanList(scanned, start);
  if (char === '{') return scanObject(scanned, start);
  if (char !== '' && TYPOGRAPHIC.includes(char)) {
    fault(scanned, start, `${char} is a typographic quote mark`, `write ' before and after the text`, 'quote-mark');
    return FAILED;
  }
  const number = /^-?\d+(?:\.\d+)?(?![\w.])/.exec(source.slice(start, start + 40));
  if (number !== null) return start + number[0].length;
  const word =
    /^(?:`[^`]*`|[\p{L}_$][\p{L}\p{N}_$.-]*(?:\([^)]*\))?|[^\s,\]}]+)/u.exec(source.slice(start))?.[0] ?? char;
  if (word === 'true' || word === 'false') return start + word.length;
  const closed = /^[^"',:[\]{}\n]*(["'])(?=\s*[,\]}])/.exec(source.slice(start));
  if (closed !== null) {
    const hint = `write ${closed[1] ?? "'"} before it`;
    fault(scanned, start, `the text ${closed[0].slice(0, -1)} has no opening quote mark`, hint, 'quote-mark');
    return FAILED;
  }
  scanned.faults.push({...literalFault(word), offset: start, syntax: !/^[\p{L}_$`]/u.test(word)});
  return FAILED;
}

function scanString(scanned: Scanned, start: number): number {
  const {source} = scanned;
  const quote = source[start] ?? '';
  const doubled = source[start + 1] === quote && /^[\p{L}\p{N}]/u.test(source.slice(start + 2, start + 4));
  if (doubled) {
    fault(scanned, start, `a second ${quote} follows the first`, 'take one of them away', 'quote-mark');
    return FAILED;
  }
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source[at] ?? '';
    if (char === '\\') at += 1;
    else if (char === '\n') break;
    else if (TYPOGRAPHIC.includes(char) && /^\s*[,:\]}]/.test(source.slice(at + 1, at + 9))) {
      if (!source.slice(at + 1).startsWith(quote)) return wrongEnd(scanned, at, quote);
    } else if (char === quote) {
      if (!/^[\p{L}\p{N}]/u.test(source.slice(at + 1, at + 3))) return at + 1;
      break;
    }
  }
  fault(
    scanned,
    start,
    'the text that begins here has no closing quote mark',
    `write ${quote} at its end`,
    'quote-mark'
  );
  return FAILED;
}

function wrongEnd(scanned: Scanned, offset: number, quote: string): number {
  const message = `the text ends with ${scanned.source[offset] ?? ''} and not with the ${quote} that it begins with`;
  fault(scanned, offset, message, `write ${quote}`, 'quote-mark');
  return FAILED;
}

function scanList(scanned: Scanned, start: number): number {
  const {source} = scanned;
  let at = skipSpace(source, start + 1);
  let end = start + 1;
  while (source[at] !== ']') {
    if (KEY.test(source.slice(at, at + 60))) {
      if (end > start + 1 && source[end - 1] !== '}') return missing(scanned, ']', start, end);
      fault(scanned, at, `"{" is missing before ${/^[^\s:]+/.exec(source.slice(at))?.[0] ?? ''}`, 'write {');
      return FAILED;
    }
    end = scanItem(scanned, at);
    if (end === FAILED) return FAILED;
    at = separated(scanned, start, ']', end);
    if (at === FAILED) return FAILED;
  }
  return at + 1;
}

function scanObject(scanned: Scanned, start: number): number {
  const {source} = scanned;
  let at = skipSpace(source, start + 1);
  let end = start + 1;
  while (source[at] !== '}') {
    const key = /^(?:"[^"\n]*"|'[^'\n]*'|[\p{L}\p{N}_$]+)/u.exec(source.slice(at));
    if (key === null) return keyFault(scanned, start, at, end);
    const colon = skipSpace(source, at + key[0].length);
    if (source[colon] !== ':') return colonFault(scanned, key[0], at, colon);
    end = scanItem(scanned, skipSpace(source, colon + 1));
    if (end === FAILED) return FAILED;
    at = separated(scanned, start, '}', end);
    if (at === FAILED) return FAILED;
  }
  return at + 1;
}

function keyFault(scanned: Scanned, start: number, at: number, end: number): number {
  const char = scanned.source[at] ?? '';
  if (char !== '' && TYPOGRAPHIC.includes(char)) {
    fault(scanned, at, `${char} is a typographic quote mark`, "write ' before and after the name", 'quote-mark');
    return FAILED;
  }
  return missing(scanned, '}', start, end);
}

function colonFault(scanned: Scanned, key: string, at: number, colon: number): number {
  if (/[-+]/.test(scanned.source[colon] ?? '')) {
    const name = /^[\p{L}\p{N}_$+-]+/u.exec(scanned.source.slice(at))?.[0] ?? key;
    fault(scanned, at, `${name} stands without quote marks`, `write '${name}'`);
  } else fault(scanned, at + key.length, `":" is missing after ${key}`, `write ${key}: and then its value`);
  return FAILED;
}

/** The offset of the next item or of the closing bracket. */
function separated(scanned: Scanned, opening: number, closer: string, end: number): number {
  const {source} = scanned;
  const next = skipSpace(source, end);
  if (source[next] === closer) return next;
  if (source[next] === ',') {
    const item = skipSpace(source, next + 1);
    return item >= source.length ? missing(scanned, closer, opening, end) : item;
  }
  if (/^["'[{\p{L}\p{N}“”„«‘’-]/u.test(source.slice(next, next + 2)) && !beginsProp(source, next)) {
    const found = /^(?:"[^"\n]*"|'[^'\n]*'|[\p{L}\p{N}_]+|.)/u.exec(source.slice(next))?.[0] ?? '';
    fault(scanned, end, `"," is missing before ${found}`, 'write a comma between two items');
    return FAILED;
  }
  return missing(scanned, closer, opening, end);
}
