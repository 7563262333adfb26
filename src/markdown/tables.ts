import type {Element, ElementContent, Root} from 'hast';
import {h} from 'hastscript';
import {visit} from 'unist-util-visit';

/** Makes tables written in Markdown look and scroll as exhibits do; alignment becomes a class, since styles are not allowed. */
export function wrapTables(tree: Root, name: string): void {
  const wrapped = new Set<Element>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'th' || node.tagName === 'td') alignCell(node);
    if (node.tagName !== 'table' || parent === undefined || index === undefined || wrapped.has(node)) return;
    node.properties['className'] = ['table', 'table-plain'];
    wrapped.add(node);
    const region: ElementContent = h('div.table-region', {role: 'group', ariaLabel: name, tabIndex: 0}, [node]);
    parent.children[index] = region;
  });
}

function alignCell(node: Element): void {
  const {align, ...rest} = node.properties;
  const className = align === 'right' ? ['number'] : ['text'];
  node.properties = {...rest, className, ...(node.tagName === 'th' ? {scope: 'col'} : {})};
}
