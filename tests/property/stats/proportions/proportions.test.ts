import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {clopperPearsonInterval} from '../../../../src/stats/proportions/clopper-pearson-interval.ts';
import {proportionDifference} from '../../../../src/stats/proportions/proportion-difference.ts';
import {proportionTest} from '../../../../src/stats/proportions/proportion-test.ts';
import {wilsonInterval} from '../../../../src/stats/proportions/wilson-interval.ts';
import type {Interval} from '../../../../src/stats/interval.ts';

const proportion = fc
  .record({base: fc.integer({min: 1, max: 100_000}), share: fc.double({min: 0, max: 1, noNaN: true})})
  .map(({base, share}) => ({base, count: Math.round(base * share)}));
const level = fc.constantFrom(0.8, 0.95, 0.999);

const intervals: readonly ((count: number, base: number, level: number) => Interval | null)[] = [
  (count, base, level) => wilsonInterval(count, base, {level, continuity: false}),
  (count, base, level) => wilsonInterval(count, base, {level, continuity: true}),
  (count, base, level) => clopperPearsonInterval(count, base, {level})
];

function known<T>(value: T | null): T {
  if (value === null) throw new Error('there is none');
  return value;
}

describe('intervals of a proportion', () => {
  test('hold it, within 0 and 1, and turn round with it', () => {
    fc.assert(
      fc.property(proportion, level, ({count, base}, own) => {
        for (const interval of intervals) {
          const {estimate, low, high} = known(interval(count, base, own));
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(estimate);
          expect(high).toBeGreaterThanOrEqual(estimate);
          expect(high).toBeLessThanOrEqual(1);
          const turned = known(interval(base - count, base, own));
          expect(turned.low).toBeCloseTo(1 - high, 12);
          expect(turned.high).toBeCloseTo(1 - low, 12);
        }
      })
    );
  });

  test('are wider with the correction, and Wilson’s ends where the test of it just does not reject', () => {
    fc.assert(
      fc.property(proportion, level, ({count, base}, own) => {
        const [plain, corrected] = intervals.map((interval) => known(interval(count, base, own)));
        expect(corrected?.low).toBeLessThanOrEqual(plain?.low ?? 0);
        expect(corrected?.high).toBeGreaterThanOrEqual(plain?.high ?? 1);
        const {estimate, high} = known(plain ?? null);
        if (count === base) return;
        const z = (estimate - high) / Math.sqrt((high * (1 - high)) / base);
        const {low} = known(wilsonInterval(count, base, {level: own, continuity: false}));
        if (count > 0) expect(Math.abs((estimate - low) / Math.sqrt((low * (1 - low)) / base) / z)).toBeCloseTo(1, 8);
      })
    );
  });
});

describe('two proportions', () => {
  test('differ the other way round when they change places', () => {
    fc.assert(
      fc.property(proportion, proportion, fc.boolean(), (first, second, continuity) => {
        const there = known(proportionDifference(first, second, {level: 0.95, continuity}));
        const back = known(proportionDifference(second, first, {level: 0.95, continuity}));
        expect(back.estimate).toBeCloseTo(-there.estimate, 14);
        expect(back.low).toBeCloseTo(-there.high, 14);
        expect(back.high).toBeCloseTo(-there.low, 14);
        const test = proportionTest([first, second], {continuity});
        if (test === null) return;
        expect(test.p).toBeGreaterThanOrEqual(0);
        expect(test.p).toBeLessThanOrEqual(1);
        expect(proportionTest([second, first], {continuity})?.statistic).toBeCloseTo(test.statistic, 8);
      })
    );
  });
});
