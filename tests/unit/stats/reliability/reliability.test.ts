import {describe, expect, test} from 'vitest';
import {cohenKappa} from '../../../../src/stats/reliability/cohen-kappa.ts';
import type {KappaWeights} from '../../../../src/stats/reliability/cohen-kappa.ts';
import {cronbachAlpha} from '../../../../src/stats/reliability/cronbach-alpha.ts';
import {fleissKappa} from '../../../../src/stats/reliability/fleiss-kappa.ts';
import type {Case} from '../cases.ts';
import {differences, lists, readCases} from '../cases.ts';

const cases = readCases('reliability');

function computed({values, statistic, argument}: Case): readonly (number | null)[] | null {
  const rows = lists(values);
  if (statistic === 'cronbachAlpha') {
    const reversed = argument.split(' ').map((key) => key === '-1');
    const made = cronbachAlpha(rows, reversed);
    if (made === null) return null;
    const items = made.dropped.flatMap(({raw, standardised, itemRest}) => [raw, standardised, itemRest]);
    return [made.raw, made.standardised, ...items];
  }
  if (statistic === 'cohenKappa') {
    const [weights, level] = argument.split(' ');
    const made = cohenKappa(rows, {weights: weights as KappaWeights, level: Number(level)});
    return made && [made.estimate, made.standardError, made.low, made.high];
  }
  const made = fleissKappa(rows);
  return made && [made.estimate, made.standardError, made.statistic, made.p];
}

const plain = {weights: 'unweighted', level: 0.95} as const;

describe('reliability', () => {
  test.each(['cronbachAlpha', 'cohenKappa', 'fleissKappa'])('%s is that of R', (statistic) => {
    const own = cases.filter((one) => one.statistic === statistic);
    expect(own.length).toBeGreaterThan(5);
    expect(differences(own, computed)).toEqual([]);
  });

  test('is nothing of nothing, of one category, of one rater, of sums that do not vary', () => {
    expect([cronbachAlpha([]), cronbachAlpha([[1, 2]]), cronbachAlpha([[1], [2]])]).toEqual([null, null, null]);
    const constant = [
      [0.1, 0.1],
      [0.1, 0.1],
      [0.1, 0.1]
    ];
    expect([
      cronbachAlpha(constant),
      cronbachAlpha([
        [1, 3],
        [2, 2],
        [3, 1]
      ])
    ]).toEqual([null, null]);
    expect([
      cohenKappa([], plain),
      cohenKappa(
        [
          [0, 0],
          [0, 0]
        ],
        plain
      ),
      cohenKappa([[7]], plain),
      cohenKappa(
        [
          [7, 0],
          [0, 0]
        ],
        plain
      )
    ]).toEqual([null, null, null, null]);
    expect([
      fleissKappa([]),
      fleissKappa([
        [1, 0],
        [0, 1]
      ]),
      fleissKappa([
        [3, 0],
        [3, 0]
      ])
    ]).toEqual([null, null, null]);
  });

  test('of the tables of Cohen (1968) and Fleiss (1971, as retold) is what they print', () => {
    const published = cases.find(({name}) => name === 'psychiatric');
    expect(fleissKappa(lists(published?.values ?? ''))?.estimate).toBeCloseTo(0.21, 3);
    const disagreement = [
      [0.44, 0.07, 0.09],
      [0.05, 0.2, 0.05],
      [0.01, 0.03, 0.06]
    ];
    expect(cohenKappa(disagreement, plain)?.estimate).toBeCloseTo(0.492, 3);
  });

  test('refuses ragged rows, tables that are not square and different numbers of raters', () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(RangeError);
    expect(() => cohenKappa([[1, 2]], plain)).toThrow(RangeError);
    expect(() => cohenKappa([[1]], {...plain, level: 0})).toThrow(RangeError);
    expect(() =>
      fleissKappa([
        [1, 2],
        [1, 1]
      ])
    ).toThrow(RangeError);
  });
});
