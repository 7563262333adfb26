import {describe, expect, test} from 'vitest';
import {plain} from '../tables/dataset.ts';
import {counts, quote, respondents, tableOf, uneven} from './quoted.ts';

const answers = tableOf(
  {
    ...plain,
    kind: 'frequency',
    variable: 'svar',
    statistics: ['n', 'percent', 'cumulativePercent'],
    total: {rows: 'last'}
  },
  respondents
);
const services = tableOf({...plain, kind: 'frequency', variable: 'tilbud', statistics: ['n', 'percent']}, respondents);
const responses = {...plain, statistics: ['responsePercent'], total: {rows: 'last'}} as const;
const ofResponses = tableOf({...responses, kind: 'frequency', variable: 'tilbud'}, respondents);
const crossed = tableOf({...responses, kind: 'crosstab', rows: 'storrelse', columns: 'tilbud'}, respondents);
const paired = tableOf({...responses, kind: 'crosstab', rows: 'tilbud', columns: 'tilbud'}, respondents);
const rows = tableOf(
  {...plain, kind: 'crosstab', rows: 'storrelse', columns: 'svar', statistics: ['rowPercent'], total: {rows: 'last'}},
  counts
);
const both = tableOf(
  {...plain, kind: 'crosstab', rows: 'storrelse', columns: 'svar', statistics: ['n', 'rowPercent']},
  counts
);
const indicators = tableOf(
  {...plain, kind: 'estimates', rows: 'storrelse', columns: [{count: 'kommuner'}, {count: 'besok'}]},
  uneven
);

describe('quoteValue', () => {
  test('takes a cell, or adds categories of a variable of respondent rows', () => {
    expect(quote({row: 'ja', column: 'percent'}, answers)).toBe('3/6 percent of 6 computed');
    expect(quote({row: ['ja', 'kanskje'], column: 'n'}, answers)).toBe('4 n of null computed');
    expect(quote({row: ['ja', 'kanskje'], column: 'percent'}, answers)).toBe('4/6 percent of 6 computed');
  });

  test('adds per cents of responses over the set that these answer', () => {
    expect(quote({row: ['rad', 'mat'], column: 'responsePercent'}, ofResponses)).toBe(
      '7/7 responsePercent of 7 computed'
    );
    expect(quote({row: 'smaa', column: ['rad', 'mat']}, crossed)).toBe('4/4 responsePercent of 4 computed');
  });

  test('adds columns of a row', () => {
    expect(quote({row: 'smaa', column: ['ja', 'nei']}, rows)).toBe('12/12 rowPercent of 12 computed');
  });

  test.each([
    ['items of a multiple-response set', {row: ['rad', 'mat'], column: 'n'}, services, 'not-disjoint'],
    ['a total with its parts', {row: ['ja', '(total)'], column: 'n'}, answers, 'mixed-parts'],
    [
      'row per cents of several rows, even of equal bases',
      {row: ['smaa', 'store'], column: 'ja'},
      rows,
      'not-additive'
    ],
    ['cumulative per cents', {row: ['ja', 'kanskje'], column: 'cumulativePercent'}, answers, 'not-additive'],
    ['a count that is not disjoint', {row: ['smaa', 'store'], column: 'besok'}, indicators, 'not-disjoint'],
    ['counts of two measures', {row: 'smaa', column: ['kommuner', 'besok']}, indicators, 'not-disjoint'],
    ['a row named twice', {row: ['ja', 'ja'], column: 'n'}, answers, 'named-twice'],
    ['per cents of responses of several groups', {row: ['smaa', 'store'], column: 'rad'}, crossed, 'not-additive'],
    ['per cents of responses over the other set', {row: 'rad', column: ['rad', 'mat']}, paired, 'not-additive'],
    ['several statistics', {row: 'smaa', column: 'ja'}, both, 'statistic-needed'],
    ['an unknown row', {row: 'jo', column: 'n'}, answers, 'unknown-key']
  ] as const)('refuses %s', (_title, props, source, rule) => {
    expect(quote(props, source)).toMatch(new RegExp(`^${rule} at `));
  });

  test('adds a count that is disjoint beside one that is not', () => {
    expect(quote({row: ['smaa', 'store'], column: 'kommuner'}, indicators)).toBe('12 n of null computed');
  });

  test('tells what is wrong with a sum', () => {
    expect(quote({row: ['rad', 'mat'], column: 'n'}, services)).toMatchInlineSnapshot(
      `"not-disjoint at row: tilbud cannot be added: a unit may stand in several of its categories (quote the categories one by one)"`
    );
    expect(quote({row: ['ja', '(total)'], column: 'n'}, answers)).toMatchInlineSnapshot(
      `"mixed-parts at row: "I alt" is no category (total), so that it cannot be added to others (add categories only)"`
    );
    expect(quote({row: ['smaa', 'store'], column: 'ja'}, rows)).toMatchInlineSnapshot(
      `"not-additive at row: a rowPercent cannot be added over several rows: each is of another whole (quote them one by one)"`
    );
    expect(quote({row: 'jo', column: 'n'}, answers)).toMatchInlineSnapshot(
      `"unknown-key at row: there is no row "jo" (did you mean "ja"?)"`
    );
  });

  test('picks the largest, the smallest and the range', () => {
    expect(quote({column: 'n', pick: 'largest'}, answers)).toBe('3 n of null computed');
    expect(quote({column: 'n', pick: 'smallest'}, answers)).toBe('1 n of null computed');
    expect(quote({column: 'n', pick: 'range', among: ['kanskje', 'nei']}, answers)).toBe('2 n of null computed');
  });
});
