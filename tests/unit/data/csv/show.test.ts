import {expect, test} from 'vitest';
import {codePoint, count, show, showList} from '../../../../src/data/csv/show.ts';

test('show quotes a value and gives what cannot be seen by number', () => {
  expect(show('Tromsø')).toBe('"Tromsø"');
  expect(show(' 7 ')).toBe('" 7 "');
  expect(show('a\u00a0b\u200b\n\u{e0001}')).toBe('"a<U+00A0>b<U+200B><U+000A><U+E0001>"');
});

test('show cuts after 40 characters and does not cut through one', () => {
  expect(show('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
  expect(show('🙂'.repeat(41))).toBe(`"${'🙂'.repeat(40)}…" (82 characters)`);
});

test('showList, count and codePoint', () => {
  expect(showList(['a', 'b'])).toBe('"a", "b"');
  expect(showList(['a', 'b', 'c'], 2)).toBe('"a", "b" and 1 more');
  expect([0, 999, 1000, 1_048_576].map(count)).toEqual(['0', '999', '1,000', '1,048,576']);
  expect(codePoint('\u{1f642}')).toBe('U+1F642');
});
