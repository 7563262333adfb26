import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cohenKappa} from '../../../../src/stats/reliability/cohen-kappa.ts';
import {cronbachAlpha} from '../../../../src/stats/reliability/cronbach-alpha.ts';
import {fleissKappa} from '../../../../src/stats/reliability/fleiss-kappa.ts';

const matrix = (width: number, most: number) =>
  fc.array(fc.array(fc.integer({min: 0, max: most}), {minLength: width, maxLength: width}), {
    minLength: 2,
    maxLength: 12
  });
const square = fc
  .integer({min: 2, max: 4})
  .chain((size) =>
    fc.array(fc.array(fc.nat({max: 9}), {minLength: size, maxLength: size}), {minLength: size, maxLength: size})
  );
const transposed = (table: readonly (readonly number[])[]) => table.map((_, j) => table.map((row) => row[j] as number));
const weights = fc.constantFrom('unweighted' as const, 'linear' as const, 'quadratic' as const);

const near = (a: number | null | undefined, b: number | null | undefined): void => {
  expect(a === null || a === undefined).toBe(b === null || b === undefined);
  if (typeof a === 'number' && typeof b === 'number')
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
};

describe('reliability', () => {
  test("Cronbach's alpha is at most 1, and the same with an item reversed by hand, moved, or all turned round", () => {
    fc.assert(
      fc.property(matrix(3, 6), (rows) => {
        const own = cronbachAlpha(rows, [false, true, false]);
        const byHand = rows.map(([a = 0, b = 0, c = 0]) => [a, 7 - b, c + 10]);
        near(cronbachAlpha(byHand)?.raw, own?.raw);
        near(cronbachAlpha(rows, [true, false, true])?.standardised, own?.standardised);
        if (typeof own?.raw === 'number') expect(own.raw).toBeLessThanOrEqual(1 + 1e-12);
      })
    );
  });

  test("Cohen's kappa is the same with the raters exchanged, and its interval holds it", () => {
    fc.assert(
      fc.property(square, weights, (table, chosen) => {
        const own = cohenKappa(table, {weights: chosen, level: 0.95});
        const turned = cohenKappa(transposed(table), {weights: chosen, level: 0.95});
        near(turned?.estimate, own?.estimate);
        near(turned?.standardError, own?.standardError);
        if (own === null) return;
        expect(own.estimate).toBeLessThanOrEqual(1);
        expect(own.low).toBeLessThanOrEqual(own.estimate);
        expect(own.high).toBeGreaterThanOrEqual(own.estimate);
      })
    );
  });

  test("Cohen's kappa of a table counted twice keeps its estimate, its standard error shrinks by √2", () => {
    fc.assert(
      fc.property(square, weights, (table, chosen) => {
        const own = cohenKappa(table, {weights: chosen, level: 0.95});
        const twice = cohenKappa(
          table.map((row) => row.map((count) => 2 * count)),
          {weights: chosen, level: 0.95}
        );
        near(twice?.estimate, own?.estimate);
        if (own !== null) near((twice?.standardError ?? 0) * Math.SQRT2, own.standardError);
      })
    );
  });

  test("Fleiss' kappa does not change with the order of subjects and categories", () => {
    const counts = fc.array(fc.tuple(fc.nat({max: 5}), fc.nat({max: 5})), {minLength: 1, maxLength: 10});
    fc.assert(
      fc.property(counts, (pairs) => {
        const rows = pairs.map(([a, b]) => [a, b, 10 - a - b]);
        const own = fleissKappa(rows);
        const turned = fleissKappa(rows.map((row) => row.toReversed()).toReversed());
        near(turned?.estimate, own?.estimate);
        near(turned?.p, own?.p);
      })
    );
  });
});
