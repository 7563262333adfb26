import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, inject, test} from 'vitest';
import {attributeValues, pagesIn, type Page} from './support/files.ts';

const dist = inject('dist');
const pages = pagesIn(dist);
const ids = new Map(pages.map(({path, html}) => [path, new Set(attributeValues(html, 'id'))]));

/** Why a link leads nowhere; null if it leads somewhere, or out of the site. */
function fault(page: Page, href: string): string | null {
  if (/^(?:https?|mailto):/.test(href)) return null;
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? page.path : decodeURI(path);
  const found = ids.get(target);
  if (found === undefined) return existsSync(join(dist, target)) ? null : `${page.path}: no page ${href}`;
  return anchor === undefined || found.has(decodeURI(anchor)) ? null : `${page.path}: no anchor ${href}`;
}

describe('links', () => {
  test('lead to pages, files and anchors that are there', () => {
    const faults = pages.flatMap((page) =>
      attributeValues(page.html, 'href').flatMap((href) => fault(page, href) ?? [])
    );
    expect(pages.length).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });

  test('of numbers lead to the place of the number', () => {
    const numbers = pages.flatMap((page) =>
      [...page.html.matchAll(/<a class="value" href="([^"]*)"/g)].map(([, href = '']) => ({page, href}))
    );
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter(({href}) => !href.includes('#'))).toEqual([]);
    expect(numbers.flatMap(({page, href}) => fault(page, href.replace(/&#x26;/g, '&')) ?? [])).toEqual([]);
  });

  test('never run anything', () => {
    const all = pages.flatMap(({html}) => attributeValues(html, 'href'));
    expect(all.filter((href) => !/^(?:https?:|mailto:|\/|#)/.test(href))).toEqual([]);
  });
});

describe('markup', () => {
  test.each(pages.map((page) => [page.path, page] as const))(
    'of %s holds no inline script, no style, no id twice',
    (_, page) => {
      // What is told in the words of schema.org is data, never run.
      const html = page.html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
      expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/)|<style|\sstyle=|\son[a-z]+="/);
      expect(html).not.toMatch(/<script[^>]*>[^<]/);
      const all = attributeValues(page.html, 'id');
      expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
      for (const name of ['aria-labelledby', 'aria-describedby', 'headers']) {
        const referred = attributeValues(page.html, name).flatMap((value) => value.split(' '));
        expect(referred.filter((id) => !ids.get(page.path)?.has(id))).toEqual([]);
      }
    }
  );

  test('holds a heading of the first level on each page, and skips none', () => {
    const faults = pages.filter(({html}) => {
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length !== 1 || skips;
    });
    expect(faults.map(({path}) => path)).toEqual([]);
  });
});
