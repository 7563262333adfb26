import fc from 'fast-check';
import {expect, test} from 'vitest';
import {textWidth} from '../../../src/figures/text/measure.ts';
import {narrowest, wrapText} from '../../../src/figures/text/wrap.ts';

const word = fc.stringMatching(/^[A-Za-zæøåÆØÅ0-9]{1,18}$/);
const label = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', '/', ' – ', ', ')), {minLength: 1, maxLength: 9})
  .map((parts) =>
    parts
      .map(([own, after]) => own + after)
      .join('')
      .trim()
  );
const squeezed = (text: string): string => text.replace(/\s/g, '');

test('lines joined are the text: nothing is left out, nothing is put in', () => {
  fc.assert(
    fc.property(label, fc.integer({min: 10, max: 400}), (text, width) => {
      expect(squeezed(wrapText(text, width, 13).join(''))).toBe(squeezed(text));
    })
  );
});

test('no line is wider than it may be, if a letter fits', () => {
  fc.assert(
    fc.property(label, fc.integer({min: 20, max: 400}), (text, width) => {
      for (const line of wrapText(text, width, 13)) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
    })
  );
});

test('no word is broken in the narrowest width that has room for each', () => {
  fc.assert(
    fc.property(label, (text) => {
      const words = text.split(/[\s\-/–]+/).filter((own) => own !== '');
      const lines = wrapText(text, narrowest([text], 13) + 0.001, 13);
      for (const own of words) expect(lines.some((line) => line.includes(own))).toBe(true);
    })
  );
});
