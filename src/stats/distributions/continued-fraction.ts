/** Smaller than anything it is added to, so that nothing is divided by 0. */
const TINY = 1e-300;

/** Where a fraction ends whose last digit does not settle: far more steps than distributions call for. */
const MOST_STEPS = 1_000_000;

/**
 * 1/(β₀ + α₁/(β₁ + α₂/(β₂ + …))), to the last digit that settles, `term(n)` being αₙ and βₙ. By the method of Lentz as
 * modified by Thompson & Barnett, Journal of Computational Physics 64, 1986.
 */
export function continuedFraction(first: number, term: (n: number) => readonly [number, number]): number {
  let c = 1 / TINY;
  let d = 1 / first;
  let value = d;
  for (let n = 1; n < MOST_STEPS; n++) {
    const [alpha, beta] = term(n);
    d = 1 / notZero(beta + alpha * d);
    c = notZero(beta + alpha / c);
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) break;
  }
  return value;
}

function notZero(x: number): number {
  return x === 0 ? TINY : x;
}
