import {beginsProp, fault, skipSpace, TYPOGRAPHIC, type Scanned} from './source.ts';
import {scanValue} from './value.ts';

/** Scans a prop from its name; gives the offset after it. */
export function scanProp(scanned: Scanned, start: number): number {
  const {source} = scanned;
  const name = /^[\w$-]+/.exec(source.slice(start))?.[0] ?? '';
  const end = start + name.length;
  const sign = skipSpace(source, end);
  if (source[sign] === ':') fault(scanned, sign, `":" stands after the prop "${name}"`, `write ${name}=`);
  else if (/["'{]/.test(source[end] ?? '')) {
    fault(scanned, end, `"=" is missing after the prop "${name}"`, `write ${name}=`);
    return scanPropValue(scanned, name, end);
  } else if (source[sign] !== '=') return end;
  let value = skipSpace(source, sign + 1);
  if (source[value] === '=') {
    fault(scanned, value, `a second "=" follows the prop "${name}"`, 'take it away');
    value += 1;
  }
  return scanPropValue(scanned, name, value);
}

function scanPropValue(scanned: Scanned, name: string, start: number): number {
  const char = scanned.source[start] ?? '';
  if (char === '{') return scanValue(scanned, name, start);
  if (char === '"' || char === "'") return scanText(scanned, start, char);
  return char !== '' && TYPOGRAPHIC.includes(char)
    ? scanTypographic(scanned, name, start)
    : scanBare(scanned, name, start);
}

/** A value without quote marks, or with one at its end only. */
function scanBare(scanned: Scanned, name: string, start: number): number {
  const {source} = scanned;
  const rest = source.slice(start);
  const closed = /^[^"'\n<>{}=]*?(["'])(?=\s*(?:\/?>|[A-Za-z][\w-]*=))/.exec(rest);
  if (closed !== null) {
    fault(
      scanned,
      start,
      `the value of "${name}" has no opening quote mark`,
      `write ${closed[1] ?? '"'} before it`,
      'quote-mark'
    );
    return start + closed[0].length;
  }
  const list = /^\[(?:(?!\n\s*\n)[\s\S])*?\]\}(?=\s)|^[A-Za-z]\w*:[^\n]*?\}\}(?=\s)/.exec(rest);
  if (list !== null) {
    fault(scanned, start, `"{" is missing before the value of "${name}"`, `write ${name}={`);
    return start + list[0].length;
  }
  const found = /^[^\s>]*?(?=\/?>|\s|$)/.exec(rest)?.[0] ?? '';
  if (found === '') fault(scanned, start, `the prop "${name}" has no value`, `write ${name}="…"`);
  else {
    const written = /^-?\d+(\.\d+)?$/.test(found) ? `{${found}}` : `"${found}"`;
    fault(scanned, start, `the value of "${name}" stands without quote marks`, `write ${name}=${written}`);
  }
  return start + found.length;
}

/** A text in straight quotes; one that runs into the next prop or the next tag was not closed. */
function scanText(scanned: Scanned, start: number, quote: string): number {
  const {source} = scanned;
  const end = source.indexOf(quote, start + 1);
  const text = end === -1 ? source.slice(start + 1) : source.slice(start + 1, end);
  const closes = end !== -1 && (/^(?:\s|\/|>|[,;\]}]|$)/.test(source.slice(end + 1)) || beginsProp(source, end + 1));
  const runsOn = /\n[ \t]*\n|\/>|\s[A-Za-z]\w*=$/.test(text);
  if (closes && !runsOn) return end + 1;
  // A name, and then the text after a tag that has lost its ">".
  if (end !== -1 && /^[\p{L}\p{N}/_.-]+$/u.test(text) && /^\p{L}/u.test(source.slice(end + 1, end + 3))) return end + 1;
  if (end !== -1 && !runsOn && (text === '' || source[end + 1] === quote)) {
    const extra = text === '' ? start : end + 1;
    fault(scanned, extra, `a second ${quote} follows the first`, 'take one of them away', 'quote-mark');
    return text === '' ? scanText({...scanned, faults: []}, start + 1, quote) : end + 2;
  }
  const likely = new RegExp(`[${TYPOGRAPHIC}](?=\\s|/?>)|(?=\\s*/?>)|(?=\\s+[A-Za-z]\\w*=)|(?=\\n)`).exec(text);
  const at = start + 1 + (likely?.index ?? text.length);
  const mark = likely?.[0] ?? '';
  if (mark === '') {
    const hint = `write ${quote} at its end`;
    fault(scanned, start, 'the text that begins here has no closing quote mark', hint, 'quote-mark');
  } else {
    const message = `the text ends with ${mark} and not with the ${quote} that it begins with`;
    fault(scanned, at, message, `write ${quote}`, 'quote-mark');
  }
  return at + mark.length;
}

function scanTypographic(scanned: Scanned, name: string, start: number): number {
  const {source} = scanned;
  const text = new RegExp(`^.[^\\n]*?[${TYPOGRAPHIC}"'](?=\\s|/?>)`, 'u').exec(source.slice(start))?.[0];
  const inner = text === undefined ? '…' : text.slice(1, -1);
  const message = `${source[start] ?? ''} is a typographic quote mark`;
  fault(scanned, start, message, `write ${name}="${inner}"`, 'quote-mark');
  return start + (text?.length ?? 1);
}
