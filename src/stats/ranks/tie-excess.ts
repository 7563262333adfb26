import {exactSum} from '../exact-sum.ts';

/** Σ(t³ − t) over groups of `t` equal values: what ties take away from the variance of ranks. 0 without ties. */
export function tieExcess(ties: readonly number[]): number {
  return exactSum(ties, (size) => size * size * size - size);
}
