import type {Language} from '../../support/localized.ts';
import type {CountTest, Group, NumberTest, TestMethod, TestResult} from '../model.ts';
import {COUNT_TESTS} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import type {CommonSpecification} from '../specification.ts';
import {contingenciesIn} from './contingencies.ts';
import {countTest} from './count-test.ts';
import {numberTest} from './number-test.ts';
import {samplesIn} from './samples.ts';
import {testName, testText} from './test-text.ts';

/** What the tests that a table asks for have found. */
export interface Tested {
  readonly results: readonly TestResult[];
  /** One for each method: its name, and what it found in each part of the table. */
  readonly notes: readonly string[];
}

/** Runs the tests that a table asks for on what its cells are made of. */
export function withTests(
  draft: Draft,
  {specification, weighted}: {readonly specification: CommonSpecification; readonly weighted: boolean},
  language: Language,
  report: Report
): Tested {
  const {tests = []} = specification;
  const methods = typeof tests === 'string' ? [tests] : tests;
  if (methods.length === 0) return {results: [], notes: []};
  if (weighted) {
    const message = 'tests of weighted numbers need the design of the sample';
    report('test-weighted', ['tests'], message, "leave tests out, or weight='none'");
    return {results: [], notes: []};
  }
  const found = methods.map((method, i) => {
    const prop = typeof tests === 'string' ? ['tests'] : ['tests', i];
    const parts = partsOf(draft, method, language);
    if (parts === null) {
      const [rule, needs] = isCountTest(method)
        ? (['test-needs-counts', 'units that are each counted in one cell only'] as const)
        : (['test-needs-numbers', 'respondents’ numbers in each row'] as const);
      report(rule, prop, `"${method}" needs ${needs}`, HINTS[rule]);
      return [];
    }
    const results = parts.flatMap(({of, result}) =>
      result === null ? [] : [{of, result: {of: of?.key ?? null, ...result}}]
    );
    if (results.length === 0) {
      report('test-impossible', prop, `"${method}" cannot be computed of what the table shows`, WHY[method]);
    }
    return results;
  });
  return {
    results: found.flatMap((results) => results.map(({result}) => result)),
    notes: found.flatMap((results) => noteOf(results, language))
  };
}

interface Part {
  readonly of: Group | null;
  readonly result: Omit<TestResult, 'of'> | null;
}

/** Each part of the table with what the test finds in it; null if it has no counts or numbers to test. */
function partsOf(draft: Draft, method: TestMethod, language: Language): readonly Part[] | null {
  if (!isCountTest(method)) {
    const samples = samplesIn(draft, language);
    return samples.length === 0 ? null : samples.map(({of, groups}) => ({of, result: numberTest(method, groups)}));
  }
  const contingencies = contingenciesIn(draft);
  if (contingencies === null || contingencies.length === 0) return null;
  return contingencies.map(({of, counts}) => ({of, result: countTest(method, counts)}));
}

function isCountTest(method: TestMethod): method is CountTest {
  return (COUNT_TESTS as readonly string[]).includes(method);
}

function noteOf(results: readonly {of: Group | null; result: TestResult}[], language: Language): readonly string[] {
  const [first] = results;
  if (first === undefined) return [];
  const found = results.map(({of, result}) => {
    const text = testText(result, language);
    return of === null ? text : `${of.label}: ${text}`;
  });
  const name = testName(first.result, language);
  return [results.length === 1 && first.of === null ? `${name}: ${found.join('')}.` : `${name}. ${found.join('. ')}.`];
}

const HINTS = {
  'test-needs-counts': 'sets of several answers and given per cents have none: take one item, or leave tests out',
  'test-needs-numbers': 'ask for a mean or a median of respondents’ numbers, or leave tests out'
};

const SECOND = 'there must be two categories or more, each with units';

const WHY: Readonly<Record<CountTest | NumberTest, string>> = {
  chiSquare: SECOND,
  chiSquareCorrected: SECOND,
  fisher: `${SECOND}, and not too many: chiSquare takes any number`,
  welch: `${SECOND} that vary`,
  anova: `${SECOND} that vary`,
  mannWhitney: 'there must be two groups, not more: kruskalWallis takes any number',
  kruskalWallis: `${SECOND} that vary`
};
