import {describe, expect, test} from 'vitest';
import {countPairs, sumPairs} from '../../../src/stats/pairs.ts';

const a = {codes: Uint8Array.of(0, 1, 1, 0, 255), size: 2};
const b = {codes: Uint16Array.of(0, 0, 1, 1, 0), size: 2};

describe('countPairs', () => {
  test('counts pairs of categories, and rows without a category in the slot after the last', () => {
    expect([...countPairs(5, a, b, null)]).toEqual([1, 1, 0, 1, 1, 0, 1, 0, 0]);
  });

  test('leaves out rows whose mask is 0', () => {
    expect([...countPairs(5, a, b, Uint8Array.of(1, 0, 1, 1, 1))]).toEqual([1, 1, 0, 0, 1, 0, 1, 0, 0]);
  });

  test('takes every row into slot 0 of a side without codes', () => {
    expect([...countPairs(5, a, {codes: null, size: 1}, null)]).toEqual([2, 0, 2, 0, 1, 0]);
  });

  test('counts nothing as zeros', () => {
    expect([...countPairs(0, a, b, null)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('sumPairs', () => {
  test('adds whole numbers', () => {
    expect([...sumPairs(5, a, b, null, Float64Array.of(1, 2, 3, 4, 5))]).toEqual([1, 4, 0, 2, 3, 0, 5, 0, 0]);
  });

  test('stays exact beyond what doubles hold', () => {
    const large = Number.MAX_SAFE_INTEGER;
    const sums = sumPairs(3, {codes: null, size: 1}, {codes: null, size: 1}, null, Float64Array.of(large, large, 1));
    expect(sums[0]).toBe(2n * BigInt(large) + 1n);
  });
});
