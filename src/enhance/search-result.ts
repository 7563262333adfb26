import type {FoundRecord} from './search-engine.ts';

/** Sections shown below a chapter. */
const SECTIONS = 3;

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Signs that Pagefind counts to the word before them. */
const CLOSING = /[.,;:!?)»”]+$/;

/** The pieces of an excerpt, in order. */
export function piecesOf(excerpt: string): readonly Piece[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/).flatMap((part, index) => {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    const [closing = ''] = index % 2 === 0 ? [] : (CLOSING.exec(text) ?? []);
    const pieces = [
      {text: text.slice(0, text.length - closing.length), isFound: index % 2 === 1},
      {text: closing, isFound: false}
    ];
    return pieces.filter((piece) => piece.text !== '');
  });
}

/** The pieces of a section's excerpt without the section's title, with which it may begin. */
export function withoutTitle(pieces: readonly Piece[], title: string): readonly Piece[] {
  const start = `${title}.`;
  if (
    !pieces
      .map(({text}) => text)
      .join('')
      .startsWith(start)
  )
    return pieces;
  let left = start.length;
  return pieces.flatMap(({text, isFound}) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{text: rest, isFound}];
  });
}

/** How many different words are found in an excerpt. */
export function wordsIn(excerpt: string): number {
  const found = piecesOf(excerpt).filter(({isFound}) => isFound);
  return new Set(found.map(({text}) => text.toLowerCase())).size;
}

/** A result as an item of the list, made from the page's template. */
export function resultItem(template: HTMLTemplateElement, record: FoundRecord): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const {url, excerpt, meta, filters, sub_results: found} = record;
  const [titleLang] = filters.titlelang ?? [];
  const [textLang] = filters.textlang ?? [];
  // In the order of the chapter where they hold as much.
  const sections = found
    .filter(({anchor}) => anchor !== undefined)
    .sort((one, other) => wordsIn(other.excerpt) - wordsIn(one.excerpt));
  fill(item, 'label', [meta.label ?? '']);
  fill(item, 'report', filters.report ?? []);
  const link = fill(item, 'link', [meta.title ?? meta.place ?? ''], titleLang);
  if (link instanceof HTMLAnchorElement) link.href = url;
  // A chapter's sections tell more than the first place in it.
  fill(item, 'excerpt', sections.length > 0 ? [] : marked(piecesOf(excerpt)), textLang);
  fill(item, 'sections', sections.slice(0, SECTIONS).map(sectionItem), textLang);
  return item;
}

function sectionItem({title, url, excerpt}: FoundRecord['sub_results'][number]): HTMLElement {
  const link = Object.assign(document.createElement('a'), {href: url, textContent: title});
  const text = document.createElement('p');
  text.append(...marked(withoutTitle(piecesOf(excerpt), title)));
  const item = document.createElement('li');
  item.append(link, text);
  return item;
}

function marked(pieces: readonly Piece[]): readonly (string | HTMLElement)[] {
  return pieces.map(({text, isFound}) =>
    isFound ? Object.assign(document.createElement('mark'), {textContent: text}) : text
  );
}

/** Fills the part of an item that `data-part` names; takes it out if there is nothing for it. */
function fill(
  item: DocumentFragment,
  part: string,
  content: readonly (string | Node)[],
  lang?: string
): Element | null {
  const element = item.querySelector(`[data-part="${part}"]`);
  element?.replaceChildren(...content);
  if (lang !== undefined) element?.setAttribute('lang', lang);
  if (content.length === 0) element?.remove();
  return element;
}
