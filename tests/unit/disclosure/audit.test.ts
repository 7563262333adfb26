import {describe, expect, test} from 'vitest';
import {audit} from '../../../src/disclosure/audit.ts';
import {sumOf, type Bound, type PublishedNumbers} from '../../../src/disclosure/model.ts';
import {countsOf} from './numbers.ts';

const counts = countsOf(
  ['r', 's'],
  ['x', 'y'],
  [
    [1, 6],
    [8, 7]
  ]
);

const bound = (keys: readonly string[], low: bigint | null, high: bigint | null): Bound => ({
  of: keys,
  terms: keys.map((key) => ({key, coefficient: 1n})),
  low,
  high
});

describe('audit', () => {
  test('tells the hidden numbers that can be computed from margins', async () => {
    const {determined, intervals} = await audit(counts, new Set(['r x', 's x']));
    expect(determined).toEqual(['r x', 's x']);
    expect(intervals[0]).toEqual({key: 'r x', low: 1n, high: 1n});
  });

  test('tells between which numbers the others must be', async () => {
    const {determined, intervals} = await audit(counts, new Set(['r x', 'r y', 's x', 's y']));
    expect(determined).toEqual([]);
    expect(intervals.map(({key, low, high}) => [key, low, high])).toEqual([
      ['r x', 1n, 6n],
      ['r y', 1n, 6n],
      ['s x', 3n, 8n],
      ['s y', 7n, 12n]
    ]);
  });

  test('counts with zeros where these may be hidden, and with numbers without end', async () => {
    const {intervals} = await audit(counts, new Set(['r x', 'r', 'x', 'all']), {hideZeros: true});
    expect(intervals.find(({key}) => key === 'r x')).toEqual({key: 'r x', low: 0n, high: null});
  });

  test('finds nothing where nothing is hidden', async () => {
    expect(await audit(counts, new Set())).toEqual({intervals: [], determined: []});
  });

  test('knows that counts are whole numbers', async () => {
    // Of three pairs at most one each is three halves together, but one of them in whole numbers.
    const keys = ['a', 'b', 'c'];
    const numbers: PublishedNumbers = {
      quantities: [
        ...keys.map((key) => ({key, value: key === 'a' ? 1n : 0n, shown: 'never'}) as const),
        {key: 'twice', value: 2n, shown: 'exact'}
      ],
      equations: [{total: 'twice', parts: keys.map((key) => ({key, coefficient: 2n}))}],
      bounds: [bound(['a', 'b'], null, 1n), bound(['b', 'c'], null, 1n), bound(['a', 'c'], null, 1n)]
    };
    const {intervals} = await audit(numbers, new Set(['twice']));
    expect(intervals).toEqual([{key: 'twice', low: 2n, high: 2n}]);
  });

  test('computes numbers that are shown rounded', async () => {
    // 1 and 1, each rounded to 0, with a total of 2 rounded to 3 by itself.
    const numbers: PublishedNumbers = {
      quantities: [
        {key: 'a', value: 1n, shown: 'bounded'},
        {key: 'b', value: 1n, shown: 'bounded'},
        {key: 'both', value: 2n, shown: 'bounded'}
      ],
      equations: [sumOf('both', ['a', 'b'])],
      bounds: [bound(['a'], -1n, 1n), bound(['b'], -1n, 1n), bound(['both'], 2n, 4n)]
    };
    const {determined} = await audit(numbers, new Set(), {attacked: new Set(['a', 'b'])});
    expect(determined).toEqual(['a', 'b']);
  });
});
