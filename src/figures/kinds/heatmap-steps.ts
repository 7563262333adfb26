import {formatFraction, toFraction} from '../../format/number.ts';
import {decimal, roundScaled} from '../../support/fraction.ts';
import type {Datum, FigureData} from '../model.ts';
import {quantityFills, type Fill} from '../theme.ts';

/** A step of a quantity: the least and the largest number in it, as they are shown. */
export interface Step {
  readonly low: string;
  readonly high: string;
  readonly fill: Fill;
}

export interface Steps {
  readonly steps: readonly Step[];
  /** The fill of a cell; hatching where it is a missing answer or has no number. */
  readonly fillOf: (datum: Datum) => Fill | 'hatch';
}

const MOST = 5n;

/**
 * At most five steps of equal width between the least and the largest number, counted in the last digit that the table
 * shows, so that a cell is never beside the step that its number stands in.
 */
export function equalSteps({data, decimals, isPercent, language}: FigureData): Steps {
  const scaledOf = ({cell: {value}, item, series}: Datum): bigint | null => {
    if (value === null || item.isMissing || series.isMissing) return null;
    return roundScaled(typeof value === 'number' ? toFraction(value) : value, decimals + (isPercent ? 2 : 0));
  };
  const numbers = data.flatMap((datum) => scaledOf(datum) ?? []).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const least = numbers[0] ?? 0n;
  const largest = numbers.at(-1) ?? 0n;
  const span = largest - least;
  const count = span + 1n < MOST ? span + 1n : MOST;
  /** Where a step begins, rounded up to a number that can be shown. */
  const start = (step: bigint): bigint => least + (step * span + count - 1n) / count;
  const stepOf = (scaled: bigint): bigint => {
    let step = count - 1n;
    while (step > 0n && scaled < start(step)) step -= 1n;
    return step;
  };
  const fills = quantityFills(Number(count));
  const shown = (scaled: bigint): string => formatFraction(decimal(scaled, decimals), decimals, language);
  return {
    steps: fills.map((fill, i) => {
      const step = BigInt(i);
      const high = step === count - 1n ? largest : start(step + 1n) - 1n;
      return {low: shown(start(step)), high: shown(high), fill};
    }),
    fillOf: (datum) => {
      const scaled = scaledOf(datum);
      return scaled === null ? 'hatch' : (fills[Number(stepOf(scaled))] ?? 'hatch');
    }
  };
}
