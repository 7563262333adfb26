import type {AuthorName} from '../../report/author-name.ts';
import type {Citation} from './citation.ts';
import {toLatex} from './latex.ts';

/** A citation as a BibTeX entry: `@techreport` of a report, `@incollection` of an exhibit in one. */
export function toBibtex(citation: Citation): string {
  const {id, type, title, author, issued, publisher, note, URL} = citation;
  const work = citation['container-title'];
  const fields: readonly (readonly [string, string])[] = [
    ['author', author.map(nameOf).join(' and ')],
    // The second pair of braces keeps the capitals of names: styles take them away in titles.
    ['title', `{${toLatex(title)}}`],
    ...(work === undefined ? [] : [['booktitle', `{${toLatex(work)}}`] as const]),
    ['year', String(issued['date-parts'][0][0])],
    [type === 'report' ? 'institution' : 'publisher', `{${toLatex(publisher)}}`],
    ['note', toLatex(note)],
    ...(URL === undefined ? [] : [['url', URL] as const])
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('');
  return `@${type === 'report' ? 'techreport' : 'incollection'}{${id},\n${lines}}\n`;
}

function nameOf(name: AuthorName): string {
  return 'literal' in name ? `{${toLatex(name.literal)}}` : `${toLatex(name.family)}, ${toLatex(name.given)}`;
}
