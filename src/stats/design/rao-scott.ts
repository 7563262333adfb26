import {chiSquareTail} from '../distributions/chi-square-tail.ts';
import {fTail} from '../distributions/f-tail.ts';
import {exactSum} from '../exact-sum.ts';
import {exactTotal} from '../exact-total.ts';
import {degreesOfFreedom} from './degrees-of-freedom.ts';
import {domainWeights} from './domain-weights.ts';
import type {LoneStrata} from './linearised-covariance.ts';
import {linearisedCovariance} from './linearised-covariance.ts';
import {solve} from './solve.ts';
import {sumsBy} from './sums-by.ts';
import type {SurveyDesign} from './survey-design.ts';

export interface RaoScott {
  /** Pearson's X² of the weighted table, scaled to the number of respondents. */
  readonly pearson: number;
  /** The first-order correction: X² by the mean generalised design effect, of the chi-square distribution. */
  readonly first: {readonly statistic: number; readonly df: number; readonly p: number};
  /** The second-order correction: F; null without degrees of freedom in the design. */
  readonly second: {readonly statistic: number; readonly df1: number; readonly df2: number; readonly p: number} | null;
}

/**
 * The test of independence of two questions under a design: Rao & Scott, Annals of Statistics 12(1), 1984; R's
 * `svychisq(~rows + columns, subset(design, answered both))` of survey 4.1.1, `statistic = "Chisq"` (first order, there
 * with X² as its statistic) and "F". `rows` and `columns` hold codes from 0, null for no answer; a category nobody chose is
 * left out. Null if less than two categories of either are left, if so many cells are empty that the correction is not
 * defined, or if nothing varies. Throws a RangeError on columns of another length than the design.
 */
export function raoScott(
  design: SurveyDesign,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
  domain: readonly boolean[] | null = null
): RaoScott | LoneStrata | null {
  const answered = rows.map(
    (row, place) => row !== null && (columns[place] ?? null) !== null && domain?.[place] !== false
  );
  const weights = domainWeights(design, answered, [rows, columns, domain ?? rows]);
  const table = crossed(weights, rows, columns);
  const {height, width, shares, cellOf, total, n} = table;
  if (height < 2 || width < 2) return null;

  // What independence says is 0, by the share of each cell; the mean over the table is 0 but for empty cells.
  const contrasts = interactions(height, width).map((contrast) =>
    contrast.map((sign, cell) => (shares[cell] === 0 ? 0 : sign / (shares[cell] as number)))
  );
  const scores = contrasts.map((contrast) => {
    const mean = exactSum(contrast, (value, cell) => value * (shares[cell] as number));
    return weights.map((weight, place) =>
      weight === 0 ? 0 : (weight * ((contrast[cellOf[place] as number] as number) - mean)) / total
    );
  });
  const drawn = linearisedCovariance(design, scores, answered);
  if ('reason' in drawn) return drawn;
  const simple = contrasts.map((a) =>
    contrasts.map((b) => exactSum(a, (value, cell) => value * (b[cell] as number) * (shares[cell] as number)) / n)
  );
  const effects = solve(simple, drawn);
  if (effects === null) return null;
  const trace = exactSum(effects, (row, place) => row[place] as number);
  const squares = exactTotal(effects.flatMap((row, i) => row.map((value, j) => value * (effects[j]?.[i] as number))));
  return trace <= 0 || squares <= 0 ? null : corrected(table, {trace, squares}, degreesOfFreedom(design, answered));
}

/** The table of two questions, without categories that nobody with a weight chose. */
interface Crossed {
  readonly height: number;
  readonly width: number;
  /** The cell of each respondent, row by row; 0 for those without weight. */
  readonly cellOf: readonly number[];
  /** Weighted, of the cells. */
  readonly shares: readonly number[];
  readonly total: number;
  /** Respondents with a weight. */
  readonly n: number;
}

function crossed(
  weights: readonly number[],
  rows: readonly (number | null)[],
  columns: readonly (number | null)[]
): Crossed {
  const chosen = (codes: readonly (number | null)[]): readonly (number | null)[] => [
    ...new Set(codes.filter((_, place) => weights[place] !== 0))
  ];
  const [down, across] = [chosen(rows), chosen(columns)];
  const [height, width] = [down.length, across.length];
  const cellOf = weights.map((weight, place) =>
    weight === 0 ? 0 : down.indexOf(rows[place] ?? null) * width + across.indexOf(columns[place] ?? null)
  );
  const total = exactTotal(weights);
  const shares = [...sumsBy(weights, cellOf, height * width)].map((sum) => sum / total);
  return {height, width, cellOf, shares, total, n: weights.filter((weight) => weight !== 0).length};
}

/** Both corrections, from the sum and the sum of squares of the generalised design effects. */
function corrected(
  {height, width, shares, n}: Crossed,
  {trace, squares}: {readonly trace: number; readonly squares: number},
  degrees: number
): RaoScott {
  const pearson = n * departure(shares, height, width);
  const df = (height - 1) * (width - 1);
  const byMean = (pearson * df) / trace;
  const first = {statistic: byMean, df, p: chiSquareTail(byMean, df)};
  const df1 = (trace * trace) / squares;
  const df2 = df1 * degrees;
  if (df2 <= 0) return {pearson, first, second: null};
  const statistic = pearson / trace;
  return {pearson, first, second: {statistic, df1, df2, p: fTail(statistic, df1, df2)}};
}

/** Σ(p − p₊p₊)² / p₊p₊ over the cells of a table of shares. */
function departure(shares: readonly number[], height: number, width: number): number {
  const down = Array.from({length: height}, (_, i) => exactTotal(shares.slice(i * width, (i + 1) * width)));
  const across = Array.from({length: width}, (_, j) => exactTotal(shares.filter((__, cell) => cell % width === j)));
  return exactSum(shares, (share, cell) => {
    const expected = (down[Math.floor(cell / width)] as number) * (across[cell % width] as number);
    return (share - expected) ** 2 / expected;
  });
}

/** For each cell but those of the last row and column: it and the corner less the two cells in line with both. */
function interactions(height: number, width: number): readonly (readonly number[])[] {
  const last = height * width - 1;
  return Array.from({length: (height - 1) * (width - 1)}, (_, contrast) => {
    const [i, j] = [Math.floor(contrast / (width - 1)), contrast % (width - 1)];
    const signs = new Array<number>(height * width).fill(0);
    signs[i * width + j] = 1;
    signs[last] = 1;
    signs[i * width + width - 1] = -1;
    signs[(height - 1) * width + j] = -1;
    return signs;
  });
}
