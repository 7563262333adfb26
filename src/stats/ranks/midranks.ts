/** Ranks of numbers, and how many share each rank. */
export interface Midranks {
  /** The rank of each value, from 1, in the order given; equal values share the mean of their places. */
  readonly ranks: readonly number[];
  /** Sizes of the groups of equal values, from the smallest value; 1 where nothing is tied. */
  readonly ties: readonly number[];
}

/**
 * Midranks of numbers (Kendall, Biometrika 33(3), 1945; R's `rank`). Only equal doubles are ties: give decimals as whole
 * numbers where they are differences, as 0,3 − 0,2 is not 0,2 − 0,1.
 */
export function midranks(values: readonly number[]): Midranks {
  const order = Uint32Array.from(values, (_, position) => position);
  order.sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = values.map(() => 0);
  const ties: number[] = [];
  for (let start = 0; start < order.length;) {
    const value = values[order[start] as number];
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === value) end++;
    // The mean of the places start + 1 … end.
    for (let place = start; place < end; place++) ranks[order[place] as number] = (start + 1 + end) / 2;
    ties.push(end - start);
    start = end;
  }
  return {ranks, ties};
}
