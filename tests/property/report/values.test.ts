import fc from 'fast-check';
import {expect, test} from 'vitest';
import {computeValues, type ValueElement} from '../../../src/report/values.ts';
import type {ValueProps} from '../../../src/report/value-props.ts';
import {compare} from '../../../src/support/fraction.ts';
import {contextOf, crossed, plain, variable} from '../../unit/tables/dataset.ts';
import {tableOf} from '../../unit/report/quoted.ts';

const place = {file: 'content/prove/01-kap.mdx', line: 1, column: 1};

function computed(numbers: readonly number[], props: Readonly<Record<string, ValueProps>>) {
  const data = crossed(
    variable('storrelse', ['smaa', 'store'], ['smaa', 'smaa', 'store', 'store']),
    variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei']),
    numbers
  );
  const quoted = tableOf(
    {...plain, kind: 'crosstab', rows: 'storrelse', columns: 'svar', statistics: ['rowPercent']},
    data
  );
  const elements = Object.entries(props).map(([key, own]): ValueElement => ({key, place, props: own}));
  const quotable = new Map([[quoted.exhibit, quoted]]);
  return {quoted, ...computeValues(elements, {...contextOf(data), quotable})};
}

const counts = fc.array(fc.integer({min: 1, max: 5000}), {minLength: 4, maxLength: 4});
const cell = (row: string, name: string): ValueProps => ({of: plain.id, row, column: 'ja', name});

test('a named value is its cell wherever it is used', () => {
  fc.assert(
    fc.property(counts, (numbers) => {
      const {values, quoted, faults} = computed(numbers, {
        early: {name: 'a'},
        own: cell('smaa', 'a'),
        late: {name: 'a', as: 'n of base'}
      });
      const found = quoted.table.cells.find(({row, column}) => row === 'storrelse=smaa' && column === 'svar=ja');
      expect(faults).toEqual([]);
      for (const key of ['early', 'own', 'late']) expect(values.get(key)?.value).toEqual(found?.value);
      expect(values.get('early')?.text).toBe(values.get('own')?.text);
      const [smaa = 0, nei = 0] = numbers;
      expect(found?.value).toEqual({numerator: BigInt(smaa), denominator: BigInt(smaa + nei)});
    })
  );
});

test('a difference is the other way round its negative', () => {
  fc.assert(
    fc.property(counts, (numbers) => {
      const {named} = computed(numbers, {
        a: cell('smaa', 'a'),
        b: cell('store', 'b'),
        ab: {difference: ['a', 'b'], name: 'ab'},
        ba: {difference: ['b', 'a'], name: 'ba'}
      });
      const [ab, ba] = [named.get('ab')?.value, named.get('ba')?.value];
      if (ab === undefined || ba === undefined || typeof ab === 'number' || typeof ba === 'number')
        throw new Error('no difference');
      expect(compare(ab, {...ba, numerator: -ba.numerator})).toBe(0);
    })
  );
});
