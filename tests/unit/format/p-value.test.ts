import {expect, test} from 'vitest';
import {formatPValue} from '../../../src/format/p-value.ts';

test.each([
  [1e-20, 'p < 0,001'],
  [0.00099, 'p < 0,001'],
  [0.001, 'p = 0,001'],
  [0.0123, 'p = 0,012'],
  [0.0994, 'p = 0,099'],
  [0.0996, 'p = 0,10'],
  [0.345, 'p = 0,35'],
  [0.99, 'p = 0,99'],
  [0.991, 'p > 0,99'],
  [1, 'p > 0,99']
])('%s is %s', (p, text) => {
  expect(formatPValue(p, 'nb').replaceAll('\u00a0', ' ')).toBe(text);
});

test('has a point in English, and is a probability', () => {
  expect(formatPValue(0.5, 'en')).toBe('p\u00a0=\u00a00.50');
  expect(() => formatPValue(NaN, 'nb')).toThrow(RangeError);
  expect(() => formatPValue(1.1, 'nb')).toThrow(RangeError);
});
