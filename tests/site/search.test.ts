import axe from 'axe-core';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest';
import {openBrowser} from './support/browser.ts';
import {filesIn} from './support/files.ts';
import {serve, type Served} from './support/serve.ts';

const dist = inject('dist');

let served: Served;
let browser: Browser;
let page: Page;
/** What the browser complained of, and what it asked others for. */
let faults: string[];

beforeAll(async () => {
  [served, browser] = await Promise.all([serve(dist), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

beforeEach(() => {
  faults = [];
});

afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

/** Opens a page under its own policy. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options});
  const opened = await context.newPage();
  opened.on('console', (message) => faults.push(message.text()));
  opened.on('pageerror', ({message}) => faults.push(message));
  opened.on('request', (request) => {
    if (!request.url().startsWith(served.origin)) faults.push(request.url());
  });
  await opened.goto(served.origin + path);
  return opened;
}

/** The results as they stand, each as `label: title`; of one report if its year is given. */
async function results(year = ''): Promise<readonly string[]> {
  await page.locator('.search-results > li').first().waitFor();
  const all = await page.locator('.search-results > li').evaluateAll((items) =>
    items.map((item) => ({
      text: `${item.querySelector('p')?.textContent}: ${item.querySelector('h2')?.textContent}`,
      report: item.querySelector('.search-result-report')?.textContent ?? ''
    }))
  );
  return all.filter(({report}) => report.includes(year)).map(({text}) => text);
}

async function status(): Promise<string> {
  return page.locator('[role=status].search-status').innerText();
}

async function ask(words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await page
    .getByText(`«${words}»`)
    .or(page.getByText(`“${words}”`))
    .first()
    .waitFor();
}

describe('the search page', () => {
  test('finds each kind while one writes', async () => {
    page = await open('/sok/');
    expect(await status()).toBe('Skriv et ord, eller nummeret på en tabell.');
    await ask('svarprosent');
    expect(await results('2014')).toEqual(
      expect.arrayContaining(['Tabell 2.1: Svarprosent etter folketall', 'Kapittel 2: Data og metode'])
    );
    expect(await status()).toMatch(/^\d+ treff på «svarprosent».$/);
    await ask('svarprosent i hedmark');
    expect(await results('2014')).toContain('Avvik 5: Tabell 2.3: Hedmark, Svarprosent: trykt 46, regnet 45');
    await ask('stilling');
    expect((await results('2014'))[0]).toBe('Figur 2.1: Respondentens stilling');
    await ask('statlig rustilskudd');
    expect((await results())[0]).toMatch(/^Rapport: Kommunalt rusarbeid og innlemming/);
  });

  test.each([
    ['rusrådgiver', 'Kapittel 2: Data og metode'],
    ['handlingsplan', 'Tabell 3.6: Kommuner med ruspolitisk handlingsplan'],
    ['BrukerPlan', 'Tabell 3.5: Bruk av BrukerPlan'],
    // Not Figur 2.1, which has lost a «navn».
    ['nav', 'Figur 4.6: Hvordan samarbeidet med andre aktører fungerer'],
    ['Hedmark', 'Tabell 2.3: Svarprosent etter fylke'],
    ['tabell 3.3', 'Tabell 3.3: Hvor godt organiseringen fungerer, etter organisasjonsform'],
    ['table 3.3', 'Tabell 3.3: Hvor godt organiseringen fungerer, etter organisasjonsform'],
    ['tbl-kostra', 'Tabell 2.2: Svarprosent etter KOSTRA-gruppe']
  ])('puts first for %s what was meant', async (words, first) => {
    page = await open(`/sok/?q=${encodeURIComponent(words)}`);
    expect((await results('2014'))[0]).toBe(first);
  });

  test('shows the words in their place, and the sections of a chapter', async () => {
    page = await open('/sok/?q=rusrådgiver');
    await results();
    const section = page.locator('.search-results > li').first().locator('li');
    expect(await section.locator('a').allInnerTexts()).toEqual(['Intervjuer med rusrådgivere']);
    expect(await section.locator('p').innerText()).toMatch(/^Noen rusrådgivere ved fylkesmannsembetene/);
    expect(await section.locator('mark').allInnerTexts()).toEqual(['rusrådgivere']);
    await section.locator('a').click();
    await page.waitForURL('**/rustilskudd-2014/data-og-metode/#sec-intervjuer-med-rusradgivere');
  });

  test('shows first the section that holds most of the words, and of marks nothing', async () => {
    page = await open('/sok/?q=29+prosent+i+NAV&kind=text');
    await results();
    const section = page.locator('.search-results > li', {hasText: 'prioritering'}).locator('li').first();
    expect(await section.locator('a').innerText()).toBe('Organisering av rustjenesten');
    expect(await section.locator('p').innerText()).toContain('I 29 prosent er arbeidet');
  });

  test('finds tables before their differences, and words of the text only', async () => {
    page = await open('/sok/?q=svarprosent');
    const labels = (await results('2014')).map((text) => text.split(' ')[0]);
    expect(labels.lastIndexOf('Tabell')).toBeLessThan(labels.indexOf('Avvik'));
    // This stands over each chapter.
    await ask('prikket');
    expect(await status()).toBe('Ingen treff på «prikket».');
    expect(await page.locator('.search-results li').count()).toBe(0);
  });

  test('leads to a variable in its codebook, found by name, question or category', async () => {
    page = await open('/sok/?q=Hedmark&kind=variable');
    expect(await results()).toContain('Variabel: Fylke');
    await page.locator('.search-results h2 a', {hasText: 'Fylke'}).first().click();
    await page.waitForURL('**/datasett/rustilskudd-2014/fylke/#v-fylke');
    expect(await page.locator('#v-fylke').isVisible()).toBe(true);
    await page.goto(`${served.origin}/sok/?q=revidert&kind=dataset`);
    expect((await results())[0]).toBe('Datasett: Siste revisjon av handlingsplanen');
  });

  test('leads to the finding itself', async () => {
    page = await open('/sok/?q=Hedmark&kind=finding');
    await results();
    await page.locator('.search-results h2 a').click();
    await page.waitForURL(/\/rustilskudd-2014\/avvik\/#/);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${id}"]`).innerText()).toContain('Hedmark');
  });

  test('narrows to a kind with counts of all, and says so in the address', async () => {
    page = await open('/sok/?q=svarprosent');
    await results();
    const counts = async (): Promise<readonly string[]> =>
      page.getByRole('group', {name: 'Vis'}).locator('label').allInnerTexts();
    const before = await counts();
    expect(before.map((text) => text.split(' ')[0])).toEqual([
      'Alt',
      'Rapporter',
      'Tekst',
      'Tabeller',
      'Figurer',
      'Variabler',
      'Datasett',
      'Avvik'
    ]);
    const [all = 0, ...each] = before.map((text) => Number(text.split(' ')[1]));
    expect(each.reduce((sum, n) => sum + n, 0)).toBe(all);
    await page.getByRole('radio', {name: /^Tabeller/}).check();
    await page.getByText(`${each[2]} treff på «svarprosent».`).waitFor();
    expect(page.url()).toBe(`${served.origin}/sok/?q=svarprosent&kind=table`);
    expect(await counts()).toEqual(before);
    expect((await results()).filter((text) => !text.startsWith('Tabell '))).toEqual([]);
    await page.reload();
    expect(await results()).toHaveLength(Math.min(10, each[2] ?? 0));
    expect(await page.getByRole('radio', {name: /^Tabeller/}).isChecked()).toBe(true);
  });

  test('comes back with what was found', async () => {
    page = await open('/sok/');
    await ask('handlingsplan');
    await results();
    await page.locator('.search-results h2 a').first().click();
    await page.waitForURL('**/tbl-handlingsplan/');
    await page.goBack();
    expect((await results())[0]).toContain('handlingsplan');
    expect(await page.getByRole('searchbox').inputValue()).toBe('handlingsplan');
  });

  test('is used by keyboard alone', async () => {
    page = await open('/sok/');
    expect(await page.getByRole('searchbox').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('Hedmark');
    await page.keyboard.press('Enter');
    const [first = ''] = await results();
    // Over the button and the filter.
    for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
    expect(first).toContain(await page.evaluate(() => document.activeElement?.textContent ?? 'nothing'));
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.getByText('Skriv et ord').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await page.locator('.search-results li').count()).toBe(0);
    expect(page.url()).toBe(`${served.origin}/sok/`);
  });

  test.each([
    ['handligsplan', 'handlingsplan'],
    ['rusrådgivver', 'rusrådgivere'],
    ['brukrplan', 'brukerplan']
  ])('guesses what %s should have been', async (written, meant) => {
    page = await open(`/sok/?q=${encodeURIComponent(written)}`);
    await page.getByText('Mente du').waitFor();
    await page.locator('.search-suggestion a').click();
    await page.getByText(`«${meant}»`).waitFor();
    expect((await results()).length).toBeGreaterThan(0);
    expect(await page.locator('.search-suggestion').isHidden()).toBe(true);
  });

  test('says when there is nothing', async () => {
    page = await open('/sok/?q=xylofon');
    await page.getByText('Ingen treff på «xylofon».').waitFor();
    expect(await page.locator('.search-suggestion').isHidden()).toBe(true);
  });

  test('takes no markup from the address', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    page = await open(`/sok/?q=${encodeURIComponent(markup)}`);
    await page.getByText(`«${markup}»`).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('searches the English pages in English, and tells what stands in Norwegian', async () => {
    page = await open('/en/sok/?q=municipality');
    expect((await results())[0]).toMatch(/^(?:Report|Table)/);
    expect(await page.locator('.search-results h2 a').first().getAttribute('href')).toMatch(/^\/en\//);
    await ask('response rate');
    expect((await results('2014'))[0]).toBe('Table 2.4: Response rate by health region');
    await page.getByRole('searchbox').fill('rusrådgiver');
    await page.getByText('“rusrådgiver”').waitFor();
    const chapter = page.locator('.search-results > li', {hasText: 'Data and method'});
    expect(await chapter.locator('ul').getAttribute('lang')).toBe('nb');
    expect(await chapter.locator('h2 a').getAttribute('lang')).toBeNull();
  });

  test('shows ten results, and more when asked for', async () => {
    page = await open('/sok/?q=kommuner');
    expect(await results()).toHaveLength(10);
    await page.getByRole('button', {name: 'Vis flere'}).click();
    await page.locator('.search-results > li').nth(10).waitFor();
    const focused = await page.evaluate(
      () => document.activeElement?.closest('ol > li')?.querySelector('h2')?.textContent
    );
    expect(focused).toBe(await page.locator('.search-results > li h2').nth(10).textContent());
  });

  test('says plainly without JavaScript where to look', async () => {
    page = await open('/sok/', {javaScriptEnabled: false});
    const main = page.locator('main');
    expect(await main.innerText()).toContain('Søket trenger JavaScript.');
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await main.getByRole('link').allInnerTexts()).toEqual([
      'Rapporter',
      'Tabeller og figurer',
      'Datasett',
      'Avvik'
    ]);
  });

  test('is led to from every page, by the top bar', async () => {
    page = await open('/en/rustilskudd-2014/', {viewport: {width: 360, height: 800}});
    await page.getByRole('link', {name: 'Search', exact: true}).click();
    await page.waitForURL('**/en/sok/');
  });

  test.each(['light', 'dark'] as const)('is accessible and fits all widths in %s', async (colorScheme) => {
    page = await open('/sok/?q=svarprosent', {colorScheme, bypassCSP: true});
    await results();
    await page.addScriptTag({content: axe.source});
    for (const width of [1440, 768, 360, 320]) {
      await page.setViewportSize({width, height: 900});
      expect(await page.evaluate(violations)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

/** Runs in the page. */
async function violations(): Promise<readonly string[]> {
  const {axe: checker} = globalThis as unknown as {
    axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
  };
  const {violations: found} = await checker.run();
  return found.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
}

describe('what is published of the search', () => {
  test('is the index and no interface of others', async () => {
    page = await open('/sok/');
    const files = filesIn(dist).filter((file) => /^pagefind\/|(?:^|\/)sok\//.test(file));
    const kinds = [...new Set(files.map((file) => file.replace(/(?<=[/.])(nb|en)_\w+/, '*').replace(/^en\//, '')))];
    expect(kinds.sort()).toEqual([
      'pagefind/filter/*.pf_filter',
      'pagefind/fragment/*.pf_fragment',
      'pagefind/index/*.pf_index',
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.*.pf_meta',
      'pagefind/pagefind.js',
      'pagefind/wasm.en.pagefind',
      'pagefind/wasm.nb.pagefind',
      'pagefind/wasm.unknown.pagefind',
      'pagefind/words.en.json',
      'pagefind/words.nb.json',
      'sok/index.html'
    ]);
  });

  test('lets only its own page run WebAssembly', async () => {
    page = await open('/sok/');
    const allowing = filesIn(dist).filter(
      (file) => file.endsWith('.html') && readFileSync(join(dist, file), 'utf8').includes('wasm-unsafe-eval')
    );
    expect(allowing).toEqual(['en/sok/index.html', 'sok/index.html']);
  });
});
