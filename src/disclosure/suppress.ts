import {compareText} from '../support/problem.ts';
import {mayHide} from './choose.ts';
import {costOf, modelFaults, type PublishedNumbers, type Quantity} from './model.ts';
import {networksOf, type Network} from './network.ts';
import {informationOf, ordersOf} from './orders.ts';
import {AT_LEAST_TWO, type Protection} from './uncertainty.ts';
import {suppressNetwork, type Hidden, type NetworkSuppression} from './suppress-network.ts';

export interface SuppressionOptions {
  /** `{width: 1n}` if absent: never a single number. */
  readonly protection?: Protection;
  /** Whether zeros are hidden like other numbers, for the sake of others too. If not, as if absent, readers know of every hidden
   * number that it is 1 or more: 1 + 1 = 2 hides nothing. */
  readonly hideZeros?: boolean;
}

export interface Suppression {
  /** In order of the keys. */
  readonly hidden: ReadonlyMap<string, Hidden>;
  /** Hidden keys that nothing protects, since too much is kept or known: the numbers must not be published in this way. */
  readonly unprotected: readonly string[];
}

/**
 * Hides the `primary` numbers and as little as possible besides, so that no hidden number can be computed from what is shown
 * and every primary one stays as uncertain as `protection` asks. The same whatever the order of tables and numbers.
 *
 * Throws a RangeError that names all {@link modelFaults} of the numbers and all primary keys that are not among them.
 */
export function suppress(
  numbers: PublishedNumbers,
  primary: ReadonlySet<string>,
  {protection = AT_LEAST_TWO, hideZeros = false}: SuppressionOptions = {}
): Suppression {
  const keys = new Set(numbers.quantities.map(({key}) => key));
  const unknown = [...primary].filter((key) => !keys.has(key)).map((key) => `there is no quantity "${key}" to hide`);
  const faults = [...modelFaults(numbers), ...unknown];
  if (faults.length > 0) throw new RangeError(faults.join('; '));
  // A zero that must be shown is taken as known even where a per cent of 0 might be a little more.
  const isKnown = (quantity: Quantity): boolean =>
    quantity.shown !== 'never' && !primary.has(quantity.key) && !mayHide(quantity, hideZeros);
  const networks = networksOf(numbers, primary, isKnown);
  const parts = networks.map((network) => {
    const ways = ordersOf(network).map((order) => suppressNetwork(order, primary, protection, hideZeros));
    return ways.reduce((best, other) => (informationIn(other, network) < informationIn(best, network) ? other : best));
  });
  const hidden = [...primary]
    .map((key): Hidden => ({key, role: 'primary'}))
    .concat(...parts.map((part) => part.hidden));
  hidden.sort((a, b) => compareText(a.key, b.key));
  return {
    hidden: new Map(hidden.map((one) => [one.key, one])),
    unprotected: parts.flatMap(({unprotected}) => unprotected).sort(compareText)
  };
}

/** Information lost with what is hidden besides the primary numbers; more than with all of it if some are not protected. */
function informationIn({hidden, unprotected}: NetworkSuppression, {quantities}: Network): number {
  const information = new Map(quantities.map((quantity) => [quantity.key, informationOf(costOf(quantity))]));
  const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);
  const all = 1 + sum(information.values());
  return sum(hidden.map(({key}) => information.get(key) ?? 0)) + unprotected.length * all;
}
