import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {kruskalWallis} from '../../../../src/stats/ranks/kruskal-wallis.ts';
import {friedman} from '../../../../src/stats/ranks/friedman.ts';
import {mannWhitney} from '../../../../src/stats/ranks/mann-whitney.ts';
import {midranks} from '../../../../src/stats/ranks/midranks.ts';
import {wilcoxonSignedRank} from '../../../../src/stats/ranks/wilcoxon-signed-rank.ts';

const values = fc.array(fc.integer({min: -20, max: 20}), {minLength: 1, maxLength: 25});
const options = fc.record({exact: fc.constantFrom(null, true, false), continuity: fc.boolean()});
const grow = (value: number) => value * value * value + 2 * value - 7;

describe('midranks', () => {
  test('sum to those without ties, and values in another order keep theirs', () => {
    fc.assert(
      fc.property(values, (sample) => {
        const {ranks, ties} = midranks(sample);
        const n = sample.length;
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((n * (n + 1)) / 2);
        expect(ties.reduce((sum, size) => sum + size, 0)).toBe(n);
        expect(midranks(sample.toReversed()).ranks).toEqual(ranks.toReversed());
      })
    );
  });
});

describe('rank tests', () => {
  test('of Mann and Whitney see only the order of values and treat both groups alike', () => {
    fc.assert(
      fc.property(values, values, options, (first, second, chosen) => {
        const own = mannWhitney(first, second, chosen);
        expect(mannWhitney(first.map(grow), second.map(grow), chosen)).toEqual(own);
        const turned = mannWhitney(second, first, chosen);
        expect(turned?.p).toBe(own?.p);
        if (own !== null) expect(own.statistic + (turned?.statistic ?? 0)).toBe(first.length * second.length);
      })
    );
  });

  test('of Wilcoxon are the same of differences with the other sign, whatever zeros are added to the normal one', () => {
    fc.assert(
      fc.property(values, options, (differences, chosen) => {
        const own = wilcoxonSignedRank(differences, chosen);
        expect(
          wilcoxonSignedRank(
            differences.map((value) => -value),
            chosen
          )?.p
        ).toBe(own?.p);
        const normal = wilcoxonSignedRank(differences, {...chosen, exact: false});
        expect(wilcoxonSignedRank([...differences, 0, 0], {...chosen, exact: false})).toEqual(normal);
      })
    );
  });

  test('of Kruskal and Wallis are, of two groups, those of Mann and Whitney without correction for continuity', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const chiSquare = kruskalWallis([first, second]);
        const normal = mannWhitney(first, second, {exact: false, continuity: false});
        expect(chiSquare === null).toBe(normal === null);
        if (chiSquare !== null && normal !== null) expect(chiSquare.p).toBeCloseTo(normal.p, 12);
      })
    );
  });

  test('of Friedman do not change with the order of rows, nor by what is added to a row', () => {
    const rows = fc.array(fc.array(fc.integer({min: 1, max: 5}), {minLength: 3, maxLength: 3}), {
      minLength: 1,
      maxLength: 20
    });
    fc.assert(
      fc.property(rows, (blocks) => {
        const own = friedman(blocks);
        expect(friedman(blocks.toReversed())).toEqual(own);
        expect(friedman(blocks.map((row, place) => row.map((value) => value + place)))).toEqual(own);
      })
    );
  });

  test('have a p from 0 to 1', () => {
    fc.assert(
      fc.property(values, values, options, (first, second, chosen) => {
        const tests = [
          mannWhitney(first, second, chosen),
          wilcoxonSignedRank(first, chosen),
          kruskalWallis([first, second])
        ];
        for (const p of tests.flatMap((made) => (made === null ? [] : [made.p]))) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});
