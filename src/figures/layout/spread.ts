/** A place on a line that wants to stand at `at` and takes `size` around it. */
export interface Wanted {
  readonly at: number;
  readonly size: number;
}

/**
 * Where places stand that must not touch, in their order, as near as can be to where they want to (least squares: the
 * pool-adjacent-violators algorithm for isotonic regression), between two ends. Their middles; null if they do not fit.
 */
export function spread(
  places: readonly Wanted[],
  gap: number,
  [from, to]: readonly [number, number]
): readonly number[] | null {
  const offsets: number[] = [];
  let end = 0;
  for (const {size} of places) {
    offsets.push(end + size / 2);
    end += size + gap;
  }
  const slack = to - from - (end - gap);
  if (places.length > 0 && slack < 0) return null;
  const pools: {sum: number; count: number}[] = [];
  places.forEach(({at}, i) => {
    let pool = {sum: at - (offsets[i] ?? 0), count: 1};
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = {sum: pool.sum + last.sum, count: pool.count + last.count};
    }
    pools.push(pool);
  });
  const starts = pools.flatMap(({sum, count}) => Array.from({length: count}, () => sum / count));
  return starts.map((start, i) => Math.min(Math.max(start, from), from + slack) + (offsets[i] ?? 0));
}
