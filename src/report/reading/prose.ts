import type {RootContent} from 'mdast';
import type {ProseText} from '../model.ts';
import type {Locate} from './places.ts';

/** The text of a node without that of the components in it. */
function textOf(node: RootContent): string {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return '';
  return contentOf(node);
}

/** The text inside a node, the components in it left out. */
export function contentOf(node: RootContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/**
 * A text node as pieces whose every line stands in the file as it stands in the piece, so that a position in a piece is
 * one in the file: whole if the file has the very text, else (indented lines, `&amp;`) line by line.
 */
export function prosePieces(
  value: string,
  start: number,
  end: number,
  {source, locate}: {readonly source: string; readonly locate: Locate}
): readonly ProseText[] {
  if (source.slice(start, end) === value) return [{text: value, place: locate(start)}];
  let from = start;
  return value.split('\n').map((text) => {
    const found = source.indexOf(text.trimEnd(), from);
    const at = found === -1 || found >= end ? from : found;
    const lineEnd = source.indexOf('\n', at);
    from = lineEnd === -1 ? end : Math.min(end, lineEnd + 1);
    return {text, place: locate(at)};
  });
}
