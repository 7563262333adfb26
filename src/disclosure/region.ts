import {add, compare, divide, multiply, subtract, whole, type Fraction} from '../support/fraction.ts';
import {floorDivide, gcd, lowest, magnitude} from './integers.ts';
import {clearColumn, entry, type Kernel} from './kernel.ts';

/** All numbers that agree with what is shown, around the true ones: a kernel with limits. Its basis changes as it is used. */
export interface Region {
  readonly kernel: Kernel;
  /** The true number of each column. */
  readonly truth: readonly bigint[];
  /** Least and greatest number of each column, null where there is none. */
  readonly low: readonly (bigint | null)[];
  readonly high: readonly (bigint | null)[];
  /** Per row the column that is 0 in all others: the number that moves freely along the row. */
  readonly own: Map<number, number>;
}

/** How far a number can move from the truth in one direction. */
export interface Reach {
  /** Proved by whole numbers that agree with everything shown; never more than was asked for. */
  readonly proved: bigint;
  /**
   * Null if all that was asked for is proved. Else a sum of numbers × coefficients that is fixed and that keeps the number
   * where it is, since none of the others can go on.
   */
  readonly obstacle: ReadonlyMap<number, Fraction> | null;
}

/** A region around the truth. Each row gets a column of its own. */
export function regionOf(
  kernel: Kernel,
  truth: readonly bigint[],
  low: readonly (bigint | null)[],
  high: readonly (bigint | null)[]
): Region {
  const own = new Map<number, number>();
  for (const row of kernel.rows.keys()) {
    let best: number | null = null;
    for (const column of kernel.rows.get(row)?.keys() ?? []) {
      if (best === null || isBetter(kernel, row, column, best)) best = column;
    }
    if (best === null) continue;
    clearColumn(kernel, row, best);
    own.set(row, best);
  }
  return {kernel, truth, low, high, own};
}

/** How far `column` can move up (`sense` 1) or down (−1), of `wanted` steps. */
export function reach(region: Region, column: number, sense: 1 | -1, wanted: bigint): Reach {
  const first = walk(region, column, sense, wanted);
  if (first >= wanted) return {proved: wanted, obstacle: null};
  const optimum = climb(region, column, sense, wanted);
  if (optimum.proved >= wanted) return {proved: wanted, obstacle: null};
  const second = walk(region, column, sense, wanted);
  if (second >= wanted) return {proved: wanted, obstacle: null};
  const proved = [first, second, optimum.proved].reduce((a, b) => (a > b ? a : b));
  return {proved, obstacle: obstacleOf(region, column, sense)};
}

/** Goes in whole steps along single rows as long as one goes on. */
function walk({kernel, truth, low, high}: Region, column: number, sense: 1 | -1, wanted: bigint): bigint {
  const moved = new Map<number, bigint>();
  let gained = 0n;
  for (let goesOn = true; goesOn;) {
    goesOn = false;
    for (const row of kernel.columns[column] ?? []) {
      const values = kernel.rows.get(row);
      const gain = entry(kernel, row, column) * BigInt(sense);
      const direction = gain < 0n ? -1n : 1n;
      let steps = (wanted - gained + magnitude(gain) - 1n) / magnitude(gain);
      for (const [other, value] of values ?? []) {
        const rate = value * direction;
        const limit = rate < 0n ? low[other] : high[other];
        if (limit === null || limit === undefined) continue;
        const room = magnitude(limit - (truth[other] ?? 0n) - (moved.get(other) ?? 0n));
        const possible = floorDivide(room, magnitude(rate));
        if (possible < steps) steps = possible;
        if (steps === 0n) break;
      }
      if (steps === 0n) continue;
      for (const [other, value] of values ?? []) {
        moved.set(other, (moved.get(other) ?? 0n) + steps * direction * value);
      }
      gained += steps * magnitude(gain);
      if (gained >= wanted) return wanted;
      goesOn = true;
    }
  }
  return gained;
}

/** The simplex method on exact fractions, from the truth. Bland's rule (Mathematics of Operations Research 2(2), 1977) keeps it
 * from going round. */
function climb(region: Region, column: number, sense: 1 | -1, wanted: bigint): {readonly proved: bigint} {
  const {kernel, truth, low, high, own} = region;
  const moved = new Map<number, Fraction>();
  const at = (other: number): Fraction => add(whole(truth[other] ?? 0n), moved.get(other) ?? whole(0));
  for (;;) {
    const step = entering(region, column, sense, at);
    if (step === null) break;
    const {row, direction} = step;
    const ownColumn = own.get(row) ?? -1;
    const ownEntry = entry(kernel, row, ownColumn);
    let blocking: number | null = null;
    let length: Fraction | null = null;
    for (const [other, value] of kernel.rows.get(row) ?? []) {
      const rate = ratio(value * direction, ownEntry);
      const limit = rate.numerator < 0n ? low[other] : high[other];
      if (limit === null || limit === undefined) continue;
      const room = divide(subtract(whole(limit), at(other)), rate) ?? whole(0);
      const order = length === null ? -1 : compare(room, length);
      if (order > 0 || (order === 0 && blocking !== null && blocking < other)) continue;
      length = lowest(room);
      blocking = other;
    }
    // Along a row without any limit whole steps never end.
    if (length === null || blocking === null) return {proved: wanted};
    for (const [other, value] of kernel.rows.get(row) ?? []) {
      const change = multiply(ratio(value * direction, ownEntry), length);
      moved.set(other, lowest(add(moved.get(other) ?? whole(0), change)));
    }
    if (blocking !== ownColumn) {
      clearColumn(kernel, row, blocking);
      own.set(row, blocking);
    }
    const gained = provedBy(moved, column, sense);
    if (gained >= wanted) return {proved: wanted};
  }
  return {proved: provedBy(moved, column, sense)};
}

/** The row along which the number still moves, of several the one with the first own column, and which way. */
function entering(
  {kernel, low, high, own}: Region,
  column: number,
  sense: 1 | -1,
  at: (column: number) => Fraction
): {readonly row: number; readonly direction: 1n | -1n} | null {
  let best: {readonly row: number; readonly direction: 1n | -1n} | null = null;
  let bestColumn = Infinity;
  for (const row of kernel.columns[column] ?? []) {
    const ownColumn = own.get(row) ?? -1;
    if (ownColumn >= bestColumn) continue;
    const gain = entry(kernel, row, column) * entry(kernel, row, ownColumn) * BigInt(sense);
    const direction = gain > 0n ? 1n : -1n;
    const limit = direction > 0n ? high[ownColumn] : low[ownColumn];
    if (limit !== null && limit !== undefined && compare(at(ownColumn), whole(limit)) === 0) continue;
    best = {row, direction};
    bestColumn = ownColumn;
  }
  return best;
}

/** How far a point has moved a number, if all its numbers are whole. */
function provedBy(moved: ReadonlyMap<number, Fraction>, column: number, sense: 1 | -1): bigint {
  for (const {denominator} of moved.values()) if (denominator !== 1n) return 0n;
  return (moved.get(column)?.numerator ?? 0n) * BigInt(sense);
}

/** What keeps a number at its optimum: the number itself less what the numbers at their limits would add to it. */
function obstacleOf({kernel, own}: Region, column: number, sense: 1 | -1): ReadonlyMap<number, Fraction> {
  const obstacle = new Map<number, Fraction>([[column, whole(sense)]]);
  for (const row of kernel.columns[column] ?? []) {
    const ownColumn = own.get(row) ?? -1;
    const rate = ratio(entry(kernel, row, column) * BigInt(sense), entry(kernel, row, ownColumn));
    const sum = lowest(subtract(obstacle.get(ownColumn) ?? whole(0), rate));
    if (sum.numerator === 0n) obstacle.delete(ownColumn);
    else obstacle.set(ownColumn, sum);
  }
  return obstacle;
}

function ratio(a: bigint, b: bigint): Fraction {
  const divisor = gcd(a, b) * (b < 0n ? -1n : 1n);
  return {numerator: a / divisor, denominator: b / divisor};
}

/** Columns of few rows, of 1 and −1, make the shortest basis. */
function isBetter({columns, rows}: Kernel, row: number, column: number, than: number): boolean {
  const size = (one: number): number =>
    (columns[one]?.size ?? 0) + (magnitude(rows.get(row)?.get(one) ?? 0n) === 1n ? 0 : 1_000_000);
  return size(column) < size(than) || (size(column) === size(than) && column < than);
}
