import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {meanInterval} from '../../../../src/stats/means/mean-interval.ts';
import {oneWayAnova} from '../../../../src/stats/means/one-way-anova.ts';
import {pairedTest} from '../../../../src/stats/means/paired-test.ts';
import {welchAnova} from '../../../../src/stats/means/welch-anova.ts';
import {welchTest} from '../../../../src/stats/means/welch-test.ts';

const values = fc.array(
  fc.integer({min: -1000, max: 1000}).map((value) => value / 10),
  {minLength: 2, maxLength: 30}
);
const level = fc.constantFrom(0.8, 0.95, 0.999);

function expectNear(ours: number | undefined, theirs: number | undefined): void {
  expect(Math.abs((ours ?? NaN) - (theirs ?? NaN))).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(theirs ?? 0), 1e-3));
}

describe('means', () => {
  test('do not change a digit with the order of the values', () => {
    fc.assert(
      fc.property(values, values, level, (first, second, own) => {
        const [one, two] = [first.toReversed(), second.toSorted((a, b) => a - b)];
        expect(meanInterval(one, {level: own})).toEqual(meanInterval(first, {level: own}));
        expect(welchTest(one, two, {level: own})).toEqual(welchTest(first, second, {level: own}));
        expect(oneWayAnova([one, two])).toEqual(oneWayAnova([first, second]));
      })
    );
  });

  test('of two groups: 0 lies outside the interval just when p is below 1 − level', () => {
    fc.assert(
      fc.property(values, values, level, (first, second, own) => {
        const test = welchTest(first, second, {level: own});
        if (test === null || Math.abs(test.p - (1 - own)) < 1e-9) return;
        expect(test.low > 0 || test.high < 0).toBe(test.p < 1 - own);
      })
    );
  });

  test('of pairs are as of their differences, and turn round', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: -99, max: 99}), fc.integer({min: -99, max: 99}))),
        level,
        (pairs, own) => {
          const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
          const test = pairedTest(first, second, {level: own});
          const interval = meanInterval(
            pairs.map(([a, b]) => a - b),
            {level: own}
          );
          expect(test === null).toBe(interval === null);
          if (test === null) return;
          expect([test.estimate, test.low, test.high]).toEqual([interval?.estimate, interval?.low, interval?.high]);
          const turned = pairedTest(second, first, {level: own});
          expect(turned?.p).toBe(test.p);
          expectNear(turned?.low, -test.high);
        }
      )
    );
  });

  test('of two groups by Welch are the same by t and by the analysis of variance', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const [one, two] = [welchTest(first, second, {level: 0.95}), welchAnova([first, second])];
        if (two === null) return;
        expectNear((one?.statistic ?? 0) * (one?.statistic ?? 0), two.statistic);
        expectNear(one?.df, two.df2);
        expectNear(one?.p, two.p);
      })
    );
  });

  test('move with their unit and their zero, and their tests do not', () => {
    fc.assert(
      fc.property(fc.array(values, {minLength: 2, maxLength: 4}), (groups) => {
        const moved = groups.map((group) => group.map((value) => 8 * value + 24));
        expectNear(oneWayAnova(moved)?.statistic ?? 0, oneWayAnova(groups)?.statistic ?? 0);
        expectNear(welchAnova(moved)?.p ?? 0, welchAnova(groups)?.p ?? 0);
        const interval = meanInterval(groups[0] ?? [], {level: 0.95});
        if (interval !== null) expectNear(meanInterval(moved[0] ?? [], {level: 0.95})?.low, 8 * interval.low + 24);
      })
    );
  });
});
