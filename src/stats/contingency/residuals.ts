import {excessCounts} from './excess-counts.ts';
import {expectedCounts} from './expected-counts.ts';
import type {Counts} from './margins.ts';
import {marginsOf} from './margins.ts';

/** Residuals cell by cell; null where the margins leave a cell no choice. */
export type Residuals = readonly (readonly (number | null)[])[];

/**
 * Pearson's residuals, (count − expected) / √expected: their squares add up to χ². Null in empty rows and columns, and null
 * of an empty table. R: `chisq.test(table)$residuals`.
 */
export function pearsonResiduals(table: Counts): Residuals | null {
  return residuals(table, (expected) => expected);
}

/**
 * Standardised (SPSS: adjusted) residuals, (count − expected) / its standard error: about standard normal if rows and columns
 * are independent: Agresti, Categorical Data Analysis, 2nd ed., 3.3.1. Null in empty rows and columns and in those that hold
 * all, and null of an empty table. R: `chisq.test(table)$stdres`.
 */
export function standardisedResiduals(table: Counts): Residuals | null {
  const {rows, columns, total} = marginsOf(table);
  const left = (sum: number | undefined): number => (total - (sum ?? 0)) / total;
  return residuals(table, (expected, i, j) => expected * left(rows[i]) * left(columns[j]));
}

function residuals(
  table: Counts,
  variance: (expected: number, row: number, column: number) => number
): Residuals | null {
  const expected = expectedCounts(table);
  if (expected === null) return null;
  return excessCounts(table).map((row, i) =>
    row.map((excess, j) => {
      const squared = variance(expected[i]?.[j] ?? 0, i, j);
      return squared > 0 ? excess / Math.sqrt(squared) : null;
    })
  );
}
