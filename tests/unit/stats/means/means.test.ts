import {describe, expect, test} from 'vitest';
import {meanInterval} from '../../../../src/stats/means/mean-interval.ts';
import {oneWayAnova} from '../../../../src/stats/means/one-way-anova.ts';
import {pairedTest} from '../../../../src/stats/means/paired-test.ts';
import {welchAnova} from '../../../../src/stats/means/welch-anova.ts';
import {welchTest} from '../../../../src/stats/means/welch-test.ts';
import {differences, numbers, readReference} from '../reference.ts';

const reference = readReference('means');

const options = {level: 0.95};

function computed(statistic: string, groups: readonly (readonly number[])[], level: number): number | undefined {
  const [first = [], second = []] = groups;
  const [, kind = '', what = ''] = /^(mean|welchAnova|welch|paired|classic)(.*)$/.exec(statistic) ?? [];
  const compute = {
    mean: () => meanInterval(first, {level}),
    welch: () => welchTest(first, second, {level}),
    paired: () => pairedTest(first, second, {level}),
    classic: () => oneWayAnova(groups),
    welchAnova: () => welchAnova(groups)
  }[kind];
  const name = what === '' ? 'estimate' : what.slice(0, 1).toLowerCase() + what.slice(1);
  return Object.entries(compute?.() ?? {}).find(([own]) => own === name)?.[1] as number | undefined;
}

describe('means', () => {
  test('are those of t.test and oneway.test: intervals, Welch’s t, paired t, classic and Welch’s analysis of variance', () => {
    expect(reference.length).toBeGreaterThan(250);
    expect(
      differences(reference, ({statistic = '', groups, level}) =>
        computed(
          statistic,
          (groups ?? '').split(';').map((group) => numbers(group)),
          Number(level)
        )
      )
    ).toEqual([]);
  });

  test('of too few values are null', () => {
    expect([meanInterval([], options), meanInterval([4], options)]).toEqual([null, null]);
    expect([welchTest([1], [2, 3], options), welchTest([2, 3], [], options)]).toEqual([null, null]);
    expect([pairedTest([], [], options), pairedTest([1], [2], options)]).toEqual([null, null]);
    expect([oneWayAnova([]), oneWayAnova([[1, 2], []]), oneWayAnova([[1], [2], [3]])]).toEqual([null, null, null]);
    expect([welchAnova([[1, 2]]), welchAnova([[1, 2], [3]])]).toEqual([null, null]);
  });

  test('of values that do not vary are null, also where doubles leave a little', () => {
    expect([meanInterval([0.1, 0.1, 0.1], options), meanInterval([0, 0], options)]).toEqual([null, null]);
    expect(welchTest([2, 2], [3, 3], options)).toBeNull();
    expect(pairedTest([0.3, 0.4, 0.8], [0.1, 0.2, 0.6], options)).toBeNull();
    expect(
      oneWayAnova([
        [1, 1],
        [2, 2]
      ])
    ).toBeNull();
    expect(
      welchAnova([
        [1, 1],
        [2, 3]
      ])
    ).toBeNull();
  });

  test('leave empty groups out', () => {
    const groups = [
      [1, 2, 4],
      [3, 5, 5.5]
    ];
    expect(oneWayAnova([...groups, []])).toEqual(oneWayAnova(groups));
    expect(welchAnova([[], ...groups])).toEqual(welchAnova(groups));
  });

  test('of large numbers keep the digits of their differences', () => {
    expect(meanInterval([1e13 + 1, 1e13 + 2, 1e13 + 3], options)?.estimate).toBe(1e13 + 2);
    const near = welchTest([1, 2, 4], [3, 5, 5.5], options);
    const far = welchTest([1e9 + 1, 1e9 + 2, 1e9 + 4], [1e9 + 3, 1e9 + 5, 1e9 + 5.5], options);
    expect((far?.statistic ?? 0) / (near?.statistic ?? 1)).toBeCloseTo(1, 6);
  });

  test('throw a RangeError on what is no number and on pairs without a partner', () => {
    expect(() => meanInterval([1, NaN], options)).toThrow(RangeError);
    expect(() =>
      oneWayAnova([
        [1, 2],
        [Infinity, 1]
      ])
    ).toThrow(RangeError);
    expect(() => pairedTest([1, 2], [1], options)).toThrow(RangeError);
  });
});
