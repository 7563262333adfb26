import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {attributeValues, pagesIn, type Page} from './support/files.ts';
import {buildEnvironment} from './support/setup.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = inject('dist');
const pages = pagesIn(dist);

/** What a pattern finds in each page of a language: by text, the pages that have it. */
function byText(pattern: RegExp, isEnglish: boolean): ReadonlyMap<string, readonly string[]> {
  const own = pages.filter(({path}) => path.startsWith('/en/') === isEnglish);
  return new Map(
    [...Map.groupBy(own, ({html}) => pattern.exec(html)?.[1] ?? '')].map(([text, same]) => [
      text,
      same.map(({path}) => path)
    ])
  );
}

/** The things that a page tells in the words of schema.org. */
function things({html}: Page): readonly Record<string, unknown>[] {
  return [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
    ([, text = '']) => JSON.parse(text) as Record<string, unknown>
  );
}

function page(path: string): Page {
  const found = pages.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found;
}

describe('every page', () => {
  test.each([
    ['title', /<title>([^<]*)<\/title>/],
    ['description', /<meta name="description" content="([^"]*)"/]
  ])('has a %s of its own among those of its language', (_, pattern) => {
    for (const isEnglish of [false, true]) {
      const found = byText(pattern, isEnglish);
      expect([...found].filter(([text, paths]) => text.length < 5 || paths.length > 1)).toEqual([]);
      expect(found.size).toBeGreaterThan(30);
    }
  });

  test('says the same to those who share it', () => {
    for (const {html} of pages) {
      const content = (name: string): string | undefined => new RegExp(`${name}" content="([^"]*)"`).exec(html)?.[1];
      const title = /<title>([^<]*)</.exec(html)?.[1]?.replaceAll('&#39;', "'").replaceAll('"', '&quot;');
      expect(content('og:title')).toBe(title);
      expect(content('og:description')).toBe(content('description'));
    }
  });

  test('tells of its twin, and of no whole address where the host is not known', () => {
    const alone = pages.filter(({html}) => !html.includes('hreflang="x-default"')).map(({path}) => path);
    expect(alone).toEqual(['/404.html']);
    const alternates = [
      ...page('/en/tabeller/').html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)
    ];
    expect(alternates.map(([, language, href]) => [language, href])).toEqual([
      ['nb', '/tabeller/'],
      ['en', '/en/tabeller/'],
      ['x-default', '/tabeller/']
    ]);
    expect(pages.filter(({html}) => html.includes('rel="canonical"'))).toEqual([]);
    expect(existsSync(join(dist, 'sitemap.xml'))).toBe(false);
    expect(existsSync(join(dist, 'robots.txt'))).toBe(false);
  });
});

describe('structured data', () => {
  test('can be read on every page, and is of the kinds that stand there', () => {
    const types = (path: string): readonly unknown[] => things(page(path)).map((thing) => thing['@type']);
    expect(types('/rustilskudd-2014/')).toEqual(['Report']);
    expect(types('/rustilskudd-2014/data-og-metode/')).toEqual(['BreadcrumbList']);
    expect(types('/en/rustilskudd-2014/tabeller/tbl-fylke/')).toEqual(['Dataset', 'BreadcrumbList']);
    expect(types('/datasett/rustilskudd-2014/fylke/')).toContain('Dataset');
    for (const one of pages)
      expect(things(one).every((thing) => thing['@context'] === 'https://schema.org')).toBe(true);
  });

  test('leads to files and pages that are there', () => {
    const urls = pages.flatMap((one) => things(one).flatMap(urlsIn));
    const missing = urls.filter((url) => {
      const path = decodeURI(url.replace(/#.*$/, ''));
      return path.startsWith('/') && !existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
    });
    expect(urls.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});

/** The addresses in a thing. */
function urlsIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, own]) =>
    ['url', 'contentUrl', 'item'].includes(key) && typeof own === 'string' ? [own] : urlsIn(own)
  );
}

describe('a site that knows its host', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'belegg-meta-'));
  });

  afterAll(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  test('has whole addresses, a sitemap of all pages, and a robots.txt', () => {
    const out = join(folder, 'dist');
    const arguments_ = [
      'scripts/build.ts',
      '--project',
      inject('project'),
      '--out',
      out,
      '--site',
      'https://example.org'
    ];
    const {status, stderr} = spawnSync(process.execPath, arguments_, {
      cwd: root,
      encoding: 'utf8',
      env: buildEnvironment()
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const built = pagesIn(out).filter(({path}) => path !== '/404.html');
    for (const {path, html} of built) {
      expect(html).toContain(`<link rel="canonical" href="https://example.org${path}">`);
      const alternates = attributeValues(html.slice(0, html.indexOf('</head>')), 'href').filter((href) =>
        href.startsWith('https://example.org/en/')
      );
      expect(alternates.length).toBeGreaterThan(0);
    }
    const map = readFileSync(join(out, 'sitemap.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>https:\/\/example\.org([^<]*)<\/loc>/g)].map(([, path]) => path);
    expect(listed.toSorted()).toEqual(built.map(({path}) => path).toSorted());
    expect(map.match(/hreflang="x-default"/g)).toHaveLength(built.length);
    expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain('Sitemap: https://example.org/sitemap.xml');
  });
});
