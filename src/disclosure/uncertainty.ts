import {gcd} from './integers.ts';
import {addColumn, type Kernel} from './kernel.ts';
import {leastOf} from './model.ts';
import type {Network} from './network.ts';
import {reach, regionOf, type Reach, type Region} from './region.ts';

/** How uncertain a primary hidden number must stay: at least `width` between the least and the greatest possible number, or
 * everything from `low` to `high` possible (`low` at least 1 unless zeros are hidden). */
export type Protection = {readonly width: bigint} | {readonly low: bigint; readonly high: bigint};

/** Never a single number. */
export const AT_LEAST_TWO: Protection = {width: 1n};

/** What keeps a number from moving: see {@link Reach}. */
export type Obstacle = NonNullable<Reach['obstacle']>;

/** What is possible with some quantities hidden. Columns beyond the quantities are the bounds that are shown. */
export function regionAround(
  {quantities, bounds}: Network,
  kernel: Kernel,
  hidden: ReadonlySet<number>,
  hideZeros: boolean
): {readonly region: Region; readonly boundOf: ReadonlyMap<number, Network['bounds'][number]>} {
  // The columns of guards are no numbers with limits.
  for (let column = quantities.length; column < kernel.columns.length; column += 1) {
    for (const row of kernel.columns[column] ?? []) kernel.rows.get(row)?.delete(column);
    kernel.columns[column]?.clear();
  }
  const boundOf = new Map<number, Network['bounds'][number]>();
  const truth = quantities.map(({value}) => value);
  const low: (bigint | null)[] = quantities.map((quantity, i) => (hidden.has(i) ? leastOf(quantity, hideZeros) : 0n));
  const high: (bigint | null)[] = quantities.map(() => null);
  for (const bound of bounds) {
    if (bound.of.some((one) => hidden.has(one))) continue;
    const column = addColumn(kernel, bound.terms);
    truth[column] = [...bound.terms].reduce((sum, [one, by]) => sum + by * (quantities[one]?.value ?? 0n), 0n);
    low[column] = bound.low;
    high[column] = bound.high;
    boundOf.set(column, bound);
  }
  return {region: regionOf(kernel, truth, low, high), boundOf};
}

/** What keeps a number from being as uncertain as asked. Of each list one obstacle must go. */
export function obstaclesTo(region: Region, column: number, protection: Protection): readonly (readonly Obstacle[])[] {
  const truth = region.truth[column] ?? 0n;
  const isWidth = 'width' in protection;
  const room = truth - (region.low[column] ?? 0n);
  const down = isWidth ? (room < protection.width ? room : protection.width) : truth - protection.low;
  const below = down > 0n ? reach(region, column, -1, down) : {proved: 0n, obstacle: null};
  const up = isWidth ? protection.width - below.proved : protection.high - truth;
  const above = up > 0n ? reach(region, column, 1, up) : {proved: 0n, obstacle: null};
  if (isWidth && above.obstacle === null) return [];
  const found = [above.obstacle, below.obstacle].filter((obstacle) => obstacle !== null);
  return isWidth ? [found] : found.map((obstacle) => [obstacle]);
}

/** An obstacle in whole numbers and quantities only. */
export function wholeSum(
  obstacle: Obstacle,
  boundOf: ReadonlyMap<number, Network['bounds'][number]>
): ReadonlyMap<number, bigint> {
  let common = 1n;
  for (const {denominator} of obstacle.values()) common = (common / gcd(common, denominator)) * denominator;
  const sum = new Map<number, bigint>();
  const put = (column: number, by: bigint): void => {
    const value = (sum.get(column) ?? 0n) + by;
    if (value === 0n) sum.delete(column);
    else sum.set(column, value);
  };
  for (const [column, {numerator, denominator}] of obstacle) {
    const by = (numerator * common) / denominator;
    const bound = boundOf.get(column);
    if (bound === undefined) put(column, by);
    else for (const [one, coefficient] of bound.terms) put(one, by * coefficient);
  }
  // The same guard is found again by its name: in order, in lowest terms, beginning with a positive number.
  const ordered = [...sum].sort(([a], [b]) => a - b);
  const sign = (ordered[0]?.[1] ?? 1n) < 0n ? -1n : 1n;
  const divisor = ordered.reduce((all, [, by]) => gcd(all, by), 0n) * sign;
  return new Map(ordered.map(([column, by]) => [column, by / divisor]));
}
