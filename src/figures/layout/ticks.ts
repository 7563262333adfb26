import {ticks as niceTicks, nice} from 'd3-array';
import {formatNumber} from '../../format/number.ts';
import {percentSign} from '../../format/percent.ts';
import type {FigureData} from '../model.ts';

/** The numbers on an axis, as the table's language writes them. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly {readonly value: number; readonly text: string}[];
}

/** An axis from zero, or from below it, to a round number over the largest value. The last per cent has its sign. */
export function axisFromZero(
  values: readonly number[],
  {isPercent, language}: Pick<FigureData, 'isPercent' | 'language'>,
  count: number
): Axis {
  const domain = nice(Math.min(0, ...values), Math.max(0, ...values) || 1, count);
  const found = niceTicks(...domain, count);
  const decimals = decimalsOf(found);
  return {
    domain,
    ticks: found.map((value, i) => {
      const text = formatNumber(value, decimals, language);
      return {value, text: isPercent && i === found.length - 1 ? percentSign(text, language) : text};
    })
  };
}

/** How many digits after the point tell neighbours apart. */
function decimalsOf([first = 0, second = first + 1]: readonly number[]): number {
  return Math.max(0, -Math.floor(Math.log10(second - first) + 1e-9));
}
