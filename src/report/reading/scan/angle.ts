import {closest} from '../../../support/did-you-mean.ts';
import {COMPONENTS} from '../../model.ts';
import {nameFault} from '../faults.ts';
import {fault, lineOf, type Scanned} from './source.ts';
import {closeTag, type OpenTag} from './stack.ts';
import {scanTag, type Tag} from './tag.ts';

const NAKED = new RegExp(`(?<![<\\p{L}\\p{N}_/])(${COMPONENTS.join('|')})\\s+[a-z]\\w*=["{]`, 'u');

/** Whether a component's name stands somewhere with props after it, but without `<`: MDX takes it for prose. */
export function hasNakedTag(source: string): boolean {
  return NAKED.test(source);
}

/** Scans what begins with `<` in prose; gives the offset after it. */
export function scanAngle(scanned: Scanned, open: OpenTag[], start: number): number {
  const {source} = scanned;
  const rest = source.slice(start, start + 300);
  if (/^<(?:\s|$)/.test(rest)) return start + 1;
  if (rest.startsWith('<!--')) {
    fault(scanned, start, 'a comment does not begin with "<!--" here', 'write {/* … */}', 'comment');
    const end = source.indexOf('-->', start);
    return end === -1 ? source.length : end + 3;
  }
  const address = /^<((?:[a-z][a-z\d+.-]*:\/\/|[^\s<>@/]+@)[^\s<>]*)>/i.exec(rest);
  if (address !== null) {
    const target = address[1] ?? '';
    const link = target.includes('://') ? target : `mailto:${target}`;
    fault(scanned, start, 'an address cannot stand between "<" and ">" here', `write [text](${link})`, 'address');
    return start + address[0].length;
  }
  if (rest.startsWith('<>') || rest.startsWith('</>')) {
    const fragment = nameFault(null);
    if (fragment !== null && rest[1] === '>') scanned.faults.push({...fragment, offset: start, syntax: false});
    return start + rest.indexOf('>') + 1;
  }
  if (rest[1] === '/') return scanClosing(scanned, open, start);
  return /^<[\p{L}_$]/u.test(rest) ? scanOpening(scanned, open, start) : stray(scanned, start);
}

function stray(scanned: Scanned, start: number): number {
  const shown = /^<\S{0,12}(?: [^\s<]{1,12})?/.exec(scanned.source.slice(start, start + 60))?.[0] ?? '<';
  fault(scanned, start, `"<" in "${shown}" begins no component`, 'write \\< for the sign itself', 'stray-angle');
  return start + 1;
}

function scanClosing(scanned: Scanned, open: OpenTag[], start: number): number {
  const closing = /^<\/+\s*([\p{L}_$][\p{L}\p{N}_$-]*)\s*(>?)/u.exec(scanned.source.slice(start));
  if (closing === null) return stray(scanned, start);
  const [tag, name = '', end] = closing;
  if (tag.startsWith('<//'))
    fault(scanned, start, 'a second "/" follows the first', `write </${name}>`, 'unclosed-tag');
  else if (end === '') fault(scanned, start, `</${name} has no end`, `write </${name}>`, 'unclosed-tag');
  closeTag(scanned, open, name, start);
  return start + tag.length;
}

/** A component's name with props after it, but without `<`. */
export function scanNaked(scanned: Scanned, open: OpenTag[], start: number): number {
  const {source} = scanned;
  const from = Math.max(0, start - 1);
  const found = NAKED.exec(source.slice(from, start + 100));
  if (found?.[1] === undefined || from + found.index !== start) return start;
  fault(scanned, start, `"<" is missing before ${found[1]}`, `write <${found[1]}`, 'naked-tag');
  return scanOpening(scanned, open, start, start);
}

function scanOpening(scanned: Scanned, open: OpenTag[], start: number, nameStart = start + 1): number {
  const {source, faults} = scanned;
  const before = faults.length;
  const tag = scanTag(scanned, start, nameStart);
  const name = nameFault(tag.name);
  if (tag.kind === 'broken' && name !== null && closest(tag.name, COMPONENTS).length === 0) {
    faults.length = before;
    return stray(scanned, start);
  }
  if (name !== null) faults.push({...name, offset: nameStart, syntax: name.rule === 'no-html' && tag.kind === 'open'});
  const bare = source.slice(start, tag.end) === `<${tag.name}>`;
  if (bare && open.at(-1)?.name === tag.name) {
    const message = `<${tag.name}> stands where <${tag.name}> of ${lineOf(scanned, open.at(-1)?.start ?? 0)} must be closed`;
    fault(scanned, start, message, `write </${tag.name}>`, 'unclosed-tag');
    open.pop();
    return tag.end;
  }
  // Its closing tag, further down, is then no fault of its own.
  if (tag.kind === 'broken') scanned.told.add(tag.name);
  if (tag.kind === 'open' && name?.rule !== 'no-html') {
    open.push({name: tag.name, start, inline: isInline(source, tag)});
  }
  return tag.end;
}

/** Whether text stands before or after a tag on its lines: MDX then takes it for a part of a sentence. */
function isInline(source: string, {start, end}: Tag): boolean {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return !/^[ \t<>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?$/.test(before) || !/^[ \t]*(?:\n|$)/.test(source.slice(end));
}
