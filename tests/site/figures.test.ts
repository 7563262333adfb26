import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {KINDS} from '../../src/figures/kinds/kinds.ts';
import {openBrowser} from './support/browser.ts';
import {pagesIn} from './support/files.ts';
import {serve, type Served} from './support/serve.ts';

/** Pages that show figures; the gallery of the example in `npm test`, all in `test:all`. */
const pages = pagesIn(inject('dist')).filter(({html}) => html.includes('class="figure-drawings"'));
const chosen =
  process.env['THOROUGH'] === 'true'
    ? pages
    : pages.filter(({path}) => path === '/eksempel/figurer/' || path === '/en/eksempel/figurer/');

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(inject('dist')), openBrowser()]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test('the gallery shows every kind', () => {
  const gallery = pages.find(({path}) => path === '/eksempel/figurer/')?.html ?? '';
  const shown = gallery.match(/class="figure-drawings"/g)?.length ?? 0;
  // Lines stand in the chapter on series.
  expect(shown).toBeGreaterThanOrEqual(Object.keys(KINDS).length - 1);
});

describe.each(chosen.map(({path}) => path))('figures of %s', (path) => {
  test.each([320, 360, 768, 1440])(
    'show all letters, apart from each other and large enough, at %i px',
    async (width) => {
      await page.setViewportSize({width, height: 900});
      await page.goto(served.origin + path);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(labelFaults)).toEqual([]);
      expect(await page.locator('.figure-drawings svg:visible').count()).toBe(
        await page.locator('.figure-drawings').count()
      );
    }
  );
});

/** Labels of the drawings that are shown: those that overlap, are clipped, or are too small. Runs in the browser. */
function labelFaults(): readonly string[] {
  const faults: string[] = [];
  for (const drawings of document.querySelectorAll('.figure-drawings')) {
    const shown = [...drawings.querySelectorAll('svg')].filter((svg) => getComputedStyle(svg).display !== 'none');
    const name = drawings.closest('figure')?.id ?? '';
    if (shown.length !== 1) faults.push(`${name}: ${shown.length} drawings are shown`);
    for (const svg of shown) {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const boxes = [...svg.querySelectorAll('text')].flatMap((text) => {
        const lines = [...text.querySelectorAll('tspan')];
        return (lines.length === 0 ? [text] : lines).map((line) => ({
          text: line.textContent,
          box: line.getBoundingClientRect(),
          size: Number.parseFloat(getComputedStyle(line).fontSize) * scale,
          owner: text
        }));
      });
      for (const {text, box, size} of boxes) {
        // Marks of notes hang smaller, as in tables.
        if (size < 10.7 && !/^[a-z]( [a-z])*$/.test(text)) faults.push(`${name}: "${text}" is ${size.toFixed(1)} px`);
        const out = Math.max(
          frame.left - box.left,
          box.right - frame.right,
          frame.top - box.top,
          box.bottom - frame.bottom
        );
        if (out > 1) faults.push(`${name}: "${text}" is clipped by ${out.toFixed(1)} px`);
      }
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          if (a.owner === b.owner) continue;
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          // A line's box is taller than its letters.
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) - 0.3 * a.size;
          if (across > 0.5 && down > 0.5) faults.push(`${name}: "${a.text}" and "${b.text}" overlap`);
        }
      }
    }
  }
  return faults;
}
