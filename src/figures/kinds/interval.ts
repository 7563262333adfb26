import * as Plot from '@observablehq/plot';
import {pointRows} from '../layout/point-rows.ts';
import type {FigureData, Frame} from '../model.ts';
import {cellName, labels, PIXELS, type Sketch} from '../sketch.ts';
import type {Fault} from '../../tables/specification.ts';
import {INK, LINES} from '../theme.ts';
import {kindFault, oneNumberEach} from './checks.ts';
import {pointMarks} from './dot.ts';
import type {FigureKind} from './kind.ts';

/** Each number with its confidence interval. */
export const interval: FigureKind = {
  name: {nb: 'Intervalldiagram', en: 'Interval plot'},
  check: (data) => [...oneNumberEach(data), ...noIntervals(data)],
  draw
};

const GAP = 8;

function draw(data: FigureData, frame: Frame): Sketch {
  const {size} = frame;
  const known = data.data.filter(({value}) => value !== null);
  const numbers = known.flatMap(({value, ends}) => [value ?? 0, ...(ends === null ? [] : [ends.low, ends.high])]);
  const {rows, x, height, marks} = pointRows(data, frame, {top: 0, numbers});
  const drawn = rows.rows.flatMap(({item, top, bottom}) => {
    const own = data.data.filter(({item: {key}}) => key === item.key);
    const datum = own.find(({value}) => value !== null) ?? own[0];
    if (datum === undefined) return [];
    const at = x(datum.value ?? 0);
    const {low, high} = datum.ends ?? {low: null, high: null};
    const ends = {low: low === null ? at : x(low), high: high === null ? at : x(high)};
    return [{datum, x: at, ...ends, y: (top + bottom) / 2, index: 0}];
  });
  const ranges = drawn.filter(({datum}) => datum.ends !== null);
  const tip = {stroke: LINES[0] ?? INK, strokeWidth: 2};
  return {
    height,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...marks,
      Plot.link(ranges, {x1: 'low', x2: 'high', y1: 'y', y2: 'y', ...tip}),
      ...(['low', 'high'] as const).map((end) =>
        Plot.ruleX(ranges, {
          x: end,
          y1: ({y}: (typeof ranges)[number]) => y - 4,
          y2: ({y}: (typeof ranges)[number]) => y + 4,
          ...tip
        })
      ),
      ...pointMarks(drawn),
      labels(
        drawn.map(({datum, high, y}) => ({
          x: high + GAP,
          y,
          lines: [datum.text],
          cell: cellName(datum.item.index, datum.series.index)
        })),
        {size}
      )
    ]
  };
}

function noIntervals({data}: FigureData): readonly Fault[] {
  if (data.some(({ends}) => ends !== null)) return [];
  const hint = 'give the table interval="wilson" (per cents) or interval="t" (means)';
  return [kindFault('intervals', 'the table has no intervals to draw', hint)];
}
