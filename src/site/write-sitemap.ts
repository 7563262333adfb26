import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {robots, sitemap} from './sitemap.ts';

/**
 * Writes `sitemap.xml` and `robots.txt` into a built site. Robots look for the latter at the root of a host only: a site
 * that lies elsewhere has none.
 */
export function writeSitemap(dist: string, pages: readonly string[], root: string): void {
  writeFileSync(join(dist, 'sitemap.xml'), sitemap(pages, root));
  if (new URL(root).pathname === '/') writeFileSync(join(dist, 'robots.txt'), robots(root));
}
