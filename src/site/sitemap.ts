import {compareText} from '../support/problem.ts';

/** Folder of the pages in English. */
const ENGLISH = 'en/';

/** Pages that lead nowhere by themselves. */
const UNLISTED: ReadonlySet<string> = new Set(['404/', '404']);

/**
 * The sitemap of a site: each page with its twin in the other language, in order of addresses.
 *
 * @param pages Paths from the base, without `/` before them: `rustilskudd-2014/`, `en/`, an empty text.
 * @param root Where the site lives, with host and base: `https://example.org/reports/`.
 */
export function sitemap(pages: readonly string[], root: string): string {
  const listed = new Set(pages.filter((path) => !UNLISTED.has(path)));
  const entries = [...listed].sort(compareText).map((path) => {
    const own = path.startsWith(ENGLISH) ? path.slice(ENGLISH.length) : path;
    const twins = [
      {language: 'nb', path: own},
      {language: 'en', path: `${ENGLISH}${own}`}
    ].filter((twin) => listed.has(twin.path));
    const links = twins.length < 2 ? [] : [...twins, {language: 'x-default', path: own}];
    return [
      '  <url>',
      `    <loc>${escaped(address(root, path))}</loc>`,
      ...links.map(
        (link) =>
          `    <xhtml:link rel="alternate" hreflang="${link.language}" href="${escaped(address(root, link.path))}"/>`
      ),
      '  </url>'
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    ''
  ].join('\n');
}

/** A robots.txt that lets everybody read everything, and tells where the sitemap is. */
export function robots(root: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${address(root, 'sitemap.xml')}\n`;
}

function address(root: string, path: string): string {
  return new URL(path, root).href;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
