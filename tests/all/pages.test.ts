import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {faultsOf} from '../site/support/accessible.ts';
import {openBrowser, openPages, type PagePool} from '../site/support/browser.ts';
import {pagesIn} from '../site/support/files.ts';
import {serve, type Served} from '../site/support/serve.ts';
import {markupFaults} from '../site/support/validate.ts';

const built = pagesIn(inject('dist'));
let served: Served;
let browser: Browser;
let pool: PagePool;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(inject('dist')), openBrowser()]);
  pool = await openPages(browser, 2);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

// Two at a time: a page keeps one core busy.
describe.concurrent.each(built.map(({path, html}) => [path, html] as const))('%s', (path, html) => {
  test('is valid', () => {
    expect(markupFaults(html)).toEqual([]);
  });

  test('is accessible in light on wide screens, in dark on narrow ones, and fits phones and large text', async () => {
    const views = [
      {colorScheme: 'light', width: 1440},
      {colorScheme: 'dark', width: 360}
    ] as const;
    expect(
      await pool.use((page) =>
        faultsOf(page, served.origin + path, {views, fits: [{width: 320}, {width: 360, zoom: 2}]})
      )
    ).toEqual([]);
  });
});
