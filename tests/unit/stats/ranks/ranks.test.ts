import {describe, expect, test} from 'vitest';
import type {ChiSquareTest} from '../../../../src/stats/contingency/chi-square-test.ts';
import {friedman} from '../../../../src/stats/ranks/friedman.ts';
import {kruskalWallis} from '../../../../src/stats/ranks/kruskal-wallis.ts';
import type {RankTest} from '../../../../src/stats/ranks/mann-whitney.ts';
import {mannWhitney} from '../../../../src/stats/ranks/mann-whitney.ts';
import {midranks} from '../../../../src/stats/ranks/midranks.ts';
import {wilcoxonSignedRank} from '../../../../src/stats/ranks/wilcoxon-signed-rank.ts';
import type {Case} from '../cases.ts';
import {differences, lists, readCases} from '../cases.ts';

const cases = readCases('ranks');

/** Of huge groups the file holds how many are 1 and how many 2. */
const repeated = ([ones = 0, twos = 0]: readonly number[]): readonly number[] => [
  ...new Array<number>(ones).fill(1),
  ...new Array<number>(twos).fill(2)
];

const ofRanks = (made: RankTest | null) => made && [made.statistic, made.p];
const ofChiSquare = (made: ChiSquareTest | null) => made && [made.statistic, made.df, made.p];

function computed({name, values, statistic, argument}: Case): readonly number[] | null {
  const given = lists(values);
  const [first = [], second = []] = name === 'huge_ties' ? given.map(repeated) : given;
  const [exact, continuity] = argument.split(' ');
  const options = {exact: exact === 'rule' ? null : exact === 'TRUE', continuity: continuity === 'TRUE'};
  if (statistic === 'midranks') return midranks(first).ranks;
  if (statistic === 'mannWhitney') return ofRanks(mannWhitney(first, second, options));
  if (statistic === 'wilcoxonSignedRank') return ofRanks(wilcoxonSignedRank(first, options));
  return ofChiSquare(statistic === 'kruskalWallis' ? kruskalWallis(given) : friedman(given));
}

/** R's own choice. */
const rule = {exact: null, continuity: true};

describe('ranks and rank tests', () => {
  test.each(['midranks', 'mannWhitney', 'wilcoxonSignedRank', 'kruskalWallis', 'friedman'])(
    '%s is that of R, with ties, without, and in the far tail',
    (statistic) => {
      const own = cases.filter((one) => one.statistic === statistic);
      expect(own.length).toBeGreaterThan(3);
      expect(differences(own, computed)).toEqual([]);
    }
  );

  test('are nothing of nothing: empty groups, zeros only, equal values', () => {
    expect([mannWhitney([], [1], rule), mannWhitney([1], [], rule), mannWhitney([2, 2], [2], rule)]).toEqual([
      null,
      null,
      null
    ]);
    expect([wilcoxonSignedRank([], rule), wilcoxonSignedRank([0, 0], rule)]).toEqual([null, null]);
    expect([kruskalWallis([]), kruskalWallis([[1, 2], []]), kruskalWallis([[3], [3, 3]])]).toEqual([null, null, null]);
    expect([
      friedman([]),
      friedman([[1], [2]]),
      friedman([
        [1, 1],
        [4, 4]
      ])
    ]).toEqual([null, null, null]);
    expect(midranks([])).toEqual({ranks: [], ties: []});
  });

  test('say which distribution p is of: exact below 50 values a group without ties, else the normal', () => {
    const distinct = (n: number) => Array.from({length: n}, (_, place) => place + 1);
    const half = (n: number) => distinct(n).map((value) => value + 0.5);
    expect(mannWhitney(distinct(49), half(49), rule)?.method).toBe('exact');
    expect(mannWhitney(distinct(50), half(2), rule)?.method).toBe('normal');
    expect(mannWhitney(distinct(50), half(2), {exact: true, continuity: true})?.method).toBe('exact');
    expect(mannWhitney([1, 2], [2, 3], {exact: true, continuity: true})?.method).toBe('normal');
    expect(wilcoxonSignedRank(distinct(49), rule)?.method).toBe('exact');
    expect(wilcoxonSignedRank(distinct(50), rule)?.method).toBe('normal');
    expect(wilcoxonSignedRank([0, ...distinct(5)], {exact: true, continuity: true})?.method).toBe('normal');
  });

  test('of one respondent Friedman has a statistic, which R refuses', () => {
    expect(friedman([[3, 1, 2]])?.statistic).toBe(2);
  });

  test('a group left empty changes nothing of Kruskal and Wallis', () => {
    expect(kruskalWallis([[1, 4], [], [2, 7, 9]])).toEqual(
      kruskalWallis([
        [1, 4],
        [2, 7, 9]
      ])
    );
  });

  test('rows of different lengths are refused', () => {
    expect(() => friedman([[1, 2], [1]])).toThrow(RangeError);
  });
});
