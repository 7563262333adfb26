import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';

/** How close to 1 a double can tell a correlation from a straight line: rounding of the sums it is made of. */
const STRAIGHT = 1e-28;

/** A correlation, and what it leaves unexplained. */
export interface ProductMoment {
  readonly r: number;
  /** 1 − r², in full precision where r is near ±1. */
  readonly rest: number;
}

/**
 * The product-moment correlation of pairs: Pearson, Philosophical Transactions A 187, 1896; R's `cor`. Exactly ±1 with a
 * rest of 0 for pairs on a line. Null if either side does not vary. Throws a RangeError on sides of different lengths.
 */
export function productMoment(x: readonly number[], y: readonly number[]): ProductMoment | null {
  if (x.length !== y.length) throw new RangeError(`${x.length} numbers paired with ${y.length}`);
  const [a, b] = [deviations(x), deviations(y)];
  if (a === null || b === null) return null;
  const r = exactTotal(a.values.map((value, row) => value * (b.values[row] as number))) / (a.length * b.length);
  if (Math.abs(r) < 0.9) return {r, rest: (1 - r) * (1 + r)};
  // Near a line: 1 − |r| is half the squared distance of the standardised sides, no difference of nearly equal numbers.
  const sign = Math.sign(r);
  const distances = a.values.map((value, row) => {
    const apart = value / a.length - (sign * (b.values[row] as number)) / b.length;
    return apart * apart;
  });
  const half = exactTotal(distances) / 2;
  const rest = half * (2 - half);
  return rest < STRAIGHT ? {r: sign, rest: 0} : {r: sign * (1 - half), rest};
}

/** Deviations from the mean, and the root of their sum of squares; null if there are none. */
function deviations(sample: readonly number[]): {readonly values: readonly number[]; readonly length: number} | null {
  const [first] = sample;
  if (first === undefined || sample.every((value) => value === first)) return null;
  const mean = exactTotal(sample) / sample.length;
  const values = sample.map((value) => value - mean);
  return {values, length: Math.sqrt(exactSum(values, (value) => value * value))};
}
