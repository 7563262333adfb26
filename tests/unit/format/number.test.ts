import {describe, expect, test} from 'vitest';
import {formatCount, formatFraction, formatNumber, formatPercent, toFraction} from '../../../src/format/number.ts';
import {decimal, whole} from '../../../src/support/fraction.ts';
import type {Fraction} from '../../../src/support/fraction.ts';

const of = (numerator: number, denominator: number): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator)
});

describe('formatCount', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1234, '1\u00a0234', '1,234'],
    [1234567, '1\u00a0234\u00a0567', '1,234,567'],
    [-1234, '\u22121\u00a0234', '\u22121,234'],
    [10n ** 21n, '1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000', '1,000,000,000,000,000,000,000']
  ])('%s is %s in Norwegian and %s in English', (value, nb, en) => {
    expect(formatCount(value, 'nb')).toBe(nb);
    expect(formatCount(value, 'en')).toBe(en);
  });

  test('refuses a number that is not whole', () => {
    expect(() => formatCount(1.5, 'nb')).toThrow(RangeError);
  });
});

describe('formatFraction', () => {
  test('rounds half away from zero', () => {
    expect(formatFraction(of(5, 2), 0, 'nb')).toBe('3');
    expect(formatFraction(of(-5, 2), 0, 'nb')).toBe('\u22123');
    expect(formatFraction(of(1, 20), 1, 'nb')).toBe('0,1');
  });

  test('shows all decimals', () => {
    expect(formatFraction(whole(12345), 2, 'nb')).toBe('12\u00a0345,00');
    expect(formatFraction(of(1, 3), 3, 'en')).toBe('0.333');
  });

  test('has no minus before a zero', () => {
    expect(formatFraction(of(-1, 3), 0, 'nb')).toBe('0');
    expect(formatFraction(decimal(-4, 2), 1, 'en')).toBe('0.0');
  });
});

describe('formatPercent', () => {
  test('rounds the exact fraction, where floating point prints 28,7', () => {
    expect(formatPercent(of(23, 80), 1, 'nb')).toBe('28,8');
  });

  test('shows no sign', () => {
    expect(formatPercent(of(125, 189), 0, 'en')).toBe('66');
  });
});

describe('formatNumber', () => {
  test('rounds the number that people see, not its binary neighbour', () => {
    expect(formatNumber(44.05, 1, 'nb')).toBe('44,1');
    expect(formatNumber(1.005, 2, 'en')).toBe('1.01');
    expect(formatNumber(0.1 + 0.2, 16, 'en')).toBe('0.3000000000000000');
  });

  test('takes very large and very small numbers', () => {
    expect(formatNumber(1e21, 0, 'en')).toBe('1,000,000,000,000,000,000,000');
    expect(formatNumber(-1e-9, 2, 'nb')).toBe('0,00');
  });

  test.each([NaN, Infinity, -Infinity])('never shows %s', (value) => {
    expect(() => formatNumber(value, 1, 'nb')).toThrow(`not a number to show: ${value}`);
  });

  test('is known to 12 significant digits', () => {
    expect(toFraction(123456.7890123456)).toEqual(decimal(123456789012n, 6));
  });
});
