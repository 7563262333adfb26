import {expect, test} from 'vitest';
import {formatBytes} from '../../../src/format/bytes.ts';

test.each([
  [1, '0,1\u00a0kB'],
  [412, '0,4\u00a0kB'],
  [3249, '3,2\u00a0kB'],
  [9949, '9,9\u00a0kB'],
  [9950, '10\u00a0kB'],
  [40_600, '41\u00a0kB'],
  [999_499, '999\u00a0kB'],
  [999_500, '1,0\u00a0MB'],
  [12_345_678, '12\u00a0MB'],
  [2_345_678_901, '2\u00a0346\u00a0MB']
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'nb')).toBe(text);
});

test('in English with a point', () => {
  expect(formatBytes(3249, 'en')).toBe('3.2\u00a0kB');
});
