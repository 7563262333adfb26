import {tTail} from '../distributions/t-tail.ts';
import type {IntervalOptions} from '../interval.ts';
import {reach} from '../interval.ts';
import {productMoment} from './product-moment.ts';

export interface PearsonCorrelation {
  readonly estimate: number;
  /** t = r √(df / (1 − r²)); infinite for pairs on a line. */
  readonly statistic: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /** Limits by Fisher's z; null of three pairs, which have none. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Pearson's correlation of pairs with its test and its interval at `level`: Fisher, Metron 1, 1921; R's
 * `cor.test(x, y, conf.level)`. Null of less than three pairs or if either side does not vary.
 */
export function pearson(
  x: readonly number[],
  y: readonly number[],
  {level}: IntervalOptions
): PearsonCorrelation | null {
  const normal = reach(level);
  const moment = productMoment(x, y);
  const df = x.length - 2;
  if (moment === null || df < 1) return null;
  const {r, rest} = moment;
  const statistic = r * Math.sqrt(df / rest);
  const p = rest === 0 ? 0 : 2 * tTail(Math.abs(statistic), df);
  if (df < 2) return {estimate: r, statistic, df, p, low: null, high: null};
  // atanh(r), from 1 − r² so that r near 1 keeps its digits.
  const z = Math.sign(r) * Math.log((1 + Math.abs(r)) / Math.sqrt(rest));
  const half = normal / Math.sqrt(df - 1);
  return {estimate: r, statistic, df, p, low: Math.tanh(z - half), high: Math.tanh(z + half)};
}
