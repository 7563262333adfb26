import {logHypergeometricTerm} from '../distributions/log-hypergeometric-term.ts';
import type {Interval, IntervalOptions} from '../interval.ts';
import {leftOut} from '../interval.ts';
import {highestOdds, lowestOdds, mostLikelyOdds} from './conditional-odds.ts';
import {wholeFourfold} from './fourfold.ts';
import type {Counts} from './margins.ts';

/**
 * The two-sided probability of a table as unlikely as this or more, and the odds ratio that its margins make most likely,
 * from 0 to Infinity, with its exact interval. `low` is 0 and `high` Infinity where a margin allows no further count.
 */
export interface FisherExactTest extends Interval {
  readonly p: number;
}

/** Tables as likely as the observed one but for rounding count as such: as in R. */
const AS_LIKELY = 1e-7;

/**
 * Fisher's exact test of two rows by two columns of whole counts, with the conditional estimate of the odds ratio: Fisher,
 * Statistical Methods for Research Workers, 5th ed., 1934, 21.02; Cornfield, Proceedings of the Third Berkeley Symposium 4,
 * 1956. Null if a row or a column is empty. R: `fisher.test(table, conf.level = level)`, which looks for ratio and interval
 * no closer than to four digits. Throws a RangeError on other tables.
 */
export function fisherExactTest(table: Counts, {level}: IntervalOptions): FisherExactTest | null {
  const outside = leftOut(level);
  const {a, b, c, d} = wholeFourfold(table);
  const [drawn, marked, total] = [a + b, a + c, a + b + c + d];
  if (drawn === 0 || marked === 0 || drawn === total || marked === total) return null;
  const first = Math.max(0, drawn + marked - total);
  const last = Math.min(drawn, marked);
  const logs = Array.from({length: last - first + 1}, (_, k) => logHypergeometricTerm(first + k, drawn, marked, total));
  const allowed = {first: first - a, logs};
  const observed = (logs[a - first] ?? 0) + AS_LIKELY;
  const start = Math.log(((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5)));
  return {
    estimate: mostLikelyOdds(allowed, start),
    low: lowestOdds(allowed, outside, start),
    high: highestOdds(allowed, outside, start),
    p: Math.min(
      logs.reduce((sum, log) => (log <= observed ? sum + Math.exp(log) : sum), 0),
      1
    )
  };
}
