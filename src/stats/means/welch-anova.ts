import {fTail} from '../distributions/f-tail.ts';
import {exactSum} from '../exact-sum.ts';
import {isConstant, momentsOf} from './moments.ts';
import type {FTest} from './one-way-anova.ts';

/**
 * Whether the means of groups are equal, without taking their variances to be: Welch, Biometrika 38(3–4), 1951. Empty groups
 * are left out. Null of less than two groups, and if one has a single value or does not vary. R:
 * `oneway.test(value ~ group)`.
 */
export function welchAnova(groups: readonly (readonly number[])[]): FTest | null {
  const moments = groups.map(momentsOf).filter((group) => group !== null);
  if (moments.length < 2 || moments.some(({n}) => n < 2)) return null;
  if (moments.some(({n, mean, squares}) => isConstant(Math.sqrt(squares / (n - 1) / n), mean))) return null;
  const weighted = moments.map(({n, mean, squares}) => ({n, mean, weight: (n * (n - 1)) / squares}));
  const weight = exactSum(weighted, (group) => group.weight);
  const centre = exactSum(weighted, (group) => group.weight * group.mean) / weight;
  const df1 = moments.length - 1;
  const between = exactSum(weighted, (group) => group.weight * (group.mean - centre) * (group.mean - centre)) / df1;
  const unequal =
    exactSum(weighted, (group) => ((1 - group.weight / weight) * (1 - group.weight / weight)) / (group.n - 1)) /
    (df1 * (df1 + 2));
  const statistic = between / (1 + 2 * (df1 - 1) * unequal);
  const df2 = 1 / (3 * unequal);
  return {statistic, df1, df2, p: fTail(statistic, df1, df2)};
}
