import {logBinomialTerm} from './log-binomial-term.ts';

/**
 * The logarithm of the hypergeometric probability that `x` of `drawn` things are marked, where `marked` of `total` are. R:
 * `dhyper(x, marked, total − marked, drawn, log = TRUE)`; three binomial probabilities, as there. −Infinity of what cannot
 * happen.
 */
export function logHypergeometricTerm(x: number, drawn: number, marked: number, total: number): number {
  if (x < 0 || x > drawn || x > marked || drawn - x > total - marked) return -Infinity;
  const p = drawn / total;
  const q = (total - drawn) / total;
  const hits = logBinomialTerm(x, marked - x, p, q);
  const misses = logBinomialTerm(drawn - x, total - marked - (drawn - x), p, q);
  return hits + misses - logBinomialTerm(drawn, total - drawn, p, q);
}
