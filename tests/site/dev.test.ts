import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {startDevServer, type DevServer, type Told} from '../support/dev-server.ts';
import {openBrowser} from './support/browser.ts';
import {buildEnvironment} from './support/setup.ts';

const root = resolve(import.meta.dirname, '../..');
const CHAPTER = 'content/rapport/01-svar.mdx';
const SETTINGS = 'content/rapport/report.yaml';
const PAGE = '/rapport/svar/';

let folder: string;
let server: DevServer;
let browser: Browser;
let page: Page;

/** Writes a project of its own, with its own copy of the sources, so that components may be edited too. */
function writeProject(): void {
  for (const name of ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), {recursive: true});
  }
  for (const name of ['content', 'data']) {
    cpSync(join(root, 'tests/fixtures/check/base', name), join(folder, name), {recursive: true});
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(change(text), `the edit of ${file}`).not.toBe(text);
  writeFileSync(path, change(text));
}

function swap(file: string, one: string, other: string): void {
  edit(file, (text) => text.replace(one, other));
}

/** Releases the package as its next version and pins it, as an author does. */
function release(version: string, before: string): void {
  const {status, stderr} = spawnSync(
    process.execPath,
    ['scripts/release-data.ts', 'kommuner', 'patch', 'Rettet', '--date=2026-01-01'],
    {cwd: folder, encoding: 'utf8'}
  );
  expect(stderr).not.toContain('is not released');
  expect(status).toBe(0);
  swap(SETTINGS, `kommuner: ${before}`, `kommuner: ${version}`);
}

/** Makes a change until the page is to load again: several saves may lie between errors and a project without any. */
async function reload(change: () => void): Promise<string> {
  for (let told: Told = await server.told(change); told !== 'reload';) {
    told = await server.told(() => undefined);
  }
  return server.page(PAGE);
}

/** Makes a change until errors are told: the saves of the change before may still let the page load again. */
async function problems(change: () => void): Promise<readonly string[]> {
  let told: Told = await server.told(change);
  while (told === 'reload') told = await server.told(() => undefined);
  return told.problems.map(({place, message, hint}) => `${place} ${message} (${hint ?? ''})`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'belegg-dev-'));
  writeProject();
  // It starts with a fault: an author may well begin the day with one.
  swap(CHAPTER, 'columns="svar"', 'columns="svra"');
  [server, browser] = await Promise.all([startDevServer(folder, buildEnvironment()), openBrowser()]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

const alert = (): ReturnType<Page['getByRole']> => page.getByRole('alert');

describe('the development server', () => {
  test('starts with a project that has errors, and shows them', async () => {
    const response = await page.goto(`${server.origin}${PAGE}`);
    expect(response?.status()).toBe(503);
    await alert().getByText('did you mean "svar"?').waitFor();
    expect(await alert().innerText()).toContain(`${CHAPTER}:9:71`);
    expect(await alert().innerText()).toContain('There is no page to show until this is mended.');
  });

  test('shows the page once they are mended', async () => {
    swap(CHAPTER, 'columns="svra"', 'columns="svar"');
    await page.getByRole('heading', {name: 'Svarene'}).waitFor();
    expect(await alert().count()).toBe(0);
  });

  test('keeps the last good page under an error', async () => {
    swap(CHAPTER, '<Ref to="tbl-kvalitet" />', '<Ref to="tbl-kvaliteten" />');
    await alert().getByText('did you mean "tbl-kvalitet"?').waitFor();
    expect(await alert().innerText()).toContain('1 error');
    expect(await page.getByRole('heading', {name: 'Svarene'}).count()).toBe(1);
    // A page that is opened now is as it was too, and says why.
    await page.goto(`${server.origin}/rapport/`);
    await page.getByRole('heading', {name: 'En liten rapport', level: 1}).waitFor();
    await alert().getByText('did you mean "tbl-kvalitet"?').waitFor();
    swap(CHAPTER, '<Ref to="tbl-kvaliteten" />', '<Ref to="tbl-kvalitet" />');
    await alert().waitFor({state: 'detached'});
  });

  test('shows an edited text, caption and heading', async () => {
    expect(
      await reload(() => {
        swap(CHAPTER, 'Kvaliteten er best', 'Kvaliteten var best');
      })
    ).toContain('Kvaliteten var best');
    expect(
      await reload(() => {
        swap(CHAPTER, 'Svar etter størrelse', 'Svar etter folketall');
      })
    ).toContain('Svar etter folketall');
    expect(
      await reload(() => {
        swap(CHAPTER, '## Kvalitet', 'Et nytt avsnitt.\n\n## Hvor godt');
      })
    ).toContain('Hvor godt');
  });

  test('shows a new chapter', async () => {
    writeFileSync(join(folder, 'content/rapport/02-mer.mdx'), '# Mer om svarene\n\nEn setning til.\n');
    await reload(() => {
      swap(SETTINGS, '01-svar.mdx', '01-svar.mdx\n  - 02-mer.mdx');
    });
    expect(await server.page('/rapport/mer/')).toContain('En setning til.');
    expect(await server.page('/rapport/')).toContain('Mer om svarene');
  });

  test('refuses a CSV that is not released, and shows it when it is', async () => {
    const told = await problems(() => {
      swap('data/kommuner/kvalitet.csv', 'rad,bra,70', 'rad,bra,69');
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^data\/kommuner\/kvalitet\.csv:1:1 .*npm run release-data -- kommuner/);
    expect(await server.page(PAGE)).toContain('>70<');
    const html = await reload(() => {
      release('1.0.1', '1.0.0');
    });
    expect(html).toContain('>69<');
    expect(html).toContain('kommuner 1.0.1');
  });

  test('tells of changed codes once, and shows them when they are released', async () => {
    const told = await problems(() => {
      swap('data/kommuner/codes.csv', 'rad,Rådgivning', 'rad,Gode råd');
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('data/kommuner/codes.csv:1:1');
    expect(
      await reload(() => {
        release('1.0.2', '1.0.1');
      })
    ).toContain('Gode råd');
  });

  test('shows an edited component', async () => {
    await server.told(() => {
      swap('src/components/Footer.astro', '<footer', '<footer data-edited');
    });
    // Vite tells of the change before the page has lost the component's old self.
    await expect.poll(() => server.page(PAGE), {timeout: 10_000}).toContain('data-edited');
  });
});
