import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest';
import {violationsIn} from './support/accessible.ts';
import {openBrowser} from './support/browser.ts';
import {pagesIn} from './support/files.ts';
import {serve, type Served} from './support/serve.ts';

const dist = inject('dist');
const chapter = '/rustilskudd-2014/situasjon-prioritering-og-organisering/';
const wide = '/proeve/wide-tables/';

let served: Served;
let browser: Browser;
let page: Page;
/** What the browser has complained about since the page was opened. */
let faults: string[];

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(dist), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Opens a page under its own policy. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options});
  const opened = await context.newPage();
  opened.on('console', (message) => faults.push(message.text()));
  opened.on('pageerror', ({message}) => faults.push(message));
  await opened.goto(served.origin + path);
  return opened;
}

beforeEach(() => {
  faults = [];
});

afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

describe('scripts', () => {
  test('are few bytes, on every page', async () => {
    page = await open('/');
    // The search page has a script of its own.
    const read = pagesIn(dist).filter(({path}) => !path.endsWith('/sok/'));
    const bytes = read.map(({html}) =>
      [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].reduce(
        (sum, [, src = '']) => sum + readFileSync(join(dist, src)).length,
        0
      )
    );
    const most = Math.max(...bytes);
    console.info(`${most} bytes of scripts on a page`);
    expect(Math.min(...bytes)).toBeGreaterThan(0);
    expect(most).toBeLessThan(12_000);
  });

  test('are allowed by the policy of each page, and nothing inline is', async () => {
    page = await open('/');
    const policies = pagesIn(dist).map(
      ({html}) =>
        /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? ''
    );
    expect(policies.filter((policy) => !/script-src 'self'[;\s]/.test(policy))).toEqual([]);
    expect(policies.filter((policy) => policy.includes('unsafe-inline'))).toEqual([]);
    const blocked = await page.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('securitypolicyviolation', ({violatedDirective}) => {
            done(violatedDirective);
          });
          const script = document.createElement('script');
          script.textContent = 'document.title = "run"';
          document.body.append(script);
        })
    );
    expect(blocked).toBe('script-src-elem');
    faults = faults.filter((fault) => !fault.includes('violates the following Content Security Policy'));
  });
});

describe('the theme', () => {
  const root = (): Locator => page.locator('html');
  const choice = (): Locator => page.locator('.theme-choice').filter({visible: true});
  const paper = async (): Promise<string> =>
    page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = 'rgb(250, 251, 249)';
  const dark = 'rgb(20, 26, 25)';

  test('follows the system until the reader chooses, goes the other way first, and is remembered', async () => {
    page = await open(chapter);
    expect(await paper()).toBe(light);
    expect(await choice().count()).toBe(1);
    await page.getByRole('button', {name: 'Bytt til: Mørk visning'}).click();
    expect(await paper()).toBe(dark);
    await page.goto(`${served.origin}/`);
    expect(await paper()).toBe(dark);
    await page.getByRole('button', {name: 'Bytt til: Lys visning'}).click();
    expect(await paper()).toBe(light);
    await page.emulateMedia({colorScheme: 'dark'});
    expect(await paper()).toBe(light);
    await page.getByRole('button', {name: 'Bytt til: Mørk visning'}).click();
    await page.getByRole('button', {name: /System/}).click();
    expect(await root().getAttribute('data-theme')).toBe(null);
    expect(await paper()).toBe(dark);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is set before anything of the page is there to be drawn', async () => {
    page = await open('/');
    await page.evaluate(() => {
      localStorage.setItem('belegg-theme', 'dark');
    });
    // Sees each node as the parser adds it.
    await page.addInitScript(() => {
      const seen: unknown[] = [];
      Object.assign(globalThis, {seen});
      new MutationObserver((records) => {
        for (const {addedNodes} of records)
          for (const node of addedNodes)
            if (node.nodeName === 'BODY') seen.push(document.documentElement.dataset['theme']);
      }).observe(document, {childList: true, subtree: true});
    });
    await page.goto(served.origin + chapter);
    expect(await page.evaluate(() => (globalThis as unknown as {seen: unknown}).seen)).toEqual(['dark']);
  });

  test('changes in all open windows, and stays light on paper', async () => {
    page = await open(chapter);
    const other = await page.context().newPage();
    await other.goto(served.origin + chapter);
    await page.getByRole('button', {name: 'Bytt til: Mørk visning'}).click();
    await expect.poll(() => other.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.emulateMedia({media: 'print'});
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).color)).toBe('rgb(28, 35, 33)');
    expect(await page.locator('.theme-choice').filter({visible: true}).count()).toBe(0);
  });

  test('is offered in the language of the page', async () => {
    page = await open(`/en${chapter}`);
    await page.getByRole('button', {name: 'Switch to: Dark theme'}).click();
    expect(await paper()).toBe(dark);
    await page.locator('#tbl-organisering .sort').nth(1).click();
    expect(await page.getByRole('status').innerText()).toMatch(/^Sorted by .*, highest first$/);
  });

  test('can be chosen where the browser keeps nothing', async () => {
    page = await open('/');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        }
      });
    });
    await page.reload();
    await page.getByRole('button', {name: 'Bytt til: Mørk visning'}).click();
    expect(await paper()).toBe(dark);
  });
});

describe('previews', () => {
  const tip = (): Locator => page.getByRole('tooltip');
  const number = (): Locator => page.locator('main a.value').first();
  const cell = (): Locator => page.locator('main .evidence a[href*="/tabeller/tbl-organisering/#"]').first();
  const reference = (): Locator => page.locator('main p > a[href="#tbl-organisering"]').first();

  test('show the row of a number when the pointer rests on it, stay while it is on them, and go when it leaves', async () => {
    page = await open(chapter);
    await cell().scrollIntoViewIfNeeded();
    await cell().hover();
    await tip().waitFor();
    expect(await tip().locator('.preview-title').innerText()).toBe(
      'Tabell 3.1 Organisering av det kommunale rusarbeidet'
    );
    expect(await tip().locator('tbody tr').count()).toBe(1);
    expect(await tip().locator('.chosen').innerText()).toBe('35');
    await tip().hover();
    await page.waitForTimeout(600);
    expect(await tip().isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await tip().waitFor({state: 'hidden'});
  });

  test('show the sum behind a number in the text', async () => {
    page = await open(chapter);
    await number().scrollIntoViewIfNeeded();
    await number().hover();
    await tip().waitFor();
    expect(await tip().locator('.preview-title').innerText()).toBe(
      'Tabell 3.1: Egen, felles enhet for rusarbeid og psykisk helse, Prosent'
    );
    expect(await tip().locator('.sum').innerText()).toMatch(/^66 [^÷]+÷ 189 [^=]+= 34,92\s%/);
  });

  test('show for the keyboard, tell what the link leads to, go with Escape and with the focus', async () => {
    page = await open(chapter);
    const description = (link: Locator): Promise<string | undefined> =>
      link.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.innerText);
    const hasFocus = (link: Locator): Promise<boolean> =>
      link.evaluate((element) => element === document.activeElement);
    await cell().evaluate((link) => {
      link.focus({focusVisible: true});
    });
    await tip().waitFor();
    expect(await description(cell())).toBe('Tabell 3.1 Organisering av det kommunale rusarbeidet');
    await page.keyboard.press('Escape');
    expect(await tip().isVisible()).toBe(false);
    expect(await hasFocus(cell())).toBe(true);
    expect(await description(cell())).toBeUndefined();
    // Nothing of the tip stands in the way of the next link, and back again.
    await page.keyboard.press('Tab');
    await tip().waitFor();
    expect(await hasFocus(page.locator('main .evidence a').nth(1))).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await tip().isVisible()).toBe(false);
    expect(await hasFocus(cell())).toBe(true);
  });

  test('hold nothing to press and no id twice', async () => {
    page = await open(chapter);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await reference().hover();
    await page.mouse.wheel(0, 0);
    await number().hover();
    await tip().waitFor();
    expect(
      await tip().locator('a, button, [tabindex], [id]:not(#preview-title), [headers], [data-value]').count()
    ).toBe(0);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({id}) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('are of sections, boxes, notes, sums and findings too', async () => {
    page = await open('/proeve/all-of-prose/', {viewport: {width: 1440, height: 150}});
    const shown = async (link: string): Promise<string> => {
      await page.mouse.move(2, 2);
      await page.keyboard.press('Escape');
      const found = page.locator(link).first();
      // Nothing of what it leads to may be in sight.
      await found.evaluate((element) => {
        element.scrollIntoView();
      });
      await found.hover();
      await tip().waitFor();
      return (await tip().innerText()).replace(/\s+/g, ' ');
    };
    expect(await shown('main p a[href="#sec-a-third-level"]')).toMatch(/^A third level\b/);
    expect(await shown('main a[href="#box-fakta"]')).toMatch(/^Facts about 53\b/);
    expect(await shown('main a[data-footnote-ref]')).not.toMatch(/Back|Tilbake/);
    expect(await shown('main a.value[href*="#tall-godt"]')).toMatch(/29\D+54/);
    await page.goto(served.origin + chapter);
    expect(await shown('main .exhibit a.differs')).toMatch(/trykt.*regnet/);
    await page.goto(`${served.origin}/rustilskudd-2014/tabeller/`);
    expect(await shown('main a[href$="/tbl-befolkning/"]')).toMatch(/^Tabell 2\.\d/);
  });

  test('do not come by touch', async () => {
    page = await open(chapter, {hasTouch: true, viewport: {width: 360, height: 800}});
    await number().evaluate((link) => {
      link.addEventListener('click', (event) => {
        event.preventDefault();
      });
    });
    await number().tap();
    await page.waitForTimeout(700);
    expect(await tip().count()).toBe(0);
  });
});

describe('sorting', () => {
  const table = (id: string): Locator => page.locator(`#${id} table`);
  const rows = async (id: string): Promise<readonly string[]> =>
    table(id)
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => row.textContent));
  test('is by value, keeps missing answers and totals in place, and comes back with the third click', async () => {
    page = await open(chapter);
    const id = 'tbl-organisering';
    const before = await rows(id);
    const head = table(id).getByRole('button', {name: 'Antall'});
    await head.click();
    expect(await head.evaluate((button) => button.parentElement?.getAttribute('aria-sort'))).toBe('descending');
    const values = async (): Promise<readonly number[]> =>
      table(id)
        .locator('tr.category td:nth-child(2)')
        .evaluateAll((cells) => cells.map((cell) => Number.parseInt(cell.textContent, 10)));
    const found = await values();
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect((await rows(id)).at(-1)).toBe(before.at(-1));
    expect(await page.getByRole('status').innerText()).toBe('Sortert etter Antall, høyeste først');
    await head.focus();
    await page.keyboard.press('Enter');
    expect(await values()).toEqual(found.toReversed());
    await page.keyboard.press('Space');
    expect(await rows(id)).toEqual(before);
    expect(await head.evaluate((button) => button.parentElement?.hasAttribute('aria-sort'))).toBe(false);
    expect(await page.getByRole('status').innerText()).toBe('Rekkefølgen i rapporten er tilbake');
  });

  test('is within row groups', async () => {
    page = await open(wide);
    const id = 'tbl-kostra';
    const groups = async (): Promise<readonly (readonly string[])[]> =>
      table(id)
        .locator('tbody')
        .evaluateAll((bodies) => bodies.map((body) => [...body.querySelectorAll('tr')].map((row) => row.textContent)));
    const before = await groups();
    expect(before.length).toBeGreaterThan(2);
    await table(id).getByRole('button', {name: 'Totalt'}).click();
    const after = await groups();
    expect(after).not.toEqual(before);
    expect(after.map((group) => group.toSorted())).toEqual(before.map((group) => group.toSorted()));
    expect(after.map(([label]) => label)).toEqual(before.map(([label]) => label));
    expect(after.at(-1)).toEqual(before.at(-1));
  });

  test('is of texts in the order of their language, and leaves tables alone that add up downwards', async () => {
    page = await open(wide);
    const stubhead = table('tbl-fungerer').locator('.stubhead button');
    await stubhead.click();
    expect(await stubhead.evaluate((button) => button.parentElement?.getAttribute('aria-sort'))).toBe('ascending');
    const labels = await table('tbl-fungerer').locator('tr.category .stub').allInnerTexts();
    expect(labels.length).toBeGreaterThan(3);
    // eslint-disable-next-line no-restricted-globals -- a fixed language
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('nb').compare));
    expect(await table('tbl-alder').locator('button').count()).toBe(0);
  });

  test('keeps the notes of a head within reach', async () => {
    page = await open(wide);
    const head = table('tbl-avhengig-alder').locator('.column button').first();
    await head.click();
    expect(await page.getByRole('status').innerText()).toBe('Sortert etter 0–2 år, høyeste først');
    expect(await head.innerText()).toContain('a');
    const note = await head.evaluate(
      (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.innerText
    );
    expect(note).toContain('Målt i hele år');
  });

  test('moves nothing when the buttons come, and is not printed', async () => {
    page = await open(chapter, {javaScriptEnabled: false});
    const boxes = (): Promise<readonly unknown[]> =>
      page.locator('main table th').evaluateAll((heads) =>
        heads.map((head) => {
          const {x, y, width, height} = head.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        })
      );
    const plain = await boxes();
    await page.context().close();
    page = await open(chapter);
    await page.evaluate(() => document.fonts.ready);
    expect(await boxes()).toEqual(plain);
    const before = await rows('tbl-organisering');
    await table('tbl-organisering').getByRole('button', {name: 'Antall'}).click();
    const sorted = await rows('tbl-organisering');
    expect(sorted).not.toEqual(before);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await rows('tbl-organisering')).toEqual(before);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await rows('tbl-organisering')).toEqual(sorted);
  });
});

describe('reading', () => {
  test('marks the section that is read in the contents', async () => {
    page = await open(chapter);
    const current = page.locator('nav.contents a[aria-current="location"]');
    expect(await current.count()).toBe(0);
    for (const id of ['sec-hvordan-organiseringen-fungerer', 'sec-organisering-av-rustjenesten']) {
      await page.locator(`#${id}`).evaluate((heading) => {
        heading.scrollIntoView();
      });
      await expect.poll(() => current.getAttribute('href')).toBe(`${chapter}#${id}`);
    }
  });

  test('copies permanent links, and says so', async () => {
    page = await open(chapter, {permissions: ['clipboard-read', 'clipboard-write']});
    const heading = page.locator('#sec-organisering-av-rustjenesten');
    await heading.hover();
    await heading.getByRole('link', {name: 'Lenke til 3.2'}).click();
    const address = `${served.origin}${chapter}#sec-organisering-av-rustjenesten`;
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(await page.getByRole('status').innerText()).toBe('Kopiert');
  });

  test('is accessible with all of it in use', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      page = await open(chapter, {colorScheme, bypassCSP: true});
      await page.locator('#tbl-organisering').getByRole('button', {name: 'Antall'}).click();
      await page.locator('main a.value').first().hover();
      await page.getByRole('tooltip').waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await page.setViewportSize({width: 360, height: 800});
      await page.locator('.top-bar-menu summary').click();
      expect(await page.locator('.top-bar-panel').isVisible()).toBe(true);
      expect(await violationsIn(page)).toEqual([]);
      if (colorScheme === 'light') await page.context().close();
    }
  });

  test('needs no script: controls that would do nothing are not shown', async () => {
    page = await open(chapter, {javaScriptEnabled: false});
    expect(await page.locator('button').filter({visible: true}).count()).toBe(0);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    const missing = [...new Set(links)].filter(
      (path) => !existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path))
    );
    expect(links.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});
