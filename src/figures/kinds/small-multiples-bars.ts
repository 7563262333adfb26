import * as Plot from '@observablehq/plot';
import {isBack} from '../layout/highlight.ts';
import {HATCH} from '../layout/legend.ts';
import {lengthScale} from '../layout/length-scale.ts';
import {layPanels, type Panel} from '../layout/panels.ts';
import {layRows, type Row} from '../layout/rows.ts';
import type {Datum, FigureData, Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {cellName, labels, PIXELS, type Sketch} from '../sketch.ts';
import {widest} from '../text/measure.ts';
import {EDGE, GREY, GROUPS} from '../theme.ts';

const THICKNESS = 16;
const VALUE_GAP = 5;
const PANEL_GAP = 18;
/** The least length of the longest bar. */
const LEAST = 46;
const ROW_GAP = 20;

/** A bar as it is drawn. */
interface Bar {
  readonly datum: Datum;
  readonly row: Row;
  readonly zero: number;
  readonly end: number;
}

/** Bars of all items in each panel; the items' labels stand once per row of panels. */
export function barPanels(data: FigureData, frame: Frame): Sketch {
  const {size} = frame;
  const values = data.data.map(({value}) => value ?? 0);
  const valueRoom =
    widest(
      data.data.map(({text}) => text),
      size
    ) + VALUE_GAP;
  const hasNegative = Math.min(...values) < 0;
  const options = {thickness: Math.max(THICKNESS, size * 1.2), gap: 6, rightRoom: 0};
  const {left} = layRows(data, frame, {...options, top: 0});
  const least = LEAST + valueRoom * (hasNegative ? 2 : 1);
  let y = 0;
  const parts = layPanels(data.series, frame, {left, gap: PANEL_GAP, least}).map(({panels, titles, titleHeight}) => {
    const rows = layRows(data, frame, {...options, top: y + titleHeight + 6});
    const bars = panels.flatMap((panel) => barsOf(panel, rows.rows, data, {valueRoom, hasNegative, values}));
    const heads = titles.map((title) => ({...title, y: title.y + y}));
    y = rows.bottom + ROW_GAP;
    return {rows, bars, heads};
  });
  const bars = parts.flatMap((part) => part.bars);
  const known = bars.filter(({datum}) => datum.value !== null);
  const isHatched = ({datum}: Bar): boolean => datum.isApproximate || datum.item.isMissing || datum.series.isMissing;
  const marks = parts.flatMap(({rows}) => rows.marks);
  return {
    height: y - ROW_GAP + 2,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      Plot.rect(known, {
        x1: ({zero, end}: Bar) => Math.min(zero, end),
        x2: ({zero, end}: Bar) => Math.max(zero, end),
        y1: ({row}: Bar) => row.top,
        y2: ({row}: Bar) => row.bottom,
        fill: (bar: Bar) =>
          isHatched(bar) ? HATCH : isBack(bar.datum.item, data.specification) ? EDGE : (GROUPS[0] ?? EDGE),
        stroke: (bar: Bar) => (isHatched(bar) ? EDGE : 'none')
      }),
      Plot.ruleX(bars, {
        x: ({zero}: Bar) => zero,
        y1: ({row}: Bar) => row.top - 3,
        y2: ({row}: Bar) => row.bottom + 3,
        stroke: EDGE
      }),
      labels(
        parts.flatMap(({heads}) => heads),
        {size, weight: 600}
      ),
      labels(
        parts.flatMap(({rows}) => rows.headings),
        {size, weight: 600}
      ),
      labels(
        parts.flatMap(({rows}) => rows.rows.map(({label}) => label)),
        {size}
      ),
      labels(marks, {size: size * 0.8, colour: GREY}),
      labels(bars.filter((bar) => !isLeft(bar)).map(numberOf), {size}),
      labels(bars.filter(isLeft).map(numberOf), {size, anchor: 'end'})
    ]
  };
}

function barsOf(
  {series, left, right}: Panel,
  rows: readonly Row[],
  {data}: FigureData,
  {valueRoom, hasNegative, values}: {valueRoom: number; hasNegative: boolean; values: readonly number[]}
): readonly Bar[] {
  const x = lengthScale(values, [left + (hasNegative ? valueRoom : 0), right - valueRoom]);
  return rows.flatMap((row) => {
    const datum = data.find((one) => one.item.key === row.item.key && one.series.key === series.key);
    return datum === undefined ? [] : [{datum, row, zero: x(0), end: x(datum.value ?? 0)}];
  });
}

function isLeft({zero, end}: Bar): boolean {
  return end < zero;
}

function numberOf(bar: Bar): Label {
  const {datum, row, end} = bar;
  return {
    x: end + (isLeft(bar) ? -VALUE_GAP : VALUE_GAP),
    y: (row.top + row.bottom) / 2,
    lines: [datum.text],
    cell: cellName(datum.item.index, datum.series.index)
  };
}
