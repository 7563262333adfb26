import {describe, expect, test} from 'vitest';
import {computeValue} from '../../../src/report/data-value.ts';
import type {DataValueProps} from '../../../src/report/value-props.ts';
import {contextOf} from '../tables/dataset.ts';
import {counts, respondents, told} from './quoted.ts';

const data = 'test/data';

function ofRespondents(props: Partial<DataValueProps>): string {
  return told(computeValue({data, ...props}, contextOf(respondents)));
}

function ofCounts(props: Partial<DataValueProps>): string {
  return told(computeValue({data, ...props}, contextOf(counts)));
}

describe('computeValue', () => {
  test('counts everybody, a category, several, and those whom where picks', () => {
    expect(ofRespondents({count: true})).toBe('6 n of null computed');
    expect(ofRespondents({count: {svar: 'ja'}})).toBe('3 n of null computed');
    expect(ofRespondents({count: {svar: ['ja', 'nei']}})).toBe('5 n of null computed');
    expect(ofRespondents({count: {svar: 'ja'}, where: {storrelse: 'store'}})).toBe('2 n of null computed');
  });

  test('takes shares of those who are counted', () => {
    expect(ofRespondents({share: {svar: ['ja', 'nei']}})).toBe('5/6 percent of 6 computed');
    expect(ofRespondents({share: {svar: 'ja'}, where: {storrelse: 'store'}})).toBe('2/4 percent of 4 computed');
  });

  test('says the same of counts that may be added', () => {
    expect(ofCounts({share: {svar: 'ja'}})).toBe('13/24 percent of 24 computed');
    expect(ofCounts({share: {svar: 'ja'}, where: {storrelse: 'store'}})).toBe('4/12 percent of 12 computed');
  });

  test.each([
    ['another dataset', {data: 'test/date', count: true}, /^unknown-dataset at data/],
    ['two statistics', {count: true, share: {svar: 'ja'}}, /^one-statistic at \(all\): it asks for count and share/],
    ['no statistic', {}, /^one-statistic at \(all\): it asks for nothing/],
    ['two variables', {share: {svar: 'ja', storrelse: 'store'}}, /^one-variable at share: share names 2 variables/],
    ['a code that is not counted', {share: {svar: 'jaa'}}, /^not-counted at share\.svar/]
  ] as const)('refuses %s', (_, props, said) => {
    expect(ofRespondents(props)).toMatch(said);
  });
});
