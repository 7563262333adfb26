import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {attributes} from './prepare.ts';

/** The end of a sentence: a stop, perhaps a closing sign, and a space. */
const END = /(\S*)[.!?]["»”)]*\s+$/;

/** Words whose stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    'jf',
    'cf',
    'ca',
    'kap',
    'nr',
    'no',
    'dvs',
    'bl.a',
    'f.eks',
    'e.g',
    'i.e',
    'pst',
    'pkt',
    's',
    'vol',
    'mfl',
    'p'
  ].flatMap((word) => [word, `(${word}`])
);

/** Tells the components that begin a sentence that they do (`initial`): their text then takes a capital letter. */
export function markSentenceStarts(root: Root): void {
  visit(root, 'mdxJsxTextElement', (node, index, parent) => {
    if (parent === undefined || index === undefined || !('children' in parent)) return;
    const before = parent.children[index - 1];
    const opens = before === undefined && parent.type === 'paragraph';
    if (opens || (before?.type === 'text' && endsSentence(before.value))) {
      node.attributes.push(...attributes({initial: 'yes'}));
    }
  });
}

function endsSentence(text: string): boolean {
  const end = END.exec(text);
  return end !== null && !ABBREVIATIONS.has((end[1] ?? '').toLowerCase());
}
