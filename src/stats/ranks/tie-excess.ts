import {fsum} from 'd3-array';

/** Σ(t³ − t) over groups of `t` equal values: what ties take away from the variance of ranks. 0 without ties. */
export function tieExcess(ties: readonly number[]): number {
  return fsum(ties.map((size) => size * size * size - size));
}
