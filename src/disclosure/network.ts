import {compareText} from '../support/problem.ts';
import type {PublishedNumbers, Quantity, Term} from './model.ts';
import {termsOf} from './model.ts';

/** Quantities that are tied to each other, by number instead of key. What is known for sure is left out of the terms. */
export interface Network {
  /** In order of their keys. */
  readonly quantities: readonly Quantity[];
  readonly equations: readonly {readonly total: number | null; readonly terms: ReadonlyMap<number, bigint>}[];
  readonly bounds: readonly NetworkBound[];
}

/** `low` and `high` are of the terms that are left. */
export interface NetworkBound {
  readonly of: readonly number[];
  readonly terms: ReadonlyMap<number, bigint>;
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/**
 * Published numbers in parts that have nothing to do with each other, in order of their first keys; only those that hold one
 * of the keys `wanted`. Quantities that `isKnown` to everybody tie nothing together.
 */
export function networksOf(
  numbers: PublishedNumbers,
  wanted: ReadonlySet<string>,
  isKnown: (quantity: Quantity) => boolean
): readonly Network[] {
  const all = [...numbers.quantities].sort((a, b) => compareText(a.key, b.key));
  const known = new Map(all.filter(isKnown).map(({key, value}) => [key, value]));
  const quantities = all.filter(({key}) => !known.has(key));
  const {find, join} = unions(quantities.map(({key}) => key));
  const open = (terms: readonly Term[]): readonly Term[] => terms.filter(({key}) => !known.has(key));
  const equations = numbers.equations.map((equation) => ({total: equation.total, terms: open(termsOf(equation))}));
  const bounds = numbers.bounds.map(({of, terms, low, high}) => {
    const fixed = terms.reduce((sum, {key, coefficient}) => sum + coefficient * (known.get(key) ?? 0n), 0n);
    return {
      of: of.filter((key) => !known.has(key)),
      terms: open(terms),
      low: low === null ? null : low - fixed,
      high: high === null ? null : high - fixed
    };
  });
  for (const {terms} of equations) join(terms.map(({key}) => key));
  for (const {terms, of} of bounds) join([...terms.map(({key}) => key), ...of]);
  const equationsBy = Map.groupBy(equations, ({terms}) => find(terms[0]?.key));
  const boundsBy = Map.groupBy(bounds, ({terms}) => find(terms[0]?.key));
  return [...Map.groupBy(quantities, ({key}) => find(key))].flatMap(([root, own]) => {
    if (!own.some(({key}) => wanted.has(key))) return [];
    const at = new Map(own.map(({key}, i) => [key, i]));
    const vector = (terms: readonly Term[]): ReadonlyMap<number, bigint> => {
      const sum = new Map<number, bigint>();
      for (const {key, coefficient} of terms) {
        const i = at.get(key) ?? -1;
        sum.set(i, (sum.get(i) ?? 0n) + coefficient);
      }
      return sum;
    };
    return [
      {
        quantities: own,
        equations: (equationsBy.get(root) ?? []).map(({total, terms}) => ({
          total: at.get(total) ?? null,
          terms: vector(terms)
        })),
        bounds: (boundsBy.get(root) ?? []).map(({of, terms, low, high}) => ({
          of: of.flatMap((key) => at.get(key) ?? []),
          terms: vector(terms),
          low,
          high
        }))
      }
    ];
  });
}

/** Sets of keys that are joined: union and find. */
function unions(keys: readonly string[]): {
  readonly find: (key: string | undefined) => string;
  readonly join: (keys: readonly string[]) => void;
} {
  const parents = new Map(keys.map((key) => [key, key]));
  const find = (key = ''): string => {
    let root = key;
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root)) {
      parents.set(root, parents.get(parent) ?? parent);
      root = parent;
    }
    return root;
  };
  const join = ([first, ...others]: readonly string[]): void => {
    for (const other of others) {
      const [a, b] = [find(first), find(other)];
      // The smaller key stays, so that the parts come in order.
      if (a < b) parents.set(b, a);
      else parents.set(a, b);
    }
  };
  return {find, join};
}
