import {costOf} from './model.ts';
import type {Network} from './network.ts';

const MOST_ORDERS = 12;
/** Quantities over all orders of a network: large ones, which take longest and gain least, are tried in one order only. */
const EFFORT = 1000;

/**
 * The network with other costs, for greedy choices in several orders: the dearest first, all alike, the cheapest first, and
 * mixed ones that follow from the keys. No single order is good everywhere; the best of some comes near the optimum.
 */
export function ordersOf(network: Network): readonly Network[] {
  const {quantities} = network;
  const dearest = quantities.map(costOf).reduce((a, b) => (a > b ? a : b), 0n);
  const count = Math.min(MOST_ORDERS, Math.max(1, Math.floor(EFFORT / quantities.length)));
  return Array.from({length: count}, (_, order): Network => {
    if (order === 0) return network;
    const costs = quantities.map((quantity) => {
      if (order === 1) return 1n;
      return order === 2 ? dearest - costOf(quantity) : BigInt(mixed(quantity.key, order));
    });
    return {...network, quantities: quantities.map((quantity, i) => ({...quantity, cost: costs[i] ?? 0n}))};
  });
}

/** Information lost with a number: its binary digits. Two small numbers are less than one large total. */
export function informationOf(cost: bigint): number {
  return cost.toString(2).length;
}

/** A number from a key that looks like chance: FNV-1a, 32 bits, and a last mixing. */
function mixed(key: string, order: number): number {
  let hash = 0x811c9dc5 ^ order;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return (hash ^ (hash >>> 15)) >>> 0;
}
