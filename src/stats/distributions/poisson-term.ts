import {deviance} from './deviance.ts';
import {stirlingError} from './stirling-error.ts';

/**
 * The term m^x e^−m / Γ(x + 1) of the Poisson and the gamma distribution, x ≥ 0 and m > 0, also between whole x. Saddle
 * points of Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000 (`dpois_raw` of R).
 */
export function poissonTerm(x: number, m: number): number {
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}
