import type {Element} from 'hast';
import {h, s} from 'hastscript';

/** ≠, drawn since the fonts lack it; for the eye only. */
export function differsSign(): Element {
  return s('svg.differs-sign', {viewBox: '0 0 13 13', width: 13, height: 13, ariaHidden: 'true', focusable: 'false'}, [
    s('path', {d: 'M1.5 4.6h10M1.5 8.6h10M9.2 1.2 3.8 12', fill: 'none', stroke: 'currentColor', strokeWidth: 1.7})
  ]);
}

/** The sign as a link to what it means, with a sentence for those who cannot see it. */
export function differsMark(href: string, text: string): Element {
  return h('a.differs', {href}, [differsSign(), h('span.visually-hidden', text)]);
}
