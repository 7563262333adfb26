import {h} from 'hastscript';
import {toHtml} from 'hast-util-to-html';
import type {Language} from '../support/localized.ts';

/** What can be searched for, in the order of the filter. */
export const SEARCH_KINDS = ['report', 'text', 'table', 'figure', 'variable', 'dataset', 'finding'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that a search can find: what is shown of it, and what it is found by. */
export interface SearchRecord {
  /** Address, with the site's base. */
  readonly href: string;
  readonly kind: SearchKind;
  /** What it is called by number, `Tabell 3.2`, `Kapittel 3`; else its kind. */
  readonly label: string;
  readonly title: string;
  /** Language of the title if it is not that of the page. */
  readonly titleLang: Language | null;
  /** Name of the report or dataset that it belongs to; null for reports themselves. */
  readonly report: string | null;
  /** Names that it is found by but that are not shown: its label in the other language, its id. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** Labels of rows and columns: they count more than running text. */
  readonly labels: readonly string[];
  /** Language of texts and labels if it is not that of the page. */
  readonly textLang: Language | null;
  /** Whether its text is that of the built page at `href`. */
  readonly isPage: boolean;
}

/** A word of a label counts so many times as one of running text; of a codebook, less: the tables that show it come first.
 * What titles, numbers and names count is up to the search page: they are metadata. */
const LABEL_WEIGHTS: Readonly<Record<SearchKind, number>> = {
  report: 4,
  text: 4,
  table: 4,
  figure: 4,
  variable: 2,
  dataset: 2,
  finding: 4
};

/** What stands on a chapter's page that is not its text: it has a record of its own, or leads elsewhere. */
export const NOT_SEARCHED: readonly string[] = [
  '.crumbs',
  '.dotted-note',
  '.exhibit',
  '.evidence',
  '.computations',
  '.turning',
  '.section-number',
  '.permalink',
  '.differs',
  '[data-footnote-ref]'
];

/**
 * A record as the small page that Pagefind reads; `text` is the markup of the built page's text. What is shown but must
 * not be found, such as the name of the report, goes along as a filter.
 */
export function recordPage(record: SearchRecord, language: Language, text = ''): string {
  const {kind, label, title, titleLang, report, names, texts, labels, textLang} = record;
  // What differs is not the first that is looked for: its place counts less than the title of a table.
  const meta = {label, [kind === 'finding' ? 'place' : 'title']: title, names: names.join(', ')};
  const filters = {kind, report, titleLang, textLang};
  const lines = [
    h('div', {...marked('meta', meta), ...marked('filter', filters)}),
    ...texts.map((line) => h('p', line)),
    ...(labels.length === 0 ? [] : [h('p', {dataPagefindWeight: String(LABEL_WEIGHTS[kind])}, labels.join(' · '))])
  ];
  return `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${toHtml(lines)}${text}</main></body></html>`;
}

/** Pagefind's attribute that names other attributes, and these; empty values are left out. */
function marked(
  attribute: 'meta' | 'filter',
  values: Readonly<Record<string, string | null>>
): Readonly<Record<string, string>> {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  const name = (key: string): string => `data-${key.toLowerCase()}`;
  return {
    [`data-pagefind-${attribute}`]: given.map(([key]) => `${key.toLowerCase()}[${name(key)}]`).join(', '),
    ...Object.fromEntries(given.map(([key, value]) => [name(key), value ?? '']))
  };
}

/** The markup of a built page's text, without its title. Throws a RangeError if there is none. */
export function textOfPage(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new RangeError('the page has no main part');
  return main.replace(/<h1[\s>][\s\S]*?<\/h1>/, '');
}

/** The words that a misspelt one may have meant: those of titles, labels and headings, each once, sorted. */
export function vocabulary(records: readonly SearchRecord[], headings: readonly string[]): readonly string[] {
  const lines = [...records.flatMap(({title, labels}) => [title, ...labels]), ...headings];
  const words = lines.flatMap((line) => line.toLowerCase().match(/\p{L}[\p{L}\p{N}-]{3,}/gu) ?? []);
  return [...new Set(words)].sort();
}

/** The headings in a page's text. */
export function headingsIn(text: string): readonly string[] {
  return [...text.matchAll(/<h[2-6][\s>][\s\S]*?<\/h[2-6]>/g)].map(([heading]) => heading.replace(/<[^>]*>/g, ' '));
}
