import {chiSquareTest} from '../../stats/contingency/chi-square-test.ts';
import {cramersV} from '../../stats/contingency/cramers-v.ts';
import {expectedCounts} from '../../stats/contingency/expected-counts.ts';
import {fisherExactTableTest} from '../../stats/contingency/fisher-exact-table-test.ts';
import {fisherExactTest} from '../../stats/contingency/fisher-exact-test.ts';
import type {Counts} from '../../stats/contingency/margins.ts';
import {mcNemarExactTest} from '../../stats/contingency/mcnemar-exact-test.ts';
import {mcNemarTest} from '../../stats/contingency/mcnemar-test.ts';
import {marginsOf, withoutEmpty} from '../../stats/contingency/margins.ts';
import type {CountTest, TestResult} from '../inference.ts';
import {LEVEL} from '../specification.ts';

/** The test of a contingency table; null if it has none, as with one category only. */
export function countTest(method: Exclude<CountTest, 'raoScott'>, counts: Counts): Omit<TestResult, 'of'> | null {
  const base = marginsOf(counts).total;
  if (method === 'fisher') return fisherOf(counts, base);
  if (method === 'mcNemar') {
    const test = mcNemarTest(counts, {continuity: false});
    return test && {method, statistic: test.statistic, df: [test.df], p: test.p, effect: null, base};
  }
  if (method === 'mcNemarExact') {
    const test = mcNemarExactTest(counts);
    return test && {method, statistic: null, df: [], p: test.p, effect: null, base};
  }
  const test = chiSquareTest(counts, {continuity: method === 'chiSquareCorrected'});
  const strength = cramersV(counts);
  if (test === null) return null;
  const effect = strength === null ? null : ({name: 'cramersV', value: strength} as const);
  return {method, statistic: test.statistic, df: [test.df], p: test.p, effect, base, ...fewExpected(counts)};
}

/** Steps of the exact test: some seconds at most. */
const STEPS = 5_000_000;

/** Of two by two with the odds ratio, of more categories its probability alone; null where it would take too long. */
function fisherOf(table: Counts, base: number): Omit<TestResult, 'of'> | null {
  const counts = withoutEmpty(table);
  if (!counts.flat().every(Number.isSafeInteger)) return null;
  const made = {method: 'fisher', statistic: null, df: [], base} as const;
  if (counts.length === 2 && counts[0]?.length === 2) {
    const test = fisherExactTest(counts, {level: LEVEL});
    return test && {...made, p: test.p, effect: {name: 'oddsRatio', value: test.estimate}};
  }
  const test = fisherExactTableTest(counts, {steps: STEPS});
  return test === null || test === 'too large' ? null : {...made, p: test.p, effect: null};
}

/** Cells in which less than 5 are expected: of many such, χ² is not χ² distributed (Cochran, Biometrics 10(4), 1954). */
const FEW = 5;

function fewExpected(counts: Counts): Pick<TestResult, 'fewExpected'> {
  const expected = expectedCounts(withoutEmpty(counts))?.flat() ?? [];
  const few = expected.filter((count) => count < FEW).length;
  return few === 0 ? {} : {fewExpected: {few, cells: expected.length}};
}
