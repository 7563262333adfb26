import {describe, expect, test} from 'vitest';
import {cohensD} from '../../../../src/stats/association/cohens-d.ts';
import {pearson} from '../../../../src/stats/association/pearson.ts';
import {spearman} from '../../../../src/stats/association/spearman.ts';
import type {Case} from '../cases.ts';
import {differences, lists, readCases} from '../cases.ts';

const cases = readCases('association');

/** Edgeworth's series falls below 0, which R cuts to p = 0. */
const beyondSeries = ({statistic, argument, results}: Case) =>
  statistic === 'spearman' && argument !== 'FALSE' && results[2] === '0';

function computed({values, statistic, argument}: Case): readonly number[] | null {
  const [x = [], y = []] = lists(values);
  if (statistic === 'pearson') {
    const made = pearson(x, y, {level: Number(argument)});
    if (made === null) return null;
    const {estimate, statistic: t, df, p, low, high} = made;
    return [estimate, t, df, p, ...(low === null || high === null ? [] : [low, high])];
  }
  if (statistic === 'spearman') {
    const made = spearman(x, y, {exact: argument === 'rule' ? null : argument === 'TRUE'});
    return made && [made.estimate, made.statistic, made.p];
  }
  const d = cohensD(x, y, {corrected: argument === 'corrected'});
  return d === null ? null : [d];
}

/** As a report asks for them. */
const usual = {level: 0.95, exact: null};

describe('association', () => {
  test.each(['pearson', 'spearman', 'cohensD'])(
    '%s is that of R, with ties, without, and in the far tail',
    (statistic) => {
      const own = cases.filter((one) => one.statistic === statistic);
      expect(own.length).toBeGreaterThan(10);
      expect(
        differences(
          own.filter((one) => !beyondSeries(one)),
          computed
        )
      ).toEqual([]);
    }
  );

  test("Spearman's p is Student's where the series ends, instead of R's 0", () => {
    const ended = cases.filter(beyondSeries);
    expect(ended.map(({name}) => name)).toContain('twelve');
    for (const one of ended) {
      const [x = [], y = []] = lists(one.values);
      expect(spearman(x, y, usual)).toEqual(spearman(x, y, {exact: false}));
      expect(spearman(x, y, usual)?.method).toBe('t');
    }
  });

  test("Spearman's p of the same order on both sides is that of one order of all, where R gives 0", () => {
    const order = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const same = spearman(order, order, usual);
    expect(same).toMatchObject({estimate: 1, statistic: 0, method: 'exact'});
    expect(same?.p).toBeCloseTo(2 / 479001600, 20);
    expect(spearman(order, order.toReversed(), usual)?.p).toBe(same?.p);
  });

  test("Spearman's p is counted below ten pairs, else by the series, with ties by Student's t", () => {
    const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const mixed = [3, 1, 2, 7, 5, 9, 4, 8, 6, 11, 10];
    const methodOf = (n: number) => spearman(first.slice(0, n), mixed.slice(0, n), usual)?.method;
    expect([methodOf(9), methodOf(10), methodOf(11)]).toEqual(['exact', 'edgeworth', 'edgeworth']);
    expect(spearman([1, 2, 2], [1, 2, 3], {exact: true})?.method).toBe('t');
  });

  test('of pairs on a line is exactly 1 or −1', () => {
    const x = [0.1, 0.2, 0.4, 0.7, 1.1];
    const line = pearson(
      x,
      x.map((value) => 3 - 0.3 * value),
      usual
    );
    expect(line).toEqual({estimate: -1, statistic: -Infinity, df: 3, p: 0, low: -1, high: -1});
    expect(pearson([1, 2, 3], [2, 4, 6], usual)).toEqual({
      estimate: 1,
      statistic: Infinity,
      df: 1,
      p: 0,
      low: null,
      high: null
    });
    expect(spearman(x, x, usual)?.p).toBeCloseTo(2 / 120, 15);
  });

  test('is nothing of too few pairs, without variance, of empty groups', () => {
    expect([pearson([], [], usual), pearson([1, 2], [1, 2], usual), pearson([1, 2, 3], [4, 4, 4], usual)]).toEqual([
      null,
      null,
      null
    ]);
    expect([spearman([1, 2], [1, 2], usual), spearman([4, 4, 4], [1, 2, 3], usual)]).toEqual([null, null]);
    expect([
      cohensD([], [1, 2, 3], {corrected: false}),
      cohensD([1], [2], {corrected: false}),
      cohensD([1, 1], [2, 2], {corrected: false})
    ]).toEqual([null, null, null]);
  });

  test('of numbers that are all the same fraction is nothing, though their mean misses them', () => {
    const same = [0.1, 0.1, 0.1];
    expect([pearson(same, [1, 2, 3], usual), cohensD(same, [0.7, 0.7, 0.7], {corrected: false})]).toEqual([null, null]);
  });

  test('refuses sides of different lengths and levels that are none', () => {
    expect(() => pearson([1, 2], [1], usual)).toThrow(RangeError);
    expect(() => pearson([1, 2, 3], [1, 3, 2], {level: 1})).toThrow(RangeError);
  });
});
