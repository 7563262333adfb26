import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {openBrowser} from './support/browser.ts';
import {pagesIn, type Page} from './support/files.ts';
import {serve, type Served} from './support/serve.ts';

const pages = pagesIn(inject('dist'));
const byPath = new Map(pages.map((page) => [page.path, page]));

/** A text as it is read: without markup, hidden signs and differences in spaces. */
function plain(html: string): string {
  return html
    .replace(/<span class="visually-hidden">.*?<\/span>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the line of a sum says that a link opens; null if there is none. */
function opened(href: string): string | null {
  const [path = '', anchor = ''] = href.replace(/&#x26;|&amp;/g, '&').split('#');
  const html = byPath.get(path)?.html ?? '';
  const start = html.indexOf(`<li id="${decodeURI(anchor)}"`);
  return start < 0 ? null : plain(html.slice(start, html.indexOf('</li>', start)));
}

function links(page: Page, name: string): readonly {readonly href: string; readonly text: string}[] {
  const found = page.html.matchAll(new RegExp(`<a class="${name}" href="([^"]*)">(.*?)</a>`, 'gs'));
  return [...found].map(([, href = '', text = '']) => ({href, text: plain(text)}));
}

/** A number by its value: front pages write the sign for the word and translate it, reading guides say where it is. */
function valued(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:her|here) /, '')
    .replace(/\s*(?:%|prosent(?!p)|per cent)/g, '%');
}

describe('every number leads to its sum', () => {
  test('in prose: the place that a link opens shows the number, or holds the claim', () => {
    const all = pages.flatMap((page) => links(page, 'value').map((link) => ({page: page.path, ...link})));
    const faults = all.filter(({href, text}) => {
      const shown = opened(href);
      return shown === null || !valued(shown).includes(valued(text));
    });
    expect(faults).toEqual([]);
    expect(all.length).toBeGreaterThan(80);
  });

  test('in tables: the place that a link opens ends in the number', () => {
    const all = pages.flatMap((page) => links(page, 'sum-link').map((link) => ({page: page.path, ...link})));
    const faults = all.filter(({href, text}) => {
      const shown = opened(href);
      return shown === null || (/\d/.test(text) && !shown.includes(text));
    });
    expect(faults).toEqual([]);
    expect(all.length).toBeGreaterThan(600);
  });

  test('on the page of a table: none of its numbers is without a link', () => {
    const own = pages.filter(({path}) => /\/tabeller\/[^/]+\/$/.test(path));
    const bare = own.flatMap(({path, html}) =>
      [
        ...html.matchAll(
          /<td id="([^"]*)" class="number[^"]*"[^>]*>(?!<a class="sum-link")(?!<span class="visually-hidden">0)/g
        )
      ].map(([, id]) => `${path} ${id}`)
    );
    expect(bare).toEqual([]);
  });

  test('in chapters tables have plain numbers', () => {
    const chapter = byPath.get('/rustilskudd-2014/situasjon-prioritering-og-organisering/')?.html ?? '';
    expect(chapter).toContain('<td id="');
    expect(chapter).not.toContain('sum-link');
  });
});

describe('the sums behind a table', () => {
  test('take few bytes a cell', () => {
    const sums = pages.filter(({path}) => /\/tabeller\/[^/]+\/regnestykker\/$/.test(path));
    const heavy = sums.flatMap(({path, html}) => {
      const cells = [...html.matchAll(/<li id="/g)].length;
      const list = html.slice(html.indexOf('class="sums"'), html.lastIndexOf('</ul>'));
      return cells > 0 && Buffer.byteLength(list) / cells > 400 ? [`${path}: ${Buffer.byteLength(list) / cells}`] : [];
    });
    expect(sums.length).toBeGreaterThan(30);
    expect(heavy).toEqual([]);
  });
});

describe('without JavaScript', () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(inject('dist')), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('a number in prose opens its sum, large, and leads on to the sum of its cell', async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${served.origin}/rustilskudd-2014/situasjon-prioritering-og-organisering/`);
    await page.locator('a.value', {hasText: '29\u00a0prosent'}).first().click();
    const target = page.locator('li:target');
    expect(await target.locator('.sum').innerText()).toMatch(/55[\s\S]*÷[\s\S]*189[\s\S]*29,10/);
    await target.getByRole('link', {name: /^Tabell 3\.1/}).click();
    expect(page.url()).toContain('/tabeller/tbl-organisering/regnestykker/#tbl-organisering--organisering=nav,percent');
    const size = (text: ReturnType<typeof page.locator>) =>
      text.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    const [large, small] = await Promise.all([
      size(page.locator('li:target .sum')),
      size(page.locator('li:not(:target) .sum').first())
    ]);
    expect(large).toBeGreaterThan(2 * small);
    await context.close();
  });

  test.each([1440, 360])('the numbers of a table are wide and high enough to press at %i', async (width) => {
    const page = await browser.newPage({viewport: {width, height: 900}, javaScriptEnabled: false});
    await page.goto(`${served.origin}/rustilskudd-2014/tabeller/tbl-organisering-fungerer/`);
    const boxes = await page.locator('.sum-link').evaluateAll((all) =>
      all.map((link) => {
        const {width: wide, height: high} = link.getBoundingClientRect();
        return Math.min(wide, high);
      })
    );
    expect(boxes.length).toBe(36);
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
    await page.close();
  });
});
