/** How a function that never falls stands at a place: its value, 0 at the root, and its slope there. */
export interface Height {
  readonly value: number;
  readonly slope: number;
}

/** More than Newton needs from anywhere and than halving needs to the last digit. */
const MOST_STEPS = 200;

/** Where a root is looked for; `scale` is the size below which only absolute digits count, 0 of none. */
export interface Search {
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly scale: number;
}

/**
 * Where a function that never falls is 0 between `low` and `high`, from `start` on: Newton's steps, and halving where one
 * leaves what is known of the root (Press et al., Numerical Recipes, 3rd ed., 9.4, `rtsafe`). To the last digits of doubles.
 */
export function findRoot(at: (x: number) => Height, search: Search): number {
  let {low, high, start: x} = search;
  for (let step = 0; step < MOST_STEPS; step++) {
    const {value, slope} = at(x);
    if (value === 0) return x;
    if (value < 0) low = x;
    else high = x;
    const newton = x - value / slope;
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (Math.abs(next - x) <= Number.EPSILON * Math.max(Math.abs(next), search.scale)) return next;
    x = next;
  }
  return x;
}
