/** Where the series is shorter than the logarithm is wrong. */
const NEAR = 0.5;

/**
 * x log(x / mean) + mean − x for x ≥ 0 and mean > 0: half of what x adds to a Poisson deviance. Never by subtracting large
 * numbers, so that probabilities keep their digits in the far tail: Loader, "Fast and Accurate Computation of Binomial
 * Probabilities", 2000 (`bd0` of R).
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const v = (x - mean) / (x + mean);
  if (Math.abs(v) > NEAR) return x * Math.log(x / mean) + mean - x;
  // log(x / mean) = 2 artanh v.
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (!(Math.abs(next - sum) > 0)) return next;
    sum = next;
  }
}
