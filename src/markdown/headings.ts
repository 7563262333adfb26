import type {Heading as HeadingNode, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Heading} from '../report/model.ts';

/** Section id → number, null where it has none. */
export type SectionNumbers = ReadonlyMap<string, string | null>;

/** Gives the headings of a chapter without its title their ids, and the numbers that hang before them. */
export function numberHeadings(root: Root, headings: readonly Heading[], numbers: SectionNumbers): void {
  const found: HeadingNode[] = [];
  visit(root, 'heading', (node) => {
    found.push(node);
  });
  const sections = headings.slice(headings.length - found.length);
  for (const [index, node] of found.entries()) {
    const id = sections[index]?.id;
    if (id === undefined) continue;
    node.data = {...node.data, hProperties: {id}};
    const number = numbers.get(id) ?? null;
    if (number === null) continue;
    node.children.unshift(
      {
        type: 'emphasis',
        data: {hName: 'span', hProperties: {className: ['section-number']}},
        children: [{type: 'text', value: number}]
      },
      {type: 'text', value: ' '}
    );
  }
}
