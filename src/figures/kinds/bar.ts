import {SMALL} from '../frames.ts';
import * as Plot from '@observablehq/plot';
import {layRows} from '../layout/rows.ts';
import {numberLabels, numbersBeside, headLabels} from '../layout/numbers-beside.ts';
import {HATCH} from '../layout/legend.ts';
import {lengthScale} from '../layout/length-scale.ts';
import {isBack} from '../layout/highlight.ts';
import type {Datum, FigureData, FigurePart, Frame} from '../model.ts';
import {cellName, labels, PIXELS, type Sketch} from '../sketch.ts';
import {widest} from '../text/measure.ts';
import {EDGE, GREY, GROUPS} from '../theme.ts';
import type {FigureKind} from './kind.ts';
import {oneNumberEach} from './checks.ts';
import {columns} from './columns.ts';

const THICKNESS = 22;
const VALUE_GAP = 6;
/** How far a bar of an approximate value is hatched. */
const BLUR = 14;

/** One bar for each item, from zero, its value at its end; upright if asked and if the labels have room. */
export const bar: FigureKind = {
  name: {nb: 'Stolpediagram', en: 'Bar chart'},
  check: oneNumberEach,
  draw: (data, frame) =>
    (data.specification.direction === 'vertical' ? columns(data, frame) : null) ?? bars(data, frame)
};

function bars(data: FigureData, frame: Frame): Sketch {
  const {size} = frame;
  const known = numberOf(data);
  const beside = numbersBeside(data, frame);
  const rows = layRows(data, frame, {top: beside.headHeight, thickness: THICKNESS, gap: 8, rightRoom: beside.room});
  const blur = data.data.some(({isApproximate}) => isApproximate) ? BLUR : 0;
  const valueRoom =
    widest(
      data.data.map(({text}) => text),
      size
    ) +
    VALUE_GAP +
    blur;
  const values = data.data.map(({value}) => value ?? 0);
  const hasNegative = Math.min(...values) < 0;
  const x = lengthScale(values, [rows.left + (hasNegative ? valueRoom : 0), rows.right - valueRoom]);
  const drawn = rows.rows.flatMap((row) => {
    const datum = known.get(row.item.key);
    return datum === undefined ? [] : [{row, datum, from: x(0), to: x(datum.value ?? 0)}];
  });
  type Bar = (typeof drawn)[number];
  const exact = drawn.filter(({datum}) => datum.value !== null);
  return {
    height: rows.bottom + 2,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      Plot.rect(exact, {
        x1: ({from}: Bar) => from,
        x2: ({from, to, datum}: Bar) => Math.max(from, to - (datum.isApproximate ? BLUR / 2 : 0)),
        y1: ({row}: Bar) => row.top,
        y2: ({row}: Bar) => row.bottom,
        fill: ({row}: Bar) => colourOf(row.item, data),
        stroke: ({row}: Bar) => (row.item.isMissing ? EDGE : 'none')
      }),
      Plot.rect(
        exact.filter(({datum}) => datum.isApproximate),
        {
          x1: ({from, to}: Bar) => Math.max(from, to - BLUR / 2),
          x2: ({from, to}: Bar) => Math.max(from, to - BLUR / 2) + BLUR,
          y1: ({row}: Bar) => row.top,
          y2: ({row}: Bar) => row.bottom,
          fill: HATCH,
          stroke: 'none'
        }
      ),
      Plot.ruleX(rows.rows, {x: x(0), y1: 'top', y2: 'bottom', stroke: EDGE}),
      labels(rows.headings, {size, weight: 600}),
      labels(
        rows.rows.map(({label}) => label),
        {size}
      ),
      labels(rows.marks, {size: size * 0.8, colour: GREY}),
      labels(
        drawn
          .map(({row, datum, from, to}) => ({
            x: endOf(datum, from, to) + (to < from ? -VALUE_GAP : VALUE_GAP),
            y: (row.top + row.bottom) / 2,
            lines: [datum.text],
            cell: cellName(datum.item.index, datum.series.index),
            isLeft: to < from
          }))
          .filter(({isLeft}) => !isLeft),
        {size}
      ),
      labels(
        drawn
          .filter(({from, to}) => to < from)
          .map(({row, datum, to}) => ({
            x: to - VALUE_GAP,
            y: (row.top + row.bottom) / 2,
            lines: [datum.text],
            cell: cellName(datum.item.index, datum.series.index)
          })),
        {size, anchor: 'end'}
      ),
      labels(headLabels(beside, beside.headHeight), {size: SMALL, anchor: 'end', colour: GREY}),
      ...beside.columns.map((column) =>
        labels(numberLabels(column, rows), {size, anchor: 'end', colour: GREY, weight: column.isSize ? 400 : 600})
      )
    ]
  };
}

/** Where the ink of a bar ends. */
function endOf({isApproximate}: Datum, from: number, to: number): number {
  return isApproximate ? Math.max(from, to - BLUR / 2) + BLUR : to;
}

/** The one number of each item: of several columns the one that is known. */
function numberOf({items, data}: FigureData): ReadonlyMap<string, Datum> {
  return new Map(
    items.flatMap(({key}) => {
      const own = data.filter(({item}) => item.key === key);
      const datum = own.find(({value}) => value !== null) ?? own[0];
      return datum === undefined ? [] : [[key, datum] as const];
    })
  );
}

/** One colour throughout; beside a highlighted bar the others step back. */
function colourOf(item: FigurePart, data: FigureData): string {
  if (item.isMissing) return HATCH;
  return isBack(item, data.specification) ? EDGE : (GROUPS[0] ?? EDGE);
}
