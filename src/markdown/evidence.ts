import type {ElementContent, Root, RootContent} from 'hast';
import {visit} from 'unist-util-visit';
import {attributes} from './prepare.ts';

/** Components that stand for a number. */
const NUMBERS: ReadonlySet<string> = new Set(['Value', 'Claim']);

/** Puts an `Evidence` behind every block of the chapter that holds numbers; `at` lists their places in order. */
export function addEvidence(tree: Root, props: Readonly<Record<string, string>>): void {
  tree.children = tree.children.flatMap((node): RootContent[] => {
    const places = node.type === 'element' && node.tagName !== 'section' ? numbersIn(node) : [];
    if (places.length === 0) return [node];
    const evidence: RootContent = {
      type: 'mdxJsxFlowElement',
      name: 'Evidence',
      attributes: attributes({...props, at: places.join(' ')}),
      children: []
    };
    return [node, evidence];
  });
}

function numbersIn(block: ElementContent): readonly string[] {
  const places: string[] = [];
  visit(block, (node) => {
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
    if (node.name === null || !NUMBERS.has(node.name)) return;
    const at = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'at');
    if (typeof at?.value === 'string') places.push(at.value);
  });
  return places;
}
