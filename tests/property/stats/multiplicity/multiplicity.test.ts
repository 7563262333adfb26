import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {benjaminiHochberg} from '../../../../src/stats/multiplicity/benjamini-hochberg.ts';
import {bonferroni} from '../../../../src/stats/multiplicity/bonferroni.ts';
import {comparisonLetters} from '../../../../src/stats/multiplicity/comparison-letters.ts';
import {holm} from '../../../../src/stats/multiplicity/holm.ts';
import {sharedLetters} from '../../../../src/stats/multiplicity/shared-letters.ts';

const probabilities = fc.array(fc.option(fc.double({min: 0, max: 1, noNaN: true})), {maxLength: 20});

/** Symmetric comparisons of up to eight columns, each pair below α = 0.05 or not. */
const comparisons = fc
  .tuple(fc.integer({min: 2, max: 8}), fc.array(fc.boolean(), {minLength: 64, maxLength: 64}))
  .map(([size, below]) =>
    Array.from({length: size}, (_, i) =>
      Array.from({length: size}, (__, j) =>
        i === j ? null : below[Math.min(i, j) * 8 + Math.max(i, j)] === true ? 0.01 : 0.5
      )
    )
  );

describe('adjusted probabilities', () => {
  test('are no smaller than their own, in the same order, and Holm’s between those of the others', () => {
    fc.assert(
      fc.property(probabilities, (own) => {
        const [high, middle, low] = [bonferroni(own), holm(own), benjaminiHochberg(own)];
        own.forEach((p, i) => {
          if (p === null) {
            expect([high[i], middle[i], low[i]]).toEqual([null, null, null]);
            return;
          }
          const [b, h, f] = [high[i] ?? NaN, middle[i] ?? NaN, low[i] ?? NaN];
          expect(p <= f * (1 + 1e-15) && f <= h * (1 + 1e-15) && h <= b && b <= 1).toBe(true);
          own.forEach((other, j) => {
            if (other !== null && other < p) expect((middle[j] ?? NaN) <= h && (low[j] ?? NaN) <= f).toBe(true);
          });
        });
      })
    );
  });
});

describe('letters', () => {
  test('are shared by two columns just if they do not differ', () => {
    fc.assert(
      fc.property(comparisons, (own) => {
        const letters = sharedLetters(own, {alpha: 0.05});
        own.forEach((row, i) => {
          row.forEach((p, j) => {
            if (p === null) return;
            const shared = letters[i]?.some((letter) => letters[j]?.includes(letter));
            expect(shared).toBe(p >= 0.05);
          });
        });
      })
    );
  });

  test('of comparisons are as many as pairs that differ', () => {
    fc.assert(
      fc.property(comparisons, (own) => {
        const letters = comparisonLetters(
          own,
          own.map((_, position) => position),
          {alpha: 0.05}
        );
        const pairs = own.flat().filter((p) => p !== null && p < 0.05).length / 2;
        expect(letters.flat().length).toBe(pairs);
      })
    );
  });
});
