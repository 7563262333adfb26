import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cohensD} from '../../../../src/stats/association/cohens-d.ts';
import {pearson} from '../../../../src/stats/association/pearson.ts';
import {spearman} from '../../../../src/stats/association/spearman.ts';

const pairs = fc.array(fc.tuple(fc.integer({min: -30, max: 30}), fc.integer({min: -30, max: 30})), {
  minLength: 1,
  maxLength: 30
});
const sides = (rows: readonly (readonly [number, number])[]) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const;
const usual = {level: 0.95, exact: null};
const plain = {corrected: false};
const grow = (value: number) => value * value * value + 2 * value - 7;

const near = (made: number | null | undefined, known: number | null | undefined): void => {
  const [a, b] = [made ?? null, known ?? null];
  expect(typeof a).toBe(typeof b);
  if (typeof a === 'number' && typeof b === 'number' && a !== b) {
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
  }
};

describe('correlations', () => {
  test('are the same with the sides exchanged and the rows in another order, and turn with a side', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = sides(rows);
        for (const correlation of [pearson, spearman]) {
          const own = correlation(x, y, usual);
          const exchanged = correlation(y, x, usual);
          const turned = correlation(x.map((value) => -value).toReversed(), y.toReversed(), usual);
          near(exchanged?.estimate, own?.estimate);
          near(exchanged?.p, own?.p);
          near(turned?.estimate, own === null ? null : -own.estimate);
          near(turned?.p, own?.p);
        }
      })
    );
  });

  test('of Pearson do not see units and lie within their interval', () => {
    fc.assert(
      fc.property(pairs, fc.integer({min: 1, max: 99}), (rows, factor) => {
        const [x, y] = sides(rows);
        const own = pearson(x, y, usual);
        near(
          pearson(
            x.map((value) => factor * value - 1000),
            y,
            usual
          )?.estimate,
          own?.estimate
        );
        if (own === null || own.low === null || own.high === null) return;
        expect(own.low).toBeLessThanOrEqual(own.estimate);
        expect(own.high).toBeGreaterThanOrEqual(own.estimate);
        expect(Math.abs(own.estimate)).toBeLessThanOrEqual(1);
      })
    );
  });

  test('of Spearman see only the order of values', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = sides(rows);
        expect(spearman(x.map(grow), y, usual)).toEqual(spearman(x, y, usual));
        const p = spearman(x, y, usual)?.p ?? 1;
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      })
    );
  });
});

describe("Cohen's d", () => {
  test('turns with the groups, does not see units, and is nearer to 0 when corrected', () => {
    fc.assert(
      fc.property(pairs, pairs, fc.integer({min: 1, max: 99}), (rows, others, factor) => {
        const [[first], [second]] = [sides(rows), sides(others)];
        const own = cohensD(first, second, plain);
        near(cohensD(second, first, plain), own === null ? null : -own);
        const scale = (values: readonly number[]) => values.map((value) => factor * value + 17);
        near(cohensD(scale(first), scale(second), plain), own);
        const corrected = cohensD(first, second, {corrected: true});
        if (own !== null) expect(Math.abs(corrected ?? NaN)).toBeLessThanOrEqual(Math.abs(own));
      })
    );
  });
});
