import type {RootContent} from 'mdast';
import type {ChapterElement} from '../model.ts';
import {BLOCKS, ENCLOSING, type TextFault} from './faults.ts';
import {isComponent} from './normalise.ts';
import {contentOf} from './prose.ts';

/** Which components may stand in an enclosing one. */
const MAY_HOLD: Readonly<Record<string, (component: string) => boolean>> = {
  Figure: (component) => isTable(component),
  Box: (component) => component !== 'Box',
  Passage: (component) => !BLOCKS.has(component) && component !== 'Passage',
  Claim: () => false,
  Term: () => false
};

function isTable(component: string): boolean {
  return BLOCKS.has(component) && component !== 'Figure' && component !== 'Box';
}

function isEmpty(node: RootContent): boolean {
  if (isComponent(node)) return false;
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true;
  return contentOf(node).trim() === '' && !('children' in node && node.children.some((child) => !isEmpty(child)));
}

/** What is wrong with where an element stands (`inside`: type of the node around it) or with what it holds. */
export function nestingFault(element: ChapterElement, inside: string): TextFault | null {
  const {component, parent, children} = element;
  const fault = (message: string, hint: string): TextFault => ({rule: 'nesting', message, hint});
  if (inside === 'heading') {
    return fault(`<${component}> stands in a heading`, 'a heading is text only: say it in the paragraph below');
  }
  if (parent !== null && MAY_HOLD[parent.component]?.(component) === false) {
    const hint =
      parent.component === 'Figure' ? 'a Figure holds one table' : `write it before or after ${parent.component}`;
    return fault(`<${component}> may not stand in <${parent.component}>`, hint);
  }
  if (BLOCKS.has(component) && ['paragraph', 'tableCell', 'emphasis', 'strong', 'link'].includes(inside)) {
    return fault(
      `<${component}> stands within a sentence`,
      'put it on lines of its own, with an empty line before and after'
    );
  }
  const content = children.filter((child) => !isEmpty(child));
  if (!ENCLOSING.has(component) && content.length > 0) {
    return fault(`<${component}> encloses nothing, but there is text or a component in it`, 'end it with "/>"');
  }
  if ((component === 'Claim' || component === 'Box') && content.length === 0) {
    const what = component === 'Claim' ? 'the phrase that it vouches for' : 'the text that it frames';
    return fault(`<${component}> encloses nothing`, `write ${what} before </${component}>`);
  }
  return component === 'Figure' ? figureFault(content, fault) : null;
}

function figureFault(
  content: readonly RootContent[],
  fault: (message: string, hint: string) => TextFault
): TextFault | null {
  if (content.some((child) => !isComponent(child))) {
    return fault('<Figure> holds text', 'write what the figure shows in message="…", all else before or after it');
  }
  return content.length > 1 ? fault('<Figure> holds more than one table', 'give each table a Figure of its own') : null;
}
