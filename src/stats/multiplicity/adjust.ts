/** Probabilities of tests; null where there was no test, which is not counted as one. */
export type Probabilities = readonly (number | null)[];

/**
 * Probabilities in the order they came in, each replaced by `adjusted` of its rank from the smallest (1) on and of their
 * number. Throws a RangeError on what is no probability.
 */
export function adjust(
  probabilities: Probabilities,
  adjusted: (sorted: readonly number[]) => readonly number[]
): Probabilities {
  const wrong = probabilities.find((p) => p !== null && !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`${wrong ?? ''} is no probability`);
  const tested = probabilities.flatMap((p, position) => (p === null ? [] : [{p, position}])).sort((a, b) => a.p - b.p);
  const results = adjusted(tested.map(({p}) => p));
  const byPosition = new Map(tested.map(({position}, rank) => [position, Math.min(results[rank] ?? 1, 1)]));
  return probabilities.map((_, position) => byPosition.get(position) ?? null);
}
