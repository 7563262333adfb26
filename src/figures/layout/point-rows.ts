import {SMALL} from '../frames.ts';
import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import type {Datum, FigureData, Frame} from '../model.ts';
import {labels, LEADING, type Label} from '../sketch.ts';
import {widest} from '../text/measure.ts';
import {GREY, RULE} from '../theme.ts';
import type {LengthScale} from './length-scale.ts';
import {numbersBeside} from './numbers-beside.ts';
import {rowTexts} from './row-texts.ts';
import {layRows, type Rows} from './rows.ts';
import {axisFromZero} from './ticks.ts';

/** Rows over a common axis, on which points are set. */
export interface PointRows {
  readonly rows: Rows;
  readonly x: LengthScale;
  readonly height: number;
  /** Grid, axis, labels and numbers beside: all but the points. */
  readonly marks: readonly Markish[];
  /** The number of an item in a column; undefined if the table has none. */
  readonly datumOf: (item: string, series: string) => Datum | undefined;
}

const SPACING = {narrow: {thickness: 16, gap: 10}, medium: {thickness: 24, gap: 4}, wide: {thickness: 24, gap: 4}};

interface GridLine {
  readonly value: number;
  readonly y1: number;
  readonly y2: number;
}

/** Lays out rows for points: `top` is kept free for a legend, `numbers` are all that the axis must hold. */
export function pointRows(
  data: FigureData,
  frame: Frame,
  {top, numbers}: {readonly top: number; readonly numbers: readonly number[]}
): PointRows {
  const {size} = frame;
  const beside = numbersBeside(data, frame);
  const start = top + beside.headHeight;
  const rows = layRows(data, frame, {top: start, ...SPACING[frame.name], rightRoom: beside.room});
  const axis = axisFromZero(numbers, data, frame.name === 'narrow' ? 3 : 5);
  const [low, high] = axis.domain;
  // Values stand beside their points.
  const room =
    widest(
      data.data.map(({text}) => text),
      size
    ) + 12;
  const [from, to] = [rows.left + (low < 0 ? room : 12), rows.right - room];
  const x: LengthScale = (value) => from + ((value - low) / (high - low)) * (to - from);
  const line = size * LEADING;
  const ticks: readonly Label[] = axis.ticks.map(({value, text}) => ({
    x: x(value),
    y: rows.bottom + 6 + line / 2,
    lines: [text]
  }));
  // Above the bars stand labels, which no line may cross.
  const runs =
    frame.name === 'narrow'
      ? rows.rows.map(({top: y1, bottom: y2}) => ({y1: y1 - 1, y2: y2 + 1}))
      : [{y1: start, y2: rows.bottom + 2}];
  const grid: readonly GridLine[] = axis.ticks.flatMap(({value}) => runs.map((run) => ({value, ...run})));
  return {
    rows,
    x,
    height: rows.bottom + 8 + line,
    datumOf: (item, series) => data.data.find((one) => one.item.key === item && one.series.key === series),
    marks: [
      Plot.ruleX(grid, {
        x: ({value}: GridLine) => x(value),
        y1: 'y1',
        y2: 'y2',
        stroke: ({value}: GridLine) => (value === 0 ? GREY : RULE)
      }),
      labels(ticks, {size: SMALL, anchor: 'middle', colour: GREY}),
      ...rowTexts(rows, beside, start, frame)
    ]
  };
}
