import {inLanguage} from '../../support/localized.ts';
import type {Column, Group, Statistic} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import {unitOfAmount} from '../parts/amounts.ts';
import {decimalsIn} from '../parts/decimals.ts';
import {numberColumn} from '../parts/draft.ts';
import {phrases} from '../parts/phrases.ts';
import type {Part} from '../parts/plan.ts';
import type {CountedVariable} from './count-variables.ts';
import type {Frequency} from './model.ts';

/** The statistics of one variable, or of each variable under its title. */
export function frequencyColumns(frequency: Frequency): {
  readonly columns: readonly Column[];
  readonly spanners: readonly Group[];
} {
  const {language, variables, statistics} = frequency;
  const several = variables.length > 1;
  const spanned = several && statistics.length > 1;
  const titled = variables.map((variable) => ({
    key: variable.key,
    label: inLanguage(variable.axis.title, language),
    variable
  }));
  return {
    spanners: spanned ? titled.map(({key, label}) => ({key, label})) : [],
    columns: titled.flatMap(({key, label, variable}) =>
      statistics.map((statistic) =>
        numberColumn({
          key,
          statistic,
          label: several && !spanned ? label : phrases(language).statistics[statistic],
          spanner: spanned ? key : null,
          unit: PERCENTAGES.has(statistic) ? 'percent' : unitOfAmount(variable.counting, language),
          decimals: decimalsAt(frequency, variable, statistic, [])
        })
      )
    )
  };
}

/** Digits after the point of a statistic of a variable, in the row of some part. */
export function decimalsAt(
  {specification}: Frequency,
  {tabulation: {unitDecimals}}: CountedVariable,
  statistic: Statistic,
  parts: readonly Part[]
): number {
  const {decimals} = specification;
  const own = PERCENTAGES.has(statistic)
    ? (decimals ?? 0)
    : statistic === 'sum'
      ? (decimals ?? unitDecimals)
      : unitDecimals;
  return decimalsIn(parts, own, specification);
}
