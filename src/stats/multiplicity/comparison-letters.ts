import {columnLetter} from './column-letter.ts';
import type {Comparisons} from './comparisons.ts';
import {differ} from './comparisons.ts';

/**
 * For each column the letters of those whose estimate is smaller and differs at `alpha`, in their order: where column 1
 * has 60 % and column 3 has 40 %, column 1 is marked C. SPSS: CTABLES with COMPARETEST STYLE=SIMPLE. Null for a column without
 * an estimate. Throws a RangeError unless there is a row of comparisons for each column.
 */
export function comparisonLetters(
  comparisons: Comparisons,
  estimates: readonly (number | null)[],
  {alpha}: {readonly alpha: number}
): readonly (readonly string[] | null)[] {
  if (estimates.length !== comparisons.length) throw new RangeError('each column has an estimate or null');
  return estimates.map((own, one) => {
    if (own === null) return null;
    return estimates.flatMap((estimate, other) =>
      estimate !== null && estimate < own && differ(comparisons, one, other, alpha) ? [columnLetter(other)] : []
    );
  });
}
