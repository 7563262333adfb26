import * as Plot from '@observablehq/plot';
import {lengthScale} from '../layout/length-scale.ts';
import {SMALL} from '../frames.ts';
import {spread} from '../layout/spread.ts';
import type {FigureData, Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {cellName, labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {textWidth, widest} from '../text/measure.ts';
import {narrowest, wrapText} from '../text/wrap.ts';
import {EDGE, GREY, RULE} from '../theme.ts';
import {bandsOf} from './histogram-bands.ts';
import {
  bandScale,
  barMarks,
  histogramFoot,
  lengthOf,
  lengthTicks,
  limitsOf,
  unevenHead,
  type Bar
} from './histogram-parts.ts';

const HEIGHT = {narrow: 180, medium: 210, wide: 230};
const AXIS_GAP = 8;
/** Paper between numbers. */
const BETWEEN = 6;
/** Height of the lines from a row of numbers to their bars. */
const LEADER = 14;

type Point = readonly [number, number];

/** Numbers over bars, and the lines that lead to those that stand aside. */
interface Numbers {
  readonly labels: readonly Label[];
  readonly leaders: readonly (readonly Point[])[];
}

/** Bars beside each other; null where their numbers have no room above them. */
export function upright(data: FigureData, frame: Frame): Sketch | null {
  const {size} = frame;
  const line = size * LEADING;
  const head = unevenHead(bandsOf(data), data, frame).height;
  return drawUpright(data, frame, head + line + 4, over) ?? drawUpright(data, frame, head + line + LEADER, inRow);
}

function drawUpright(data: FigureData, frame: Frame, top: number, place: typeof inRow): Sketch | null {
  const {width, size, name} = frame;
  const own = bandsOf(data);
  const head = unevenHead(own, data, frame);
  const ticks = lengthTicks(own, data, 4);
  const tickRoom = widest(
    ticks.map(({text}) => text),
    SMALL
  );
  const left = ticks.length === 0 ? 0 : tickRoom + AXIS_GAP;
  const bottom = top + HEIGHT[name];
  const x = bandScale(own, [left, width]);
  const y = lengthScale(
    own.bands.map((band) => lengthOf(band, own)),
    [bottom, top]
  );
  const bars = own.bands.map((band): Bar => {
    return {band, box: {x1: x(band.from), x2: x(band.to), y1: y(lengthOf(band, own)), y2: bottom}};
  });
  const numbers = place(bars, size, [left, width], top);
  if (numbers === null) return null;
  const scale = bandTexts(bars) ?? limitTexts(data, x, width);
  const scaleY = bottom + 6 + (SMALL * LEADING) / 2;
  const lines = Math.max(1, ...scale.map((label) => label.lines.length));
  const foot = histogramFoot(data, own, frame, bottom + 8 + lines * SMALL * LEADING);
  return {
    height: foot.bottom,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      labels(head.labels, {size: SMALL, colour: GREY}),
      Plot.ruleY(
        ticks.slice(1).map(({value}) => y(value)),
        {x1: left, x2: width, stroke: RULE}
      ),
      labels(
        ticks.map(({value, text}) => ({x: left - AXIS_GAP, y: y(value), lines: [text]})),
        {size: SMALL, anchor: 'end', colour: GREY}
      ),
      ...barMarks(bars, 'x'),
      ...numbers.leaders.map((points) => Plot.line(points, {stroke: EDGE})),
      Plot.ruleY([bottom], {x1: left, x2: width, stroke: EDGE}),
      Plot.ruleX(
        limitsOf(own, data).map(({value}) => x(value)),
        {y1: bottom, y2: bottom + 4, stroke: EDGE}
      ),
      labels(numbers.labels, {size, anchor: 'middle'}),
      labels(
        scale.map((label) => ({...label, y: scaleY})),
        {size: SMALL, anchor: 'middle', colour: GREY}
      ),
      ...foot.marks
    ]
  };
}

/** Each number right over its bar; null where one would stand on another or on a bar. */
function over(bars: readonly Bar[], size: number, [from, to]: readonly [number, number]): Numbers | null {
  const line = size * LEADING;
  const placed = bars.map(({band, box}) => {
    const half = textWidth(band.datum?.text ?? '', size) / 2;
    const x = Math.min(Math.max((box.x1 + box.x2) / 2, from + half), to - half);
    return {x, half, y1: box.y1 - line - 1, y2: box.y1 - 1};
  });
  const collides = placed.some(({x, half, y1, y2}, i) =>
    bars.some(({box}, j) => {
      const other = placed[j];
      if (i === j || other === undefined) return false;
      const isOnBar = x + half + 1 > box.x1 && x - half - 1 < box.x2 && y2 > box.y1;
      const apart = Math.abs(other.x - x) - half - other.half;
      return isOnBar || (apart < BETWEEN && y1 < other.y2 && other.y1 < y2);
    })
  );
  if (collides) return null;
  return {labels: bars.map((bar, i) => numberAt(bar, placed[i]?.x ?? 0, bar.box.y1 - line / 2 - 1)), leaders: []};
}

/** All numbers in a row over the plot, with lines to their bars; null where the row is too long. */
function inRow(bars: readonly Bar[], size: number, [from, to]: readonly [number, number], top: number): Numbers | null {
  const middles = bars.map(({box}) => (box.x1 + box.x2) / 2);
  const places = bars.map(({band}, i) => ({at: middles[i] ?? 0, size: textWidth(band.datum?.text ?? '', size)}));
  const xs = spread(places, BETWEEN, [from, to]);
  if (xs === null) return null;
  const y = top - LEADER - (size * LEADING) / 2;
  return {
    labels: bars.map((bar, i) => numberAt(bar, xs[i] ?? 0, y)),
    leaders: bars.map(({box}, i) => [
      [xs[i] ?? 0, y + (size * LEADING) / 2],
      [middles[i] ?? 0, top - 2],
      [middles[i] ?? 0, box.y1 - 1]
    ])
  };
}

function numberAt({band: {item, datum}}: Bar, x: number, y: number): Label {
  const cell = datum === null ? {} : {cell: cellName(item.index, datum.series.index)};
  return {x, y, lines: [datum?.text ?? ''], ...cell};
}

/** The labels of the rows under their bars; null where one has no room. */
function bandTexts(bars: readonly Bar[]): readonly Label[] | null {
  const rooms = bars.map(({box}) => box.x2 - box.x1 - 4);
  if (bars.some(({band}, i) => narrowest([band.item.label], SMALL) > (rooms[i] ?? 0))) return null;
  const wrapped = bars.map(({band}, i) => wrapText(band.item.label, rooms[i] ?? 0, SMALL));
  if (wrapped.some((lines) => lines.length > 2)) return null;
  return bars.map(({box}, i) => ({x: (box.x1 + box.x2) / 2, y: 0, lines: wrapped[i] ?? []}));
}

/** The limits of the bands, without those that have no room. */
function limitTexts(data: FigureData, x: (value: number) => number, width: number): readonly Label[] {
  let end = -BETWEEN;
  return limitsOf(bandsOf(data), data).flatMap(({value, text}): readonly Label[] => {
    const half = textWidth(text, SMALL) / 2;
    const at = Math.min(Math.max(x(value), half), width - half);
    if (at - half < end + BETWEEN) return [];
    end = at + half;
    return [{x: at, y: 0, lines: [text]}];
  });
}
