import {compareText} from '../support/problem.ts';
import {ceilDivide, floorDivide} from './integers.ts';
import {addColumn, areParallel, restrict, type Kernel, type Vector} from './kernel.ts';
import {costOf, type Quantity} from './model.ts';
import type {Network, NetworkBound} from './network.ts';

/** A sum of quantities that nobody may be able to compute, for the sake of the quantity `protects`. */
export interface Guard {
  readonly protects: number;
  readonly sum: Vector;
}

export interface Choice {
  /** Quantities to hide besides the primary ones: which they protect. */
  readonly secondary: ReadonlyMap<number, readonly number[]>;
  /** Quantities with a guard of their own that can be computed whatever is hidden. */
  readonly open: ReadonlySet<number>;
}

/**
 * Chooses what to hide so that none of the guards can be computed exactly. `kernel` is that of the network and is spent.
 *
 * The quantities are published one by one, the dearest first, each unless a guard would then follow from what is published:
 * by Gaussian elimination on the additive equations, as in GaussSuppression of Statistics Norway (Langsrud, PSD 2024). So the
 * cheap ones are hidden, and none that could be shown.
 */
export function choose(
  {quantities, bounds}: Pick<Network, 'quantities' | 'bounds'>,
  kernel: Kernel,
  guards: readonly Guard[],
  forced: ReadonlyMap<number, readonly number[]>,
  hidesZeros: boolean
): Choice {
  const protects = new Map<number, number>();
  const primary = new Set<number>();
  const open = new Set<number>();
  for (const guard of guards) {
    const [only, ...others] = guard.sum.keys();
    const isOne = only === guard.protects && others.length === 0;
    const column = isOne ? guard.protects : addColumn(kernel, guard.sum);
    if (isOne) primary.add(guard.protects);
    if (kernel.columns[column]?.size !== 0) protects.set(column, guard.protects);
    else if (isOne) open.add(guard.protects);
  }
  const secondary = new Map<number, readonly number[]>(forced);
  const published = new Set<number>();
  for (const column of inOrder(quantities)) {
    const quantity = quantities[column];
    if (quantity === undefined || quantity.shown === 'never' || primary.has(column) || secondary.has(column)) continue;
    if (quantity.shown === 'bounded' && !isPinned(column, quantities, bounds, secondary, primary, published)) continue;
    const betrayed = betrayedBy(kernel, column, protects);
    if (betrayed.length > 0 && mayHide(quantity, hidesZeros)) {
      secondary.set(column, betrayed);
      continue;
    }
    restrict(kernel, new Map([[column, 1n]]));
    published.add(column);
  }
  return {secondary, open};
}

/** Whether a quantity may be hidden for the sake of others. */
export function mayHide({keep, value, shown}: Quantity, hidesZeros: boolean): boolean {
  return keep !== true && shown !== 'never' && (value > 0n || hidesZeros);
}

function inOrder(quantities: readonly Quantity[]): readonly number[] {
  return [...quantities.keys()].sort((a, b) => {
    const [one, other] = [quantities[a], quantities[b]];
    if (one === undefined || other === undefined) return 0;
    const [cost, otherCost] = [costOf(one), costOf(other)];
    return cost === otherCost ? compareText(one.key, other.key) : cost > otherCost ? -1 : 1;
  });
}

/** The quantities whose guards follow once a column is known. */
function betrayedBy(kernel: Kernel, column: number, protects: ReadonlyMap<number, number>): readonly number[] {
  const [row] = kernel.columns[column] ?? [];
  if (row === undefined) return [];
  const found = new Set<number>();
  for (const other of kernel.rows.get(row)?.keys() ?? []) {
    const whom = protects.get(other);
    if (whom !== undefined && areParallel(kernel, column, other)) found.add(whom);
  }
  return [...found].sort((a, b) => a - b);
}

/** Whether the bounds of a quantity leave one whole number only. */
function isPinned(
  column: number,
  quantities: readonly Quantity[],
  bounds: readonly NetworkBound[],
  secondary: ReadonlyMap<number, unknown>,
  primary: ReadonlySet<number>,
  published: ReadonlySet<number>
): boolean {
  let least = 0n;
  let most: bigint | null = null;
  for (const {of, terms, low, high} of bounds) {
    const coefficient = terms.get(column) ?? 0n;
    if (coefficient === 0n || of.some((one) => secondary.has(one) || primary.has(one))) continue;
    const others = [...terms].filter(([other]) => other !== column);
    if (others.some(([other]) => !published.has(other))) continue;
    const fixed = others.reduce((sum, [other, by]) => sum + by * (quantities[other]?.value ?? 0n), 0n);
    const [from, to] = coefficient > 0n ? [low, high] : [high, low];
    const sign = coefficient > 0n ? 1n : -1n;
    const size = coefficient * sign;
    if (from !== null) least = larger(least, ceilDivide((from - fixed) * sign, size));
    if (to !== null) most = smaller(most, floorDivide((to - fixed) * sign, size));
  }
  return most !== null && most <= least;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function smaller(a: bigint | null, b: bigint): bigint {
  return a !== null && a < b ? a : b;
}
