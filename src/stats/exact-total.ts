import {exactSum} from './exact-sum.ts';

/** The sum of numbers as the double nearest to it; see {@link exactSum}. 0 of none. */
export function exactTotal(values: readonly number[]): number {
  return exactSum(values, (value) => value);
}
