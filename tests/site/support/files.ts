import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** The files below a folder, with `/`, in fixed order. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** A page of a built site: where it lies, and its markup. */
export interface Page {
  /** `/rustilskudd-2014/` */
  readonly path: string;
  readonly html: string;
}

/** All pages of a built site. */
export function pagesIn(dist: string): readonly Page[] {
  return filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(join(dist, file), 'utf8')}));
}

/** The values of an attribute in a page's markup, as written by Astro and hast: always in double quotes. */
export function attributeValues(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decode(value));
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
