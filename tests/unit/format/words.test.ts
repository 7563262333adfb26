import {describe, expect, test} from 'vitest';
import {numberWord, readNumberWord} from '../../../src/format/number-words.ts';
import {percentPoints, percentSign, percentWord} from '../../../src/format/percent.ts';
import {formatQualified} from '../../../src/format/qualified.ts';
import {formatRange} from '../../../src/format/range.ts';
import {explainSigns, spokenSign} from '../../../src/format/signs.ts';
import {unitWord} from '../../../src/format/units.ts';

describe('numberWord', () => {
  test('writes zero to twelve', () => {
    expect(Array.from({length: 13}, (_, i) => numberWord(i, 'nb')).join(' ')).toBe(
      'null én to tre fire fem seks sju åtte ni ti elleve tolv'
    );
    expect(numberWord(12n, 'en')).toBe('twelve');
  });

  test('bends one in the neuter', () => {
    expect(numberWord(1, 'nb', 'neuter')).toBe('ett');
    expect(numberWord(2, 'nb', 'neuter')).toBe('to');
    expect(numberWord(1, 'en', 'neuter')).toBe('one');
  });

  test('leaves all other numbers to digits', () => {
    expect([13, -1, 2.5].map((n) => numberWord(n, 'nb'))).toEqual([null, null, null]);
  });

  test('is read in each spelling', () => {
    expect(['En', 'én', 'ett', 'syv', 'tolv', 'tretten'].map((word) => readNumberWord(word, 'nb'))).toEqual([
      1,
      1,
      1,
      7,
      12,
      null
    ]);
    expect(readNumberWord('en', 'en')).toBeNull();
  });
});

test('per cent never breaks from its number', () => {
  expect(percentSign('29', 'nb')).toBe('29\u00a0%');
  expect(percentSign('29', 'en')).toBe('29%');
  expect(percentWord('29', 'nb')).toBe('29\u00a0prosent');
  expect(percentWord('29', 'en')).toBe('29\u00a0per\u00a0cent');
  expect(percentPoints('1', 'nb')).toBe('1\u00a0prosentpoeng');
  expect(['1', '3'].map((n) => percentPoints(n, 'en'))).toEqual([
    '1\u00a0percentage point',
    '3\u00a0percentage points'
  ]);
});

describe('formatRange', () => {
  test('joins with an en dash', () => {
    expect(formatRange('38', '43', 'nb')).toBe('38–43');
  });
  test('joins with a word beside a minus', () => {
    expect(formatRange('\u22123', '5', 'nb')).toBe('\u22123 til 5');
  });
  test('is one number where both are shown alike', () => {
    expect(formatRange('38', '38', 'en')).toBe('38');
  });
});

test('a qualification stands before the number', () => {
  expect(formatQualified('60', 'over', 'nb')).toBe('over\u00a060');
  expect(formatQualified('40', 'about', 'nb')).toBe('ca.\u00a040');
  expect(formatQualified('40', 'about', 'en')).toBe('about\u00a040');
});

test('a unit has its word, an unknown one stays', () => {
  expect(['kr', 'days', 'years', 'hours', 'percent', 'constructor'].map((code) => unitWord(code, 'nb'))).toEqual([
    'kr',
    'dager',
    'år',
    'timer',
    '%',
    'constructor'
  ]);
});

describe('signs', () => {
  test('have a spoken text', () => {
    expect(spokenSign(':', 'nb')).toBe('skjult av personvernhensyn');
    expect(spokenSign('..', 'en')).toBe('not asked or lost');
    expect(spokenSign('0', 'nb')).toBeNull();
  });

  test('are explained in one line, in fixed order, where they occur', () => {
    expect(explainSigns(['12', ':', '..', ':'], 'nb')).toBe('.. ikke spurt eller tapt; : skjult av personvernhensyn');
    expect(explainSigns(['12'], 'nb')).toBeNull();
  });
});
