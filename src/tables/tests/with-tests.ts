import type {Language} from '../../support/localized.ts';
import type {TestMethod, TestResult} from '../inference.ts';
import type {Draft} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import type {CommonSpecification, Fault} from '../specification.ts';
import type {Sample} from '../parts/sample.ts';
import {adjusted} from './adjusted.ts';
import type {CompleteAnswers} from './run-tests.ts';
import {isCountTest, isPairTest, runTest} from './run-tests.ts';
import type {TestColumn} from './test-columns.ts';
import {testColumns} from './test-columns.ts';
import {noteOf} from './test-notes.ts';
import type {TestPlace} from './test-place.ts';

/** What the tests that a table asks for have found. */
export interface Tested {
  readonly results: readonly TestResult[];
  /** One for each method: its name, and what it found in each part of the table. */
  readonly notes: readonly string[];
  /** Columns of their probabilities; none where these stand in notes. */
  readonly columns: readonly TestColumn[];
}

/** One method, and what it found in each part of the table: null where it cannot be computed. */
export interface FoundTests {
  readonly method: TestMethod;
  readonly parts: readonly (TestPlace & {readonly result: TestResult | null})[];
}

/** Runs the tests that a table asks for on what its cells are made of. */
export function withTests(
  draft: Draft,
  specification: CommonSpecification,
  {sample, complete}: {readonly sample: Sample; readonly complete: CompleteAnswers | null},
  language: Language,
  report: Report
): Tested {
  const {tests = [], showTests = 'note', adjust = null} = specification;
  const methods = typeof tests === 'string' ? [tests] : tests;
  checkAsked(specification, methods, report);
  const found = methods.flatMap((method, i): readonly FoundTests[] => {
    const prop = typeof tests === 'string' ? ['tests'] : ['tests', i];
    const parts = partsOf(draft, method, {sample, complete, language, prop, report});
    return parts === null ? [] : [{method, parts: withAdjusted(parts, adjust)}];
  });
  const results = found.flatMap(({parts}) => parts.flatMap(({result}) => result ?? []));
  checkAdjustable(specification, found, report);
  const columns = showTests === 'column' ? testColumns(draft, found, {adjust, language, report}) : [];
  return {results, columns, notes: found.flatMap((one) => noteOf(one, {adjust, showTests, language}))};
}

interface Around {
  readonly sample: Sample;
  readonly complete: CompleteAnswers | null;
  readonly language: Language;
  readonly prop: Fault['prop'];
  readonly report: Report;
}

function partsOf(
  draft: Draft,
  method: TestMethod,
  {sample, complete, language, prop, report}: Around
): FoundTests['parts'] | null {
  if (sample.isDesigned && method !== 'raoScott') {
    const message = `"${method}" takes each unit for drawn by itself, all alike; these are weighted, of strata or of clusters`;
    report('test-design', prop, message, "'raoScott', of a Crosstab, follows the design of the sample");
    return null;
  }
  const parts = runTest(draft, method, {sample, complete}, language);
  if (parts === null) {
    const rule = needsOf(method);
    report(rule, prop, `"${method}" needs ${NEEDS[rule]}`, HINTS[rule]);
    return null;
  }
  if (parts.every(({result}) => result === null)) {
    report('test-impossible', prop, `"${method}" cannot be computed of what the table shows`, WHY[method]);
    return null;
  }
  return parts.map((part) => ({
    ...part,
    result: part.result === null ? null : {of: part.of?.key ?? null, ...part.result}
  }));
}

/** The parts with their probabilities adjusted for all of them together. */
function withAdjusted(parts: FoundTests['parts'], adjust: CommonSpecification['adjust'] | null): FoundTests['parts'] {
  if (adjust === null || adjust === undefined) return parts;
  const probabilities = adjusted(
    parts.map(({result}) => result?.p ?? null),
    adjust
  );
  return parts.map((part, i) => {
    const p = probabilities[i] ?? null;
    return part.result === null || p === null ? part : {...part, result: {...part.result, adjusted: p}};
  });
}

function checkAsked(
  {showTests, adjust, compare}: CommonSpecification,
  methods: readonly TestMethod[],
  report: Report
): void {
  if (methods.length > 0) return;
  const hint = (prop: string): string => `name a test in tests, or leave ${prop} out`;
  if (showTests !== undefined) report('no-tests', ['showTests'], 'there are no tests to show', hint('showTests'));
  if (adjust !== undefined && compare === undefined)
    report('no-tests', ['adjust'], 'there are no tests to adjust', hint('adjust'));
}

function checkAdjustable({adjust, compare}: CommonSpecification, found: readonly FoundTests[], report: Report): void {
  if (adjust === undefined || compare !== undefined || found.length === 0 || found.some(({parts}) => parts.length > 1))
    return;
  const message = 'the table has one test, so there is nothing to adjust for';
  report('no-tests', ['adjust'], message, 'leave adjust out');
}

function needsOf(method: TestMethod): keyof typeof NEEDS {
  if (method === 'mcNemar' || method === 'mcNemarExact') return 'test-needs-twice';
  if (method === 'friedman') return 'test-needs-answers';
  if (isPairTest(method)) return 'test-needs-pairs';
  return isCountTest(method) ? 'test-needs-counts' : 'test-needs-numbers';
}

const NEEDS = {
  'test-needs-counts': 'units that are each counted in one cell only',
  'test-needs-numbers': 'respondents’ numbers in each row',
  'test-needs-twice': 'the same two answers in rows and columns',
  'test-needs-pairs': 'two columns of respondents’ numbers, of two measures',
  'test-needs-answers': 'the answers of each respondent as numbers'
};

const HINTS = {
  'test-needs-twice': 'let rows and columns be one question to the same units twice, with where if it has more answers',
  'test-needs-pairs': 'ask for the means of two measures, and no third',
  'test-needs-answers': 'recode the answers to numbers, or leave tests out',
  'test-needs-counts':
    'given per cents have none, and of two sets a unit is counted in several: take one item, or leave tests out',
  'test-needs-numbers': 'ask for a mean or a median of respondents’ numbers, or leave tests out'
};

const SECOND = 'there must be two categories or more, each with units';

const WHY: Readonly<Record<TestMethod, string>> = {
  chiSquare: SECOND,
  chiSquareCorrected: SECOND,
  raoScott: `${SECOND}, and two primary sampling units or more in each stratum`,
  fisher: `${SECOND}, and not too many: chiSquare takes any number`,
  welch: `${SECOND} that vary`,
  anova: `${SECOND} that vary`,
  mannWhitney: 'there must be two groups, not more: kruskalWallis takes any number',
  kruskalWallis: `${SECOND} that vary`,
  mcNemar: 'nobody changed the answer',
  mcNemarExact: 'nobody changed the answer',
  pairedT: 'there must be two pairs or more that do not all differ alike',
  wilcoxon: 'there must be pairs that differ',
  pearson: 'there must be three pairs or more, and both numbers must vary',
  spearman: 'there must be three pairs or more, and both numbers must vary',
  friedman: 'there must be respondents who answered all items, and not the same to each'
};
