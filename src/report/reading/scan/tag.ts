import {ENCLOSING, spreadFault} from '../faults.ts';
import {scanProp} from './prop.ts';
import {fault, skipSpace, type Scanned} from './source.ts';
import {scanValue} from './value.ts';

/** A tag as far as it can be made out. `kind`: it ends with `/>`, with `>`, or not at all. */
export interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'closed' | 'open' | 'broken';
}

/** Scans an opening tag, whose name begins at an offset, and notes the faults of its props. */
export function scanTag(scanned: Scanned, start: number, nameStart = start + 1): Tag {
  const {source} = scanned;
  const name = /^[\p{L}_$][\p{L}\p{N}_$.-]*/u.exec(source.slice(nameStart))?.[0] ?? '';
  const tag = (end: number, kind: Tag['kind']): Tag => ({name, start, end, kind});
  let at = nameStart + name.length;
  for (;;) {
    const next = skipInTag(source, start, at);
    const char = source[next] ?? '';
    const torn = /\n[ \t]*\n/.test(source.slice(at, next));
    if (char === '>') return tag(endOf(scanned, next), 'open');
    if (char === '/') {
      if (source[next + 1] === '>') return tag(endOf(scanned, next + 1), 'closed');
      fault(scanned, next, `<${name}> has no end: after "/" there is no ">"`, 'write "/>"');
      return tag(next + 1, 'broken');
    }
    if (!torn && char === '{') {
      scanned.faults.push({...spreadFault(), offset: next, syntax: false});
      at = scanValue({...scanned, faults: []}, '…', next);
    } else if (!torn && mayBegin(source, next)) at = scanProp(scanned, next);
    else if (!torn && goesOn(source, next)) at = scanStray(scanned, next);
    else {
      const end = ENCLOSING.has(name) ? '">" after its last prop' : '"/>" after its last prop';
      fault(scanned, start, `<${name} has no end`, `write ${end}`);
      return tag(Math.max(at, nameStart), 'broken');
    }
  }
}

/** The offset after `>`; a second one is one too many. */
function endOf(scanned: Scanned, offset: number): number {
  if (scanned.source[offset + 1] !== '>') return offset + 1;
  fault(scanned, offset + 1, 'a second ">" follows the tag', 'take it away');
  return offset + 2;
}

/** A word with `=`, or one that ends the tag: a prop. Anything else is the text after a tag without end. */
function mayBegin(source: string, offset: number): boolean {
  const rest = source.slice(offset, offset + 80);
  return /^[A-Za-z_$][\w$-]*(?:\s*[=:]|["'{]|\s*\/?>|\s+[A-Za-z_$][\w$-]*\s*=)/.test(rest);
}

/** Whether the tag goes on behind a sign that does not belong there. */
function goesOn(source: string, offset: number): boolean {
  return /^[^\s\w<]\s*(?:[A-Za-z][\w-]*\s*=|\/>|>[ \t]*(?:\n|$))/.test(source.slice(offset, offset + 80));
}

function scanStray(scanned: Scanned, offset: number): number {
  const char = scanned.source[offset] ?? '';
  const separates = char === ',' || char === ';';
  const message = separates ? `"${char}" stands between two props` : `${char} stands where a prop should begin`;
  fault(scanned, offset, message, separates ? `props are separated by spaces: take "${char}" away` : 'take it away');
  return offset + 1;
}

function skipInTag(source: string, start: number, offset: number): number {
  const lineStart = source.lastIndexOf('\n', start) + 1;
  const quoted = /^[ \t]*>/.test(source.slice(lineStart, start));
  let at = skipSpace(source, offset);
  // In a block quote every line begins with ">", which does not end the tag.
  while (quoted && source[at] === '>' && /\n[ \t]*$/.test(source.slice(offset, at))) at = skipSpace(source, at + 1);
  return at;
}
