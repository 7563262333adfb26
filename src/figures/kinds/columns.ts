import * as Plot from '@observablehq/plot';
import {HATCH} from '../layout/legend.ts';
import {lengthScale} from '../layout/length-scale.ts';
import type {FigureData, Frame} from '../model.ts';
import {cellName, labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {widest} from '../text/measure.ts';
import {narrowest, wrapText} from '../text/wrap.ts';
import {EDGE, GROUPS} from '../theme.ts';

const HEIGHT = 220;

/** Upright bars in the order of the table, each with its label under it; null where the labels have no room. */
export function columns({items, data}: FigureData, {width, size}: Frame): Sketch | null {
  const band = width / items.length;
  const room = band - 6;
  const texts = items.map(({label}) => label);
  const isTight =
    narrowest(texts, size) > room ||
    widest(
      data.map(({text}) => text),
      size
    ) > room;
  if (isTight || data.some(({value}) => (value ?? 0) < 0)) return null;
  const line = size * LEADING;
  const top = line + 4;
  const bottom = top + HEIGHT;
  const y = lengthScale(
    data.map(({value}) => value ?? 0),
    [bottom, top]
  );
  const drawn = items.map((item, i) => {
    const own = data.filter(({item: {key}}) => key === item.key);
    const datum = own.find(({value}) => value !== null) ?? own[0];
    const middle = (i + 0.5) * band;
    const half = Math.min(band * 0.36, 40);
    return {item, datum, middle, x1: middle - half, x2: middle + half, y: y(datum?.value ?? 0)};
  });
  const lines = drawn.map(({item}) => wrapText(item.label, room, size));
  return {
    height: bottom + 8 + Math.max(...lines.map(({length}) => length)) * line,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      Plot.rect(
        drawn.filter(({datum}) => datum !== undefined && datum.value !== null),
        {
          x1: 'x1',
          x2: 'x2',
          y1: bottom,
          y2: 'y',
          fill: ({item, datum}: (typeof drawn)[number]) =>
            item.isMissing || datum?.isApproximate === true ? HATCH : (GROUPS[0] ?? EDGE),
          stroke: ({item, datum}: (typeof drawn)[number]) =>
            item.isMissing || datum?.isApproximate === true ? EDGE : 'none'
        }
      ),
      Plot.ruleY([bottom], {x1: 0, x2: width, stroke: EDGE}),
      labels(
        drawn.flatMap(({datum, middle, y: end}) =>
          datum === undefined
            ? []
            : [
                {
                  x: middle,
                  y: end - line / 2 - 2,
                  lines: [datum.text],
                  cell: cellName(datum.item.index, datum.series.index)
                }
              ]
        ),
        {size, anchor: 'middle'}
      ),
      labels(
        drawn.map(({middle}, i) => ({x: middle, y: bottom + 6 + line / 2, lines: lines[i] ?? []})),
        {size, anchor: 'middle'}
      )
    ]
  };
}
