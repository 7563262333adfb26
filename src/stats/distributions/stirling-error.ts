/** From here on the series is exact to a double. */
const LARGE = 15;

/**
 * What Stirling's formula leaves out: log Γ(x + 1) − ((x + ½) log x − x + ½ log 2π), for x > 0. By its asymptotic series
 * (Abramowitz & Stegun 6.1.41), to which smaller numbers are moved up step by step: Loader, "Fast and Accurate Computation
 * of Binomial Probabilities", 2000, whose `stirlerr` R has as well.
 */
export function stirlingError(x: number): number {
  let moved = 0;
  let large = x;
  for (; large < LARGE; large++) moved += (large + 0.5) * Math.log1p(1 / large) - 1;
  const square = large * large;
  const tail = 1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square;
  return moved + (1 / 12 - (1 / 360 - tail / square) / square) / large;
}
