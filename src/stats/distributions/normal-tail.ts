import {gammaTails} from './gamma-tails.ts';

/** P(Z > z) of the standard normal distribution: z² is gamma distributed. R: `pnorm(z, lower.tail = FALSE)`. */
export function normalTail(z: number): number {
  const {lower, upper} = gammaTails(0.5, (z * z) / 2);
  return z > 0 ? upper / 2 : (1 + lower) / 2;
}
