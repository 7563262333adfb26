import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {faultsOf, type Size, type View} from './support/accessible.ts';
import {openBrowser, openPages, type PagePool} from './support/browser.ts';
import {kinds} from './support/kinds.ts';
import {serve, type Served} from './support/serve.ts';

// `npm test` looks at wide and narrow screens in one theme each, `test:all` at every width in both.
const thorough = process.env['THOROUGH'] === 'true';
const views: readonly View[] = thorough
  ? (['light', 'dark'] as const).flatMap((colorScheme) => [1440, 768, 360].map((width) => ({colorScheme, width})))
  : [
      {colorScheme: 'light', width: 1440},
      {colorScheme: 'dark', width: 360}
    ];
const widths = thorough ? [1920, 1440, 1240, 1000, 999, 768, 640, 639, 360, 320] : [1440, 1000, 640, 320];
const zoomed = thorough ? [1280, 360] : [360];
const fits: readonly Size[] = [...widths.map((width) => ({width})), ...zoomed.map((width) => ({width, zoom: 2}))];

let served: Served;
let browser: Browser;
let pool: PagePool;
let withoutScripts: PagePool;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(inject('dist')), openBrowser()]);
  [pool, withoutScripts] = await Promise.all([openPages(browser, 2), openPages(browser, 2, false)]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

// Two at a time: a page keeps one core busy.
describe.concurrent.each(kinds)('%s', (_, path) => {
  test('is accessible on wide and narrow screens, in light and dark, and fits all widths and large text', async () => {
    const faults = await pool.use((page) => faultsOf(page, served.origin + path, {views, fits}));
    // Chromium reports every answer 404, which is what this page is.
    expect(faults.filter((fault) => path !== '/nowhere/' || !fault.startsWith('console:'))).toEqual([]);
  });

  test('shows everything without JavaScript', async () => {
    const read = async (page: Page): Promise<string> => {
      await page.setViewportSize({width: 1280, height: 900});
      await page.goto(served.origin + path);
      // The one thing that is there for scripts only.
      await page.locator('.theme-choice').evaluateAll((all) => {
        for (const choice of all) choice.remove();
      });
      return page.locator('body').innerText();
    };
    const without = await withoutScripts.use(read);
    expect(without.length).toBeGreaterThan(100);
    expect(without).toBe(await pool.use(read));
  });
});

test('text set twice as large in the browser has the layout of half the width', async () => {
  const page = await browser.newPage({viewport: {width: 1440, height: 900}});
  const session = await page.context().newCDPSession(page);
  await page.goto(`${served.origin}/rustilskudd-2014/situasjon-prioritering-og-organisering/`);
  const shown = async (): Promise<readonly boolean[]> => [
    await page.locator('.contents').isVisible(),
    await page.locator('.contents-folded').isVisible(),
    await page.locator('.top-bar-menu').isVisible()
  ];
  expect(await shown()).toEqual([true, false, false]);
  await session.send('Page.setFontSizes', {fontSizes: {standard: 32}});
  expect(await shown()).toEqual([false, true, true]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
  await page.close();
});

test.each([
  ['/rustilskudd-2014/situasjon-prioritering-og-organisering/', 'Tabell'],
  ['/en/rustilskudd-2014/tabeller/tbl-organisering/', 'Table']
])('tables of %s are called by their number', async (path, word) => {
  const page = await browser.newPage();
  await page.goto(served.origin + path);
  const number = `${word} 3.1`;
  const region = page.getByRole('region', {name: number, exact: true});
  expect(await region.getByRole('table', {name: new RegExp(`^${number} Organis`)}).count()).toBe(1);
  expect(await page.getByRole('figure', {name: new RegExp(`^${number} Organis`)}).count()).toBe(1);
  await page.close();
});

test('on paper there is nothing to press, and the sum stands in the flow', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/rustilskudd-2014/tabeller/tbl-organisering/`);
  await page.emulateMedia({media: 'print'});
  for (const text of ['Last ned', 'BibTeX', 'Se avvik', 'Alle regnestykkene', 'Sjekk bygget selv']) {
    const found = page.getByText(text, {exact: true});
    expect(await found.count(), text).toBe(1);
    expect(await found.isVisible(), text).toBe(false);
  }
  expect(await page.locator('.whence').evaluate((section) => getComputedStyle(section).display)).toBe('block');
  await page.close();
});

test('fonts come from the site itself', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/rustilskudd-2014/`);
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({status}) => status === 'loaded').map(({family}) => family);
  });
  await page.close();
  expect([...new Set(fonts)].sort()).toEqual(['Archivo', 'Literata']);
});

test('the cell in the address is marked', async () => {
  const page = await browser.newPage();
  await page.setViewportSize({width: 1440, height: 900});
  await page.goto(`${served.origin}/rustilskudd-2014/situasjon-prioritering-og-organisering/`);
  await page.locator('.evidence li', {hasText: '23 %'}).getByRole('link').click();
  const target = page.locator('td:target');
  expect(await target.innerText()).toBe('23');
  const number = target.locator('.sum-link');
  expect(await number.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
  await page.close();
});
