import type {Interval, IntervalOptions} from '../interval.ts';
import {reach} from '../interval.ts';
import {fourfold} from './fourfold.ts';
import type {Counts} from './margins.ts';

/**
 * The odds of the first column in the first row by those in the second, with its interval by the variance of its logarithm:
 * Woolf, Annals of Human Genetics 19(4), 1955. Null if a cell is empty: `fisherExactTest` has an interval there. Throws a
 * RangeError unless the table is two by two.
 */
export function oddsRatio(table: Counts, {level}: IntervalOptions): Interval | null {
  const {a, b, c, d} = fourfold(table);
  if (a === 0 || b === 0 || c === 0 || d === 0) return null;
  const estimate = (a / b) * (d / c);
  const factor = Math.exp(reach(level) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
  return {estimate, low: estimate / factor, high: estimate * factor};
}
