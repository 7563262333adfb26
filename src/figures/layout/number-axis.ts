import {formatNumber} from '../../format/number.ts';
import {unitWord} from '../../format/units.ts';
import type {Language} from '../../support/localized.ts';
import {isOfHundred} from '../../tables/model.ts';
import type {FigureData, FigurePart} from '../model.ts';
import {textWidth} from '../text/measure.ts';
import type {LengthScale} from './length-scale.ts';
import {linearTicks, logEnds, logTicks} from './scale-ticks.ts';

/** An axis of numbers that need not begin at zero: for points, not for bars. */
export interface NumberAxis {
  readonly ticks: readonly {readonly value: number; readonly text: string}[];
  /** From numbers to CSS pixels between two ends. */
  readonly scale: (ends: readonly [number, number]) => LengthScale;
}

/** Below which share of the largest number the least one is near enough to zero for the axis to begin there. */
const NEAR_ZERO = 0.35;

/** An axis around some numbers with about `count` ticks; in powers of ten if these are asked for and all are positive. */
export function numberAxis(
  values: readonly number[],
  {isLog, count, language}: {readonly isLog: boolean; readonly count: number; readonly language: Language}
): NumberAxis {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  if (isLog) {
    const [low, high] = logEnds(least, largest);
    const {values: ticks} = logTicks(low, high);
    return {
      ticks: ticks.map((value) => ({value, text: formatNumber(value, decimalsOf(value), language)})),
      scale: ([from, to]) => {
        const span = Math.log10(high) - Math.log10(low);
        return (value) => from + ((Math.log10(value) - Math.log10(low)) / span) * (to - from);
      }
    };
  }
  const from = least >= 0 && least <= largest * NEAR_ZERO ? 0 : least;
  const to = largest <= 0 && -largest <= -least * NEAR_ZERO ? 0 : largest;
  const inner = linearTicks(from, to > from ? to : from + 1, count);
  const step = (inner.values[1] ?? (inner.values[0] ?? 0) + 1) - (inner.values[0] ?? 0);
  const [low, high] = [Math.floor(from / step + 1e-9) * step, Math.ceil(to / step - 1e-9) * step];
  const end = high > low ? high : low + step;
  const {values: ticks} = linearTicks(low, end, Math.round((end - low) / step));
  return {
    ticks: ticks.map((value) => ({value, text: formatNumber(value, inner.decimals, language)})),
    scale:
      ([start, stop]) =>
      (value) =>
        start + ((value - low) / (end - low)) * (stop - start)
  };
}

/** Ticks whose texts have room beside each other on a scale. */
export function ticksWithRoom(
  {ticks}: NumberAxis,
  at: LengthScale,
  size: number
): readonly {readonly x: number; readonly text: string}[] {
  let end = -Infinity;
  return ticks.flatMap(({value, text}) => {
    const x = at(value);
    const half = textWidth(text, size) / 2;
    if (x - half < end + 8) return [];
    end = x + half;
    return [{x, text}];
  });
}

/** What an axis shows: the head of its column, and its unit if the head does not name it. */
export function axisTitle({index, label}: FigurePart, {table}: FigureData): string {
  const column = table.columns[index];
  const code = column === undefined ? null : (column.unit ?? (isOfHundred(column) ? 'percent' : null));
  const unit = code === null ? null : unitWord(code, table.language);
  const isSaid = unit === null || label.toLowerCase().includes(unit.toLowerCase()) || /prosent|per ?cent/i.test(label);
  return isSaid ? label : `${label} (${unit})`;
}

function decimalsOf(value: number): number {
  return value >= 1 ? 0 : Math.round(-Math.log10(value) + 0.499);
}
