import {describe, expect, test} from 'vitest';
import {randomOf} from '../../../../src/scaffold/example/random.ts';

const list = <T>(length: number, draw: () => T): readonly T[] => Array.from({length}, draw);

describe('randomOf', () => {
  test('draws the same numbers for the same seed and name, on every platform', () => {
    const {below} = randomOf(1, 'a');
    expect(list(5, () => below(1_000_000))).toMatchInlineSnapshot(`
      [
        718817,
        943660,
        604608,
        375854,
        143455,
      ]
    `);
    expect(list(5, () => randomOf(1, 'a').below(1_000_000))[0]).toBe(randomOf(1, 'a').below(1_000_000));
  });

  test('draws others for another seed or name', () => {
    const first = (seed: number, name: string) => list(8, randomOf(seed, name).bell).join();
    expect(new Set([first(1, 'a'), first(2, 'a'), first(1, 'b'), first(1, 'é')]).size).toBe(4);
  });

  test('draws whole numbers below the limit, each about as often', () => {
    const {below} = randomOf(7, 'even');
    const counts = [
      ...Map.groupBy(
        list(60_000, () => below(6)),
        (n) => n
      )
    ].map(([n, own]) => [n, own.length] as const);
    expect(counts.map(([n]) => n).sort()).toEqual([0, 1, 2, 3, 4, 5]);
    for (const [, count] of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test('picks by weight, and never what weighs nothing', () => {
    const {pick} = randomOf(7, 'pick');
    const picked = list(10_000, () => pick([100, 0, 300]));
    expect(picked).not.toContain(1);
    expect(picked).not.toContain(-1);
    expect(Math.abs(picked.filter((i) => i === 2).length - 7500)).toBeLessThan(200);
  });

  test('draws bell-shaped numbers about 0 with a deviation of 12', () => {
    const drawn = list(20_000, randomOf(7, 'bell').bell);
    const mean = drawn.reduce((sum, n) => sum + n, 0) / drawn.length;
    const variance = drawn.reduce((sum, n) => sum + (n - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.4);
    expect(Math.abs(Math.sqrt(variance) - 12.11)).toBeLessThan(0.3);
    expect(drawn.every((n) => n >= -40 && n <= 40)).toBe(true);
  });

  test('lets things happen so many times of 1,000', () => {
    const {chance} = randomOf(7, 'chance');
    expect(list(1000, () => chance(0))).not.toContain(true);
    expect(list(1000, () => chance(1000))).not.toContain(false);
    expect(Math.abs(list(10_000, () => chance(250)).filter(Boolean).length - 2500)).toBeLessThan(200);
  });
});
