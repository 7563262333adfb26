import {expect, test} from 'vitest';
import {formatDate} from '../../../src/format/date.ts';

test('formatDate writes a day in words, and leaves what is no day', () => {
  expect(formatDate('2026-03-04', 'nb')).toBe('4. mars 2026');
  expect(formatDate('2026-12-24', 'en')).toBe('24 December 2026');
  expect(['2026', '2026-13-01', 'unknown'].map((text) => formatDate(text, 'nb'))).toEqual([
    '2026',
    '2026-13-01',
    'unknown'
  ]);
});
