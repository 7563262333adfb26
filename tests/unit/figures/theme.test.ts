import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {ANSWERS, GROUPS, LIGHT, quantityFills} from '../../../src/figures/theme.ts';

const css = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/(--[a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light, dark]) => [name, {light: light ?? '', dark: dark ?? ''}]
  )
);
const THEMES = ['light', 'dark'] as const;

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: 'light' | 'dark'): number {
  const [x, y] = [a, b].map((name) => luminance(tokens.get(name.slice(4, -1))?.[theme] ?? ''));
  const [high, low] = [Math.max(x ?? 0, y ?? 0), Math.min(x ?? 0, y ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

describe('the colours of figures', () => {
  test('that leave the page are those of the page in light', () => {
    for (const [name, colour] of Object.entries(LIGHT)) expect([name, tokens.get(name)?.light]).toEqual([name, colour]);
  });

  test.each(THEMES)('neighbouring answers differ by 3:1 in %s', (theme) => {
    const five = ANSWERS[5] ?? [];
    const pairs = five.slice(1).map(({area}, i) => contrast(five[i]?.area ?? '', area, theme));
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(3);
  });

  test.each(THEMES)('neighbouring groups differ by 3:1 in %s', (theme) => {
    const pairs = GROUPS.slice(1).map((colour, i) => contrast(GROUPS[i] ?? '', colour, theme));
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(3);
  });

  test.each(THEMES)('letters differ by 4.5:1 from the area that they stand on in %s', (theme) => {
    const fills = [...Object.values(ANSWERS).flat(), ...quantityFills(5)];
    for (const {area, letters} of fills) {
      expect([area, contrast(letters, area, theme) >= 4.5]).toEqual([area, true]);
    }
  });

  test.each(THEMES)('groups differ by 3:1 from the paper in %s', (theme) => {
    for (const colour of GROUPS) expect([colour, contrast(colour, 'var(--papir)', theme) >= 3]).toEqual([colour, true]);
  });
});
