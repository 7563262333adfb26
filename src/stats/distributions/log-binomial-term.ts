import {deviance} from './deviance.ts';
import {stirlingError} from './stirling-error.ts';

/**
 * The logarithm of Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · p^a q^b for a, b ≥ 0 and p + q = 1: of a hits and b misses the
 * binomial log-probability (R: `dbinom(a, a + b, p, log = TRUE)`), between whole numbers what the beta distribution needs.
 * −Infinity of what cannot happen. Saddle points of Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000.
 */
export function logBinomialTerm(a: number, b: number, p: number, q: number): number {
  if (a === 0) return b === 0 ? 0 : b * logOfRest(q, p);
  if (b === 0) return a * logOfRest(p, q);
  if (p === 0 || q === 0) return -Infinity;
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * p) - deviance(b, n * q);
  return exponent - Math.log(2 * Math.PI * a * (b / n)) / 2;
}

/** log x where x + rest = 1, by the smaller of the two. */
function logOfRest(x: number, rest: number): number {
  if (rest === 0) return 0;
  return rest < 0.5 ? Math.log1p(-rest) : Math.log(x);
}
