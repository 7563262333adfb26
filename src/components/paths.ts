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

/** The table as it looks; with `cells` one cell a line. */
export function csvPath(language: Language, report: string, exhibit: string, form: 'table' | 'cells'): string {
  return sitePath(language, `${report}/${EXHIBITS}/${csvName(exhibit, form)}`);
}

export function csvName(exhibit: string, form: 'table' | 'cells'): string {
  return `${exhibit}${form === 'cells' ? '-celler' : ''}.csv`;
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

/** Running heads for the print of a report's pages, or of a chapter's. */
export function printStylePath(language: Language, report: string, chapter?: string): string {
  return sitePath(language, `${report}/${chapter === undefined ? '' : `${chapter}/`}print.css`);
}
