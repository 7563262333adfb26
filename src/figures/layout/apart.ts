/** Something with a height that wants its middle at `y`. */
export interface Wanted {
  readonly y: number;
  readonly height: number;
}

/**
 * Middles for things one under the other, as near as can be to where each wants to be, in their order from the top, without
 * two that overlap, between `top` and `bottom` as long as there is room. Neighbours that would overlap move apart together.
 */
export function pushedApart(wanted: readonly Wanted[], top: number, bottom: number): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a]?.y ?? 0) - (wanted[b]?.y ?? 0) || a - b);
  // Each block is a run of things that touch: its start is what suits its members best in the mean.
  let blocks: {readonly members: readonly number[]; readonly start: number; readonly height: number}[] = [];
  for (const i of order) {
    let block = blockOf([i], wanted);
    for (let last = blocks.at(-1); last !== undefined && last.start + last.height > block.start; last = blocks.at(-1)) {
      blocks = blocks.slice(0, -1);
      block = blockOf([...last.members, ...block.members], wanted);
    }
    blocks.push(block);
  }
  const places = blocks.flatMap(({members, start, height}) => {
    let y = Math.max(top, Math.min(start, bottom - height));
    return members.map((i) => {
      const own = wanted[i]?.height ?? 0;
      y += own;
      return [i, y - own / 2] as const;
    });
  });
  return settled(places, wanted, top);
}

function blockOf(
  members: readonly number[],
  wanted: readonly Wanted[]
): {members: readonly number[]; start: number; height: number} {
  let above = 0;
  const starts = members.map((i) => {
    const {y = 0, height = 0} = wanted[i] ?? {};
    const start = y - height / 2 - above;
    above += height;
    return start;
  });
  return {members, start: starts.reduce((sum, one) => sum + one, 0) / starts.length, height: above};
}

/** Blocks that were held inside may overlap others: they move down from the top, then up from the bottom. */
function settled(
  places: readonly (readonly [number, number])[],
  wanted: readonly Wanted[],
  top: number
): readonly number[] {
  const found: number[] = wanted.map(() => 0);
  let limit = top;
  for (const [i, y] of places) {
    const half = (wanted[i]?.height ?? 0) / 2;
    const middle = Math.max(y, limit + half);
    found[i] = middle;
    limit = middle + half;
  }
  return found;
}
