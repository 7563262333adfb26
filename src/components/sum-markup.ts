import type {ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import type {Term} from '../report/computation/model.ts';

/**
 * A sum: a number in each `span`, the last in `b`, its sign before it in `i`, what it is in `small`. An empty `i` stands for
 * the arrow before the number as it stands, which the fonts lack and the stylesheet draws.
 */
export function sumMarkup(terms: readonly Term[]): string {
  return toHtml(
    h(
      'p.sum',
      terms.flatMap((one, i) => termNodes(one, i === terms.length - 1))
    )
  );
}

function termNodes({sign, text, meaning, lines}: Term, isLast: boolean): readonly ElementContent[] {
  const said = [meaning, lines].filter((part) => part !== null).join(', ');
  return [
    ...(sign === null ? [] : [SPACE]),
    h(isLast ? 'b' : 'span', [
      ...(sign === null ? [] : [h('i', sign === '→' ? '' : sign), SPACE]),
      text,
      ...(said === '' ? [] : [SPACE, h('small', said)])
    ])
  ];
}

const SPACE: ElementContent = {type: 'text', value: ' '};
