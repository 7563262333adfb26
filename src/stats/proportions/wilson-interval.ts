import type {ContinuityOptions, Interval, IntervalOptions} from '../interval.ts';
import {reach} from '../interval.ts';
import {checkCount} from './check-count.ts';

/**
 * A proportion, `count` of `base`, with Wilson's score interval: Wilson, Journal of the American Statistical Association
 * 22(158), 1927; with `continuity` as Newcombe, Statistics in Medicine 17(8), 1998, method 4. From 0 to 1. Null of an empty
 * base. R: `prop.test(count, base, conf.level = level, correct = continuity)`, which leaves the correction out of 50 % alone.
 * Throws a RangeError on a count beyond its base.
 */
export function wilsonInterval(
  count: number,
  base: number,
  {level, continuity}: IntervalOptions & ContinuityOptions
): Interval | null {
  checkCount(count, base);
  if (base === 0) return null;
  const z = reach(level);
  const correction = continuity ? 0.5 : 0;
  const low = limit(count - correction, base, -z);
  const high = limit(count + correction, base, z);
  return {estimate: count / base, low, high};
}

function limit(count: number, base: number, z: number): number {
  if (count <= 0 && z < 0) return 0;
  if (count >= base && z > 0) return 1;
  const square = z * z;
  // The limit that lies near 0 by the product of both, of which the sum would lose its digits.
  const root = z * Math.sqrt(count * (1 - count / base) + square / 4);
  const middle = count + square / 2;
  if (z > 0) return (middle + root) / (base + square);
  return (count * count) / base / (middle - root);
}
