import type {AuthorName} from '../../report/author-name.ts';
import type {Language} from '../../support/localized.ts';
import type {Citation} from './citation.ts';
import {CITATION_WORDS} from './words.ts';

/** A citation as it is read, in three parts: the name of the work in the middle is set in italics. */
export interface CitationText {
  readonly before: string;
  readonly work: string;
  readonly after: string;
}

/** Author, year, title, work, publisher, in the order of Norwegian and APA style. */
export function citationText(citation: Citation, language: Language): CitationText {
  const {author, issued, title, publisher, note} = citation;
  const words = CITATION_WORDS[language];
  const [[[year]]] = [issued['date-parts']];
  const head = `${joinAuthors(author.map(shortName), words.and)} (${year}). `;
  const after = `. ${closed(publisher)} ${closed(note)}`;
  const work = citation['container-title'];
  return work === undefined
    ? {before: head, work: title, after}
    : {before: `${head}${closed(title)} ${words.inWork} `, work, after};
}

/** The citation in one line of plain text. */
export function plainCitation(citation: Citation, language: Language): string {
  const {before, work, after} = citationText(citation, language);
  return `${before}${work}${after}`;
}

/** `Ose, S. O.`; of given names with a hyphen `Jan-Erik` both letters are kept, `J.-E.` */
function shortName(name: AuthorName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given.split(/\s+/).map((given) =>
    given
      .split('-')
      .map((part) => `${Array.from(part)[0] ?? ''}.`)
      .join('-')
  );
  return `${name.family}, ${initials.join(' ')}`;
}

function joinAuthors(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** With one full stop at the end, or the mark that it ends with. */
function closed(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
