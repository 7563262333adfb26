import {closest, didYouMean} from '../../support/did-you-mean.ts';
import {COMPONENTS} from '../model.ts';

/** What is wrong at one place of a chapter's text, in words for people who do not program. */
export interface TextFault {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** Components that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'Frequency',
  'Crosstab',
  'Battery',
  'Estimates',
  'Listing',
  'Classification',
  'Figure',
  'Box'
]);

/** Components that stand in a sentence. */
export const PHRASES: ReadonlySet<string> = new Set(['Value', 'Claim', 'Ref', 'Cite', 'Term']);

/** Components that enclose something: `<Box …> … </Box>`. All others end with `/>`. */
export const ENCLOSING: ReadonlySet<string> = new Set(['Figure', 'Claim', 'Term', 'Box', 'Passage']);

/** What to write for a tag of HTML. */
const MARKDOWN: Readonly<Record<string, string>> = {
  a: 'write [text](https://…)',
  b: 'write **text**',
  strong: 'write **text**',
  i: 'write *text*',
  em: 'write *text*',
  br: 'end the line with \\',
  code: 'write `text`',
  del: 'write ~~text~~',
  s: 'write ~~text~~',
  h1: 'write # before the title',
  h2: 'write ## before the heading',
  h3: 'write ### before the heading',
  hr: 'write --- on a line of its own',
  img: 'pictures are not part of a chapter; use Figure',
  li: 'write - before the item',
  p: 'leave an empty line before and after the paragraph',
  table: 'use <Listing … />, or a table in Markdown',
  blockquote: 'write > before each line',
  sup: 'write a footnote as [^1], or leave the tag out'
};

/** A tag whose name is no component: HTML, or a component misspelt. Null if it is one. */
export function nameFault(name: string | null): TextFault | null {
  if (name === null) return {rule: 'no-fragment', message: '"<>" encloses nothing', hint: 'take "<>" and "</>" away'};
  if ((COMPONENTS as readonly string[]).includes(name)) return null;
  const near = closest(name, COMPONENTS);
  if (/^[a-z][a-z0-9]*$/.test(name) && (Object.hasOwn(MARKDOWN, name) || near.length === 0)) {
    const hint = MARKDOWN[name] ?? 'leave it out: chapters are written in Markdown';
    return {rule: 'no-html', message: `<${name}> is HTML`, hint};
  }
  return {
    rule: 'unknown-component',
    message: `there is no component "${name}"`,
    hint: near.length > 0 ? didYouMean(near) : `expected one of ${COMPONENTS.join(', ')}`
  };
}

/** `{…}` in prose. */
export function expressionFault(): TextFault {
  return {
    rule: 'no-expression',
    message: 'a chapter is read, never run: "{…}" in the text computes nothing',
    hint: 'write <Value … /> for a number from the data, \\{ for the sign itself'
  };
}

/** A line that begins with `import` or `export`. */
export function moduleFault(word: string): TextFault {
  return {
    rule: 'no-module',
    message: `a line that begins with "${word}" is taken for programming, and chapters are never run`,
    hint: 'take it away; if it is a sentence, begin the line with another word'
  };
}

/** `{...x}` among the props. */
export function spreadFault(): TextFault {
  return {
    rule: 'not-literal',
    message: 'a chapter is read, never run: "{…}" among the props names none',
    hint: 'write each prop as name="…" or name={…}'
  };
}

/** Something else than a text, a number, `true`, `false`, a list or an object. */
export function literalFault(found: string): TextFault {
  if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(found)) {
    return {rule: 'not-literal', message: `${found} stands without quote marks`, hint: `write '${found}'`};
  }
  if (found.startsWith('`')) {
    return {rule: 'not-literal', message: 'a text stands in backquotes', hint: 'write it between two \' or two "'};
  }
  const number = /^(-?\d+),(\d+)$/.exec(found);
  if (number !== null) {
    const hint = `write ${number[1] ?? ''}.${number[2] ?? ''}`;
    return {rule: 'not-literal', message: 'a number stands with a decimal comma', hint};
  }
  const shown = found.length > 30 ? `${found.slice(0, 30)}…` : found;
  return {
    rule: 'not-literal',
    message: `a chapter is read, never run: ${shown} would have to be computed`,
    hint: 'write a text in quotes, a number, true, false, [ … ] or { … }'
  };
}
