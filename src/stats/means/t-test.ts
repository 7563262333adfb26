import {tQuantile} from '../distributions/t-quantile.ts';
import {tTail} from '../distributions/t-tail.ts';
import type {Interval} from '../interval.ts';
import {leftOut} from '../interval.ts';

/** A difference of means with its interval, the statistic t, its degrees of freedom and the two-sided probability. */
export interface TTest extends Interval {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** The test of a difference with its standard error, which is not 0. */
export function tTest(difference: number, standardError: number, df: number, level: number): TTest {
  const statistic = difference / standardError;
  const width = tQuantile(leftOut(level), df) * standardError;
  const [low, high] = [difference - width, difference + width];
  return {estimate: difference, low, high, statistic, df, p: 2 * tTail(Math.abs(statistic), df)};
}
