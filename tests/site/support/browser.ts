import chromium from '@sparticuz/chromium';
import {chromium as playwright, type Browser, type Page} from 'playwright-core';

// The first lets a closed page take the browser with it, the second hides faults between origins; the last has software draw
// what a graphics card would, which takes longer than not to use one.
const UNWANTED: ReadonlySet<string> = new Set(['--single-process', '--disable-web-security', '--in-process-gpu']);

/** A browser that runs wherever npm does. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => !UNWANTED.has(argument)), '--disable-gpu']
  });
}

/** Pages to take turns with: opening one takes longer than to look at what it shows. */
export interface PagePool {
  /** Runs `look` with a page that nobody else uses meanwhile. */
  use<T>(look: (page: Page) => Promise<T>): Promise<T>;
}

/** A pool of `size` pages that let scripts in from outside, or run none at all. */
export async function openPages(browser: Browser, size: number, javaScriptEnabled = true): Promise<PagePool> {
  const context = await browser.newContext({bypassCSP: true, javaScriptEnabled});
  const free = await Promise.all(Array.from({length: size}, () => context.newPage()));
  const waiting: ((page: Page) => void)[] = [];
  return {
    async use(look) {
      const page = free.pop() ?? (await new Promise<Page>((resolve) => waiting.push(resolve)));
      try {
        return await look(page);
      } finally {
        const next = waiting.shift();
        if (next === undefined) free.push(page);
        else next(page);
      }
    }
  };
}
