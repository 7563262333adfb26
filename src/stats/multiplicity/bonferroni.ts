import type {Probabilities} from './adjust.ts';
import {adjust} from './adjust.ts';

/**
 * Each probability times their number, 1 at most: that any of them is below α by chance is no likelier than α. Null stays
 * null. R: `p.adjust(probabilities, "bonferroni")`. Throws a RangeError on what is no probability.
 */
export function bonferroni(probabilities: Probabilities): Probabilities {
  return adjust(probabilities, (sorted) => sorted.map((p) => p * sorted.length));
}
