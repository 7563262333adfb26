import * as Plot from '@observablehq/plot';
import {lengthScale} from '../layout/length-scale.ts';
import {SMALL} from '../frames.ts';
import {spread} from '../layout/spread.ts';
import type {FigureData, Frame} from '../model.ts';
import {cellName, labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {widest} from '../text/measure.ts';
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

const AXIS_GAP = 8;
/** Width of the lines from a column of numbers to their bars. */
const LEADER = 18;
/** Lines of text per band, at the least on the average. */
const LINES = 1.6;

/** Bands under each other, with their numbers in a column at the right: there is always room for these. */
export function sideways(data: FigureData, frame: Frame): Sketch {
  const {width, size} = frame;
  const line = size * LEADING;
  const own = bandsOf(data);
  const head = unevenHead(own, data, frame);
  const ticks = lengthTicks(own, data, 3);
  const top = head.height + (ticks.length === 0 ? line / 2 : line * 1.3);
  const bottom = top + Math.max(220, own.bands.length * line * LINES);
  const limits = limitsOf(own, data);
  const left =
    widest(
      limits.map(({text}) => text),
      SMALL
    ) + AXIS_GAP;
  const texts = own.bands.map(({datum}) => datum?.text ?? '');
  const right = width - widest(texts, size) - LEADER - 4;
  const y = bandScale(own, [top, bottom]);
  const x = lengthScale(
    own.bands.map((band) => lengthOf(band, own)),
    [left, right]
  );
  const bars = own.bands.map((band): Bar => {
    return {band, box: {x1: left, x2: x(lengthOf(band, own)), y1: y(band.from), y2: y(band.to)}};
  });
  const middles = bars.map(({box}) => (box.y1 + box.y2) / 2);
  // There is room: the bands were given more than a line each.
  const ys =
    spread(
      middles.map((at) => ({at, size: line})),
      0,
      [top - line / 2, bottom + line / 2]
    ) ?? middles;
  const foot = histogramFoot(data, own, frame, bottom + line * 0.7);
  const shown = limits.filter(({value}, i) => {
    const previous = limits[i - 1];
    return previous === undefined || y(value) - y(previous.value) >= SMALL * LEADING;
  });
  return {
    height: foot.bottom,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      labels(head.labels, {size: SMALL, colour: GREY}),
      Plot.ruleX(
        ticks.slice(1).map(({value}) => x(value)),
        {y1: top, y2: bottom, stroke: RULE}
      ),
      labels(
        ticks.map(({value, text}) => ({x: x(value), y: top - line * 0.65, lines: [text]})),
        {size: SMALL, anchor: 'middle', colour: GREY}
      ),
      ...barMarks(bars, 'y'),
      ...bars.map(({box}, i) =>
        Plot.line(
          [
            [box.x2 + 2, middles[i] ?? 0],
            [right + 4, middles[i] ?? 0],
            [right + LEADER, ys[i] ?? 0]
          ],
          {stroke: EDGE}
        )
      ),
      Plot.ruleX([left], {y1: top, y2: bottom, stroke: EDGE}),
      Plot.ruleY(
        limits.map(({value}) => y(value)),
        {x1: left - 4, x2: left, stroke: EDGE}
      ),
      labels(
        bars.map(({band: {item, datum}}, i) => ({
          x: width,
          y: ys[i] ?? 0,
          lines: [datum?.text ?? ''],
          ...(datum === null ? {} : {cell: cellName(item.index, datum.series.index)})
        })),
        {size, anchor: 'end'}
      ),
      labels(
        shown.map(({value, text}) => ({x: left - AXIS_GAP, y: y(value), lines: [text]})),
        {size: SMALL, anchor: 'end', colour: GREY}
      ),
      ...foot.marks
    ]
  };
}
