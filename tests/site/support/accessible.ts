import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {ConsoleMessage, Page, Request} from 'playwright-core';

// Half the time of the readable one to load.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A window, with the theme that its user asks for. */
export interface View {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** A window, with text `zoom` times as large as the browser's own (1 by default). */
export interface Size {
  readonly width: number;
  readonly zoom?: number;
}

/**
 * What is wrong with the page at a URL: violations of axe in each of `views` (WCAG 2.2 AA and good practice), sizes of `fits`
 * at which it is wider than its window, faults in the console, requests to other sites. It is loaded once, into `page`. Its
 * scripts run under its own policy, so axe goes in from outside: `page` must have been opened with `bypassCSP`.
 */
export async function faultsOf(
  page: Page,
  url: string,
  {views, fits}: {readonly views: readonly View[]; readonly fits: readonly Size[]}
): Promise<readonly string[]> {
  const faults: string[] = [];
  const onConsole = (message: ConsoleMessage): void => void faults.push(`console: ${message.text()}`);
  const onError = ({message}: Error): void => void faults.push(`error: ${message}`);
  const onRequest = (request: Request): void => {
    if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`request: ${request.url()}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  await page.goto(url);
  await page.evaluate(AXE);
  for (const {colorScheme, width} of views) {
    await page.emulateMedia({colorScheme});
    await page.setViewportSize({width, height: 900});
    faults.push(...(await page.evaluate(violations)).map((fault) => `${colorScheme} ${width}: ${fault}`));
  }
  for (const size of fits) faults.push(...(await overflow(page, size)));
  page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
  return faults;
}

async function overflow(page: Page, {width, zoom = 1}: Size): Promise<readonly string[]> {
  await page.setViewportSize({width, height: 900});
  const scroll = await page.evaluate((zoom) => {
    const root = document.documentElement;
    // Text alone grows, as with a browser's setting for text size.
    root.style.setProperty('font-size', zoom === 1 ? '' : `${zoom * 100}%`, 'important');
    return root.scrollWidth;
  }, zoom);
  return scroll > width ? [`${width}${zoom === 1 ? '' : ` at ${zoom}×`}: the page is ${scroll} wide`] : [];
}

/** Violations of axe in a page as it is now. The page must have been opened with `bypassCSP`. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(violations);
}

/** Runs in the page. */
async function violations(): Promise<readonly string[]> {
  const {axe: checker} = globalThis as unknown as {
    axe: {
      run: (options: unknown) => Promise<{violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]}>;
    };
  };
  const {violations: found} = await checker.run({
    // Nothing is told of what passes, which is what takes axe the longest.
    resultTypes: ['violations'],
    // Off by default, since they are young; tables are what this is about.
    rules: {'td-has-header': {enabled: true}, 'table-fake-caption': {enabled: true}, 'target-size': {enabled: true}}
  });
  return found.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`));
}
