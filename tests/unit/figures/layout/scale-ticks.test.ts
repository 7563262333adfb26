import {expect, test} from 'vitest';
import {linearTicks, logEnds, logTicks} from '../../../../src/figures/layout/scale-ticks.ts';

test('takes multiples of 1, 2 or 5 times a power of ten', () => {
  expect(linearTicks(0, 100, 5)).toEqual({values: [0, 20, 40, 60, 80, 100], decimals: 0});
  expect(linearTicks(0, 1, 4)).toEqual({values: [0, 0.5, 1], decimals: 1});
  expect(linearTicks(0, 0.3, 3)).toEqual({values: [0, 0.1, 0.2, 0.3], decimals: 1});
  expect(linearTicks(-10, 10, 4)).toEqual({values: [-10, -5, 0, 5, 10], decimals: 0});
});

test('takes powers of ten, and 2 and 5 times these where there are few', () => {
  expect(logTicks(1, 10_000).values).toEqual([1, 10, 100, 1000, 10_000]);
  expect(logTicks(20, 500).values).toEqual([20, 50, 100, 200, 500]);
  expect(logTicks(0.1, 5)).toEqual({values: [0.1, 0.2, 0.5, 1, 2, 5], decimals: 1});
});

test('ends axes in powers of ten at round numbers around all others', () => {
  expect(logEnds(27, 430)).toEqual([20, 500]);
  expect(logEnds(5, 5)).toEqual([2.5, 10]);
});
