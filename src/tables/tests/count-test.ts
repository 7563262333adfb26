import {chiSquareTest} from '../../stats/contingency/chi-square-test.ts';
import {cramersV} from '../../stats/contingency/cramers-v.ts';
import {expectedCounts} from '../../stats/contingency/expected-counts.ts';
import type {Counts} from '../../stats/contingency/margins.ts';
import {marginsOf, withoutEmpty} from '../../stats/contingency/margins.ts';
import type {CountTest, TestResult} from '../model.ts';

/** The test of a contingency table; null if it has none, as with one category only. */
export function countTest(method: CountTest, counts: Counts): Omit<TestResult, 'of'> | null {
  const base = marginsOf(counts).total;
  if (method === 'fisher') return null;
  const test = chiSquareTest(counts, {continuity: method === 'chiSquareCorrected'});
  const strength = cramersV(counts);
  if (test === null) return null;
  const effect = strength === null ? null : ({name: 'cramersV', value: strength} as const);
  return {method, statistic: test.statistic, df: [test.df], p: test.p, effect, base, ...fewExpected(counts)};
}

/** Cells in which less than 5 are expected: of many such, χ² is not χ² distributed (Cochran, Biometrics 10(4), 1954). */
const FEW = 5;

function fewExpected(counts: Counts): Pick<TestResult, 'fewExpected'> {
  const expected = expectedCounts(withoutEmpty(counts))?.flat() ?? [];
  const few = expected.filter((count) => count < FEW).length;
  return few === 0 ? {} : {fewExpected: {few, cells: expected.length}};
}
