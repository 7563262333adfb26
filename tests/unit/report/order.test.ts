import {expect, test} from 'vitest';
import {compareKnown, type Known} from '../../../src/report/order.ts';

const exactly = (value: number): Known => ({value: {numerator: BigInt(value), denominator: 1n}, state: 'given'});
const over = (value: number): Known => ({...exactly(value), state: 'given:over'});
const under = (value: number): Known => ({...exactly(value), state: 'given:under'});

test('compareKnown orders what is known, and says null where "over" and "under" leave it open', () => {
  expect(compareKnown(exactly(2), exactly(3))).toBe(-1);
  expect(compareKnown(over(60), exactly(60))).toBe(1);
  expect(compareKnown(over(60), exactly(70))).toBeNull();
  expect(compareKnown(exactly(50), over(60))).toBe(-1);
  expect(compareKnown(exactly(70), over(60))).toBeNull();
  expect(compareKnown(under(10), exactly(10))).toBe(-1);
  expect(compareKnown(under(70), over(60))).toBeNull();
  expect(compareKnown(over(60), under(60))).toBe(1);
});
