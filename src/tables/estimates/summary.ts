import type {Measure} from '../../data/model.ts';
import {median} from '../../stats/summaries/median.ts';
import type {QuantileType} from '../../stats/summaries/quantile.ts';
import {quantile} from '../../stats/summaries/quantile.ts';
import {standardDeviation} from '../../stats/summaries/standard-deviation.ts';
import {trimmedMean} from '../../stats/summaries/trimmed-mean.ts';
import type {Fraction} from '../../support/fraction.ts';
import {whole, withoutTens} from '../../support/fraction.ts';
import {counted, rowsOf} from '../origin.ts';
import type {Figure} from '../parts/figure.ts';
import {computed, share} from '../parts/figure.ts';
import type {Part} from '../parts/plan.ts';
import type {Estimates} from './model.ts';

/** What is read off the numbers of respondents in a row, besides their sum and mean. */
export type Summary =
  | {readonly statistic: 'median' | 'sd' | 'min' | 'max'}
  | {readonly statistic: 'quantile'; readonly p: Fraction; readonly type: QuantileType}
  | {readonly statistic: 'trimmedMean'; readonly drop: number};

/** A summary of the respondents' numbers; its base are those who gave one. */
export function summaryFigure(made: Estimates, measure: Measure, summary: Summary, {slots}: Part): Figure {
  const found = made.measures.get(measure.name);
  if (found === undefined) throw new RangeError(`${measure.name} was not counted`);
  const at = slots ?? [];
  const {tabulation} = found;
  const of = counted(tabulation, tabulation.at(at, [0]), [made.plan.axis, at]);
  const sorted = rowsOf(of)
    .map((row) => measure.scaled[row] as number)
    .sort((a, b) => a - b);
  const {lines, qualifier} = of.tally;
  // Numbers that are larger than said make all but a deviation larger than said.
  const known = summary.statistic === 'sd' && qualifier !== 'exact' ? 'about' : qualifier;
  return computed(summarise(sorted, measure.decimals, summary), lines, known, {kind: 'summary', of, measure});
}

/** A summary of whole numbers in ascending order, each × 10^`decimals`. Null if there is none. */
function summarise(sorted: readonly number[], decimals: number, summary: Summary): Fraction | number | null {
  switch (summary.statistic) {
    case 'sd':
      return standardDeviation(sorted, decimals);
    case 'median':
      return descaled(median(sorted), decimals);
    case 'quantile':
      return descaled(quantile(sorted, summary.p, summary.type), decimals);
    case 'trimmedMean':
      return meanOf(trimmedMean(sorted, summary.drop), decimals);
    case 'min':
      return descaled(wholeOr(sorted[0]), decimals);
    case 'max':
      return descaled(wholeOr(sorted.at(-1)), decimals);
  }
}

function wholeOr(value: number | undefined): Fraction | null {
  return value === undefined ? null : whole(value);
}

/** A number of the data or between two of them: a decimal. */
function descaled(value: Fraction | null, decimals: number): Fraction | null {
  return value === null ? null : withoutTens({...value, denominator: value.denominator * 10n ** BigInt(decimals)});
}

/** A sum and the number of its summands, both as they are. */
function meanOf(value: Fraction | null, decimals: number): Fraction | null {
  return value === null ? null : share(value.numerator, decimals, value.denominator, 0);
}
