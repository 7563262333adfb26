import {inLanguage} from '../../support/localized.ts';
import type {Column, Group} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import {numberColumn} from '../parts/draft.ts';
import {phrases} from '../parts/phrases.ts';
import type {Frequency} from './model.ts';

/** The statistics of one variable, or of each variable under its title. */
export function frequencyColumns({specification, language, variables, statistics}: Frequency): {
  readonly columns: readonly Column[];
  readonly spanners: readonly Group[];
} {
  const several = variables.length > 1;
  const spanned = several && statistics.length > 1;
  const titled = variables.map(({key, axis, tabulation}) => ({
    key,
    label: inLanguage(axis.title, language),
    tabulation
  }));
  return {
    spanners: spanned ? titled.map(({key, label}) => ({key, label})) : [],
    columns: titled.flatMap(({key, label, tabulation}) =>
      statistics.map((statistic) =>
        numberColumn({
          key,
          statistic,
          label: several && !spanned ? label : phrases(language).statistics[statistic],
          spanner: spanned ? key : null,
          unit: PERCENTAGES.has(statistic) ? 'percent' : null,
          decimals: PERCENTAGES.has(statistic) ? (specification.decimals ?? 0) : tabulation.unitDecimals
        })
      )
    )
  };
}
