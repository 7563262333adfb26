import {SMALL} from '../frames.ts';
import * as Plot from '@observablehq/plot';
import {HATCH, legend} from '../layout/legend.ts';
import {lengthScale} from '../layout/length-scale.ts';
import {headLabels, numberLabels, numbersBeside} from '../layout/numbers-beside.ts';
import {layRows} from '../layout/rows.ts';
import type {FigureData, Frame} from '../model.ts';
import {cellName, labels, PIXELS, type Sketch} from '../sketch.ts';
import {widest} from '../text/measure.ts';
import type {Fill} from '../theme.ts';
import {EDGE, GREY, GROUPS, INK} from '../theme.ts';
import {atMostSeries} from './checks.ts';
import type {FigureKind} from './kind.ts';

const THICKNESS = 16;
const VALUE_GAP = 6;

/** A bar of each column for each item, from zero, in the colours of groups. */
export const groupedBar: FigureKind = {
  name: {nb: 'Gruppert stolpediagram', en: 'Grouped bar chart'},
  check: (data) => atMostSeries(data, 4, 'choose four at the most with columns={[…]}, or use smallMultiples'),
  draw
};

function draw(data: FigureData, frame: Frame): Sketch {
  const {size} = frame;
  const {series} = data;
  const fills = new Map(series.map(({key, isMissing}, i) => [key, isMissing ? ('hatch' as const) : groupFill(i)]));
  const key = legend(
    series.map(({key: own, label}) => ({label, fill: fills.get(own) ?? 'hatch'})),
    frame
  );
  const beside = numbersBeside(data, frame);
  const top = key.height + beside.headHeight;
  const step = Math.max(THICKNESS, size * 1.15) + 2;
  const thickness = series.length * step;
  const rows = layRows(data, frame, {top, thickness, gap: 12, rightRoom: beside.room});
  const blur = data.data.some(({isApproximate}) => isApproximate);
  const valueRoom =
    widest(
      data.data.map(({text}) => text),
      size
    ) + VALUE_GAP;
  const x = lengthScale(
    data.data.map(({value}) => value ?? 0),
    [rows.left, rows.right - valueRoom]
  );
  const drawn = rows.rows.flatMap((row) =>
    series.flatMap((own, i) => {
      const datum = data.data.find((one) => one.item.key === row.item.key && one.series.key === own.key);
      const y = row.top + i * step;
      return datum === undefined ? [] : [{datum, y1: y, y2: y + step - 2, end: x(datum.value ?? 0)}];
    })
  );
  return {
    height: rows.bottom + 2,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...key.marks,
      Plot.rect(
        drawn.filter(({datum}) => datum.value !== null),
        {
          x1: x(0),
          x2: 'end',
          y1: 'y1',
          y2: 'y2',
          fill: ({datum}: (typeof drawn)[number]) => areaOf(fills.get(datum.series.key), blur && datum.isApproximate),
          stroke: ({datum}: (typeof drawn)[number]) => (datum.series.isMissing || datum.isApproximate ? EDGE : 'none')
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
        drawn.map(({datum, y1, y2, end}) => ({
          x: end + VALUE_GAP,
          y: (y1 + y2) / 2,
          lines: [datum.text],
          cell: cellName(datum.item.index, datum.series.index)
        })),
        {size}
      ),
      labels(headLabels(beside, top), {size: SMALL, anchor: 'end', colour: GREY}),
      ...beside.columns.map((column) => labels(numberLabels(column, rows), {size, anchor: 'end', colour: GREY}))
    ]
  };
}

function groupFill(index: number): Fill {
  return {area: GROUPS[index] ?? INK, letters: INK};
}

function areaOf(fill: Fill | 'hatch' | undefined, isBlurred: boolean): string {
  return isBlurred || fill === undefined || fill === 'hatch' ? HATCH : fill.area;
}
