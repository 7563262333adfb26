import {expressionFault, moduleFault} from '../faults.ts';
import type {Locate} from '../places.ts';
import {scanAngle, scanNaked} from './angle.ts';
import {fault, type ScanFault, type Scanned} from './source.ts';
import {closeAtBlankLine, closeAtEnd, type OpenTag} from './stack.ts';

/**
 * Goes through a text that MDX refuses, from its first character to its last, and finds what a person has to mend: MDX
 * stops at the first thing that it cannot read, often far behind the mistake. It knows Markdown only as far as tags,
 * braces and code are concerned.
 */
export function scanChapter(source: string, locate: Locate): readonly ScanFault[] {
  const scanned: Scanned = {source, locate, faults: [], told: new Set()};
  const open: OpenTag[] = [];
  let at = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(source)?.[0].length ?? 0;
  while (at < source.length) {
    const skipped = atLineStart(scanned, at);
    at = skipped > at ? skipped : step(scanned, open, at);
  }
  closeAtEnd(scanned, open);
  return scanned.faults;
}

/** Offset after what only the beginning of a line can mean: a block of code, `import`. */
function atLineStart(scanned: Scanned, at: number): number {
  const {source} = scanned;
  if (at > 0 && source[at - 1] !== '\n') return at;
  const rest = source.slice(at, at + 200);
  const fence = /^[ \t>*+\d.-]*(`{3,}|~{3,})/.exec(rest)?.[1];
  if (fence !== undefined) {
    const closing = new RegExp(`\\n[ \\t>]*${fence}[^\\S\\n]*(?=\\n|$)`).exec(source.slice(at + 1));
    return closing === null ? source.length : at + 1 + closing.index + closing[0].length;
  }
  const word = /^(import|export)\s/.exec(rest)?.[1];
  if (word === undefined || !/(?:^|\n[ \t]*\n)$/.test(source.slice(Math.max(0, at - 100), at))) return at;
  scanned.faults.push({...moduleFault(word), offset: at, syntax: true});
  return paragraphEnd(source, at);
}

function paragraphEnd(source: string, at: number): number {
  const end = source.slice(at).search(/\n[ \t>]*\n/);
  return end === -1 ? source.length : at + end;
}

function step(scanned: Scanned, open: OpenTag[], at: number): number {
  const {source} = scanned;
  switch (source[at]) {
    case '\n':
      if (/^\n[ \t>]*\n/.test(source.slice(at, at + 80))) closeAtBlankLine(scanned, open);
      return at + 1;
    case '\\':
      return at + 2;
    case '`': {
      const marks = /^`+/.exec(source.slice(at))?.[0] ?? '`';
      const rest = source.slice(at + marks.length, paragraphEnd(source, at));
      const closing = new RegExp(`(?<!\`)${marks}(?!\`)`).exec(rest);
      return at + marks.length + (closing === null ? 0 : closing.index + marks.length);
    }
    case '{':
      return scanExpression(scanned, at);
    case '<':
      return scanAngle(scanned, open, at);
    default: {
      const end = /[A-Z]/.test(source[at] ?? '') ? scanNaked(scanned, open, at) : at;
      return Math.max(end, at + 1);
    }
  }
}

function scanExpression(scanned: Scanned, start: number): number {
  const {source} = scanned;
  if (source.startsWith('{/*', start)) {
    const end = source.indexOf('*/}', start);
    if (end !== -1) return end + 3;
    fault(scanned, start, 'the comment that begins here has no end', 'write */} after it');
    return paragraphEnd(source, start);
  }
  const text = source.slice(start, paragraphEnd(source, start));
  let depth = 0;
  for (const {0: brace, index} of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) {
      scanned.faults.push({...expressionFault(), offset: start, syntax: true});
      return start + index + 1;
    }
  }
  fault(scanned, start, 'the "{" is not closed', 'write \\{ for the sign itself', 'stray-brace');
  return start + 1;
}
