import fc from 'fast-check';
import {expect, test} from 'vitest';
import {buildListing} from '../../../src/tables/listing.ts';
import {contextOf, dataset, measure, variable} from '../../unit/tables/dataset.ts';

const number = fc.integer({min: -1000, max: 1000});
const values = fc.array(fc.option(number), {minLength: 1, maxLength: 12});

test('the total of a listing is the sum of the numbers that it shows, and says of how many rows', () => {
  fc.assert(
    fc.property(values, (given) => {
      const codes = given.map((_, i) => `r${i}`);
      const remarks = given.map((value) => (value === null ? 'Uten tall' : null));
      const made = dataset({
        shape: 'listing',
        variables: [variable('rad', codes, codes)],
        measures: [
          measure(
            'kr',
            given.map((value) => value ?? 'na'),
            {statistic: 'value', disjoint: ['rad'], remarks}
          )
        ]
      });
      const {table} = buildListing(
        {kind: 'listing', id: 'tbl-l', data: made.id, caption: 'L', columns: ['rad', 'kr'], total: {rows: 'last'}},
        contextOf({...made, primaryKey: ['rad']})
      );
      const known = given.filter((value) => value !== null);
      const total = table?.cells.at(-1);
      expect(total?.row).toBe('rad=(total)');
      const sum = known.reduce((before, value) => before + value, 0);
      expect(total?.value).toEqual(known.length === 0 ? null : {numerator: BigInt(sum), denominator: 1n});
      const isPart = known.length > 0 && known.length < given.length;
      expect(table?.notes.map(({text}) => text)).toEqual(
        isPart ? [`Summen er av radene som har et tall: ${known.length} av ${given.length}.`] : []
      );
      expect(table?.cells.filter(({text}) => text === 'Uten tall')).toHaveLength(given.length - known.length);
    })
  );
});
