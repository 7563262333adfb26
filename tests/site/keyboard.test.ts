import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {openBrowser} from './support/browser.ts';
import {serve, type Served} from './support/serve.ts';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(inject('dist')), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** What has the focus, and what a person who sees would miss of it. */
interface Stop {
  readonly name: string;
  /** Its place among all that can have the focus, from 0. */
  readonly order: number;
  readonly fault: string | null;
}

const walked = [
  ['chapter', '/rustilskudd-2014/situasjon-prioritering-og-organisering/'],
  ['table', '/rustilskudd-2014/tabeller/tbl-organisering-fungerer/'],
  ['codebook', '/datasett/rustilskudd-2014/organisering-fungerer/'],
  ['search', '/sok/?q=handlingsplan']
] as const;

describe.each(walked)('a walk with Tab through a %s', (_, path) => {
  test.each([1440, 360])('at %d px reaches everything in order, sees it, and gets out again', async (width) => {
    const page = await browser.newPage({viewport: {width, height: 800}});
    await page.goto(served.origin + path);
    if (path.startsWith('/sok/')) {
      await page
        .getByText(/\d+ treff/)
        .first()
        .waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
      });
    }
    const all = await page.evaluate(countStops);
    const stops = await walk(page, all + 5);
    await page.close();
    expect(stops.flatMap(({name, fault}) => (fault === null ? [] : [`${name}: ${fault}`]))).toEqual([]);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.length).toBe(all);
    expect(stops.map(({order}) => order)).toEqual(stops.map((_stop, index) => index));
  });
});

test('the first stop leads past the menu', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/rustilskudd-2014/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  await page.close();
  expect(isInside).toBe(true);
});

test('the menu of a phone opens and closes with the keyboard', async () => {
  const page = await browser.newPage({viewport: {width: 360, height: 800}});
  await page.goto(`${served.origin}/rustilskudd-2014/`);
  const menu = page.locator('.top-bar summary');
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.top-bar nav') !== null)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Rapporter');
  await page.close();
});

test('a wide table scrolls with the arrow keys', async () => {
  const page = await browser.newPage({viewport: {width: 360, height: 800}});
  await page.goto(`${served.origin}/rustilskudd-2014/situasjon-prioritering-og-organisering/`);
  const region = page.locator('#tbl-organisering-fungerer .table-region');
  await region.focus();
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({scrollLeft}) => scrollLeft)).toBeGreaterThan(20);
  await page.close();
});

/** Presses Tab until the focus leaves the page. */
async function walk(page: Page, most: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page: how many elements can have the focus. */
function countStops(): number {
  const isSeen = (element: Element): boolean => element.checkVisibility({visibilityProperty: true});
  const every = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
  // Of the radio buttons of a group one has the focus.
  const groups = new Set<string>();
  const found = every.filter((element) => {
    if (!isSeen(element) || (element as HTMLButtonElement).disabled) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = document.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`);
    const chosen = [...group].find(({checked}) => checked) ?? group[0];
    if (groups.has(element.name) || chosen !== element) return false;
    groups.add(element.name);
    return true;
  });
  (globalThis as unknown as {stops: readonly Element[]}).stops = found;
  return found.length;
}

/** Runs in the page: what has the focus; null if it is outside. */
function look(): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const {stops} = globalThis as unknown as {stops: readonly Element[]};
  const name = `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
  const shown = element.closest('label') ?? element;
  const {outlineStyle, outlineWidth} = getComputedStyle(shown);
  const own = getComputedStyle(element);
  const hasOutline =
    (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
    (own.outlineStyle !== 'none' && Number.parseFloat(own.outlineWidth) >= 2);
  const box = shown.getClientRects()[0];
  const faults: string[] = [];
  if (!hasOutline) faults.push('no outline');
  if (box === undefined || box.bottom < 0 || box.top > innerHeight) faults.push('out of sight');
  else if (box.height < innerHeight) {
    // Something over its middle would hide where one is.
    const middle = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + box.height / 2);
    const isOver =
      middle !== null && !shown.contains(middle) && !middle.contains(shown) && middle.closest('[popover]') === null;
    if (isOver) faults.push(`under ${middle.tagName}.${middle.className}`);
  }
  return {name, order: stops.indexOf(element), fault: faults.length === 0 ? null : faults.join(', ')};
}
