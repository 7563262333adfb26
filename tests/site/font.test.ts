import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openBrowser} from './support/browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FONT = join(ROOT, 'node_modules/@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2');

/** Latin letters with their accents, and the signs that numbers and labels are written with. */
const CHARACTERS = [
  ...Array.from({length: 0x7e - 0x20 + 1}, (_, i) => String.fromCodePoint(0x20 + i)),
  ...Array.from({length: 0xff - 0xa0 + 1}, (_, i) => String.fromCodePoint(0xa0 + i)),
  ...Array.from('‐‑–—‘’“”…−•')
];

describe('widths of letters that figures are laid out by', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('are those of the font, in thousandths of its size', async () => {
    const page = await browser.newPage();
    const source = `data:font/woff2;base64,${readFileSync(FONT).toString('base64')}`;
    const widths = await page.evaluate(
      async ({source, characters}) => {
        const font = new FontFace('Archivo', `url(${source})`, {weight: '100 900', stretch: '62% 125%'});
        document.fonts.add(await font.load());
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) throw new Error('no canvas');
        const measure = (weight: number): Record<string, number> => {
          context.font = `${weight} 1000px Archivo`;
          return Object.fromEntries(
            characters.map((one) => [one, Math.round(context.measureText(`${one}${one}`).width / 2)])
          );
        };
        return {400: measure(400), 600: measure(600)};
      },
      {source, characters: CHARACTERS}
    );
    const text = `${JSON.stringify(widths, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(ROOT, 'src/figures/text/archivo.json'));
  });
});
