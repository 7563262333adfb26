import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {faultsOf, overflows} from '../site/support/accessible.ts';
import {openBrowser} from '../site/support/browser.ts';
import {pagesIn} from '../site/support/files.ts';
import {serve, type Served} from '../site/support/serve.ts';
import {markupFaults} from '../site/support/validate.ts';

const pages = pagesIn(inject('dist'));
let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(inject('dist')), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

// Two at a time: a page keeps one core busy.
describe.concurrent.each(pages.map(({path, html}) => [path, html] as const))('%s', (path, html) => {
  test('is valid', () => {
    expect(markupFaults(html)).toEqual([]);
  });

  test('is accessible in light on wide screens, in dark on narrow ones', async () => {
    const url = served.origin + path;
    const faults = [
      ...(await faultsOf(browser, url, {colorScheme: 'light', widths: [1440]})),
      ...(await faultsOf(browser, url, {colorScheme: 'dark', widths: [360]}))
    ];
    expect(faults).toEqual([]);
  });

  test('needs no scroll sideways at 320 px, nor with text twice as large', async () => {
    const url = served.origin + path;
    expect([
      ...(await overflows(browser, url, {widths: [320]})),
      ...(await overflows(browser, url, {widths: [360], zoom: 2}))
    ]).toEqual([]);
  });
});
