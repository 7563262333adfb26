import axe from 'axe-core';
import type {Browser, Page} from 'playwright-core';

/** The theme and the window that a page is looked at in. */
export interface View {
  readonly colorScheme: 'light' | 'dark';
  readonly widths: readonly number[];
}

/**
 * What is wrong with a page in a view: violations of axe at each width (WCAG 2.2 AA and good practice), faults in the
 * console, requests to other sites. Scripts of the page run under its own policy, so axe goes in from outside.
 */
export async function faultsOf(browser: Browser, url: string, {colorScheme, widths}: View): Promise<readonly string[]> {
  const faults: string[] = [];
  const context = await browser.newContext({colorScheme, bypassCSP: true});
  const page = await context.newPage();
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', ({message}) => faults.push(`error: ${message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  for (const width of widths) {
    await page.setViewportSize({width, height: 900});
    faults.push(...(await violationsIn(page)).map((fault) => `${colorScheme} ${width}: ${fault}`));
  }
  await context.close();
  return faults;
}

/** Violations of axe in a page as it is now. The page must have been opened with `bypassCSP`. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({content: axe.source});
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
    // Off by default, since they are young; tables are what this is about.
    rules: {'td-has-header': {enabled: true}, 'table-fake-caption': {enabled: true}, 'target-size': {enabled: true}}
  });
  return found.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`));
}

/** Widths at which a page is wider than its window: what a reader would have to scroll sideways for. */
export async function overflows(
  browser: Browser,
  url: string,
  {widths, zoom = 1}: {readonly widths: readonly number[]; readonly zoom?: number}
): Promise<readonly string[]> {
  const faults: string[] = [];
  const page = await browser.newPage({bypassCSP: true});
  await page.goto(url);
  // Text alone grows, as with a browser's setting for text size.
  if (zoom !== 1) await page.addStyleTag({content: `html {font-size: ${zoom * 100}% !important}`});
  for (const width of widths) {
    await page.setViewportSize({width, height: 900});
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scroll > width) faults.push(`${width}${zoom === 1 ? '' : ` at ${zoom}×`}: the page is ${scroll} wide`);
  }
  await page.close();
  return faults;
}
