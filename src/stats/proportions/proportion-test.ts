import type {ChiSquareTest} from '../contingency/chi-square-test.ts';
import {chiSquareTest} from '../contingency/chi-square-test.ts';
import type {ContinuityOptions} from '../interval.ts';
import {checkCount} from './check-count.ts';
import type {Proportion} from './proportion-difference.ts';

/**
 * Whether two or more proportions are equal: χ² of hits and misses, corrected for continuity of two only. Null if less than
 * two bases are not empty, and if all of all or none of all were hits. R: `prop.test(counts, bases, correct = continuity)`.
 * Throws a RangeError on a count beyond its base.
 */
export function proportionTest(proportions: readonly Proportion[], options: ContinuityOptions): ChiSquareTest | null {
  for (const {count, base} of proportions) checkCount(count, base);
  return chiSquareTest(
    proportions.map(({count, base}) => [count, base - count]),
    options
  );
}
