import {oneWayAnova} from '../../stats/means/one-way-anova.ts';
import {welchAnova} from '../../stats/means/welch-anova.ts';
import {welchTest} from '../../stats/means/welch-test.ts';
import {kruskalWallis} from '../../stats/ranks/kruskal-wallis.ts';
import {mannWhitney} from '../../stats/ranks/mann-whitney.ts';
import type {NumberTest, TestResult} from '../inference.ts';
import {LEVEL} from '../specification.ts';

type Found = Pick<TestResult, 'statistic' | 'df' | 'p'>;

/** The test of groups of numbers; null if it has none. Of two groups `welch` is the t test. */
export function numberTest(method: NumberTest, groups: readonly (readonly number[])[]): Omit<TestResult, 'of'> | null {
  const filled = groups.filter(({length}) => length > 0);
  const found = run(method, filled);
  const base = filled.reduce((sum, {length}) => sum + length, 0);
  return found === null ? null : {method, effect: null, base, statistic: found.statistic, df: found.df, p: found.p};
}

function run(method: NumberTest, groups: readonly (readonly number[])[]): Found | null {
  const [first, second, ...others] = groups;
  if (first === undefined || second === undefined) return null;
  if (method === 'kruskalWallis') {
    const test = kruskalWallis(groups);
    return test && {...test, df: [test.df]};
  }
  if (method === 'mannWhitney') {
    const test = others.length > 0 ? null : mannWhitney(first, second, {exact: null, continuity: true});
    return test && {...test, df: []};
  }
  if (method === 'welch' && others.length === 0) {
    const test = welchTest(first, second, {level: LEVEL});
    return test && {...test, df: [test.df]};
  }
  const test = method === 'welch' ? welchAnova(groups) : oneWayAnova(groups);
  return test && {...test, df: [test.df1, test.df2]};
}
