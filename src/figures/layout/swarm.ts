/** Points along a scale, moved across it so that none covers another. */
export interface Swarm {
  /** How far each point stands from the line, in their order: as many above it as below. */
  readonly offsets: readonly number[];
  /** The furthest of these. */
  readonly extent: number;
}

/**
 * Moves points that would overlap as little as can be: from left to right, each to the nearest free place beside those that
 * stand (a beeswarm). `x` are places in CSS pixels; the same points always stand in the same places.
 */
export function swarm(x: readonly number[], radius: number, gap: number): Swarm {
  const apart = 2 * radius + gap;
  const offsets = x.map(() => 0);
  const placed: {readonly x: number; readonly y: number}[] = [];
  const order = x.map((_, i) => i).toSorted((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
  for (const i of order) {
    const own = x[i] ?? 0;
    const near = placed.filter((one) => own - one.x < apart);
    const touching = near.flatMap((one) => {
      const away = Math.sqrt(Math.max(0, apart * apart - (own - one.x) * (own - one.x)));
      return [one.y - away, one.y + away];
    });
    const free = [0, ...touching]
      .filter((y) => near.every((one) => (own - one.x) ** 2 + (y - one.y) ** 2 >= apart * apart - 1e-6))
      .toSorted((a, b) => Math.abs(a) - Math.abs(b) || a - b);
    const y = free[0] ?? 0;
    offsets[i] = y;
    placed.push({x: own, y});
  }
  return {offsets, extent: Math.max(0, ...offsets.map(Math.abs))};
}
