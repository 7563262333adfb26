import type {Probabilities} from './adjust.ts';
import {adjust} from './adjust.ts';

/**
 * As `bonferroni` and never larger: the smallest times their number, the next times one less, and none smaller than the one
 * before: Holm, Scandinavian Journal of Statistics 6(2), 1979. Null stays null. R: `p.adjust(probabilities, "holm")`. Throws
 * a RangeError on what is no probability.
 */
export function holm(probabilities: Probabilities): Probabilities {
  return adjust(probabilities, (sorted) => {
    let before = 0;
    return sorted.map((p, rank) => (before = Math.max(before, p * (sorted.length - rank))));
  });
}
