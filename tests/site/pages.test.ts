import axe from 'axe-core';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {openBrowser} from './support/browser.ts';
import {serve, type Served} from './support/serve.ts';

/** One page of each kind, with what makes it hard. */
const kinds = [
  ['list of reports', '/'],
  ['report', '/rustilskudd-2014/'],
  ['chapter', '/rustilskudd-2014/situasjon-prioritering-og-organisering/'],
  ['chapter with all of prose', '/proeve/all-of-prose/'],
  ['chapter with wide tables', '/proeve/wide-tables/'],
  ['list of exhibits', '/rustilskudd-2014/tabeller/'],
  ['table', '/rustilskudd-2014/tabeller/tbl-organisering-fungerer/'],
  ['table with row groups', '/rustilskudd-2014/tabeller/tbl-kostra/'],
  ['figure', '/rustilskudd-2014/tabeller/fig-stilling/'],
  ['listing', '/proeve/tabeller/tbl-handlingsplan/'],
  ['findings of a report', '/rustilskudd-2014/avvik/'],
  ['findings of a kind', '/en/rustilskudd-2014/avvik/summer/'],
  ['no findings', '/proeve/avvik/'],
  ['findings of all reports', '/avvik/'],
  ['not found', '/nowhere/']
] as const;

const widths = [1920, 1440, 1240, 1000, 999, 768, 640, 639, 360, 320];

let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(inject('dist')), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

describe.each(kinds)('%s', (_, path) => {
  test('is accessible on wide and narrow screens, in light and dark, and fits all widths', async () => {
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({colorScheme, bypassCSP: true});
      const page = await context.newPage();
      page.on('console', (message) => {
        // Chromium reports every answer 404, which is what this page is.
        if (path !== '/nowhere/') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', ({message}) => faults.push(`error: ${message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(served.origin)) faults.push(`request: ${request.url()}`);
      });
      await page.goto(served.origin + path);
      await page.addScriptTag({content: axe.source});
      for (const width of [1440, 360]) {
        await page.setViewportSize({width, height: 900});
        faults.push(...(await page.evaluate(violations)).map((fault) => `${colorScheme} ${width}: ${fault}`));
      }
      if (colorScheme === 'light') {
        for (const width of widths) {
          await page.setViewportSize({width, height: 900});
          const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
          if (scroll > width) faults.push(`${width}: the page is ${scroll} wide`);
        }
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  });

  test('shows everything without JavaScript', async () => {
    const read = async (javaScriptEnabled: boolean): Promise<string> => {
      const context = await browser.newContext({javaScriptEnabled});
      const page = await context.newPage();
      await page.goto(served.origin + path);
      // The one thing that is there for scripts only.
      await page.locator('.theme-choice').evaluateAll((all) => {
        for (const choice of all) choice.remove();
      });
      const text = await page.locator('body').innerText();
      await context.close();
      return text;
    };
    const without = await read(false);
    expect(without.length).toBeGreaterThan(100);
    expect(without).toBe(await read(true));
  });
});

/** Runs in the page. */
async function violations(): Promise<readonly string[]> {
  const {axe: checker} = globalThis as unknown as {
    axe: {run: () => Promise<{violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]}>};
  };
  const {violations: found} = await checker.run();
  return found.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`));
}

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
  await page.goto(`${served.origin}/rustilskudd-2014/situasjon-prioritering-og-organisering/`);
  await page.locator('a.value', {hasText: '23 prosent'}).click();
  const target = page.locator('td:target');
  expect(await target.innerText()).toBe('23');
  expect(await target.evaluate((cell) => getComputedStyle(cell).outlineStyle)).toBe('solid');
  await page.close();
});
