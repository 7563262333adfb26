import * as Plot from '@observablehq/plot';
import {legend} from '../layout/legend.ts';
import {numbersBeside} from '../layout/numbers-beside.ts';
import {rowTexts} from '../layout/row-texts.ts';
import {layRows} from '../layout/rows.ts';
import type {FigureData, Frame} from '../model.ts';
import {PIXELS, type Sketch} from '../sketch.ts';
import type {Fault} from '../../tables/specification.ts';
import {EDGE} from '../theme.ts';
import {atMostSeries, kindFault} from './checks.ts';
import type {FigureKind} from './kind.ts';
import {orderedFills, partsOfWhole, segmentMarks} from './stacked-bar.ts';

const THICKNESS = {narrow: 32, medium: 30, wide: 30};

/** Bad answers left of a line and good ones right of it, half of the middle on each side; missing answers as numbers. */
export const divergingBar: FigureKind = {
  name: {nb: 'Delt stolpediagram ut fra midten', en: 'Diverging stacked bar chart'},
  check: (data) => [
    ...noGoodEnd(data),
    ...lostParts(data),
    ...partsOfWhole(data),
    ...atMostSeries(data, 5, 'show them as a table, or choose with columns={[…]}')
  ],
  draw
};

function draw(data: FigureData, frame: Frame): Sketch {
  const {size, name} = frame;
  const ordered = orderedFills(data).filter(({part}) => !part.isMissing);
  const missing = data.series.filter(({isMissing}) => isMissing);
  const withMissing = {
    ...data,
    beside: [
      ...missing.map(({label, index, key}) => ({
        label,
        index,
        texts: new Map(data.data.filter(({series}) => series.key === key).map(({item, text}) => [item.key, text]))
      })),
      ...data.beside
    ]
  };
  const beside = numbersBeside(withMissing, frame);
  const key = legend(
    ordered.map(({part, fill}) => ({label: part.label, fill})),
    frame
  );
  const top = key.height + beside.headHeight;
  const rows = layRows(data, frame, {top, thickness: THICKNESS[name], gap: 7, rightRoom: beside.room});
  const middle = (ordered.length - 1) / 2;
  const bars = rows.rows.map((row) => {
    const parts = ordered.map(({part, fill}, i) => {
      const datum = data.data.find(({item, series}) => item.key === row.item.key && series.key === part.key);
      const left = i < middle ? 1 : i === middle ? 0.5 : 0;
      return {datum, fill, value: datum?.value ?? 0, left};
    });
    return {row, parts, left: parts.reduce((sum, {value, left}) => sum + value * left, 0)};
  });
  const mostLeft = Math.max(0, ...bars.map(({left}) => left));
  const mostRight = Math.max(0, ...bars.map(({parts, left}) => parts.reduce((sum, {value}) => sum + value, 0) - left));
  const unit = (rows.right - rows.left) / (mostLeft + mostRight || 1);
  const zero = rows.left + mostLeft * unit;
  const segments = bars.flatMap(({row, parts, left}) => {
    let x = zero - left * unit;
    return parts.flatMap(({datum, fill, value}) => {
      const x1 = x;
      x += value * unit;
      return datum === undefined ? [] : [{datum, row, x1, x2: x, fill}];
    });
  });
  // Above the bars stand labels, which no line may cross.
  const runs =
    name === 'narrow'
      ? rows.rows.map((row) => ({y1: row.top - 2, y2: row.bottom + 2}))
      : [{y1: top - 2, y2: rows.bottom + 2}];
  return {
    height: rows.bottom + 4,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...key.marks,
      Plot.ruleX(runs, {x: zero - 1, y1: 'y1', y2: 'y2', stroke: EDGE}),
      ...segmentMarks(segments, size),
      ...rowTexts(rows, beside, top, frame)
    ]
  };
}

function noGoodEnd({specification: {good}}: FigureData): readonly Fault[] {
  if (good !== undefined) return [];
  const hint = 'good="first" or good="last"; answers without a good end are drawn as stackedBar';
  return [kindFault('good', 'it does not say which end of the answers is the good one', hint)];
}

/** Around a middle line nothing tells where a part that is lost or hidden would stand. */
function lostParts({data}: FigureData): readonly Fault[] {
  const lost = data.find(({value}) => value === null);
  if (lost === undefined) return [];
  const message = `"${lost.series.label}" of "${lost.item.label}" is not known or not shown`;
  return [kindFault('lost', message, 'use stackedBar, which leaves a gap there, or choose others with rows={[…]}')];
}
