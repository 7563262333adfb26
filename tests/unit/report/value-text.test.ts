import {describe, expect, test} from 'vitest';
import {defaultForm, rangeText, valueText, type Form, type ShownValue} from '../../../src/report/value-text.ts';

const share: ShownValue = {
  value: {numerator: 125n, denominator: 189n},
  statistic: 'percent',
  state: 'computed',
  points: false,
  base: 189
};
const count: ShownValue = {
  value: {numerator: 3n, denominator: 1n},
  statistic: 'n',
  state: 'computed',
  points: false,
  base: null
};
const nbsp = '\u00a0';
const percent = {statistic: 'percent', points: false} as const;
const formOf = (statistic: ShownValue['statistic'], value: ShownValue['value']): Form =>
  defaultForm({statistic, value, points: false});

describe('valueText', () => {
  test.each<[string, ShownValue, Form, number | null, 'nb' | 'en', string]>([
    ['a share in Norwegian', share, 'percent', null, 'nb', `66${nbsp}prosent`],
    ['a share in English', share, 'percent', null, 'en', `66${nbsp}per${nbsp}cent`],
    ['a share with a decimal', share, 'percent', 1, 'nb', `66,1${nbsp}prosent`],
    ['count and share', share, 'n (percent)', null, 'nb', `125${nbsp}(66${nbsp}%)`],
    ['count of base', share, 'n of base', null, 'nb', '125 av 189'],
    ['one in', {...share, value: {numerator: 34n, denominator: 100n}}, 'one in', null, 'nb', 'én av tre'],
    ['a count in words', count, 'words', null, 'nb', 'tre'],
    ['a count in digits', {...count, value: {numerator: 1234n, denominator: 1n}}, 'words', null, 'nb', `1${nbsp}234`],
    ['a decimal', {...count, value: {numerator: 1925n, denominator: 1000n}}, 'decimal', null, 'nb', '1,9'],
    [
      'a difference of shares',
      {...share, value: {numerator: 1n, denominator: 4n}, points: true},
      'percent',
      null,
      'nb',
      `25${nbsp}prosentpoeng`
    ],
    [
      'a given value that is not exact',
      {...share, state: 'given:over', value: {numerator: 40n, denominator: 100n}},
      'percent',
      null,
      'nb',
      `over${nbsp}40${nbsp}prosent`
    ]
  ])('%s', (_title, shown, form, decimals, language, expected) => {
    expect(valueText(shown, form, decimals, language)).toEqual({text: expected});
  });

  test.each<[string, ShownValue, Form, string]>([
    ['a count as per cent', count, 'percent', 'it is no percentage but n'],
    ['a share as a count', share, 'n', 'it is a percentage; quote the count, or use as="n (percent)"'],
    [
      'a given share with a count that nobody knows',
      {...share, state: 'given'},
      'n (percent)',
      'there is no count behind the percentage'
    ],
    [
      'a standard deviation as a count',
      {...count, value: 1.5, statistic: 'sd'},
      'n',
      'a sd can only be shown as "decimal"'
    ],
    ['a single value as a range', share, 'range', 'a range needs pick="range"']
  ])('refuses %s', (_title, shown, form, reason) => {
    expect(valueText(shown, form, null, 'nb')).toEqual({reason});
  });

  test('a form is chosen by the statistic where the chapter names none', () => {
    expect(formOf('rowPercent', {numerator: 1n, denominator: 2n})).toBe('percent');
    expect(formOf('n', {numerator: 4n, denominator: 2n})).toBe('n');
    expect(formOf('mean', {numerator: 1n, denominator: 2n})).toBe('decimal');
    expect(formOf('sd', 1.5)).toBe('decimal');
  });

  test('a range has its unit once', () => {
    const [low, high] = [
      {numerator: 38n, denominator: 100n},
      {numerator: 43n, denominator: 100n}
    ];
    expect(rangeText(low, high, percent, null, 'nb')).toBe(`38–43${nbsp}prosent`);
    expect(rangeText(low, low, percent, null, 'nb')).toBe(`38${nbsp}prosent`);
    const points = {statistic: 'difference', points: true} as const;
    expect(rangeText(low, high, points, null, 'nb')).toBe(`38–43${nbsp}prosentpoeng`);
  });

  test('a difference of per cents that a table shows is told in percentage points', () => {
    const difference: ShownValue = {
      value: {numerator: -32n, denominator: 1000n},
      statistic: 'difference',
      state: 'computed',
      points: true,
      base: null
    };
    expect(defaultForm(difference)).toBe('percent');
    expect(valueText(difference, 'percent', 1, 'nb')).toEqual({text: `−3,2${nbsp}prosentpoeng`});
    expect(valueText({...difference, points: false}, 'percent', 1, 'nb')).toEqual({
      reason: 'it is no percentage but difference'
    });
  });
});
