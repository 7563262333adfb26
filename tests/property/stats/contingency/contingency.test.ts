import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {chiSquareTest} from '../../../../src/stats/contingency/chi-square-test.ts';
import {cramersV} from '../../../../src/stats/contingency/cramers-v.ts';
import {fisherExactTableTest} from '../../../../src/stats/contingency/fisher-exact-table-test.ts';
import {fisherExactTest} from '../../../../src/stats/contingency/fisher-exact-test.ts';
import {mantelHaenszelTest} from '../../../../src/stats/contingency/mantel-haenszel-test.ts';
import {mcNemarExactTest} from '../../../../src/stats/contingency/mcnemar-exact-test.ts';
import {mcNemarTest} from '../../../../src/stats/contingency/mcnemar-test.ts';
import {oddsRatio} from '../../../../src/stats/contingency/odds-ratio.ts';
import {pearsonResiduals} from '../../../../src/stats/contingency/residuals.ts';

const tableOf = (most: number, size: number): fc.Arbitrary<number[][]> =>
  fc.tuple(fc.integer({min: 2, max: size}), fc.integer({min: 2, max: size})).chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({max: most}), {minLength: columns, maxLength: columns}), {
      minLength: rows,
      maxLength: rows
    })
  );
const fourfold = fc
  .tuple(fc.nat({max: 40}), fc.nat({max: 40}), fc.nat({max: 40}), fc.nat({max: 40}))
  .map(([a, b, c, d]) => [
    [a, b],
    [c, d]
  ]);

const transposed = (table: readonly (readonly number[])[]): number[][] =>
  (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? 0));

const options = {level: 0.95, continuity: false};

function expectNear(ours: number | undefined, theirs: number | undefined, precision = 1e-9): void {
  const [a, b] = [ours ?? NaN, theirs ?? NaN];
  if (a !== b) expect(Math.abs(a - b)).toBeLessThanOrEqual(precision * Math.max(Math.abs(b), 1e-6));
}

describe('tests of a table', () => {
  test('do not change when rows change places with columns, or one row with another', () => {
    fc.assert(
      fc.property(tableOf(5, 4), (table) => {
        for (const other of [transposed(table), table.toReversed()]) {
          expectNear(chiSquareTest(other, options)?.statistic ?? 0, chiSquareTest(table, options)?.statistic ?? 0);
          const [there, back] = [table, other].map((one) => fisherExactTableTest(one, {steps: 5000}));
          // Which side is gone through may decide what is too large.
          if (there === 'too large' || back === 'too large') return;
          expectNear(back?.p ?? 0, there?.p ?? 0);
        }
      }),
      {numRuns: 40}
    );
  });

  test('have χ² as the sum of squared residuals, and V from 0 to 1', () => {
    fc.assert(
      fc.property(tableOf(200, 5), (table) => {
        const test = chiSquareTest(table, options);
        if (test === null) return;
        const residuals = pearsonResiduals(table)?.flat() ?? [];
        expectNear(
          residuals.reduce<number>((sum, residual) => sum + (residual ?? 0) * (residual ?? 0), 0),
          test.statistic
        );
        const v = cramersV(table) ?? NaN;
        expect(v >= 0 && v <= 1).toBe(true);
      })
    );
  });

  test('of two by two by the network are Fisher’s', () => {
    fc.assert(
      fc.property(fourfold, (table) => {
        const [own, network] = [fisherExactTest(table, options), fisherExactTableTest(table, {steps: 100_000})];
        if (network === 'too large') throw new Error('too large');
        expect(own === null).toBe(network === null);
        if (own !== null) expectNear(network?.p, own.p);
      })
    );
  });
});

describe('odds ratios', () => {
  test('turn over when the rows change places, and lie within their intervals', () => {
    fc.assert(
      fc.property(fourfold, (table) => {
        for (const ratio of [fisherExactTest, oddsRatio]) {
          const [there, back] = [ratio(table, options), ratio(table.toReversed(), options)];
          expect(there === null).toBe(back === null);
          if (there === null) continue;
          expectNear(back?.estimate, 1 / there.estimate);
          expectNear(back?.low, 1 / there.high);
          expectNear(back?.high, 1 / there.low);
          expect(there.low <= there.estimate && there.estimate <= there.high).toBe(true);
        }
      }),
      {numRuns: 40}
    );
  });

  test('of one stratum and of the same stratum twice are its own', () => {
    fc.assert(
      fc.property(fourfold, (table) => {
        const own = oddsRatio(table, options);
        const [once, twice] = [mantelHaenszelTest([table], options), mantelHaenszelTest([table, table], options)];
        if (own === null) return;
        expectNear(once?.oddsRatio?.estimate, own.estimate);
        expectNear(once?.oddsRatio?.high, own.high);
        expectNear(twice?.oddsRatio?.estimate, own.estimate);
        expectNear(twice?.statistic, 2 * (once?.statistic ?? 0));
      })
    );
  });
});

describe('tests of change', () => {
  test('do not ask who stayed, nor which way is which', () => {
    fc.assert(
      fc.property(fourfold, fc.boolean(), ([[, b = 0] = [], [c = 0] = []], continuity) => {
        const there = [
          [7, b],
          [c, 4]
        ];
        const back = [
          [0, c],
          [b, 1]
        ];
        expect(mcNemarTest(there, {continuity})).toEqual(mcNemarTest(back, {continuity}));
        expect(mcNemarExactTest(there)).toEqual(mcNemarExactTest(back));
        const p = mcNemarExactTest(there)?.p ?? 1;
        expect(p > 0 && p <= 1).toBe(true);
      })
    );
  });
});
