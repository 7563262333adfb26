import fc from 'fast-check';
import {expect, test} from 'vitest';
import {pushedApart} from '../../../src/figures/layout/apart.ts';

const wanted = fc.array(
  fc.record({y: fc.double({min: 0, max: 300, noNaN: true}), height: fc.integer({min: 8, max: 40})}),
  {minLength: 1, maxLength: 8}
);

test('labels that are pushed apart do not overlap and keep their order', () => {
  fc.assert(
    fc.property(wanted, (all) => {
      const placed = pushedApart(all, 0, 400)
        .map((y, i) => ({y, wanted: all[i]?.y ?? 0, half: (all[i]?.height ?? 0) / 2, i}))
        .sort((a, b) => a.y - b.y);
      placed.slice(1).forEach((own, i) => {
        const before = placed[i];
        if (before === undefined) return;
        expect(own.y - own.half).toBeGreaterThanOrEqual(before.y + before.half - 1e-9);
        expect(own.wanted).toBeGreaterThanOrEqual(before.wanted);
      });
      expect((placed[0]?.y ?? 0) - (placed[0]?.half ?? 0)).toBeGreaterThanOrEqual(-1e-9);
    })
  );
});

test('a label with room stands where it wants to', () => {
  fc.assert(
    fc.property(fc.integer({min: 30, max: 370}), fc.integer({min: 8, max: 40}), (y, height) => {
      expect(pushedApart([{y, height}], 0, 400)).toEqual([y]);
    })
  );
});
