import {exactSum} from '../exact-sum.ts';
import {chiSquareTail} from '../distributions/chi-square-tail.ts';
import type {ContinuityOptions, Interval, IntervalOptions} from '../interval.ts';
import {reach} from '../interval.ts';
import type {ChiSquareTest} from './chi-square-test.ts';
import type {Fourfold} from './fourfold.ts';
import {fourfold} from './fourfold.ts';
import type {Counts} from './margins.ts';

/** The test of all strata, and the odds ratio that they share: null where its interval does not exist. */
export interface MantelHaenszelTest extends ChiSquareTest {
  readonly oddsRatio: Interval | null;
}

interface Stratum extends Fourfold {
  readonly n: number;
}

/**
 * Whether rows and columns of two by two tables, one for each stratum, are independent within all strata, and their common
 * odds ratio: Mantel & Haenszel, Journal of the National Cancer Institute 22(4), 1959; the interval of Robins, Breslow &
 * Greenland, Biometrics 42(2), 1986. With `continuity` half a count is taken off a difference that is as large. A stratum
 * with an empty row or column has no say. Null if all are such; the odds ratio is null if each stratum has an empty cell on
 * the same diagonal. R: `mantelhaen.test(tables, correct = continuity, conf.level = level)`. Throws a RangeError unless the
 * tables are two by two.
 */
export function mantelHaenszelTest(
  tables: readonly Counts[],
  {level, continuity}: IntervalOptions & ContinuityOptions
): MantelHaenszelTest | null {
  const strata = tables
    .map(fourfold)
    .filter(({a, b, c, d}) => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0)
    .map((cells) => ({...cells, n: cells.a + cells.b + cells.c + cells.d}));
  const variance = exactSum(strata, ({a, b, c, d, n}) => {
    const shares = ((a + b) / n) * ((c + d) / n) * (a + c);
    return (shares * (b + d)) / (n - 1);
  });
  if (!(variance > 0)) return null;
  const difference = Math.abs(exactSum(strata, ({a, b, c, d, n}) => (a * d - b * c) / n));
  const left = continuity && difference >= 0.5 ? difference - 0.5 : difference;
  const statistic = (left / variance) * left;
  return {statistic, df: 1, p: chiSquareTail(statistic, 1), oddsRatio: commonOddsRatio(strata, level)};
}

function commonOddsRatio(strata: readonly Stratum[], level: number): Interval | null {
  const main = exactSum(strata, ({a, d, n}) => (a / n) * d);
  const off = exactSum(strata, ({b, c, n}) => (b / n) * c);
  if (main === 0 || off === 0) return null;
  const ofMain = exactSum(strata, ({a, d, n}) => ((a + d) / n) * (a / n) * d);
  const ofBoth = exactSum(strata, ({a, b, c, d, n}) => ((a + d) / n) * (b / n) * c + ((b + c) / n) * (a / n) * d);
  const ofOff = exactSum(strata, ({b, c, n}) => ((b + c) / n) * (b / n) * c);
  const variance = (ofMain / main / main + ofBoth / main / off + ofOff / off / off) / 2;
  const estimate = main / off;
  const factor = Math.exp(reach(level) * Math.sqrt(variance));
  return {estimate, low: estimate / factor, high: estimate * factor};
}
