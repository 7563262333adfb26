import * as Plot from '@observablehq/plot';
import {pushedApart} from '../layout/apart.ts';
import {isBack} from '../layout/highlight.ts';
import type {Datum, FigureData, FigurePart, Frame} from '../model.ts';
import {cellName, labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {widest} from '../text/measure.ts';
import {wrapText} from '../text/wrap.ts';
import {EDGE, GREY, INK, LINES, PAPER} from '../theme.ts';
import {twoSeries} from './checks.ts';
import type {FigureKind} from './kind.ts';

const HEIGHT = 240;
const GAP = 10;

/** From the first column to the second: a line for each row, its value at both ends and its name at the right one. */
export const slope: FigureKind = {
  name: {nb: 'Endringsdiagram', en: 'Slope chart'},
  check: twoSeries,
  draw
};

interface End {
  readonly datum: Datum;
  readonly item: FigurePart;
  readonly y: number;
}

function draw(data: FigureData, frame: Frame): Sketch {
  const {size, width} = frame;
  const {items, series} = data;
  const line = size * LEADING;
  const valueRoom =
    widest(
      data.data.map(({text}) => text),
      size,
      600
    ) + GAP;
  const names =
    widest(
      items.map(({label}) => label),
      size
    ) + 1;
  const nameRoom = Math.min(names, width * 0.42);
  const [left, right] = [valueRoom, Math.min(width - valueRoom - nameRoom - 6, valueRoom + 420)];
  const heads = series.map(({label}) => wrapText(label, (right - left) / 2 - 8, size));
  const headHeight = Math.max(...heads.map(({length}) => length)) * line + 8;
  const named = items.map(({label}) => wrapText(label, nameRoom + 1, size));
  const needed = named.reduce((sum, {length}) => sum + length * line + 3, 0);
  const [top, bottom] = [headHeight + line / 2, headHeight + line / 2 + Math.max(HEIGHT, needed)];
  const values = data.data.flatMap(({value}) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number): number =>
    high === low ? (top + bottom) / 2 : bottom - ((value - low) / (high - low)) * (bottom - top);
  const endsOf = (own: FigurePart | undefined): readonly End[] =>
    items.flatMap((item) => {
      const datum = data.data.find((one) => one.item === item && one.series === own);
      return datum === undefined || datum.value === null ? [] : [{datum, item, y: y(datum.value)}];
    });
  const [first, second] = [endsOf(series[0]), endsOf(series[1])];
  const colour = ({item}: {readonly item: FigurePart}): string =>
    isBack(item, data.specification) ? EDGE : (LINES[0] ?? INK);
  const links = first.flatMap(({item, y: y1}) => {
    const other = second.find((end) => end.item === item);
    return other === undefined ? [] : [{item, y1, y2: other.y}];
  });
  const leftMiddles = pushedApart(
    first.map((end) => ({y: end.y, height: line})),
    top - line,
    bottom + line
  );
  const rightWanted = second.map((end) => ({
    y: end.y,
    height: Math.max(1, named[items.indexOf(end.item)]?.length ?? 1) * line + 3
  }));
  const rightMiddles = pushedApart(rightWanted, top - line, bottom + line);
  return {
    height: bottom + line + 4,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      Plot.ruleX([left, right], {y1: top - 6, y2: bottom + 6, stroke: EDGE}),
      labels(
        heads.slice(0, 1).map((lines) => ({x: left, y: line / 2, lines})),
        {size, colour: GREY}
      ),
      labels(
        heads.slice(1).map((lines) => ({x: right, y: line / 2, lines})),
        {size, anchor: 'end', colour: GREY}
      ),
      Plot.link(links, {x1: left, x2: right, y1: 'y1', y2: 'y2', stroke: colour, strokeWidth: 2}),
      ...[
        {x: left, ends: first},
        {x: right, ends: second}
      ].map(({x, ends}) =>
        Plot.dot(ends, {
          x,
          y: 'y',
          r: 4,
          fill: ({datum}: End) => (datum.isApproximate ? PAPER : colour(datum)),
          stroke: colour
        })
      ),
      labels(
        first.map(({datum}, i) => ({
          x: left - GAP,
          y: leftMiddles[i] ?? 0,
          lines: [datum.text],
          cell: cellName(datum.item.index, datum.series.index)
        })),
        {size, anchor: 'end'}
      ),
      labels(
        second.map(({datum}, i) => ({
          x: right + GAP,
          y: firstLine(rightMiddles[i] ?? 0, rightWanted[i]?.height ?? line, line),
          lines: [datum.text],
          cell: cellName(datum.item.index, datum.series.index)
        })),
        {size, weight: 600}
      ),
      labels(
        second.map(({item}, i) => ({
          x: right + valueRoom + 6,
          y: firstLine(rightMiddles[i] ?? 0, rightWanted[i]?.height ?? line, line),
          lines: named[items.indexOf(item)] ?? []
        })),
        {size}
      )
    ]
  };
}

/** Middle of the first line of a block. */
function firstLine(middle: number, height: number, line: number): number {
  return middle - (height - 3) / 2 + line / 2;
}
