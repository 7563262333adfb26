import {describe, expect, test} from 'vitest';
import {nextOrder, sortedPositions, type SortKey} from '../../../src/enhance/sort-order.ts';
import {compareText} from '../../../src/support/problem.ts';

const sorted = (keys: readonly SortKey[], order: 'author' | 'ascending' | 'descending'): readonly SortKey[] =>
  sortedPositions(keys, order, compareText).map((position) => keys[position] ?? null);

describe('the order of rows', () => {
  test('is of numbers by their value, not their text', () => {
    expect(sorted([9, 100, 10.5, -3], 'ascending')).toEqual([-3, 9, 10.5, 100]);
    expect(sorted([9, 100, 10.5, -3], 'descending')).toEqual([100, 10.5, 9, -3]);
  });

  test('leaves rows without a value last, whichever way', () => {
    expect(sorted([null, 1, null, 2], 'ascending')).toEqual([1, 2, null, null]);
    expect(sorted([null, 1, null, 2], 'descending')).toEqual([2, 1, null, null]);
  });

  test('keeps equal rows as the author has them, and all of them as long as it is the author’s', () => {
    expect(sortedPositions([2, 1, 2, 1], 'ascending', compareText)).toEqual([1, 3, 0, 2]);
    expect(sortedPositions([2, 1, 2, 1], 'descending', compareText)).toEqual([0, 2, 1, 3]);
    expect(sortedPositions([3, null, 1], 'author', compareText)).toEqual([0, 1, 2]);
  });

  test('is of texts as their language has it', () => {
    // eslint-disable-next-line no-restricted-globals -- a fixed language
    const norwegian = new Intl.Collator('nb');
    const keys = ['Åmot', 'Asker', 'Ørland', 'Ævle'];
    expect(sortedPositions(keys, 'ascending', norwegian.compare)).toEqual([1, 3, 2, 0]);
  });

  test('returns to the author’s with the third click', () => {
    const clicks = (kind: 'number' | 'text'): readonly string[] => {
      const first = nextOrder(kind, 'author');
      const second = nextOrder(kind, first);
      return [first, second, nextOrder(kind, second)];
    };
    expect(clicks('number')).toEqual(['descending', 'ascending', 'author']);
    expect(clicks('text')).toEqual(['ascending', 'descending', 'author']);
  });
});
