import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';
import {covarianceMatrix} from './covariance-matrix.ts';

interface CronbachAlpha {
  /** Of the covariances. Below 0 where items mostly go against each other. */
  readonly raw: number | null;
  /** Of the correlations; null if an item does not vary. */
  readonly standardised: number | null;
}

interface ItemAnalysis extends CronbachAlpha {
  /** Correlation of the item with the sum of the others. */
  readonly itemRest: number | null;
}

export interface ScaleReliability extends CronbachAlpha {
  /** Of the scale without each item in turn; an alpha of less than two items is null. */
  readonly dropped: readonly ItemAnalysis[];
}

/**
 * Cronbach's alpha of a scale: one row per respondent with all items answered, one number per item; `reversed` tells which
 * items run the other way. Cronbach, Psychometrika 16(3), 1951; psych's `alpha(rows, keys)`: raw_alpha, std.alpha,
 * alpha.drop and r.drop. Null of less than two rows, less than two items or a sum that does not vary. Throws a RangeError
 * on rows of different lengths.
 */
export function cronbachAlpha(
  rows: readonly (readonly number[])[],
  reversed: readonly boolean[] = []
): ScaleReliability | null {
  const covariances = covarianceMatrix(rows, reversed);
  if (covariances === null || covariances.length < 2) return null;
  const own = alphas(covariances);
  if (own.raw === null) return null;
  const dropped = covariances.map((row, item) => {
    const rest = covariances
      .filter((_, other) => other !== item)
      .map((line) => line.filter((_, other) => other !== item));
    const shared = exactTotal(row.filter((_, other) => other !== item));
    const product = (row[item] as number) * exactTotal(rest.flat());
    return {...alphas(rest), itemRest: product > 0 ? shared / Math.sqrt(product) : null};
  });
  return {...own, dropped};
}

function alphas(covariances: readonly (readonly number[])[]): CronbachAlpha {
  const deviations = covariances.map((row, item) => Math.sqrt(row[item] as number));
  const correlations = covariances.map((row, item) =>
    row.map((value, other) =>
      item === other ? 1 : value / ((deviations[item] as number) * (deviations[other] as number))
    )
  );
  return {raw: alpha(covariances), standardised: deviations.includes(0) ? null : alpha(correlations)};
}

function alpha(matrix: readonly (readonly number[])[]): number | null {
  const items = matrix.length;
  const sum = exactTotal(matrix.flat());
  if (items < 2 || sum <= 0) return null;
  return (items / (items - 1)) * (1 - exactSum(matrix, (row, item) => row[item] as number) / sum);
}
