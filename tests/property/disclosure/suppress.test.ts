import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {audit} from '../../../src/disclosure/audit.ts';
import {suppress} from '../../../src/disclosure/suppress.ts';
import {enumerator} from '../../support/disclosure/enumerate.ts';
import {randomTables} from '../../support/disclosure/random-tables.ts';

const BEYOND = 8;
const tables = fc.integer({min: 1, max: 100_000}).map((seed) => randomTables(seed));
const some = {numRuns: 60, seed: 2014};
const few = {numRuns: 25, seed: 2014};

describe('suppress', () => {
  test('leaves no hidden number that trying all tables finds', () => {
    fc.assert(
      fc.property(tables, ({numbers, primary}) => {
        const {hidden, unprotected} = suppress(numbers, primary);
        const keys = new Set(hidden.keys());
        const {isOpen} = enumerator(numbers, keys);
        expect(unprotected).toEqual([]);
        expect([...keys].filter((key) => !isOpen(key))).toEqual([]);
      }),
      some
    );
  });

  test('leaves primary numbers as uncertain as asked', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({min: 1, max: 5}), async ({numbers, primary}, width) => {
        const {hidden} = suppress(numbers, primary, {protection: {width: BigInt(width)}});
        const {intervals} = await audit(numbers, new Set(hidden.keys()));
        const narrow = intervals.filter(({key, low, high}) => primary.has(key) && high !== null && high - low < width);
        expect(narrow).toEqual([]);
      }),
      few
    );
  });
});

describe('audit', () => {
  test('finds the same limits as trying all tables, of too little hidden too', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({numbers, primary}) => {
        const {range} = enumerator(numbers, primary, BEYOND);
        const {intervals} = await audit(numbers, primary);
        const values = new Map(numbers.quantities.map(({key, value}) => [key, value]));
        for (const {key, low, high} of intervals) {
          const most = Number(values.get(key)) + BEYOND;
          expect([key, Number(low), Math.min(most, high === null ? most : Number(high))]).toEqual([key, ...range(key)]);
        }
      }),
      few
    );
  });
});
