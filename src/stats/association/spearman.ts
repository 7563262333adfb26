import {tTail} from '../distributions/t-tail.ts';
import {midranks} from '../ranks/midranks.ts';
import {productMoment} from './product-moment.ts';
import {spearmanTail} from './spearman-tail.ts';

/** From here R takes the t approximation in any case. */
const MOST = 1290;

export interface SpearmanCorrelation {
  readonly estimate: number;
  /** S, the sum of squared rank differences; with ties (n³ − n)(1 − ρ)/6, as in R. */
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
  /**
   * Counted over all orders (n < 10, or one order of all), by Edgeworth's series, or by Student's t: with ties, n > 1290,
   * if asked for, and so far out that the series falls below 0, where R gives p = 0.
   */
  readonly method: 'exact' | 'edgeworth' | 't';
}

/**
 * Spearman's rank correlation of pairs: Spearman, American Journal of Psychology 15(1), 1904; R's
 * `cor.test(x, y, method = "spearman", exact)`, exact null or true by the rule of AS 89. Null of less than three pairs or
 * if either side does not vary.
 */
export function spearman(
  x: readonly number[],
  y: readonly number[],
  {exact}: {readonly exact: boolean | null}
): SpearmanCorrelation | null {
  const n = x.length;
  const [a, b] = [midranks(x), midranks(y)];
  const moment = productMoment(a.ranks, b.ranks);
  if (moment === null || n < 3) return null;
  const {r, rest} = moment;
  const half = (n * (n * n - 1)) / 6;
  const statistic = half * (1 - r);
  const tied = Math.min(a.ties.length, b.ties.length) < n;
  // Without ties S is an even number, and its distribution is symmetric.
  const squares = 2 * Math.round(statistic / 2);
  const tail = tied || exact === false || n > MOST ? null : spearmanTail(Math.max(squares, 2 * half - squares), n);
  if (tail !== null) {
    return {estimate: r, statistic: squares, p: Math.min(2 * tail.p, 1), method: tail.counted ? 'exact' : 'edgeworth'};
  }
  const df = n - 2;
  const p = rest === 0 ? 0 : 2 * tTail(Math.abs(r) * Math.sqrt(df / rest), df);
  return {estimate: r, statistic: tied ? statistic : squares, p, method: 't'};
}
