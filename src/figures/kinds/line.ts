import {SMALL} from '../frames.ts';
import * as Plot from '@observablehq/plot';
import {pushedApart} from '../layout/apart.ts';
import {axisFromZero} from '../layout/ticks.ts';
import {placesOf} from '../layout/time-axis.ts';
import type {Datum, FigureData, FigurePart, Frame} from '../model.ts';
import {cellName, labels, LEADING, type Label, type Sketch} from '../sketch.ts';
import {textWidth, widest} from '../text/measure.ts';
import {wrapText} from '../text/wrap.ts';
import type {Fault} from '../../tables/specification.ts';
import {DASHES, GREY, INK, LINES, PAPER, RULE} from '../theme.ts';
import {atMostSeries, kindFault} from './checks.ts';
import type {FigureKind} from './kind.ts';

const HEIGHT = {narrow: 190, medium: 220, wide: 250};
const LABEL_GAP = 8;
/** What stands where a value is lost. */
const LOST = '..';

/** A line of each column over the rows, with its name at its end; where values are lost, the line has a marked gap. */
export const line: FigureKind = {
  name: {nb: 'Linjediagram', en: 'Line chart'},
  check: (data) => [
    ...tooShort(data),
    ...atMostSeries(data, 4, 'choose four at the most with columns={[…]}, or use smallMultiples')
  ],
  draw
};

interface Point {
  readonly datum: Datum;
  readonly x: number;
  readonly y: number;
}

function draw(data: FigureData, frame: Frame): Sketch {
  const {size, width} = frame;
  const {items, series} = data;
  const places = placesOf(items);
  const values = data.data.flatMap(({value}) => value ?? []);
  const axis = axisFromZero(values, data, 4);
  const isNamed = series.length > 1;
  const left =
    widest(
      axis.ticks.map(({text}) => text),
      SMALL
    ) + 8;
  const nameRoom = isNamed ? Math.min(nameWidth(data, size), width * 0.34) : 0;
  const right = isNamed
    ? nameRoom + LABEL_GAP + 4
    : Math.max(10, widest([...data.data.map(({text}) => text), items.at(-1)?.label ?? ''], size) / 2 + 2);
  const lineHeight = size * LEADING;
  const [top, bottom] = [lineHeight + 4, lineHeight + 4 + HEIGHT[frame.name]];
  const x = placed(places, [left + 10, width - right]);
  const y = placed(axis.domain, [bottom, top]);
  const points = series.map((own) =>
    items.flatMap((item, i): readonly Point[] => {
      const datum = data.data.find((one) => one.item.key === item.key && one.series.key === own.key);
      return datum === undefined ? [] : [{datum, x: x(places[i] ?? 0), y: y(datum.value ?? NaN)}];
    })
  );
  const ticks = tickLabels(items, places.map(x), bottom + 8 + lineHeight / 2, frame);
  const tickLines = Math.max(...ticks.map(({lines}) => lines.length));
  return {
    height: bottom + 12 + tickLines * lineHeight,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: {type: 'identity'},
    y: {type: 'identity'},
    marks: [
      Plot.ruleY(axis.ticks, {
        y: ({value}: (typeof axis.ticks)[number]) => y(value),
        x1: left,
        x2: width - right,
        stroke: ({value}: (typeof axis.ticks)[number]) => (value === 0 ? GREY : RULE)
      }),
      labels(
        axis.ticks.map(({value, text}) => ({x: left - 8, y: y(value), lines: [text]})),
        {size: SMALL, anchor: 'end', colour: GREY}
      ),
      labels(ticks, {size, anchor: 'middle', colour: GREY}),
      labels(lostLabels(items, points, places.map(x), bottom, lineHeight), {size, anchor: 'middle', colour: GREY}),
      ...points.flatMap((own, i) => lineMarks(own, i)),
      ...(isNamed ? endLabels(data, points, [top, bottom], {x: width - right + LABEL_GAP, room: nameRoom}, size) : []),
      ...(isNamed ? [] : [labels(valueLabels(points[0] ?? [], frame), {size, anchor: 'middle'})])
    ]
  };
}

/** A line with gaps where values are lost; filled and open points by turns, approximate ones open and dashed. */
function lineMarks(points: readonly Point[], index: number): Sketch['marks'] {
  const colour = LINES[index] ?? INK;
  const known = points.filter(({datum}) => datum.value !== null);
  const dash = DASHES[index] ?? '';
  return [
    Plot.lineY(points, {
      x: 'x',
      y: 'y',
      stroke: colour,
      strokeWidth: 2,
      ...(dash === '' ? {} : {strokeDasharray: dash})
    }),
    Plot.dot(
      known.filter(({datum}) => !datum.isApproximate),
      {x: 'x', y: 'y', r: 3.5, fill: index % 2 === 0 ? colour : PAPER, stroke: colour, strokeWidth: 1.5}
    ),
    Plot.dot(
      known.filter(({datum}) => datum.isApproximate),
      {x: 'x', y: 'y', r: 4.5, fill: PAPER, stroke: colour, strokeWidth: 1.5, strokeDasharray: '2 2'}
    )
  ];
}

/** The name of each line at its last known point, with that point's value; pushed apart where they would overlap. */
function endLabels(
  {series}: FigureData,
  points: readonly (readonly Point[])[],
  [top, bottom]: readonly [number, number],
  {x, room}: {readonly x: number; readonly room: number},
  size: number
): Sketch['marks'] {
  const line = size * LEADING;
  const ends = series.flatMap((own, i) => {
    const last = points[i]?.findLast(({datum}) => datum.value !== null);
    if (last === undefined) return [];
    const value = last.datum.text;
    const lines = wrapText(own.label, room + 1, size);
    return [{last, value, lines, y: last.y, height: (lines.length + 1) * line + 2}];
  });
  const middles = pushedApart(ends, top - line, bottom + line);
  const starts = ends.map(({height}, i) => (middles[i] ?? 0) - height / 2 + line / 2);
  return [
    labels(
      ends.map(({lines}, i) => ({x, y: starts[i] ?? 0, lines})),
      {size}
    ),
    labels(
      ends.map(({last, value, lines}, i) => ({
        x,
        y: (starts[i] ?? 0) + lines.length * line,
        lines: [value],
        cell: cellName(last.datum.item.index, last.datum.series.index)
      })),
      {size, weight: 600}
    )
  ];
}

function nameWidth({series, data}: FigureData, size: number): number {
  return (
    Math.max(
      widest(
        series.map(({label}) => label),
        size
      ),
      widest(
        data.map(({text}) => text),
        size,
        600
      )
    ) + 1
  );
}

/** The value over each point of an only line, as far as two neighbours do not meet. */
function valueLabels(points: readonly Point[], {size}: Frame): readonly Label[] {
  const known = points.filter(({datum}) => datum.value !== null);
  let end = -Infinity;
  const last = known.at(-1);
  return known.flatMap(({datum, x, y}) => {
    const half = textWidth(datum.text, size) / 2;
    const isLast = datum === last?.datum;
    const isFree =
      x - half > end + 4 &&
      (isLast || last === undefined || x + half < last.x - textWidth(last.datum.text, size) / 2 - 4);
    if (!isFree && !isLast) return [];
    end = x + half;
    return [{x, y: y - size * LEADING + 2, lines: [datum.text], cell: cellName(datum.item.index, datum.series.index)}];
  });
}

/** A sign on the zero line where all of a row is lost. */
function lostLabels(
  items: readonly FigurePart[],
  points: readonly (readonly Point[])[],
  xs: readonly number[],
  bottom: number,
  line: number
): readonly Label[] {
  return items.flatMap((item, i) => {
    const own = points.flatMap((all) => all.filter(({datum}) => datum.item === item));
    const isLost = own.length > 0 && own.every(({datum}) => datum.value === null);
    return isLost ? [{x: xs[i] ?? 0, y: bottom - line / 2 - 2, lines: [own[0]?.datum.text ?? LOST]}] : [];
  });
}

/** The names of the rows under the axis: all if they have room, else every second, third, … and the last. */
function tickLabels(items: readonly FigurePart[], xs: readonly number[], y: number, {size}: Frame): readonly Label[] {
  const step = items.length < 2 ? Infinity : Math.min(...xs.slice(1).map((x, i) => x - (xs[i] ?? 0)));
  const lines = items.map(({label}) => wrapText(label, Math.max(step - 6, 40), size));
  const need = Math.max(...lines.map((own) => widest(own, size))) + 6;
  const every = Math.max(1, Math.ceil(need / step));
  const last = items.length - 1;
  return items.flatMap((_, i) => ((last - i) % every === 0 ? [{x: xs[i] ?? 0, y, lines: lines[i] ?? []}] : []));
}

/** From a domain to pixels, straight. */
function placed(domain: readonly number[], [from, to]: readonly [number, number]): (value: number) => number {
  const [low, high] = [Math.min(...domain), Math.max(...domain)];
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

function tooShort({items}: FigureData): readonly Fault[] {
  if (items.length > 1) return [];
  return [kindFault('rows', 'a line takes two rows at the least', 'use bar')];
}
