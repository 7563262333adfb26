/**
 * Tests of whether categories have other counts than others: Pearson's, Yates's, Fisher's; of a designed sample Rao and
 * Scott's; of one question to the same units twice, whether as many changed one way as the other, McNemar's.
 */
export const COUNT_TESTS = [
  'chiSquare',
  'chiSquareCorrected',
  'fisher',
  'raoScott',
  'mcNemar',
  'mcNemarExact'
] as const;

/** Tests of whether respondents' numbers differ between categories; `mannWhitney` is of two. */
export const NUMBER_TESTS = ['welch', 'anova', 'mannWhitney', 'kruskalWallis'] as const;

/** Tests of two numbers of the same respondents: whether they differ, or how they go together. */
export const PAIR_TESTS = ['pairedT', 'wilcoxon', 'pearson', 'spearman'] as const;

/** Tests of several numbers of the same respondents: whether any differ. */
export const REPEATED_TESTS = ['friedman'] as const;

export type PairTest = (typeof PAIR_TESTS)[number];
export type RepeatedTest = (typeof REPEATED_TESTS)[number];
export type CountTest = (typeof COUNT_TESTS)[number];
export type NumberTest = (typeof NUMBER_TESTS)[number];
export type TestMethod = CountTest | NumberTest | PairTest | RepeatedTest;

/** How probabilities of several tests are adjusted: for any of them to be found by chance, or for the share of those. */
export const ADJUSTMENTS = ['holm', 'bonferroni', 'benjaminiHochberg'] as const;

export type Adjustment = (typeof ADJUSTMENTS)[number];

/** A test of whether the categories of a table differ. */
export interface TestResult {
  /** Key of the row group, spanner, row or column that was tested; null if the whole table was. */
  readonly of: string | null;
  readonly method: TestMethod;
  /** χ², t, F, W or H; null where the test has none (Fisher's). */
  readonly statistic: number | null;
  readonly df: readonly number[];
  readonly p: number;
  /** The probability that is shown instead, adjusted for all tests of the table by this method; absent if it is not. */
  readonly adjusted?: number;
  /** How strong it is, where the test has a measure of that. */
  readonly effect: {readonly name: 'cramersV' | 'oddsRatio' | 'r' | 'rho'; readonly value: number} | null;
  /** Units in the test. */
  readonly base: number;
  /** Of how many cells a count below 5 is expected in how many; absent if in none. */
  readonly fewExpected?: {readonly few: number; readonly cells: number};
}

/** How the rows or columns of a table were compared, pair by pair, so that its numbers have letters. */
export interface Comparison {
  readonly of: 'rows' | 'columns';
  /** z tests of two proportions, or Welch's t tests of two means. */
  readonly method: 'proportions' | 'welch';
  /** How the probabilities of a row (or column) are adjusted for the number of its pairs. */
  readonly adjust: Adjustment;
  /** 0.95 where what is below 5 per cent is significant. */
  readonly level: number;
}

/** How well the items of a battery measure the same. */
export interface Reliability {
  readonly method: 'alpha';
  /** Cronbach's alpha of the answers as they are. */
  readonly alpha: number;
  /** The same of answers with one variance; null if an item does not vary. */
  readonly standardised: number | null;
  readonly items: number;
  /** Respondents who answered all items. */
  readonly base: number;
}
