import type {Language} from '../support/localized.ts';
import {ABOUT, DATASETS, EXHIBITS, FINDINGS, GUIDE, SEARCH, SUMS} from './names.ts';

/** Where the site lives, with `/` at both ends. */
const BASE = `${import.meta.env.BASE_URL.replace(/\/+$/, '')}/`;

/** Folder of the pages in English; those in Norwegian lie at the root. */
const ENGLISH = 'en/';

/** The address of a file that all languages share: `path` from the site's root, without `/` before it. */
export function filePath(path: string): string {
  return `${BASE}${path}`;
}

/** The address of a page in a language: `path` from the root of that language. */
export function sitePath(language: Language, path = ''): string {
  return `${BASE}${language === 'en' ? ENGLISH : ''}${path}`;
}

/** The address of the same page in another language. */
export function inOtherLanguage(path: string, language: Language): string {
  const own = path.slice(BASE.length);
  return sitePath(language, own.startsWith(ENGLISH) ? own.slice(ENGLISH.length) : own);
}

function hash(anchor: string | undefined): string {
  return anchor === undefined ? '' : `#${encodeURI(anchor)}`;
}

export function reportPath(language: Language, report: string, anchor?: string): string {
  return sitePath(language, `${report}/${hash(anchor)}`);
}

export function chapterPath(language: Language, report: string, chapter: string, anchor?: string): string {
  return sitePath(language, `${report}/${chapter}/${hash(anchor)}`);
}

/** The sums behind the numbers in a chapter's text. */
export function chapterSumsPath(language: Language, report: string, chapter: string, anchor?: string): string {
  return sitePath(language, `${report}/${chapter}/${SUMS}/${hash(anchor)}`);
}

/** The list of a report's exhibits; of all reports without one. */
export function exhibitsPath(language: Language, report?: string, anchor?: string): string {
  return sitePath(language, `${report === undefined ? '' : `${report}/`}${EXHIBITS}/${hash(anchor)}`);
}

export function exhibitPath(language: Language, report: string, exhibit: string, anchor?: string): string {
  return sitePath(language, `${report}/${EXHIBITS}/${exhibit}/${hash(anchor)}`);
}

/** The sums behind the cells of an exhibit. */
export function exhibitSumsPath(language: Language, report: string, exhibit: string, anchor?: string): string {
  return sitePath(language, `${report}/${EXHIBITS}/${exhibit}/${SUMS}/${hash(anchor)}`);
}

/** The formats of an exhibit's files. */
export type ExhibitFormat = 'svg' | 'png' | 'csv' | 'xlsx' | 'json' | CitationFormat;

/** The formats that reports and exhibits can be cited in. */
export const CITATION_FORMATS = ['bib', 'ris', 'csl.json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Name of an exhibit's CSV with one cell a line, without `.csv`. */
export function cellsName(exhibit: string): string {
  return `${exhibit}-celler`;
}

/** A file of an exhibit, beside its page. */
export function exhibitFilePath(language: Language, report: string, name: string, format: ExhibitFormat): string {
  return sitePath(language, `${report}/${EXHIBITS}/${name}.${format}`);
}

/** How to cite an exhibit, or with null its report, in a format that reference managers read. */
export function citationPath(
  language: Language,
  report: string,
  exhibit: string | null,
  format: CitationFormat
): string {
  return exhibit === null
    ? sitePath(language, `${report}.${format}`)
    : exhibitFilePath(language, report, exhibit, format);
}

/** The public part of a data package, and a public dataset of it: the same files for readers of all languages. */
export function zipPath(name: string, version: string): string {
  return filePath(`${DATASETS}/${name}/${name}-${version}.zip`);
}

export function datasetCsvPath(name: string, dataset: string): string {
  return filePath(`${DATASETS}/${name}/${dataset}.csv`);
}

/** What is printed differently in a report; in all reports without one. */
export function findingsPath(language: Language, report?: string, anchor?: string): string {
  return sitePath(language, `${report === undefined ? '' : `${report}/`}${FINDINGS}/${hash(anchor)}`);
}

/** How a report uses words, signs and bases. */
export function guidePath(language: Language, report: string, anchor?: string): string {
  return sitePath(language, `${report}/${GUIDE}/${hash(anchor)}`);
}

/** The list of data packages, a package, a dataset's codebook. */
export function datasetsPath(language: Language, name?: string, dataset?: string, anchor?: string): string {
  const path = [DATASETS, name, dataset].filter((part) => part !== undefined).join('/');
  return sitePath(language, `${path}/${hash(anchor)}`);
}

export function searchPath(language: Language): string {
  return sitePath(language, `${SEARCH}/`);
}

export function aboutPath(language: Language, anchor?: string): string {
  return sitePath(language, `${ABOUT}/${hash(anchor)}`);
}

/** A path as people would write it down: with the host where it is known, without `https://`. */
export function siteAddress(path: string, site: URL | undefined): string {
  return site === undefined ? path : `${site.host}${path}`;
}

/** The whole address of a path; null where the host is not known. */
export function fullAddress(path: string, site: URL | undefined): string | null {
  return site === undefined ? null : new URL(path, site).href;
}

/** Running heads for the print of a report's pages, or of a chapter's. */
export function printStylePath(language: Language, report: string, chapter?: string): string {
  return sitePath(language, `${report}/${chapter === undefined ? '' : `${chapter}/`}print.css`);
}
