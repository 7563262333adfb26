import {choose, mayHide, type Guard} from './choose.ts';
import {freeKernel, restrict, type Kernel} from './kernel.ts';
import {costOf} from './model.ts';
import type {Network} from './network.ts';
import {AT_LEAST_TWO, obstaclesTo, regionAround, wholeSum, type Obstacle, type Protection} from './uncertainty.ts';

/** A number that is not shown, and why. The role is for those who make the tables: readers who knew it would know more. */
export type Hidden =
  | {readonly key: string; readonly role: 'primary'}
  /** `protects` are keys that could be computed, or nearly, if it was shown. */
  | {readonly key: string; readonly role: 'secondary'; readonly protects: readonly string[]};

export interface NetworkSuppression {
  /** The secondary ones. */
  readonly hidden: readonly Hidden[];
  /** Keys of hidden numbers that nothing protects. */
  readonly unprotected: readonly string[];
}

/** In each round something more is hidden; tables of a report need two or three. */
const MOST_ROUNDS = 200;

/**
 * Chooses what to hide in a network in rounds: what elimination finds exact is hidden first, then what keeps a number within
 * too narrow limits, until every hidden number is proved to be uncertain enough.
 */
export function suppressNetwork(
  network: Network,
  primaryKeys: ReadonlySet<string>,
  protection: Protection,
  hideZeros: boolean
): NetworkSuppression {
  const {quantities} = network;
  const primary = new Set([...quantities.keys()].filter((i) => primaryKeys.has(keyOf(network, i))));
  const guards: Guard[] = [...primary].map((protects) => ({protects, sum: new Map([[protects, 1n]])}));
  const forced = new Map<number, readonly number[]>();
  /** By guard the round in which it was asked for. */
  const asked = new Map<string, number>();
  const lost = new Set<number>();
  const base = kernelOf(network);
  for (let round = 0; ; round += 1) {
    const kernel = copyOf(base);
    const {secondary, open} = choose(network, kernel, guards, forced, hideZeros);
    for (const one of open) lost.add(one);
    const hidden = new Set([...primary, ...secondary.keys()]);
    const {region, boundOf} = regionAround(network, kernel, hidden, hideZeros);
    let isNew = false;
    for (const one of hidden) {
      // Further numbers are mostly uncertain once the primary ones are.
      if (lost.has(one) || (isNew && !primary.has(one))) continue;
      for (const ways of obstaclesTo(region, one, primary.has(one) ? protection : AT_LEAST_TWO)) {
        if (ways.some((obstacle) => mend(obstacle, one))) isNew = true;
        else lost.add(one);
      }
    }
    if (!isNew || round === MOST_ROUNDS) {
      if (isNew) for (const one of primary) lost.add(one);
      const second = [...secondary].map(([one, protects]): Hidden => ({
        key: keyOf(network, one),
        role: 'secondary',
        protects: protects.map((whom) => keyOf(network, whom))
      }));
      return {hidden: second, unprotected: [...lost].map((one) => keyOf(network, one))};
    }

    /** Asks for what takes an obstacle away. False if that was asked for before. */
    function mend(obstacle: Obstacle, whom: number): boolean {
      const binding = [...obstacle.keys()].flatMap((column) => boundOf.get(column) ?? []);
      const cheapest = binding
        .flatMap(({of}) => of)
        .filter((one) => !hidden.has(one) && isCandidate(network, one, hideZeros))
        .sort((a, b) => compareCost(network, a, b))[0];
      if (cheapest !== undefined) {
        forced.set(cheapest, [whom]);
        return true;
      }
      const sum = wholeSum(obstacle, boundOf);
      const name = [...sum].map(([column, by]) => `${by}*${column}`).join(' ');
      if (sum.size === 0) return false;
      // Two numbers may have the same obstacle; one that comes back cannot be taken away.
      const before = asked.get(name);
      if (before !== undefined) return before === round;
      asked.set(name, round);
      guards.push({protects: whom, sum});
      return true;
    }
  }
}

/** The kernel of the equations of a network. */
function kernelOf({quantities, equations}: Network): Kernel {
  const kernel = freeKernel(quantities.length);
  for (const {total, terms} of equations) restrict(kernel, terms, total);
  return kernel;
}

function copyOf({rows, columns}: Kernel): Kernel {
  return {
    rows: new Map([...rows].map(([row, values]) => [row, new Map(values)])),
    columns: columns.map((column) => new Set(column))
  };
}

function keyOf({quantities}: Network, index: number): string {
  return quantities[index]?.key ?? '';
}

function isCandidate({quantities}: Network, index: number, hideZeros: boolean): boolean {
  const quantity = quantities[index];
  return quantity !== undefined && mayHide(quantity, hideZeros);
}

function compareCost({quantities}: Network, a: number, b: number): number {
  const [one, other] = [quantities[a], quantities[b]];
  if (one === undefined || other === undefined) return 0;
  const [cost, otherCost] = [costOf(one), costOf(other)];
  return cost === otherCost ? a - b : cost < otherCost ? -1 : 1;
}
