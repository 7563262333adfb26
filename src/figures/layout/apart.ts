import {spread} from './spread.ts';

/** Something with a height that wants its middle at `y`. */
export interface Wanted {
  readonly y: number;
  readonly height: number;
}

/**
 * Middles for things one under the other that must not overlap, in their order from the top, as near as can be to where each
 * wants to be, between `top` and `bottom`; below `bottom` where these leave too little room.
 */
export function pushedApart(wanted: readonly Wanted[], top: number, bottom: number): readonly number[] {
  const order = wanted.map((own, i) => ({...own, i})).sort((a, b) => a.y - b.y || a.i - b.i);
  const room = order.reduce((sum, {height}) => sum + height, 0);
  const places = order.map(({y, height}) => ({at: y, size: height}));
  const middles = spread(places, 0, [top, Math.max(bottom, top + room + 1e-6)]) ?? [];
  const byIndex = new Map(order.map(({i}, place) => [i, middles[place] ?? top]));
  return wanted.map((_, i) => byIndex.get(i) ?? top);
}
