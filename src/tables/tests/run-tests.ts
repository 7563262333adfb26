import type {Language} from '../../support/localized.ts';
import type {CountTest, PairTest, TestMethod, TestResult} from '../inference.ts';
import {COUNT_TESTS, PAIR_TESTS} from '../inference.ts';
import {friedman} from '../../stats/ranks/friedman.ts';
import type {Draft} from '../parts/draft.ts';
import type {Sample} from '../parts/sample.ts';
import {contingenciesIn, countsOf} from './contingencies.ts';
import {countTest} from './count-test.ts';
import {designTest} from './design-test.ts';
import {numberTest} from './number-test.ts';
import {pairsIn, pairTest} from './pair-test.ts';
import {samplesIn} from './samples.ts';
import type {TestPlace} from './test-place.ts';

/** A part of a table with what the test finds in it; null if it has none there. */
export interface TestedPart extends TestPlace {
  readonly result: Omit<TestResult, 'of'> | null;
}

/** Runs a test on each part of a draft; null if it has no counts or numbers that could be tested. */
export function runTest(
  draft: Draft,
  method: TestMethod,
  {sample, complete}: {readonly sample: Sample; readonly complete: CompleteAnswers | null},
  language: Language
): readonly TestedPart[] | null {
  if (method === 'friedman') {
    return complete === null ? null : [{of: null, row: null, column: null, result: friedmanOf(complete())}];
  }
  if (isPairTest(method)) {
    return pairsIn(draft)?.map((pairs) => ({...placeOf(pairs), result: pairTest(method, pairs)})) ?? null;
  }
  if (!isCountTest(method)) {
    const samples = samplesIn(draft, language);
    return samples.length === 0
      ? null
      : samples.map(({groups, ...place}) => ({...placeOf(place), result: numberTest(method, groups)}));
  }
  const contingencies = contingenciesIn(draft, language);
  if (contingencies === null || contingencies.length === 0) return null;
  if ((method === 'mcNemar' || method === 'mcNemarExact') && !contingencies.every(({isTwice}) => isTwice)) return null;
  if (method !== 'raoScott') {
    return contingencies.map((one) => ({...placeOf(one), result: countTest(method, countsOf(one))}));
  }
  const design = sample.design();
  return design === null ? null : contingencies.map((one) => ({...placeOf(one), result: designTest(one, design)}));
}

/** The answers of those who answered all items of a battery, a row each. */
export type CompleteAnswers = () => readonly (readonly number[])[];

function friedmanOf(answers: readonly (readonly number[])[]): TestedPart['result'] {
  const test = friedman(answers);
  return (
    test && {
      method: 'friedman',
      statistic: test.statistic,
      df: [test.df],
      p: test.p,
      effect: null,
      base: answers.length
    }
  );
}

export function isPairTest(method: TestMethod): method is PairTest {
  return (PAIR_TESTS as readonly string[]).includes(method);
}

export function isCountTest(method: TestMethod): method is CountTest {
  return (COUNT_TESTS as readonly string[]).includes(method);
}

function placeOf({of, row, column, isItem}: TestPlace): TestPlace {
  return {of, row, column, ...(isItem === undefined ? {} : {isItem})};
}
