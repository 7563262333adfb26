import {chiSquareTest} from './chi-square-test.ts';
import type {Counts} from './margins.ts';
import {marginsOf, withoutEmpty} from './margins.ts';

/**
 * Cramér's V, √(χ² / (n · (the smaller of rows and columns − 1))), from 0 (independent) to 1 (one follows from the other);
 * χ² without correction: Cramér, Mathematical Methods of Statistics, 1946, 21.9. Empty rows and columns are left out. Null if
 * less than two rows or two columns are left.
 */
export function cramersV(table: Counts): number | null {
  const test = chiSquareTest(table, {continuity: false});
  if (test === null) return null;
  const {rows, columns, total} = marginsOf(withoutEmpty(table));
  return Math.min(Math.sqrt(test.statistic / total / (Math.min(rows.length, columns.length) - 1)), 1);
}
