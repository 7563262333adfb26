import {BLOCKS, ENCLOSING, PHRASES} from '../faults.ts';
import {fault, lineOf, type Scanned} from './source.ts';

/** A tag that waits for its closing tag. `inline`: it must come in the same paragraph. */
export interface OpenTag {
  readonly name: string;
  readonly start: number;
  readonly inline: boolean;
}

/** Notes the tags that a paragraph leaves open. */
export function closeAtBlankLine(scanned: Scanned, open: OpenTag[]): void {
  while (open.at(-1)?.inline === true) unclosed(scanned, open.pop());
}

/** Notes the tags that the chapter leaves open. */
export function closeAtEnd(scanned: Scanned, open: OpenTag[]): void {
  while (open.length > 0) unclosed(scanned, open.pop());
}

/** Takes a closing tag from the stack, and notes what it leaves open or that it closes nothing. */
export function closeTag(scanned: Scanned, open: OpenTag[], name: string, start: number): void {
  const at = open.findLastIndex((tag) => tag.name === name);
  if (at !== -1) {
    while (open.length > at + 1) unclosed(scanned, open.pop());
    open.pop();
    return;
  }
  if (scanned.told.delete(name)) return;
  const top = open.pop();
  // The opening tags of HTML are not in the stack: their closing tags were told with them.
  if (/^[a-z]/.test(name)) {
    if (top !== undefined) open.push(top);
  } else if (top === undefined) {
    fault(
      scanned,
      start,
      `</${name}> closes nothing`,
      `take it away, or write <${name} … > where it begins`,
      'unclosed-tag'
    );
  } else {
    const message = `</${name}> does not close <${top.name}> of ${lineOf(scanned, top.start)}`;
    fault(scanned, start, message, `write </${top.name}>`, 'unclosed-tag');
  }
}

function unclosed(scanned: Scanned, tag: OpenTag | undefined): void {
  if (tag === undefined) return;
  const {name, start, inline} = tag;
  scanned.told.add(name);
  if (!ENCLOSING.has(name)) {
    fault(scanned, start, `<${name}> is not closed`, 'end it with "/>"', 'unclosed-tag');
  } else if (inline && BLOCKS.has(name)) {
    const hint = `put <${name} … > and </${name}> on lines of their own`;
    fault(scanned, start, `<${name}> stands in a line with text`, hint, 'unclosed-tag');
  } else if (inline) {
    const where = PHRASES.has(name) ? 'after its phrase' : 'before the paragraph ends';
    fault(scanned, start, `<${name}> is not closed in its paragraph`, `write </${name}> ${where}`, 'unclosed-tag');
  } else fault(scanned, start, `<${name}> is not closed`, `write </${name}> after what it encloses`, 'unclosed-tag');
}
