import {describe, expect, test} from 'vitest';
import {computeValues, type ValueElement} from '../../../src/report/values.ts';
import type {ValueProps} from '../../../src/report/value-props.ts';
import {contextOf, plain} from '../tables/dataset.ts';
import {respondents, tableOf} from './quoted.ts';

const place = {file: 'content/prove/01-kap.mdx', line: 1, column: 1};
const answers = tableOf({...plain, kind: 'frequency', variable: 'svar', statistics: ['n', 'percent']}, respondents);

/** Texts by key; a fault as `key: rule`. */
function told(props: Readonly<Record<string, ValueProps | null>>): readonly string[] {
  const elements = Object.entries(props).map(([key, own]): ValueElement => ({key, place, props: own}));
  const quotable = new Map([
    [plain.id, answers],
    ['tbl-borte', null]
  ] as const);
  const {values, faults} = computeValues(elements, {...contextOf(respondents), quotable});
  return [
    ...[...values].map(([key, {text}]) => `${key}: ${text.replaceAll('\u00a0', ' ')}`),
    ...faults.map(({element, fault}) => `${element.key}: ${fault.rule}`)
  ];
}

const ja: ValueProps = {of: plain.id, row: 'ja', column: 'percent', name: 'ja'};
const nei: ValueProps = {of: plain.id, row: 'nei', column: 'percent', name: 'nei'};

describe('computeValues', () => {
  test('quotes, computes, compares and uses again', () => {
    expect(
      told({
        brukt: {name: 'ja', as: 'n (percent)'},
        ja,
        nei,
        mer: {difference: ['ja', 'nei'], name: 'mer'},
        ganger: {ratio: ['ja', 'nei']},
        alle: {data: 'test/data', count: true},
        andel: {data: 'test/data', share: {svar: ['ja', 'nei']}, as: 'n of base'},
        skrevet: {literal: 1234.5, reason: 'fra loven'}
      })
    ).toEqual([
      'brukt: 3 (50 %)',
      'ja: 50 prosent',
      'nei: 33 prosent',
      'mer: 17 prosentpoeng',
      'ganger: 1,5',
      'alle: 6',
      'andel: 5 av 6',
      'skrevet: 1 234,5'
    ]);
  });

  test('shows no count for a difference', () => {
    expect(told({ja, nei, mer: {difference: ['ja', 'nei'], as: 'n (percent)'}}).at(-1)).toBe('mer: wrong-form');
  });

  test('compares like with like only', () => {
    const antall: ValueProps = {of: plain.id, row: 'ja', column: 'n', name: 'antall'};
    expect(told({ja, antall, feil: {difference: ['ja', 'antall']}}).at(-1)).toBe('feil: not-comparable');
  });

  test('tells a circle once, and nothing of what rests on it', () => {
    expect(
      told({
        a: {difference: ['b', 'b'], name: 'a'},
        b: {difference: ['a', 'a'], name: 'b'},
        c: {ratio: ['a', 'b'], name: 'c'},
        d: {name: 'c'}
      })
    ).toEqual(['a: circular-value']);
  });

  test('is silent on what rests on something that failed', () => {
    const borte: ValueProps = {of: 'tbl-borte', row: 'ja', column: 'n', name: 'borte'};
    expect(told({borte, igjen: {name: 'borte'}, mer: {difference: ['borte', 'borte']}, ukjent: null})).toEqual([]);
  });

  test('refuses a category that is not counted, and a count of everybody in a base', () => {
    expect(told({x: {data: 'test/data', count: {svar: ['ja', 'vet_ikke']}}})).toEqual(['x: not-counted']);
    expect(told({x: {data: 'test/data', count: true, missing: 'hidden'}})).toEqual(['x: count-of-base']);
  });
});
