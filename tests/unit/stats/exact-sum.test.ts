import {describe, expect, test} from 'vitest';
import {exactSum} from '../../../src/stats/exact-sum.ts';

const sum = (values: readonly number[]): number => exactSum(values, (value) => value);

describe('exactSum', () => {
  test('is the double nearest to the sum, whatever the order', () => {
    expect(sum([])).toBe(0);
    expect(sum(Array.from({length: 10}, () => 0.1))).toBe(1);
    expect(sum([1e100, 1, -1e100])).toBe(1);
    expect(sum([1, 1e-20, -1])).toBe(1e-20);
    // Half way between 1 and the next double, a trifle decides.
    expect(sum([1, 1.1102230246251565e-16, 1e-40])).toBe(1 + Number.EPSILON);
    expect(sum([1, 1.1102230246251565e-16])).toBe(1);
  });

  test('holds over the whole range of doubles, where 32 parts are too few', () => {
    const values = Array.from({length: 1200}, (_, k) => Math.exp(-700 + k) / 3);
    expect(sum(values)).toBe(sum(values.toReversed()));
    expect(sum(values) / ((Math.exp(499) / 3) * (1 / (1 - Math.exp(-1))))).toBeCloseTo(1, 12);
  });
});
