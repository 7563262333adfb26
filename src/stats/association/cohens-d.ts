import {fsum} from 'd3-array';

/**
 * Cohen's d of two independent groups: first mean − second mean, in pooled standard deviations (by n₁ + n₂ − 2): Cohen,
 * Statistical Power Analysis for the Behavioral Sciences, 1988, 2.5.2; psych's `cohen.d`, its `hedges.g`, with the sign
 * turned. With `corrected` for its bias in small samples, × 1 − 3/(4(n₁ + n₂) − 9): Hedges, Journal of Educational
 * Statistics 6(2), 1981. Null of an empty group, of less than three values or without variance in the groups.
 */
export function cohensD(
  first: readonly number[],
  second: readonly number[],
  {corrected = false}: {readonly corrected?: boolean} = {}
): number | null {
  const n = first.length + second.length;
  if (first.length === 0 || second.length === 0 || n < 3) return null;
  const [a, b] = [fsum(first) / first.length, fsum(second) / second.length];
  const squares = fsum([
    ...first.map((value) => (value - a) * (value - a)),
    ...second.map((value) => (value - b) * (value - b))
  ]);
  if (!varies(first) && !varies(second)) return null;
  const d = (a - b) / Math.sqrt(squares / (n - 2));
  return corrected ? d * (1 - 3 / (4 * n - 9)) : d;
}

function varies(values: readonly number[]): boolean {
  return values.some((value) => value !== values[0]);
}
