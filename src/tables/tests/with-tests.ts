import type {Language} from '../../support/localized.ts';
import type {CountTest, Group, NumberTest, TestMethod, TestResult} from '../model.ts';
import {COUNT_TESTS} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import type {CommonSpecification} from '../specification.ts';
import type {Sample} from '../parts/sample.ts';
import {contingenciesIn, countsOf} from './contingencies.ts';
import {countTest} from './count-test.ts';
import {designTest} from './design-test.ts';
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
  {tests = []}: CommonSpecification,
  sample: Sample,
  language: Language,
  report: Report
): Tested {
  const methods = typeof tests === 'string' ? [tests] : tests;
  if (methods.length === 0) return {results: [], notes: []};
  const found = methods.map((method, i) => {
    const prop = typeof tests === 'string' ? ['tests'] : ['tests', i];
    if (sample.isDesigned && method !== 'raoScott') {
      const message = `"${method}" takes each unit for drawn by itself, all alike; these are weighted, of strata or of clusters`;
      report('test-design', prop, message, "'raoScott', of a Crosstab, follows the design of the sample");
      return [];
    }
    const parts = partsOf(draft, method, sample, language);
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
function partsOf(draft: Draft, method: TestMethod, sample: Sample, language: Language): readonly Part[] | null {
  if (!isCountTest(method)) {
    const samples = samplesIn(draft, language);
    return samples.length === 0 ? null : samples.map(({of, groups}) => ({of, result: numberTest(method, groups)}));
  }
  const contingencies = contingenciesIn(draft);
  if (contingencies === null || contingencies.length === 0) return null;
  if (method !== 'raoScott') {
    return contingencies.map((one) => ({of: one.of, result: countTest(method, countsOf(one))}));
  }
  const design = sample.design();
  return design === null ? null : contingencies.map((one) => ({of: one.of, result: designTest(one, design)}));
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
  raoScott: `${SECOND}, and two primary sampling units or more in each stratum`,
  fisher: `${SECOND}, and not too many: chiSquare takes any number`,
  welch: `${SECOND} that vary`,
  anova: `${SECOND} that vary`,
  mannWhitney: 'there must be two groups, not more: kruskalWallis takes any number',
  kruskalWallis: `${SECOND} that vary`
};
