import fc from 'fast-check';
import {expect, test} from 'vitest';
import {spread} from '../../../../src/figures/layout/spread.ts';

const sized = (...at: readonly number[]) => at.map((one) => ({at: one, size: 10}));

test('leaves places where they want to be if they do not touch', () => {
  expect(spread(sized(10, 40, 80), 2, [0, 100])).toEqual([10, 40, 80]);
});

test('moves places that touch apart by as little as can be, each as far as the other', () => {
  expect(spread(sized(50, 50), 2, [0, 100])).toEqual([44, 56]);
});

test('keeps places between its ends, and tells when they do not fit', () => {
  expect(spread(sized(0, 0), 2, [0, 100])).toEqual([5, 17]);
  expect(spread(sized(0, 0, 0), 2, [0, 30])).toBeNull();
});

test('no places touch, whatever they want', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({at: fc.integer({min: -50, max: 550}), size: fc.integer({min: 1, max: 40})})),
      (all) => {
        const places = all.toSorted((a, b) => a.at - b.at);
        const middles = spread(places, 3, [0, 500]);
        const needed = places.reduce((sum, {size}) => sum + size + 3, -3);
        if (middles === null) return needed > 500;
        return middles.every((middle, i) => {
          const [own, next, after] = [places[i]?.size ?? 0, places[i + 1]?.size ?? 0, middles[i + 1] ?? Infinity];
          const isWithin = middle - own / 2 >= -1e-6 && middle + own / 2 <= 500 + 1e-6;
          return isWithin && after - middle >= (own + next) / 2 + 3 - 1e-6;
        });
      }
    )
  );
});
