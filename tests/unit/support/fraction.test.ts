import {describe, expect, test} from 'vitest';
import {
  add,
  compare,
  decimal,
  divide,
  fraction,
  multiply,
  round,
  roundScaled,
  subtract,
  toNumber,
  whole
} from '../../../src/support/fraction.ts';

describe('fraction', () => {
  test('keeps count and base unreduced', () => {
    expect(fraction(97, 212)).toEqual({numerator: 97n, denominator: 212n});
    expect(fraction(54, 54)).toEqual({numerator: 54n, denominator: 54n});
  });

  test('is null for an empty base', () => {
    expect(fraction(0, 0)).toBeNull();
    expect(divide(whole(1), whole(0))).toBeNull();
  });

  test('has a positive denominator', () => {
    expect(fraction(1, -2)).toEqual({numerator: -1n, denominator: 2n});
    expect(divide(whole(1), whole(-2))).toEqual({numerator: -1n, denominator: 2n});
  });

  test('throws on what is not whole', () => {
    expect(() => fraction(1.5, 2)).toThrow(RangeError);
  });

  test('adds over a common base without multiplying it', () => {
    expect(add(whole(34), whole(91))).toEqual(whole(125));
    const sum = add({numerator: 34n, denominator: 189n}, {numerator: 91n, denominator: 189n});
    expect(sum).toEqual({numerator: 125n, denominator: 189n});
    expect(subtract(sum, sum).numerator).toBe(0n);
    expect(multiply(decimal(5, 1), whole(2))).toEqual({numerator: 10n, denominator: 10n});
  });

  test.each([
    ['23/80 of 100 at one decimal is 28.8, where doubles print 28.7', 23, 80, 3, 288n],
    ['half goes away from zero', 5, 2, 0, 3n],
    ['half goes away from zero below zero too', -5, 2, 0, -3n],
    ['44.05 at one decimal is 44.1, where toFixed says 44.0', 4405, 100, 1, 441n],
    ['less than half goes down', 4, 9, 0, 0n]
  ])('%s', (_title, numerator, denominator, decimals, expected) => {
    const value = fraction(numerator, denominator);
    expect(value === null ? null : roundScaled(value, decimals)).toBe(expected);
  });

  test('compares and converts huge numbers', () => {
    const huge = {numerator: 10n ** 400n, denominator: 3n * 10n ** 400n};
    expect(compare(huge, {numerator: 1n, denominator: 3n})).toBe(0);
    expect(toNumber(huge)).toBeCloseTo(1 / 3, 12);
    expect(round(huge, 2)).toEqual({numerator: 33n, denominator: 100n});
  });
});
