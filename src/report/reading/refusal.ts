import {error, type Problem} from '../../support/problem.ts';
import type {TextFault} from './faults.ts';
import type {Locate} from './places.ts';
import type {Refusal} from './parse.ts';
import {scanChapter} from './scan/text.ts';

/** Everything that must be mended before MDX can read a text, in words for people who do not program. */
export function explainRefusal(
  refusal: Refusal,
  {source, locate}: {readonly source: string; readonly locate: Locate}
): readonly Problem[] {
  const faults = scanChapter(source, locate);
  const problems = faults.map(({offset, rule, message, hint}) => error(locate(offset), rule, message, hint));
  // A fault at the line where MDX stopped is why it stopped.
  if (faults.some(({syntax}) => syntax) || problems.some(({line}) => line === refusal.line)) return problems;
  const {file} = locate(0);
  const {line, column, ...fault} = translate(refusal);
  return [...problems, error({file, line, column}, fault.rule, fault.message, fault.hint)];
}

/** What is wrong with a text that MDX reads as prose because a tag has lost its `<`; empty if none has. */
export function explainNaked({source, locate}: {readonly source: string; readonly locate: Locate}): readonly Problem[] {
  const faults = scanChapter(source, locate);
  if (!faults.some(({rule}) => rule === 'naked-tag')) return [];
  return faults.map(({offset, rule, message, hint}) => error(locate(offset), rule, message, hint));
}

const PARTS: Readonly<Record<string, string>> = {
  strong: 'bold text',
  emphasis: 'italic text',
  delete: 'struck-out text',
  link: 'a link',
  heading: 'a heading',
  tableCell: 'a cell of a table',
  listItem: 'an item of a list',
  blockquote: 'a block quote'
};

/** MDX's own reason in our words, for what the scan does not know. */
function translate({reason, cause, line, column}: Refusal): TextFault & {line: number; column: number} {
  const here = {line: line ?? 1, column: column ?? 1};
  const crossing = /closing tag for `<(\w*)>` \((\d+):(\d+)-\d+:\d+\)(?: before the end of `(\w+)`)?/.exec(reason);
  if (crossing !== null) {
    const [, name = '', tagLine, tagColumn, part] = crossing;
    const at = {rule: 'unclosed-tag', line: Number(tagLine), column: Number(tagColumn)};
    if (part === undefined || part === 'paragraph') {
      const message = `<${name}> is not closed${part === undefined ? '' : ' in its paragraph'}`;
      return {...at, message, hint: `write </${name}> after what it encloses`};
    }
    const message = `<${name}> is opened in ${PARTS[part] ?? `a ${part}`} and not closed in it`;
    return {...at, message, hint: `write <${name} … > and </${name}> on the same side of the marks around it`};
  }
  const outside = /Expected the closing tag `<\/(\w*)>`/.exec(reason);
  if (outside !== null) {
    const message = `</${outside[1] ?? ''}> closes what was opened outside the marks around it`;
    return {rule: 'unclosed-tag', message, hint: 'put both tags on the same side of **, *, [ or the list', ...here};
  }
  const hint = 'look just before it for a missing quote mark, a bracket or ">"';
  return {rule: 'syntax', message: `this cannot be read: ${cause ?? reason}`, hint, ...here};
}
