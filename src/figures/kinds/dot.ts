import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import {legend} from '../layout/legend.ts';
import {pointRows, type PointRows} from '../layout/point-rows.ts';
import type {Datum, FigureData, Frame} from '../model.ts';
import {cellName, labels, PIXELS, type Sketch} from '../sketch.ts';
import {textWidth} from '../text/measure.ts';
import {INK, LINES, PAPER} from '../theme.ts';
import {atMostSeries} from './checks.ts';
import type {FigureKind} from './kind.ts';

/** A point of each column for each item, on one axis. The value stands beside the last point, and beside others with room. */
export const dot: FigureKind = {
  name: {nb: 'Punktdiagram', en: 'Dot plot'},
  check: (data) => atMostSeries(data, 4, 'choose four at the most with columns={[…]}'),
  draw
};

/** A point of a row. */
export interface RowPoint {
  readonly datum: Datum;
  readonly x: number;
  readonly y: number;
  /** Place of its column, which decides its look. */
  readonly index: number;
}

function draw(data: FigureData, frame: Frame): Sketch {
  const {size} = frame;
  const entries = data.series.map(({label}, i) => ({
    label,
    fill: {area: LINES[i] ?? INK, letters: INK}
  }));
  const key = legend(data.series.length > 1 ? entries : [], frame);
  const numbers = data.data.flatMap(({value}) => value ?? []);
  const placed = pointRows(data, frame, {top: key.height, numbers});
  const {rows, height, marks} = placed;
  const lines = rowPoints(data, placed);
  return {
    height,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...key.marks,
      ...marks,
      ...pointMarks(lines.flat()),
      ...lines.flatMap((own) => pointLabels(own, size, rows.left))
    ]
  };
}

/** The points of each row. */
export function rowPoints({series}: FigureData, {rows, x, datumOf}: PointRows): readonly (readonly RowPoint[])[] {
  return rows.rows.map(({item, top, bottom}) =>
    series.flatMap(({key: own}, index): readonly RowPoint[] => {
      const datum = datumOf(item.key, own);
      return datum === undefined ? [] : [{datum, x: x(datum.value ?? 0), y: (top + bottom) / 2, index}];
    })
  );
}

/** Points in the look of their columns: filled and open by turns; approximate ones with a dashed edge. */
export function pointMarks(points: readonly RowPoint[]): readonly Markish[] {
  const known = points.filter(({datum}) => datum.value !== null);
  return [0, 1, 2, 3].flatMap((index) => {
    const colour = LINES[index] ?? INK;
    return [false, true].map((isApproximate) =>
      Plot.dot(
        known.filter((point) => point.index === index && point.datum.isApproximate === isApproximate),
        {
          x: 'x',
          y: 'y',
          r: 5.5,
          fill: index % 2 === 1 || isApproximate ? PAPER : colour,
          stroke: colour,
          strokeWidth: 2,
          ...(isApproximate ? {strokeDasharray: '2 2'} : {})
        }
      )
    );
  });
}

const GAP = 10;

/** Values left of the first point and right of the last of a row, and of those between with room; lost ones as their sign. */
export function pointLabels(points: readonly RowPoint[], size: number, left: number): readonly Markish[] {
  const known = points.filter(({datum}) => datum.value !== null).toSorted((a, b) => a.x - b.x);
  const name = ({datum}: RowPoint): string => cellName(datum.item.index, datum.series.index);
  const placed = known.map((point, i) => {
    const next = known[i + 1];
    const width = textWidth(point.datum.text, size);
    const isFree = next === undefined || next.x - point.x > width + 2 * GAP + 6;
    const isLeft = i === 0 && known.length > 1 && point.x - GAP - width > left;
    return {point, side: isLeft ? 'left' : isFree ? 'right' : null};
  });
  const lost = known.length === 0 ? points.slice(0, 1) : [];
  return [
    labels(
      [...placed.filter(({side}) => side === 'right').map(({point}) => point), ...lost].map((point) => ({
        x: point.x + GAP,
        y: point.y,
        lines: [point.datum.text],
        cell: name(point)
      })),
      {size}
    ),
    labels(
      placed
        .filter(({side}) => side === 'left')
        .map(({point}) => ({x: point.x - GAP, y: point.y, lines: [point.datum.text], cell: name(point)})),
      {size, anchor: 'end'}
    )
  ];
}
