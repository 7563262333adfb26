import {describe, expect, test} from 'vitest';
import {percentBounds, roundedBound} from '../../../src/disclosure/bounds.ts';
import type {Bound} from '../../../src/disclosure/model.ts';
import {roundToBase} from '../../../src/disclosure/round-to-base.ts';
import {roundScaled} from '../../../src/support/fraction.ts';

const holds = ({terms, low, high}: Bound, values: Readonly<Record<string, bigint>>): boolean => {
  const sum = terms.reduce((total, {key, coefficient}) => total + coefficient * (values[key] ?? 0n), 0n);
  return (low === null || low <= sum) && (high === null || sum <= high);
};

const pairs = Array.from({length: 70}, (_, base) => BigInt(base + 1)).flatMap((base) =>
  Array.from({length: Number(base) + 1}, (_, part) => ({part: BigInt(part), base}))
);

describe('percentBounds', () => {
  test.each([0, 1])(
    'allows the counts and bases that print the same per cent at %i decimals, and no others',
    (decimals) => {
      const print = (part: bigint, base: bigint): bigint =>
        roundScaled({numerator: 100n * part, denominator: base}, decimals);
      for (const [part, base] of [
        [1n, 8n],
        [23n, 66n],
        [0n, 40n],
        [70n, 70n]
      ] as const) {
        const shown = print(part, base);
        const bounds = percentBounds({parts: ['part'], base: 'base', shown, decimals, rounding: 'plain'});
        const allowed = pairs.filter((pair) => bounds.every((bound) => holds(bound, pair)));
        expect(allowed).toEqual(pairs.filter((pair) => print(pair.part, pair.base) === shown));
      }
    }
  );

  test('allows every count that may be rounded up or down where per cents add up to 100', () => {
    const bounds = percentBounds({parts: ['part'], base: 'base', shown: 33n, decimals: 0, rounding: 'to100'});
    const allowed = pairs
      .filter(({base}) => base === 30n)
      .filter((pair) => bounds.every((bound) => holds(bound, pair)));
    // 32 < 100 n / 30 < 34
    expect(allowed.map(({part}) => part)).toEqual([10n]);
    expect(bounds.every((bound) => holds(bound, {part: 1n, base: 3n}))).toBe(true);
    expect(bounds.every((bound) => holds(bound, {part: 17n, base: 50n}))).toBe(false);
  });

  test('adds up the counts of a per cent of several, and is hidden with each of them', () => {
    const [bound] = percentBounds({parts: ['a', 'b'], base: 'all', shown: 50n, decimals: 0, rounding: 'plain'});
    expect(bound?.terms.map(({key}) => key)).toEqual(['a', 'b', 'all']);
    expect(bound?.of).toEqual(['a', 'b', 'all']);
  });
});

describe('roundedBound', () => {
  test.each([3n, 5n, 4n])('allows the numbers that round to the same multiple of %s, and no others', (base) => {
    for (const shown of [0n, base, 4n * base]) {
      const bound = roundedBound('a', shown, base);
      const numbers = Array.from({length: 40}, (_, a) => BigInt(a));
      expect(numbers.filter((a) => holds(bound, {a}))).toEqual(numbers.filter((a) => roundToBase(a, base) === shown));
    }
  });
});
