import type {Probabilities} from './adjust.ts';
import {adjust} from './adjust.ts';

/**
 * For the false discovery rate: of those below α no more than the share α is expected to be there by chance: Benjamini &
 * Hochberg, Journal of the Royal Statistical Society B 57(1), 1995. Null stays null. R: `p.adjust(probabilities, "BH")`.
 * Throws a RangeError on what is no probability.
 */
export function benjaminiHochberg(probabilities: Probabilities): Probabilities {
  return adjust(probabilities, (sorted) => {
    let after = 1;
    return sorted
      .map((p, rank) => (p * sorted.length) / (rank + 1))
      .reverse()
      .map((p) => (after = Math.min(after, p)))
      .reverse();
  });
}
