/** The adjusted probabilities of each column against each other, the same both ways; null where there was no test. */
export type Comparisons = readonly (readonly (number | null)[])[];

/** Whether two columns differ: their probability is below `alpha`. */
export function differ(comparisons: Comparisons, one: number, other: number, alpha: number): boolean {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha is between 0 and 1, not ${alpha}`);
  if (comparisons.some((row) => row.length !== comparisons.length)) {
    throw new RangeError('each column is compared to each');
  }
  const p = comparisons[one]?.[other] ?? null;
  if (p !== (comparisons[other]?.[one] ?? null)) throw new RangeError('comparisons are the same both ways');
  return one !== other && p !== null && p < alpha;
}
