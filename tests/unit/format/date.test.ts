import {expect, test} from 'vitest';
import {formatDate, readWrittenDate} from '../../../src/format/date.ts';

test('formatDate writes a day in words, and leaves what is no day', () => {
  expect(formatDate('2026-03-04', 'nb')).toBe('4. mars 2026');
  expect(formatDate('2026-12-24', 'en')).toBe('24 December 2026');
  expect(['2026', '2026-13-01', 'unknown'].map((text) => formatDate(text, 'nb'))).toEqual([
    '2026',
    '2026-13-01',
    'unknown'
  ]);
});

test.each([
  ['januar 2004', '2004-01'],
  ['1. januar 2013', '2013-01-01'],
  ['1 January 2013', '2013-01-01'],
  ['2003–2005', '2003'],
  ['2012', '2012'],
  ['høsten 2002', 'høsten 2002']
])('readWrittenDate reads %s', (written, date) => {
  expect(readWrittenDate(written)).toBe(date);
});
