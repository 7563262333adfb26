import {gcd, magnitude} from './integers.ts';

/** Whole numbers by column, none of them 0. */
export type Vector = ReadonlyMap<number, bigint>;

/**
 * All the ways in which numbers can differ from what they are without anybody seeing it: a basis of the vectors that every
 * known equation leaves at 0, in whole numbers, exact. Changed in place by the functions below.
 */
export interface Kernel {
  /** Basis vectors by a number of their own. */
  readonly rows: Map<number, Map<number, bigint>>;
  /** By column the rows that are not 0 in it. */
  readonly columns: Set<number>[];
}

/** The kernel of no equation: every number is free. */
export function freeKernel(size: number): Kernel {
  return {
    rows: new Map(Array.from({length: size}, (_, i) => [i, new Map([[i, 1n]])])),
    columns: Array.from({length: size}, (_, i) => new Set([i]))
  };
}

/**
 * Takes an equation in (the sum of the vector's numbers × coefficients does not change): Gaussian elimination by the row that
 * is spent. `spent` is the column whose row goes if there is a choice. False if the equation said nothing new.
 */
export function restrict(kernel: Kernel, equation: Vector, spent: number | null = null): boolean {
  const products = new Map<number, bigint>();
  for (const [column, coefficient] of equation) {
    for (const row of kernel.columns[column] ?? []) {
      products.set(row, (products.get(row) ?? 0n) + coefficient * entry(kernel, row, column));
    }
  }
  for (const [row, product] of products) if (product === 0n) products.delete(row);
  const pivot = shortest(kernel, products.keys(), spent);
  if (pivot === null) return false;
  const by = products.get(pivot) ?? 0n;
  for (const [row, product] of products) if (row !== pivot) combine(kernel, row, by, pivot, product);
  for (const column of kernel.rows.get(pivot)?.keys() ?? []) kernel.columns[column]?.delete(pivot);
  kernel.rows.delete(pivot);
  return true;
}

/** Makes a column 0 in all rows but one, in which it is not 0. */
export function clearColumn(kernel: Kernel, pivot: number, column: number): void {
  const by = entry(kernel, pivot, column);
  for (const row of [...(kernel.columns[column] ?? [])]) {
    if (row !== pivot) combine(kernel, row, by, pivot, entry(kernel, row, column));
  }
}

/** A new column: the sum of others × coefficients. Returns its number. */
export function addColumn(kernel: Kernel, sum: Vector): number {
  const added = kernel.columns.length;
  const rows = new Set<number>();
  kernel.columns.push(rows);
  for (const column of sum.keys()) for (const row of kernel.columns[column] ?? []) rows.add(row);
  for (const row of [...rows]) {
    const values = kernel.rows.get(row);
    let value = 0n;
    for (const [column, coefficient] of sum) value += coefficient * (values?.get(column) ?? 0n);
    if (value === 0n) rows.delete(row);
    else values?.set(added, value);
  }
  return added;
}

/** The number in a row and column. */
export function entry({rows}: Kernel, row: number, column: number): bigint {
  return rows.get(row)?.get(column) ?? 0n;
}

/** Whether two columns are the same but for a factor: who knows one of the numbers knows the other. */
export function areParallel({rows, columns}: Kernel, a: number, b: number): boolean {
  const of = columns[a];
  if (of === undefined || of.size === 0 || of.size !== columns[b]?.size) return false;
  let first: readonly [bigint, bigint] | null = null;
  for (const row of of) {
    const values = rows.get(row);
    const pair = [values?.get(a) ?? 0n, values?.get(b) ?? 0n] as const;
    if (pair[1] === 0n) return false;
    first ??= pair;
    if (first[0] * pair[1] !== first[1] * pair[0]) return false;
  }
  return true;
}

/** Short rows keep the others short. */
function shortest({rows, columns}: Kernel, among: Iterable<number>, spent: number | null): number | null {
  let best: number | null = null;
  let bestSize = Infinity;
  for (const row of among) {
    const preferred = spent !== null && columns[spent]?.has(row) === true;
    const size = (rows.get(row)?.size ?? 0) - (preferred ? 0.5 : 0);
    if (size > bestSize || (size === bestSize && best !== null && row > best)) continue;
    best = row;
    bestSize = size;
  }
  return best;
}

/** row := (by × row − product × pivot) in lowest terms. */
function combine({rows, columns}: Kernel, row: number, by: bigint, pivot: number, product: bigint): void {
  const target = rows.get(row);
  const source = rows.get(pivot);
  if (target === undefined || source === undefined) return;
  const divisor = gcd(by, product) * (by < 0n ? -1n : 1n);
  const own = by / divisor;
  const other = product / divisor;
  if (own !== 1n) for (const [column, value] of target) target.set(column, value * own);
  for (const [column, value] of source) {
    // Almost all are 1 and −1, and multiplying takes the time.
    const subtracted = other === 1n ? value : other === -1n ? -value : other * value;
    const changed = (target.get(column) ?? 0n) - subtracted;
    if (changed === 0n) {
      target.delete(column);
      columns[column]?.delete(row);
    } else {
      target.set(column, changed);
      columns[column]?.add(row);
    }
  }
  if (own !== 1n) reduce(target);
}

function reduce(vector: Map<number, bigint>): void {
  let divisor = 0n;
  for (const value of vector.values()) {
    divisor = gcd(divisor, magnitude(value));
    if (divisor === 1n) return;
  }
  for (const [column, value] of vector) vector.set(column, value / divisor);
}
