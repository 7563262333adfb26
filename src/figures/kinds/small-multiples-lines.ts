import * as Plot from '@observablehq/plot';
import {formatNumber} from '../../format/number.ts';
import {HATCH} from '../layout/legend.ts';
import {lengthScale} from '../layout/length-scale.ts';
import {layPanels, type Panel} from '../layout/panels.ts';
import {linearTicks} from '../layout/scale-ticks.ts';
import {SMALL} from '../frames.ts';
import type {Datum, FigureData, Frame} from '../model.ts';
import type {Box, Label} from '../sketch.ts';
import {cellName, labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {textWidth, widest} from '../text/measure.ts';
import {EDGE, GREY, GROUPS, PAPER, RULE} from '../theme.ts';

const HEIGHT = {narrow: 84, medium: 92, wide: 104};
const PANEL_GAP = 26;
const ROW_GAP = 22;
const AXIS_GAP = 7;
const POINT = 2.6;

/** A year of a panel; without a number it stands on the axis. */
interface Place {
  readonly datum: Datum;
  readonly x: number;
  readonly y: number;
}

/** A number at a point, and the paper that it stands on. */
interface Placed {
  readonly label: Label;
  readonly box: Box;
}

/** A line over the years in each panel, broken where a number is lost. */
export function linePanels(data: FigureData, frame: Frame): Sketch {
  const {size, name} = frame;
  const line = size * LEADING;
  const values = data.data.map(({value}) => value ?? 0);
  const top = Math.max(0, ...values);
  const {values: ticks, decimals} = linearTicks(Math.min(0, ...values), top, 2);
  const tickTexts = ticks.map((tick) => formatNumber(tick, decimals, data.language));
  const left = widest(tickTexts, SMALL) + AXIS_GAP + POINT;
  const years = data.items.map(({label}) => Number(label));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const numbers = widest(
    data.data.map(({text}) => text),
    size
  );
  const least = Math.max(2 * numbers + 14, 2 * textWidth('2000', SMALL) + 14);
  let y = 0;
  const parts = layPanels(data.series, frame, {left, gap: PANEL_GAP, least}).map(({panels, titles, titleHeight}) => {
    const plotTop = y + titleHeight + line + 6;
    const bottom = plotTop + HEIGHT[name];
    const scale = lengthScale(values, [bottom, plotTop]);
    const drawn = panels.map((panel) => {
      const x = (year: number): number =>
        panel.left + POINT + ((year - first) / (last - first)) * (panel.right - panel.left - 2 * POINT);
      const places = placesOf(panel, data, x, scale);
      return {panel, places, numbers: numbersOf(places, panel, size, [plotTop - line - 6, bottom])};
    });
    const heads = titles.map((title) => ({...title, y: title.y + y}));
    const yearY = bottom + 5 + (SMALL * LEADING) / 2;
    y = bottom + 5 + SMALL * LEADING + ROW_GAP;
    return {drawn, heads, scale, yearY};
  });
  const all = parts.flatMap(({drawn}) => drawn);
  const points = all.flatMap(({places}) => places).filter(({datum}) => datum.value !== null);
  const placed = all.flatMap((one) => one.numbers);
  const grid = parts.flatMap(({drawn, scale}) =>
    ticks.flatMap((tick) => drawn.map(({panel}) => ({x1: panel.left, x2: panel.right, y: scale(tick), tick})))
  );
  const yearsAt = (side: 'left' | 'right', year: number): readonly Label[] =>
    parts.flatMap(({drawn, yearY}) => drawn.map(({panel}) => ({x: panel[side], y: yearY, lines: [String(year)]})));
  const rule = {x1: 'x1', x2: 'x2', y: 'y'};
  return {
    height: y - ROW_GAP + 2,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      Plot.ruleY(
        grid.filter(({tick}) => tick !== 0),
        {...rule, stroke: RULE}
      ),
      Plot.ruleY(
        grid.filter(({tick}) => tick === 0),
        {...rule, stroke: EDGE}
      ),
      ...all.flatMap(({places}) =>
        runsOf(places).map((run) => Plot.line(run, {x: 'x', y: 'y', stroke: GROUPS[0] ?? EDGE, strokeWidth: 1.8}))
      ),
      Plot.rect(
        placed.map(({box}) => box),
        {x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: PAPER, fillOpacity: 0.85}
      ),
      Plot.dot(points, {
        x: 'x',
        y: 'y',
        r: POINT,
        fill: ({datum}: Place) => (datum.isApproximate ? PAPER : (GROUPS[0] ?? EDGE)),
        stroke: ({datum}: Place) => (datum.isApproximate ? EDGE : 'none')
      }),
      Plot.dot(
        points.filter(({datum}) => datum.isApproximate),
        {x: 'x', y: 'y', r: POINT + 2, fill: HATCH, stroke: EDGE}
      ),
      labels(
        parts.flatMap(({heads}) => heads),
        {size, weight: 600}
      ),
      labels(
        parts.flatMap(({scale}) =>
          ticks.map((tick, i) => ({x: left - AXIS_GAP, y: scale(tick), lines: [tickTexts[i] ?? '']}))
        ),
        {size: SMALL, anchor: 'end', colour: GREY}
      ),
      labels(yearsAt('left', first), {size: SMALL, colour: GREY}),
      labels(yearsAt('right', last), {size: SMALL, anchor: 'end', colour: GREY}),
      labels(
        placed.map(({label}) => label),
        {size, anchor: 'middle'}
      )
    ]
  };
}

function placesOf(
  {series}: Panel,
  {items, data}: FigureData,
  x: (year: number) => number,
  y: (value: number) => number
): readonly Place[] {
  return items
    .flatMap((item): readonly Place[] => {
      const datum = data.find((one) => one.item.key === item.key && one.series.key === series.key);
      return datum === undefined ? [] : [{datum, x: x(Number(item.label)), y: y(datum.value ?? 0)}];
    })
    .toSorted((a, b) => a.x - b.x);
}

/** Years in a row that have a number. */
function runsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const runs: Place[][] = [[]];
  for (const place of places) {
    if (place.datum.value === null) runs.push([]);
    else runs.at(-1)?.push(place);
  }
  return runs.filter(({length}) => length > 1);
}

/** Numbers at all points where they have room, else at the first, the last and the outermost; signs of lost ones always. */
function numbersOf(
  places: readonly Place[],
  panel: Panel,
  size: number,
  [top, bottom]: readonly [number, number]
): readonly Placed[] {
  const known = places.filter(({datum}) => datum.value !== null);
  const byHeight = known.toSorted((a, b) => a.y - b.y);
  const chosen = [...new Set([known.at(-1), known[0], byHeight[0], byHeight.at(-1)])].filter(
    (one) => one !== undefined
  );
  const lost = places.filter(({datum}) => datum.value === null);
  const place = (wanted: readonly Place[], mustAll: boolean): readonly Placed[] | null => {
    const placed: Placed[] = [];
    for (const one of wanted) {
      const box = boxesAt(one, panel, size, [top, bottom])
        .filter((candidate) => placed.every(({box: other}) => !overlap(candidate, other, 4)))
        .filter((candidate) => known.every((other) => !isIn(other, candidate)))
        .toSorted((a, b) => crossings(a, places) - crossings(b, places))[0];
      if (box === undefined && mustAll) return null;
      if (box !== undefined) placed.push(numberIn(box, one));
    }
    return placed;
  };
  return (
    place([...lost, ...chosen, ...known.filter((one) => !chosen.includes(one))], true) ??
    place([...lost, ...chosen], false) ??
    []
  );
}

function numberIn(box: Box, {datum}: Place): Placed {
  const cell = cellName(datum.item.index, datum.series.index);
  return {label: {x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2, lines: [datum.text], cell}, box};
}

/** Above and below a point, within the panel. */
function boxesAt(
  {datum, x, y}: Place,
  {left, right}: Panel,
  size: number,
  [top, bottom]: readonly [number, number]
): readonly Box[] {
  const half = textWidth(datum.text, size) / 2;
  const middle = Math.min(Math.max(x, left + half), right - half);
  const away = POINT + 2;
  const above = {x1: middle - half, x2: middle + half, y1: y - away - size * 1.1, y2: y - away};
  const below = {...above, y1: y + away, y2: y + away + size * 1.1};
  return [above, below].filter(({y1, y2}) => y1 >= top && y2 <= bottom);
}

function overlap(a: Box, b: Box, gap: number): boolean {
  return a.x1 < b.x2 + gap && b.x1 < a.x2 + gap && a.y1 < b.y2 && b.y1 < a.y2;
}

function isIn({x, y}: {readonly x: number; readonly y: number}, {x1, x2, y1, y2}: Box): boolean {
  return x > x1 - 1 && x < x2 + 1 && y > y1 - 1 && y < y2 + 1;
}

/** How much of the line runs through a box: points of it that lie inside, of twenty a year. */
function crossings(box: Box, places: readonly Place[]): number {
  return runsOf(places).reduce((sum, run) => {
    const inside = run.slice(1).flatMap((end, i) => {
      const start = run[i] ?? end;
      return Array.from({length: 20}, (_, step) => ({
        x: start.x + ((end.x - start.x) * step) / 20,
        y: start.y + ((end.y - start.y) * step) / 20
      })).filter((point) => isIn(point, box));
    });
    return sum + inside.length;
  }, 0);
}
