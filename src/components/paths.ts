import {EXHIBITS} from './names.ts';

/** Where the site lives, with `/` at both ends. */
const BASE = `${import.meta.env.BASE_URL.replace(/\/+$/, '')}/`;

/** The address of something in the site: `path` from its root, without `/` before it. */
export function sitePath(path = ''): string {
  return `${BASE}${path}`;
}

function hash(anchor: string | undefined): string {
  return anchor === undefined ? '' : `#${encodeURI(anchor)}`;
}

export function reportPath(report: string, anchor?: string): string {
  return sitePath(`${report}/${hash(anchor)}`);
}

export function chapterPath(report: string, chapter: string, anchor?: string): string {
  return sitePath(`${report}/${chapter}/${hash(anchor)}`);
}

export function exhibitsPath(report: string, anchor?: string): string {
  return sitePath(`${report}/${EXHIBITS}/${hash(anchor)}`);
}

export function exhibitPath(report: string, exhibit: string, anchor?: string): string {
  return sitePath(`${report}/${EXHIBITS}/${exhibit}/${hash(anchor)}`);
}

/** The table as it looks; with `cells` one cell a line. */
export function csvPath(report: string, exhibit: string, form: 'table' | 'cells'): string {
  return sitePath(`${report}/${EXHIBITS}/${csvName(exhibit, form)}`);
}

export function csvName(exhibit: string, form: 'table' | 'cells'): string {
  return `${exhibit}${form === 'cells' ? '-celler' : ''}.csv`;
}
