import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compare, decimal, fraction, roundScaled, subtract} from '../../../src/support/fraction.ts';

const value = fc.tuple(fc.bigInt({min: -(10n ** 9n), max: 10n ** 9n}), fc.bigInt({min: 1n, max: 10n ** 6n}));

test('rounding moves a number by at most half a unit, and exactly half goes away from zero', () => {
  fc.assert(
    fc.property(value, fc.integer({min: 0, max: 6}), ([numerator, denominator], decimals) => {
      const exact = {numerator, denominator};
      const rounded = decimal(roundScaled(exact, decimals), decimals);
      const off = subtract(rounded, exact);
      const size = {numerator: off.numerator < 0n ? -off.numerator : off.numerator, denominator: off.denominator};
      const half = decimal(5n, decimals + 1);
      expect(compare(size, half)).toBeLessThanOrEqual(0);
      if (compare(size, half) === 0) expect(off.numerator < 0n).toBe(numerator < 0n);
    })
  );
});

test('rounding does not depend on how a fraction is written', () => {
  fc.assert(
    fc.property(value, fc.bigInt({min: 1n, max: 1000n}), ([numerator, denominator], factor) => {
      const wide = fraction(numerator * factor, denominator * factor);
      expect(wide).not.toBeNull();
      if (wide !== null) expect(roundScaled(wide, 1)).toBe(roundScaled({numerator, denominator}, 1));
    })
  );
});
