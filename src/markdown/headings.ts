import type {Emphasis, Heading as HeadingNode, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Heading} from '../report/model.ts';

/** Section id → its number, null where it has none, and its title in the page's language if that is another. */
export type SectionHeads = ReadonlyMap<string, {readonly number: string | null; readonly translated?: Translated}>;

interface Translated {
  readonly title: string;
  readonly lang: string;
}

/** How the permanent links of sections are called. */
export interface LinkTexts {
  /** By the section's number or text. */
  readonly linkTo: (section: string) => string;
  /** Language of these texts, if that is another than the prose's. */
  readonly lang?: string | undefined;
}

/** Gives the headings of a chapter without its title their ids, the numbers that hang before them, and links to themselves. */
export function numberHeadings(
  root: Root,
  headings: readonly Heading[],
  heads: SectionHeads,
  {linkTo, lang}: LinkTexts
): void {
  const found: HeadingNode[] = [];
  visit(root, 'heading', (node) => {
    found.push(node);
  });
  const sections = headings.slice(headings.length - found.length);
  for (const [index, node] of found.entries()) {
    const id = sections[index]?.id;
    if (id === undefined) continue;
    const {number, translated} = heads.get(id) ?? {number: null};
    node.data = {...node.data, hProperties: {id, ...(translated === undefined ? {} : {lang: translated.lang})}};
    if (translated !== undefined) node.children = [{type: 'text', value: translated.title}];
    const label = linkTo(number ?? translated?.title ?? sections[index]?.text ?? id);
    node.children.push(permalink(id, label, lang));
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

function permalink(id: string, label: string, lang: string | undefined): Emphasis {
  const hProperties = {
    className: ['permalink'],
    href: `#${encodeURI(id)}`,
    ariaLabel: label,
    dataPagefindIgnore: '',
    ...(lang === undefined ? {} : {lang})
  };
  return {type: 'emphasis', data: {hName: 'a', hProperties}, children: [{type: 'text', value: '#'}]};
}
