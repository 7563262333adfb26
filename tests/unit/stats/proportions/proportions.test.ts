import {describe, expect, test} from 'vitest';
import {clopperPearsonInterval} from '../../../../src/stats/proportions/clopper-pearson-interval.ts';
import {proportionDifference} from '../../../../src/stats/proportions/proportion-difference.ts';
import {proportionTest} from '../../../../src/stats/proportions/proportion-test.ts';
import {wilsonInterval} from '../../../../src/stats/proportions/wilson-interval.ts';
import {numbers, readReference, differences} from '../reference.ts';

const reference = readReference('proportions');

function computed(statistic: string, counts: readonly number[], bases: readonly number[], level: number) {
  const proportions = counts.map((count, position) => ({count, base: bases[position] ?? 0}));
  const [first = {count: 0, base: 0}, second = {count: 0, base: 0}] = proportions;
  const {count, base} = first;
  const continuity = statistic.endsWith('Corrected');
  if (statistic === 'wilsonLow') return wilsonInterval(count, base, {level, continuity: false})?.low;
  if (statistic === 'wilsonHigh') return wilsonInterval(count, base, {level, continuity: false})?.high;
  if (statistic === 'correctedLow') return wilsonInterval(count, base, {level, continuity: true})?.low;
  if (statistic === 'correctedHigh') return wilsonInterval(count, base, {level, continuity: true})?.high;
  if (statistic === 'exactLow') return clopperPearsonInterval(count, base, {level})?.low;
  if (statistic === 'exactHigh') return clopperPearsonInterval(count, base, {level})?.high;
  if (statistic === 'difference')
    return proportionDifference(first, second, {level: 0.95, continuity: false})?.estimate;
  if (statistic.startsWith('differenceLow')) return proportionDifference(first, second, {level, continuity})?.low;
  if (statistic.startsWith('differenceHigh')) return proportionDifference(first, second, {level, continuity})?.high;
  const result = proportionTest(proportions, {continuity});
  return statistic.startsWith('p') ? result?.p : result?.statistic;
}

describe('proportions', () => {
  test('are those of prop.test and binom.test: intervals, differences and tests, with and without correction', () => {
    expect(reference.length).toBeGreaterThan(350);
    expect(
      differences(reference, ({statistic = '', counts, bases, level}) =>
        computed(statistic, numbers(counts), numbers(bases), Number(level))
      )
    ).toEqual([]);
  });

  test('of an empty base are null', () => {
    const options = {level: 0.95, continuity: true};
    expect([wilsonInterval(0, 0, options), clopperPearsonInterval(0, 0, options)]).toEqual([null, null]);
    expect(proportionDifference({count: 1, base: 2}, {count: 0, base: 0}, options)).toBeNull();
    expect(
      proportionTest(
        [
          {count: 1, base: 2},
          {count: 0, base: 0}
        ],
        options
      )
    ).toBeNull();
    expect(proportionTest([], options)).toBeNull();
  });

  test('leave an empty base out of a test of more', () => {
    const rest = [
      {count: 3, base: 9},
      {count: 5, base: 8}
    ];
    const options = {continuity: false};
    expect(proportionTest([...rest, {count: 0, base: 0}], options)).toEqual(proportionTest(rest, options));
  });

  test('are corrected for continuity at half as well, where prop.test is not', () => {
    const corrected = wilsonInterval(10, 20, {level: 0.95, continuity: true});
    const plain = wilsonInterval(10, 20, {level: 0.95, continuity: false});
    expect(corrected?.low).toBeLessThan(plain?.low ?? 0);
  });

  test('throw a RangeError on a count beyond its base and on no level', () => {
    const options = {level: 0.95, continuity: false};
    for (const [count, base] of [
      [3, 2],
      [-1, 2],
      [NaN, 2]
    ] as const) {
      expect(() => wilsonInterval(count, base, options)).toThrow(RangeError);
      expect(() => clopperPearsonInterval(count, base, options)).toThrow(RangeError);
      expect(() => proportionDifference({count, base}, {count: 1, base: 2}, options)).toThrow(RangeError);
      expect(() =>
        proportionTest(
          [
            {count, base},
            {count: 1, base: 2}
          ],
          options
        )
      ).toThrow(RangeError);
    }
    expect(() => wilsonInterval(1, 2, {level: 95, continuity: false})).toThrow(RangeError);
  });
});
