import type {Language} from '../../support/localized.ts';
import type {CountTest, TestMethod, TestResult} from '../model.ts';
import {COUNT_TESTS} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import type {Sample} from '../parts/sample.ts';
import {contingenciesIn, countsOf} from './contingencies.ts';
import {countTest} from './count-test.ts';
import {designTest} from './design-test.ts';
import {numberTest} from './number-test.ts';
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
  sample: Sample,
  language: Language
): readonly TestedPart[] | null {
  if (!isCountTest(method)) {
    const samples = samplesIn(draft, language);
    return samples.length === 0
      ? null
      : samples.map(({groups, ...place}) => ({...placeOf(place), result: numberTest(method, groups)}));
  }
  const contingencies = contingenciesIn(draft, language);
  if (contingencies === null || contingencies.length === 0) return null;
  if (method !== 'raoScott') {
    return contingencies.map((one) => ({...placeOf(one), result: countTest(method, countsOf(one))}));
  }
  const design = sample.design();
  return design === null ? null : contingencies.map((one) => ({...placeOf(one), result: designTest(one, design)}));
}

export function isCountTest(method: TestMethod): method is CountTest {
  return (COUNT_TESTS as readonly string[]).includes(method);
}

function placeOf({of, row, column, isItem}: TestPlace): TestPlace {
  return {of, row, column, ...(isItem === undefined ? {} : {isItem})};
}
