import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {median} from '../../../../src/stats/summaries/median.ts';
import {QUANTILE_TYPES, quantile} from '../../../../src/stats/summaries/quantile.ts';
import {standardDeviation} from '../../../../src/stats/summaries/standard-deviation.ts';
import {trimmedMean} from '../../../../src/stats/summaries/trimmed-mean.ts';
import {variance} from '../../../../src/stats/summaries/variance.ts';
import type {Fraction} from '../../../../src/support/fraction.ts';
import {compare, decimal, subtract, whole} from '../../../../src/support/fraction.ts';

const sorted = fc
  .array(fc.integer({min: -1000, max: 1000}), {minLength: 1, maxLength: 40})
  .map((values) => values.sort((a, b) => a - b));
const type = fc.constantFrom(...QUANTILE_TYPES);
const share = fc.integer({min: 0, max: 1000}).map((thousandths) => decimal(thousandths, 3));

const known = (value: Fraction | null): Fraction => {
  if (value === null) throw new Error('there is none');
  return value;
};

describe('quantile', () => {
  test('runs from the smallest to the largest value and never falls', () => {
    fc.assert(
      fc.property(sorted, type, share, share, (values, asType, a, b) => {
        const [p, q] = compare(a, b) <= 0 ? [a, b] : [b, a];
        const at = (one: Fraction): Fraction => known(quantile(values, one, asType));
        expect(compare(at(p), at(q))).toBeLessThanOrEqual(0);
        expect(compare(at(whole(0)), whole(values[0] ?? 0))).toBe(0);
        expect(compare(at(whole(1)), whole(values.at(-1) ?? 0))).toBe(0);
      })
    );
  });

  test('turned upside down is that of the rest, and in the middle of every type the median', () => {
    fc.assert(
      fc.property(sorted, type, share, (values, asType, p) => {
        const negative = values.map((value) => -value).sort((a, b) => a - b);
        const rest = subtract(whole(1), p);
        const turned = known(quantile(negative, rest, asType));
        const own = known(quantile(values, p, asType));
        expect(compare(turned, subtract(whole(0), own))).toBe(0);
        expect(compare(known(quantile(values, decimal(5, 1), asType)), known(median(values)))).toBe(0);
      })
    );
  });
});

describe('variance and trimmed mean', () => {
  test('a variance is not moved by moving all values, and is 0 only of equal ones', () => {
    fc.assert(
      fc.property(sorted, fc.integer({min: -1000, max: 1000}), (values, by) => {
        const own = variance(values);
        expect(variance(values.map((value) => value + by))).toEqual(own);
        expect(own === null).toBe(values.length < 2);
        if (own !== null) expect(own.numerator === 0n).toBe(new Set(values).size === 1);
      })
    );
  });

  test('a standard deviation is the same of values in another unit and in any order', () => {
    fc.assert(
      fc.property(sorted, fc.nat({max: 3}), (values, decimals) => {
        const scaled = values.map((value) => value * 10 ** decimals);
        expect(standardDeviation(scaled.toReversed(), decimals)).toBe(standardDeviation(values));
      })
    );
  });

  test('a trimmed mean lies within the values that are left, down to the median', () => {
    fc.assert(
      fc.property(sorted, fc.nat({max: 20}), (values, drop) => {
        const own = trimmedMean(values, drop);
        if (2 * drop >= values.length) {
          expect(own).toBeNull();
          return;
        }
        expect(compare(known(own), whole(values[drop] ?? 0))).toBeGreaterThanOrEqual(0);
        expect(compare(known(own), whole(values.at(-1 - drop) ?? 0))).toBeLessThanOrEqual(0);
        const most = Math.ceil(values.length / 2) - 1;
        expect(compare(known(trimmedMean(values, most)), known(median(values)))).toBe(0);
      })
    );
  });
});
