import type {Comparisons} from '../../stats/multiplicity/comparisons.ts';
import type {Adjustment} from '../inference.ts';
import {adjusted} from '../tests/adjusted.ts';

/** The probabilities of each of some groups against each other, adjusted for all of these; null where there is no test. */
export function comparePairs<T>(
  groups: readonly T[],
  probability: (one: T, other: T) => number | null,
  adjust: Adjustment
): Comparisons {
  const pairs = groups.flatMap((one, i) =>
    groups.slice(i + 1).map((other, k) => ({i, j: i + 1 + k, p: probability(one, other)}))
  );
  const probabilities = adjusted(
    pairs.map(({p}) => p),
    adjust
  );
  const found = new Map(pairs.map(({i, j}, position) => [`${i} ${j}`, probabilities[position] ?? null]));
  return groups.map((_, i) => groups.map((_, j) => found.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? null));
}
