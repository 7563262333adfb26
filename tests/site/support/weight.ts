import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {attributeValues, type Page} from './files.ts';

/** Bytes that a page takes on its way to a reader, gzipped as hosts do. */
export interface Weight {
  readonly html: number;
  /** Styles for screens. */
  readonly styles: number;
  /** Scripts, those that they import at once among them. */
  readonly scripts: number;
}

/** What a page of a built site weighs, without fonts and without what is only fetched on demand. */
export function weigh(dist: string, {html}: Page): Weight {
  const links = [...html.matchAll(/<link\s[^>]*rel="stylesheet"[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('media="print"'))
    .flatMap((tag) => attributeValues(tag, 'href'));
  const scripts = [...html.matchAll(/<script\s[^>]*src="[^"]*"[^>]*>/g)].flatMap(([tag]) =>
    attributeValues(tag, 'src')
  );
  return {
    html: gzipSync(html).length,
    styles: sum(links.map((href) => size(dist, href))),
    scripts: sum([...withImports(dist, scripts)].map((href) => size(dist, href)))
  };
}

/** The scripts with everything that they import. */
function withImports(dist: string, scripts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (href: string): void => {
    if (found.has(href) || !existsSync(join(dist, href))) return;
    found.add(href);
    const folder = href.slice(0, href.lastIndexOf('/') + 1);
    const source = readFileSync(join(dist, href), 'utf8');
    for (const [, path = ''] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) add(folder + path);
  };
  scripts.forEach(add);
  return found;
}

function size(dist: string, href: string): number {
  return gzipSync(readFileSync(join(dist, href))).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
