import type {Paragraph, PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {BLOCKS, PHRASES} from './faults.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

interface Parent {
  children: RootContent[];
}

export function isComponent(node: RootContent): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isIn(names: ReadonlySet<string>, node: RootContent): node is Component {
  return isComponent(node) && node.name !== null && names.has(node.name);
}

/**
 * Makes of the tree what the author sees on the page. MDX ends a paragraph where a tag stands on a line of its own, so a
 * sentence broken before and after `<Value … />` falls into three: here it becomes one again. And a `<Box …>text</Box>` on
 * one line is a paragraph to MDX: here it stands by itself and holds one.
 */
export function normalise(parent: Parent): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) normalise(child);
    for (const node of unravel(child)) addOrJoin(children, node);
  }
  parent.children = children;
}

/** A paragraph that holds nothing but block components, taken apart. */
function unravel(node: RootContent): readonly RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const rest = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  if (rest.length === 0 || !rest.every((child) => isIn(BLOCKS, child))) return [node];
  return rest.map((child) => {
    const {name, attributes, children, position} = child;
    const content: Paragraph = {type: 'paragraph', children, ...placed(children[0], children.at(-1))};
    const block: MdxJsxFlowElement = {
      type: 'mdxJsxFlowElement',
      name,
      attributes,
      children: children.some(isComponent) || children.length === 0 ? (children as []) : [content]
    };
    return position === undefined ? block : {...block, position};
  });
}

/** Adds a node; a component of a sentence becomes part of the paragraph on the lines next to it. */
function addOrJoin(siblings: RootContent[], node: RootContent): void {
  const phrase = isIn(PHRASES, node) && node.type === 'mdxJsxFlowElement' ? paragraphAround(node) : null;
  const next = phrase ?? node;
  const previous = siblings.at(-1);
  const adjoins =
    previous?.type === 'paragraph' &&
    next.type === 'paragraph' &&
    (phrase !== null || previous.children.slice(-1).some((child) => isIn(PHRASES, child))) &&
    next.position?.start.line === (previous.position?.end.line ?? NaN) + 1;
  if (!adjoins) {
    siblings.push(next);
    return;
  }
  previous.children.push({type: 'text', value: '\n'}, ...next.children);
  Object.assign(previous, placed(previous, next));
}

function paragraphAround(node: MdxJsxFlowElement): Paragraph {
  const inner = node.children.flatMap((child): readonly RootContent[] =>
    child.type === 'paragraph' ? child.children : [child]
  );
  const {name, attributes, position} = node;
  const phrase: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name,
    attributes,
    children: inner as PhrasingContent[],
    ...(position === undefined ? {} : {position})
  };
  return {type: 'paragraph', children: [phrase], ...placed(phrase, phrase)};
}

function placed(first: RootContent | undefined, last: RootContent | undefined): Pick<Paragraph, 'position'> {
  if (first?.position === undefined || last?.position === undefined) return {};
  return {position: {start: first.position.start, end: last.position.end}};
}
