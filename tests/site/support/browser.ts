import chromium from '@sparticuz/chromium';
import {chromium as playwright, type Browser} from 'playwright-core';

// The first lets a closed page take the browser with it, the second hides faults between origins.
const UNWANTED: ReadonlySet<string> = new Set(['--single-process', '--disable-web-security']);

/** A browser that runs wherever npm does. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => !UNWANTED.has(argument))
  });
}
