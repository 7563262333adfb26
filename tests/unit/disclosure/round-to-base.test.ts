import {describe, expect, test} from 'vitest';
import {audit} from '../../../src/disclosure/audit.ts';
import {mergeNumbers} from '../../../src/disclosure/model.ts';
import {roundNumbers, roundToBase} from '../../../src/disclosure/round-to-base.ts';
import {countsOf, keeping} from './numbers.ts';

describe('roundToBase', () => {
  test('goes to the nearest multiple', () => {
    expect([0n, 1n, 2n, 3n, 4n, 5n].map((value) => roundToBase(value, 3n))).toEqual([0n, 0n, 3n, 3n, 3n, 6n]);
    expect([2n, 3n, 7n, 8n].map((value) => roundToBase(value, 5n))).toEqual([0n, 5n, 5n, 10n]);
  });

  test('goes up from halfway between two multiples of an even base', () => {
    expect([1n, 2n, 5n, 6n].map((value) => roundToBase(value, 4n))).toEqual([0n, 4n, 4n, 8n]);
  });
});

describe('roundNumbers', () => {
  const counts = countsOf(
    ['r', 's'],
    ['x', 'y'],
    [
      [1, 1],
      [8, 7]
    ]
  );

  test('adds totals up of rounded parts', () => {
    const {shown, inexact} = roundNumbers(counts, 3n);
    expect(Object.fromEntries(shown)).toEqual({
      'r x': 0n,
      'r y': 0n,
      's x': 9n,
      's y': 6n,
      r: 0n,
      s: 15n,
      x: 9n,
      y: 6n,
      all: 15n
    });
    expect(inexact).toEqual([]);
  });

  test('gives no number away', async () => {
    const {numbers} = roundNumbers(counts, 3n);
    const attacked = new Set(numbers.quantities.map(({key}) => key));
    const {determined, intervals} = await audit(numbers, new Set(), {attacked});
    expect(determined).toEqual([]);
    expect(intervals.find(({key}) => key === 'r')).toEqual({key: 'r', low: 0n, high: 2n});
  });

  test('tells the totals that are not the sum of what is shown', () => {
    expect(roundNumbers(keeping(counts, ['all']), 3n).inexact).toEqual(['all']);
    const others = countsOf(
      ['r', 's'],
      ['v', 'w'],
      [
        [2, 0],
        [5, 10]
      ]
    );
    expect(roundNumbers(mergeNumbers([counts, others]), 3n).inexact).toContain('r');
  });

  test('asks for a base of 2 or more', () => {
    expect(() => roundNumbers(counts, 1n)).toThrow('the base 1 is less than 2');
  });
});
