import {pearson} from '../../stats/association/pearson.ts';
import {spearman} from '../../stats/association/spearman.ts';
import {pairedTest} from '../../stats/means/paired-test.ts';
import {wilcoxonSignedRank} from '../../stats/ranks/wilcoxon-signed-rank.ts';
import type {PairTest, TestResult} from '../inference.ts';
import type {Group} from '../model.ts';
import {rowsOf} from '../origin.ts';
import type {Draft} from '../parts/draft.ts';
import type {NumbersBehind} from '../parts/numbers-behind.ts';
import {LEVEL} from '../specification.ts';
import {measuredColumns} from './samples.ts';
import type {TestPlace} from './test-place.ts';

/** Two numbers of each respondent in a row. */
export interface Pairs extends TestPlace {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The pairs of each row of a draft with two columns of respondents' numbers, and of its total; null of any other draft. */
export function pairsIn(draft: Draft): readonly Pairs[] | null {
  const [one, other, ...more] = measuredColumns(draft);
  if (one === undefined || other === undefined || more.length > 0) return null;
  const rows = draft.rows.filter(({kind}) => kind === 'category' || kind === 'total');
  const found = rows.flatMap((row): readonly Pairs[] => {
    const [a, b] = [one.at(row), other.at(row)];
    if (a === null || b === null) return [];
    const of: Group = {key: row.key, label: row.label};
    return [{of, row: row.key, column: null, ...bothOf(a, b)}];
  });
  return found.length === 0 ? null : found;
}

/** The numbers of those who gave both. */
function bothOf(a: NumbersBehind, b: NumbersBehind): Pick<Pairs, 'first' | 'second'> {
  const answered = new Set(rowsOf(b.of));
  const both = rowsOf(a.of).filter((row) => answered.has(row));
  const numbers = ({measure: {scaled, decimals}}: NumbersBehind): readonly number[] =>
    both.map((row) => (scaled[row] as number) / 10 ** decimals);
  return {first: numbers(a), second: numbers(b)};
}

/** The test of pairs: whether the first are as large as the second, or how they go together. Null if it has none. */
export function pairTest(method: PairTest, {first, second}: Pairs): Omit<TestResult, 'of'> | null {
  const base = first.length;
  switch (method) {
    case 'pairedT': {
      const test = pairedTest(first, second, {level: LEVEL});
      return test && {method, statistic: test.statistic, df: [test.df], p: test.p, effect: null, base};
    }
    case 'wilcoxon': {
      const differences = first.map((value, i) => value - (second[i] ?? NaN));
      const test = wilcoxonSignedRank(differences, {exact: null, continuity: true});
      return test && {method, statistic: test.statistic, df: [], p: test.p, effect: null, base};
    }
    case 'pearson': {
      const test = pearson(first, second, {level: LEVEL});
      if (test === null) return null;
      const statistic = Number.isFinite(test.statistic) ? test.statistic : null;
      return {method, statistic, df: [test.df], p: test.p, effect: {name: 'r', value: test.estimate}, base};
    }
    case 'spearman': {
      const test = spearman(first, second, {exact: null});
      return test && {method, statistic: null, df: [], p: test.p, effect: {name: 'rho', value: test.estimate}, base};
    }
  }
}
