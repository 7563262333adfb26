import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';

/**
 * Covariances (by n − 1) of the columns of `rows`, those of `reversed` columns turned round. Null of less than two rows.
 * Throws a RangeError on rows of different lengths.
 */
export function covarianceMatrix(
  rows: readonly (readonly number[])[],
  reversed: readonly boolean[] = []
): readonly (readonly number[])[] | null {
  const width = rows[0]?.length ?? 0;
  if (rows.some(({length}) => length !== width)) throw new RangeError('Rows of different lengths');
  if (rows.length < 2) return null;
  const columns = Array.from({length: width}, (_, column) => {
    const values = rows.map((row) => row[column] as number);
    // A mean of equal numbers can miss them by its last digit.
    if (values.every((value) => value === values[0])) return values.map(() => 0);
    const mean = exactTotal(values) / values.length;
    return values.map((value) => (reversed[column] === true ? mean - value : value - mean));
  });
  return columns.map((a) =>
    columns.map((b) => exactSum(a, (value, row) => value * (b[row] as number)) / (rows.length - 1))
  );
}
