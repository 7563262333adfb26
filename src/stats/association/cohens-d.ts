import {momentsOf} from '../means/moments.ts';

/**
 * Cohen's d of two independent groups: first mean − second mean, in pooled standard deviations (by n₁ + n₂ − 2): Cohen,
 * Statistical Power Analysis for the Behavioral Sciences, 1988, 2.5.2; psych's `cohen.d`, its `hedges.g`, with the sign
 * turned. With `corrected` for its bias in small samples, × 1 − 3/(4(n₁ + n₂) − 9): Hedges, Journal of Educational
 * Statistics 6(2), 1981. Null of an empty group, of less than three values or without variance in the groups.
 */
export function cohensD(
  first: readonly number[],
  second: readonly number[],
  {corrected}: {readonly corrected: boolean}
): number | null {
  const [a, b] = [momentsOf(first), momentsOf(second)];
  if (a === null || b === null) return null;
  const n = a.n + b.n;
  const squares = a.squares + b.squares;
  if (n < 3 || squares === 0) return null;
  const d = (a.mean - b.mean) / Math.sqrt(squares / (n - 2));
  return corrected ? d * (1 - 3 / (4 * n - 9)) : d;
}
