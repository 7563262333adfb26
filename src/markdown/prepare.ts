import type {PhrasingContent, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';

/** Elements that show what the model holds, not what stands in them. */
const FROM_MODEL: ReadonlySet<string> = new Set(['Figure']);

/**
 * A copy of a chapter's tree that is ready to become HTML: without its title and comments; components keep nothing of their
 * props but get `at` (`line:column`) and what every component is told.
 */
export function prepare(root: Root, props: Readonly<Record<string, string>>): Root {
  const [title] = root.children;
  const isTitled = title?.type === 'heading' && title.depth === 1;
  return {...root, children: prepareAll(isTitled ? root.children.slice(1) : root.children, props)};
}

function prepareAll(nodes: readonly RootContent[], props: Readonly<Record<string, string>>): RootContent[] {
  return nodes.filter((node) => !isComment(node)).map((node) => prepareOne(node, props));
}

function isComment({type}: RootContent): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression' || type === 'mdxjsEsm' || type === 'html';
}

function prepareOne(node: RootContent, props: Readonly<Record<string, string>>): RootContent {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return component(node, props);
  if (!('children' in node)) return {...node};
  // The children stay of the kinds that the node may hold: nothing but components changes.
  return {...node, children: prepareAll(node.children, props)} as RootContent;
}

function component(
  {type, name, children, position}: MdxJsxFlowElement | MdxJsxTextElement,
  props: Readonly<Record<string, string>>
): MdxJsxFlowElement | MdxJsxTextElement {
  const inner = name !== null && FROM_MODEL.has(name) ? [] : prepareAll(children, props);
  const at = position === undefined ? '' : `${position.start.line}:${position.start.column}`;
  const placed = {name, attributes: attributes({...props, at}), ...(position === undefined ? {} : {position})};
  return type === 'mdxJsxFlowElement'
    ? {type, ...placed, children: inner as MdxJsxFlowElement['children']}
    : {type, ...placed, children: inner as PhrasingContent[]};
}

/** Props as attributes of an MDX element. */
export function attributes(props: Readonly<Record<string, string>>): MdxJsxFlowElement['attributes'] {
  return Object.entries(props).map(([name, value]) => ({type: 'mdxJsxAttribute', name, value}));
}
