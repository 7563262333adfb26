import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatFraction, formatNumber, formatPercent} from '../../../src/format/number.ts';
import {readNumber} from '../../../src/format/read-number.ts';
import {hedgeHolds, declareHedges} from '../../../src/format/hedges.ts';
import {oneIn} from '../../../src/format/one-in.ts';
import type {Fraction} from '../../../src/support/fraction.ts';
import {compare, decimal, multiply, subtract, whole} from '../../../src/support/fraction.ts';
import type {Language} from '../../../src/support/localized.ts';

const language = fc.constantFrom<Language>('nb', 'en');
const decimals = fc.nat(6);
const exact: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 6n))
  .map(([numerator, denominator]) => ({numerator, denominator}));

function read(text: string, spoken: Language): Fraction {
  const number = readNumber(text, spoken);
  if (number === null) throw new Error(`cannot read ${text}`);
  return number.value;
}

function distance(a: Fraction, b: Fraction): Fraction {
  const {numerator, denominator} = subtract(a, b);
  return {numerator: numerator < 0n ? -numerator : numerator, denominator};
}

describe('formatFraction', () => {
  test('what it writes is read back within half a unit', () => {
    fc.assert(
      fc.property(exact, decimals, language, (value, places, spoken) => {
        const half = multiply(decimal(1, places), {numerator: 1n, denominator: 2n});
        const shown = read(formatFraction(value, places, spoken), spoken);
        expect(compare(distance(shown, value), half)).toBeLessThanOrEqual(0);
      })
    );
  });

  test('halves go away from zero', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), decimals, language, (scaled, places, spoken) => {
        const half: Fraction = {
          numerator: 2n * scaled + (scaled < 0n ? -1n : 1n),
          denominator: 2n * 10n ** BigInt(places)
        };
        const away = scaled + (scaled < 0n ? -1n : 1n);
        expect(compare(read(formatFraction(half, places, spoken), spoken), decimal(away, places))).toBe(0);
      })
    );
  });

  test('a number and its negative look alike but for the sign', () => {
    fc.assert(
      fc.property(exact, decimals, language, (value, places, spoken) => {
        const text = formatFraction(value, places, spoken).replace('\u2212', '');
        const negative = formatFraction({...value, numerator: -value.numerator}, places, spoken).replace('\u2212', '');
        expect(negative).toBe(text);
      })
    );
  });

  test('writes nothing but digits, one point and separators', () => {
    fc.assert(
      fc.property(exact, decimals, (value, places) => {
        const fractional = places > 0 ? `,\\d{${places}}` : '';
        expect(formatFraction(value, places, 'nb')).toMatch(
          new RegExp(`^\u2212?\\d{1,3}(?:\u00a0\\d{3})*${fractional}$`)
        );
      })
    );
  });
});

test('formatPercent is formatFraction of a hundred times the share', () => {
  fc.assert(
    fc.property(exact, decimals, language, (value, places, spoken) => {
      expect(formatPercent(value, places, spoken)).toBe(formatFraction(multiply(value, whole(100)), places, spoken));
    })
  );
});

test('formatNumber rounds decimals as people write them', () => {
  fc.assert(
    fc.property(
      fc.integer({min: -(10 ** 9), max: 10 ** 9}),
      fc.nat(4),
      fc.nat(3),
      language,
      (scaled, given, places, spoken) => {
        const written = Number(`${scaled}e-${given}`);
        expect(formatNumber(written, places, spoken)).toBe(formatFraction(decimal(scaled, given), places, spoken));
      }
    )
  );
});

test('the words of oneIn hold for their share', () => {
  const {ranges} = declareHedges('nb');
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1000}), (perMille) => {
      const share = decimal(perMille, 3);
      const words = oneIn(share, ranges);
      if (words !== null) expect(hedgeHolds(words, share, ranges).outcome).toBe('holds');
    })
  );
});
