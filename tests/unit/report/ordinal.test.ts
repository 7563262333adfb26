import fc from 'fast-check';
import {expect, test} from 'vitest';
import {chapterLabel, numberedTitle, readOrdinal, writeOrdinal} from '../../../src/report/ordinal.ts';

test('an ordinal is read from the beginning of a file name, whatever zeros it has', () => {
  expect(readOrdinal('02')).toEqual({kind: 'chapter', number: 2});
  expect(readOrdinal('v1')).toEqual({kind: 'appendix', number: 1});
  expect(['', 'v', 'x1', 'V1', '1v'].map(readOrdinal)).toEqual([null, null, null, null, null]);
});

test('no two ordinals are written the same', () => {
  const ordinals = fc.record({kind: fc.constantFrom('chapter', 'appendix'), number: fc.nat(99)});
  fc.assert(
    fc.property(ordinals, ordinals, (a, b) => {
      const same = a.kind === b.kind && a.number === b.number;
      expect(writeOrdinal(a) === writeOrdinal(b)).toBe(same);
      expect(chapterLabel(a, 'nb') === chapterLabel(b, 'nb')).toBe(same);
    })
  );
});

test('chapters and appendices have words of their own in each language', () => {
  const [chapter, appendix] = [{kind: 'chapter', number: 3} as const, {kind: 'appendix', number: 1} as const];
  expect([chapterLabel(chapter, 'nb'), chapterLabel(appendix, 'nb')]).toEqual(['kapittel 3', 'vedlegg 1']);
  expect([chapterLabel(chapter, 'en'), chapterLabel(appendix, 'en')]).toEqual(['chapter 3', 'appendix 1']);
  expect(numberedTitle({ordinal: appendix, title: 'Tiltaksark'})).toBe('V1 Tiltaksark');
});
