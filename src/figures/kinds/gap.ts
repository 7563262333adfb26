import * as Plot from '@observablehq/plot';
import {legend} from '../layout/legend.ts';
import {pointRows} from '../layout/point-rows.ts';
import type {FigureData, Frame} from '../model.ts';
import {PIXELS, type Sketch} from '../sketch.ts';
import {EDGE, INK, LINES} from '../theme.ts';
import {twoSeries} from './checks.ts';
import {pointLabels, pointMarks, rowPoints, type RowPoint} from './dot.ts';
import type {FigureKind} from './kind.ts';

/** Two columns as points with a line between them: how far apart they are. */
export const gap: FigureKind = {
  name: {nb: 'Avstandsdiagram', en: 'Gap plot'},
  check: twoSeries,
  draw
};

function draw(data: FigureData, frame: Frame): Sketch {
  const key = legend(
    data.series.map(({label}, i) => ({label, fill: {area: LINES[i] ?? INK, letters: INK}})),
    frame
  );
  const numbers = data.data.flatMap(({value}) => value ?? []);
  const placed = pointRows(data, frame, {top: key.height, numbers});
  const {rows, height, marks} = placed;
  const pairs = rowPoints(data, placed);
  const whole = pairs.filter((pair) => pair.length === 2 && pair.every(({datum}) => datum.value !== null));
  return {
    height,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...key.marks,
      ...marks,
      Plot.link(whole, {
        x1: (pair: readonly RowPoint[]) => pair[0]?.x,
        x2: (pair: readonly RowPoint[]) => pair[1]?.x,
        y1: (pair: readonly RowPoint[]) => pair[0]?.y,
        y2: (pair: readonly RowPoint[]) => pair[0]?.y,
        stroke: EDGE,
        strokeWidth: 2
      }),
      ...pointMarks(pairs.flat()),
      ...pairs.flatMap((pair) => pointLabels(pair, frame.size, rows.left))
    ]
  };
}
