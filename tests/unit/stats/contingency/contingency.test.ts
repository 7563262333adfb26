import {describe, expect, test} from 'vitest';
import {chiSquareTest} from '../../../../src/stats/contingency/chi-square-test.ts';
import {cramersV} from '../../../../src/stats/contingency/cramers-v.ts';
import {expectedCounts} from '../../../../src/stats/contingency/expected-counts.ts';
import {fisherExactTableTest} from '../../../../src/stats/contingency/fisher-exact-table-test.ts';
import {fisherExactTest} from '../../../../src/stats/contingency/fisher-exact-test.ts';
import {mantelHaenszelTest} from '../../../../src/stats/contingency/mantel-haenszel-test.ts';
import {mcNemarExactTest} from '../../../../src/stats/contingency/mcnemar-exact-test.ts';
import {mcNemarTest} from '../../../../src/stats/contingency/mcnemar-test.ts';
import {oddsRatio} from '../../../../src/stats/contingency/odds-ratio.ts';
import {pearsonResiduals, standardisedResiduals} from '../../../../src/stats/contingency/residuals.ts';
import type {Counts} from '../../../../src/stats/contingency/margins.ts';
import {different, numbers, readReference} from '../reference.ts';

const reference = readReference('contingency');

const options = {level: 0.95, continuity: false};

type Results = Readonly<Record<string, number | null>>;

/** What is computed of strata of one or more tables; each statistic of it is one of the fields. */
const functions: Readonly<Record<string, (tables: readonly Counts[], level: number) => Results | null | undefined>> = {
  chiSquare: ([table = []]) => ({...chiSquareTest(table, {continuity: false})}),
  yates: ([table = []]) => ({...chiSquareTest(table, {continuity: true})}),
  fisherTable: ([table = []]) => {
    const result = fisherExactTableTest(table, {steps: 10_000_000});
    return result === 'too large' ? null : result;
  },
  fisher: ([table = []], level) => ({...fisherExactTest(table, {level})}),
  oddsRatio: ([table = []], level) => ({...oddsRatio(table, {level})}),
  mcNemarCorrected: ([table = []]) => ({...mcNemarTest(table, {continuity: true})}),
  mcNemarExact: ([table = []]) => mcNemarExactTest(table),
  mcNemar: ([table = []]) => ({...mcNemarTest(table, {continuity: false})}),
  mantelHaenszelCorrected: (tables) => fields(mantelHaenszelTest(tables, {...options, continuity: true})),
  mantelHaenszel: (tables, level) => fields(mantelHaenszelTest(tables, {level, continuity: false}))
};

function fields(result: ReturnType<typeof mantelHaenszelTest>): Results {
  return {statistic: result?.statistic ?? null, p: result?.p ?? null, ...result?.oddsRatio};
}

function computed(statistic: string, tables: readonly Counts[], level: number): readonly (number | null)[] {
  const [table = []] = tables;
  if (statistic === 'cramersV') return [cramersV(table)];
  if (statistic === 'expected') return expectedCounts(table)?.flat() ?? [];
  if (statistic === 'pearsonResiduals') return pearsonResiduals(table)?.flat() ?? [];
  if (statistic === 'standardisedResiduals') return standardisedResiduals(table)?.flat() ?? [];
  const [, kind = '', what = ''] = /^(.*)(Statistic|Df|P|Estimate|Low|High)$/.exec(statistic) ?? [];
  return [functions[kind]?.(tables, level === 0 ? 0.95 : level)?.[what.toLowerCase()] ?? null];
}

const tablesOf = (text: string): readonly Counts[] =>
  text.split('/').map((table) => table.split(';').map((row) => numbers(row)));

describe('contingency tables', () => {
  const statistics = [...new Set(reference.map(({statistic = ''}) => statistic))];

  test.each(statistics)('%s is that of R', (statistic) => {
    const lines = reference.filter((line) => line['statistic'] === statistic);
    expect(lines.length).toBeGreaterThan(2);
    const wrong = lines.flatMap(({table = '', level, result}) => {
      const ours = computed(statistic, tablesOf(table), Number(level));
      const theirs = (result ?? '').split(' ');
      const same =
        ours.length === theirs.length && ours.every((value, position) => !different(value, theirs[position]));
      return same ? [] : [{table, level, result, ours}];
    });
    expect(wrong).toEqual([]);
  });

  test('hold 30 statistics against R', () => {
    expect(statistics.length).toBe(30);
  });
});

describe('empty rows and columns', () => {
  const table = [
    [10, 2],
    [3, 15]
  ];
  const padded = [
    [10, 0, 2],
    [0, 0, 0],
    [3, 0, 15]
  ];

  test('are left out of tests and of Cramér’s V', () => {
    expect(chiSquareTest(padded, {continuity: true})).toEqual(chiSquareTest(table, {continuity: true}));
    expect(cramersV(padded)).toBe(cramersV(table));
    expect(fisherExactTableTest(padded, {steps: 1000})).toEqual(fisherExactTableTest(table, {steps: 10_000_000}));
  });

  test('expect nothing and have no residuals', () => {
    expect(expectedCounts(padded)?.[1]).toEqual([0, 0, 0]);
    expect(pearsonResiduals(padded)?.[1]).toEqual([null, null, null]);
    expect(standardisedResiduals(padded)?.map((row) => row[1])).toEqual([null, null, null]);
    expect(pearsonResiduals([[4, 5]])).toEqual([[0, 0]]);
    expect(standardisedResiduals([[4, 5]])).toEqual([[null, null]]);
  });

  test('leave no test behind where only one row or column has counts', () => {
    for (const one of [
      [],
      [[]],
      [
        [0, 0],
        [0, 0]
      ],
      [
        [1, 2],
        [0, 0]
      ],
      [
        [1, 0],
        [2, 0]
      ],
      [[3, 4]]
    ]) {
      expect(chiSquareTest(one, options)).toBeNull();
      expect(cramersV(one)).toBeNull();
      expect(fisherExactTableTest(one, {steps: 1000})).toBeNull();
    }
    expect(expectedCounts([[0, 0]])).toBeNull();
    expect(pearsonResiduals([[0]])).toBeNull();
    expect(
      fisherExactTest(
        [
          [0, 0],
          [3, 4]
        ],
        options
      )
    ).toBeNull();
    expect(
      fisherExactTest(
        [
          [0, 3],
          [0, 4]
        ],
        options
      )
    ).toBeNull();
  });
});

describe('fourfold tables', () => {
  test('without a way to tell are null', () => {
    expect(
      oddsRatio(
        [
          [0, 2],
          [3, 4]
        ],
        options
      )
    ).toBeNull();
    expect(
      mcNemarTest(
        [
          [5, 0],
          [0, 6]
        ],
        options
      )
    ).toBeNull();
    expect(
      mcNemarExactTest([
        [5, 0],
        [0, 6]
      ])
    ).toBeNull();
    expect(mantelHaenszelTest([], options)).toBeNull();
    expect(
      mantelHaenszelTest(
        [
          [
            [0, 0],
            [1, 2]
          ]
        ],
        options
      )
    ).toBeNull();
    expect(
      mantelHaenszelTest(
        [
          [
            [3, 0],
            [1, 2]
          ],
          [
            [4, 0],
            [2, 2]
          ]
        ],
        options
      )?.oddsRatio
    ).toBeNull();
  });

  test('whose strata have an empty row are as those without', () => {
    const own = [
      [10, 2],
      [3, 15]
    ];
    expect(
      mantelHaenszelTest(
        [
          own,
          [
            [0, 0],
            [0, 1]
          ]
        ],
        options
      )
    ).toEqual(mantelHaenszelTest([own], options));
  });

  test('have an infinite odds ratio only where no other count is possible', () => {
    const {estimate, low, high} =
      fisherExactTest(
        [
          [5, 0],
          [1, 4]
        ],
        options
      ) ?? {};
    expect([estimate, high]).toEqual([Infinity, Infinity]);
    expect(low).toBeGreaterThan(1);
    expect(
      fisherExactTest(
        [
          [0, 5],
          [4, 1]
        ],
        options
      )
    ).toMatchObject({estimate: 0, low: 0});
  });
});

describe('faulty tables', () => {
  test('throw a RangeError', () => {
    expect(() => chiSquareTest([[1, 2], [3]], options)).toThrow(RangeError);
    expect(() =>
      chiSquareTest(
        [
          [1, -2],
          [3, 4]
        ],
        options
      )
    ).toThrow(RangeError);
    expect(() => expectedCounts([[NaN]])).toThrow(RangeError);
    expect(() =>
      oddsRatio(
        [
          [1, 2, 3],
          [4, 5, 6]
        ],
        options
      )
    ).toThrow(RangeError);
    expect(() =>
      mcNemarTest(
        [
          [1, 2],
          [3, -4]
        ],
        options
      )
    ).toThrow(RangeError);
    expect(() =>
      fisherExactTest(
        [
          [1, 2.5],
          [3, 4]
        ],
        options
      )
    ).toThrow(RangeError);
    expect(() =>
      fisherExactTableTest(
        [
          [1, 2.5],
          [3, 4]
        ],
        {steps: 1000}
      )
    ).toThrow(RangeError);
    expect(() =>
      mcNemarExactTest([
        [1, 2.5],
        [3, 4]
      ])
    ).toThrow(RangeError);
  });
});

describe('tables too large to go through', () => {
  test('are refused, not waited for', () => {
    const large = Array.from({length: 6}, (_, i) => Array.from({length: 6}, (__, j) => 20 + i + j));
    expect(fisherExactTableTest(large, {steps: 100_000})).toBe('too large');
    const many = [
      [1e6, 2e6],
      [1e6, 1e6]
    ];
    expect(fisherExactTableTest(many, {steps: 100_000})).toBe('too large');
  });
});
