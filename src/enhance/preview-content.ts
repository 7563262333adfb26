import {textOf} from './status.ts';

/** A table with more rows or columns than this is a page, not a preview. */
const ROWS = 5;
const COLUMNS = 6;

/** What leads somewhere, or only has sense where it stands. */
const LEFT_OUT = '.permalink, .data-footnote-backref, .visually-hidden, .note-mark, .differs, caption';

/** Attributes that hold ids, refer to them, or make something of a copy that it is not. */
const DROPPED = /^(?:id|headers|tabindex|title|aria-.*|data-.*)$/;

/** What is shown of a link's target: a title, and what stands under it. */
export interface Preview {
  readonly title: string;
  readonly body: readonly Node[];
}

/** What there is to show of a part of a page; null if nothing. */
export function previewOf(target: Element): Preview | null {
  const exhibit = target.closest('.exhibit');
  if (exhibit !== null) return ofExhibit(exhibit, target);
  if (target.matches('.box')) {
    return titled(target.querySelector('.box-title'), target.querySelectorAll('.box-body > p:not(.box-title)'));
  }
  if (target.matches('.sums > li')) return ofSum(target);
  if (target.matches('h1, h2, h3, h4')) return titled(target, paragraphAfter(target));
  const heading = target.querySelector('h2, h3, h4');
  if (heading !== null) return titled(heading, target.querySelectorAll('p:not([class*="number"]), dl'));
  return {title: '', body: [...copy(target).childNodes]};
}

/** The sum behind a number, under the name of its cell: of a number in prose that is the link on to it. */
function ofSum(target: Element): Preview {
  const row = wordsOf(target.closest('.sums')?.previousElementSibling?.closest('h2') ?? null);
  const own = wordsOf(target.querySelector('b'));
  const cell = wordsOf(target.querySelector('.sum-note a'));
  return {title: cell || [row, own].filter(Boolean).join(': '), body: copies(target.querySelectorAll('.sum'))};
}

function ofExhibit(exhibit: Element, target: Element): Preview {
  const table = exhibit.querySelector('table');
  const record = target.closest('.record') ?? exhibit.querySelector('.record');
  const [number, title] = ['.exhibit-number', '.exhibit-title'].map((part) => wordsOf(exhibit.querySelector(part)));
  return {
    title: `${number ?? ''} ${title ?? ''}`.trim(),
    body: [
      ...copies(exhibit.querySelectorAll('.exhibit-base')),
      ...(table === null ? copies(record === null ? [] : [record]) : partOf(table, target))
    ]
  };
}

/** The row of a cell, or the first rows. Of a wide table the cell alone, in words. */
function partOf(table: HTMLTableElement, target: Element): readonly Node[] {
  const row = target.closest('tbody tr');
  const rows = [...table.querySelectorAll('tbody tr')];
  const isWide = rows.some(({children}) => children.length > COLUMNS + 1);
  if (row !== null && isWide) return [paragraph(`${wordsOf(row.firstElementChild)}: ${wordsOf(target)}`)];
  if (isWide) return [];
  // One row more takes no more room than the line that tells of it.
  const first = rows.length > ROWS + 1 ? rows.slice(0, ROWS) : rows;
  const kept = row === null ? first : [row];
  const rest = rows.length - kept.length;
  const isCell = target.matches('td, th');
  return [
    copy(table, (made, original) => {
      if (isCell && original === target) made.classList.add('chosen');
      if (original.matches('tbody tr') && !kept.includes(original)) made.remove();
    }),
    ...(row === null && rest > 0 ? [paragraph(textOf('moreRows', String(rest)))] : [])
  ];
}

function paragraphAfter(heading: Element): readonly Element[] {
  let next = heading.nextElementSibling;
  while (next !== null && !next.matches('p:not([class]), h1, h2, h3, h4')) next = next.nextElementSibling;
  return next?.matches('p') === true ? [next] : [];
}

function titled(title: Element | null, body: Iterable<Element>): Preview | null {
  return title === null ? null : {title: wordsOf(title), body: copies(body)};
}

function copies(originals: Iterable<Element>): readonly Node[] {
  return [...originals].slice(0, 2).map((original) => copy(original));
}

/**
 * A copy that can stand beside what it is a copy of, in a tip that holds nothing to press: without ids and what refers to
 * them; of links and buttons only their words.
 *
 * @param change is told of every element and its original
 */
function copy(original: Element, change: (made: Element, original: Element) => void = () => undefined): Element {
  const made = document.importNode(original, true);
  const all = [made, ...made.querySelectorAll('*')];
  const originals = [original, ...original.querySelectorAll('*')];
  for (const [index, element] of all.entries()) {
    for (const name of element.getAttributeNames()) if (DROPPED.test(name)) element.removeAttribute(name);
    change(element, originals[index] ?? original);
  }
  for (const element of made.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of made.querySelectorAll('a, button')) element.replaceWith(...element.childNodes);
  return made;
}

function wordsOf(element: Element | null): string {
  return element === null ? '' : copy(element).textContent.replace(/\s+/g, ' ').trim();
}

function paragraph(text: string): Element {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
