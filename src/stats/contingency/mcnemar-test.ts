import {chiSquareTail} from '../distributions/chi-square-tail.ts';
import type {ContinuityOptions} from '../interval.ts';
import type {ChiSquareTest} from './chi-square-test.ts';
import {fourfold} from './fourfold.ts';
import type {Counts} from './margins.ts';

/**
 * McNemar's χ² test of whether as many changed one way as the other, in a table of before (rows) by after (columns), with
 * `continuity` corrected as by Edwards: McNemar, Psychometrika 12(2), 1947; Edwards, Psychometrika 13(3), 1948. Null if
 * nobody changed. R: `mcnemar.test(table, correct = continuity)`. Throws a RangeError unless the table is two by two.
 */
export function mcNemarTest(table: Counts, {continuity}: ContinuityOptions): ChiSquareTest | null {
  const {b, c} = fourfold(table);
  if (b + c === 0) return null;
  const distance = continuity && b !== c ? Math.abs(b - c) - 1 : Math.abs(b - c);
  const statistic = (distance / (b + c)) * distance;
  return {statistic, df: 1, p: chiSquareTail(statistic, 1)};
}
