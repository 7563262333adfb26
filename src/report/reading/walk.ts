import type {Heading as HeadingNode, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {ChapterElement, ComponentName, Heading, ProseText} from '../model.ts';
import {expressionFault, moduleFault, nameFault} from './faults.ts';
import {report, type Reading} from './literal.ts';
import {isLink, linkChecker} from './links.ts';
import {nestingFault} from './nesting.ts';
import {isComponent} from './normalise.ts';
import {readProps} from './props.ts';
import {contentOf, prosePieces} from './prose.ts';
import {slugOf} from './slug.ts';

/** What one walk through a chapter's tree gives. */
export interface Walked {
  readonly headings: readonly Heading[];
  readonly elements: readonly ChapterElement[];
  readonly prose: readonly ProseText[];
}

/** Where in the tree a node stands. */
interface Around {
  readonly element: ChapterElement | null;
  /** Type of the nearest node that is no component. */
  readonly inside: string;
}

const COMMENT = /^\s*(\/\*[\s\S]*?\*\/\s*)*$/;

/** Walks through a chapter once, in reading order. */
export function walk(root: Root, reading: Reading): Walked {
  const headings: Heading[] = [];
  const elements: ChapterElement[] = [];
  const prose: ProseText[] = [];
  const links = linkChecker(reading);
  const visit = (node: RootContent, around: Around): void => {
    const start = node.position?.start.offset ?? 0;
    if (isComponent(node)) {
      const element = readElement(node, start, around, headings.at(-1)?.id ?? '', reading);
      if (element !== null) elements.push(element);
      const inner = {element: element ?? around.element, inside: element === null ? around.inside : 'component'};
      for (const child of node.children) visit(child, inner);
      return;
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!COMMENT.test(node.value)) report(reading, start, expressionFault());
    } else if (node.type === 'mdxjsEsm') {
      report(reading, start, moduleFault(node.value.split(/\s/)[0] ?? ''));
    } else if (node.type === 'text') {
      // A claim's digits are bound to its value; every other text may hide a number.
      if (around.element?.component === 'Claim' || node.position === undefined) return;
      const pieces = prosePieces(node.value, start, node.position.end.offset ?? start, reading);
      prose.push(...pieces.filter(({text}) => text.trim() !== ''));
    } else {
      if (isLink(node)) links.look(node);
      if (node.type === 'heading') headings.push(readHeading(node, start, reading));
      if ('children' in node) for (const child of node.children) visit(child, {...around, inside: node.type});
    }
  };
  for (const child of root.children) visit(child, {element: null, inside: 'root'});
  links.end();
  return {headings, elements, prose};
}

function readHeading(node: HeadingNode, start: number, reading: Reading): Heading {
  const text = contentOf(node).replace(/\s+/g, ' ').trim();
  return {depth: node.depth, text, id: `sec-${slugOf(text)}`, place: reading.locate(start)};
}

function readElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  start: number,
  around: Around,
  section: string,
  reading: Reading
): ChapterElement | null {
  const fault = nameFault(node.name);
  if (fault !== null) {
    const offset = node.name === null ? start : reading.source.indexOf(node.name, start);
    report(reading, offset, fault);
    return null;
  }
  const place = reading.locate(start);
  const element: ChapterElement = {
    component: node.name as ComponentName,
    at: `${place.line}:${place.column}`,
    place,
    props: readProps(node.attributes, reading),
    text: contentOf(node).replace(/\s+/g, ' ').trim(),
    children: node.children,
    parent: around.element,
    section
  };
  const nesting = nestingFault(element, around.inside);
  if (nesting !== null) report(reading, start, nesting);
  return element;
}
