import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import type {Localized} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Fault} from '../../tables/specification.ts';
import {axisTitle, numberAxis, ticksWithRoom} from '../layout/number-axis.ts';
import {notesBelow, countNote, APPROXIMATE_POINT} from '../layout/notes-below.ts';
import {placeLabels, type PlacedLabel} from '../layout/place-labels.ts';
import {lookOf, pointGroups, pointLegend, type PointGroup} from '../layout/point-groups.ts';
import {SMALL} from '../frames.ts';
import {isBack, isHighlighted} from '../layout/highlight.ts';
import {HATCH} from '../layout/legend.ts';
import type {Datum, FigureData, FigurePart, Frame} from '../model.ts';
import type {Box} from '../sketch.ts';
import {labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {textWidth, widest} from '../text/measure.ts';
import {wrapText} from '../text/wrap.ts';
import {EDGE, GREY, PAPER, RULE} from '../theme.ts';
import {kindFault, twoSeries} from './checks.ts';
import type {FigureKind} from './kind.ts';

const HEIGHT = {narrow: 250, medium: 310, wide: 400};
const RADIUS = {narrow: 4, medium: 4.5, wide: 5};
const AXIS_GAP = 8;
/** Rows that are all labelled if there is room. */
const FEW = 12;
/** The most of a drawing's width that a label takes on a line. */
const LABEL_SHARE = 0.34;

const NO_NUMBER: Localized = {nb: 'Ikke tegnet fordi tall mangler', en: 'Not drawn because numbers are missing'};

const COVERED: Localized = {nb: 'Ligger oppå et annet punkt', en: 'On top of another point'};

/** A point for each row: one column across, the other up. */
export const scatter: FigureKind = {
  name: {nb: 'Punktdiagram', en: 'Scatter plot'},
  takes: 'numbers',
  check,
  draw
};

function check(data: FigureData): readonly Fault[] {
  const faults = twoSeries(data);
  if (faults.length > 0) return faults;
  if (pairsOf(data).length === 0) {
    return [kindFault('lost', 'no row has a number in both columns', 'choose two other columns')];
  }
  const {series, specification} = data;
  return (specification.log ?? []).flatMap((axis, i): readonly Fault[] => {
    const column = series[axis === 'x' ? 0 : 1];
    const bad = data.data.find((one) => one.series.key === column?.key && one.value !== null && one.value <= 0);
    if (bad === undefined) return [];
    const message = `"${bad.item.label}" has ${bad.text} in "${bad.series.label}", which powers of ten do not reach`;
    return [{...kindFault('log', message, `leave out "${axis}" in log, or the row with rows={[…]}`), prop: ['log', i]}];
  });
}

interface Pair {
  readonly item: FigurePart;
  readonly values: readonly [number, number];
  readonly isApproximate: boolean;
}

/** A row as a point of the drawing. */
interface Point extends Pair {
  readonly x: number;
  readonly y: number;
}

/** The rows that have a number in both columns. */
function pairsOf({items, series: [first, second], data}: FigureData): readonly Pair[] {
  const find = (item: FigurePart, series: FigurePart | undefined): Datum | undefined =>
    data.find((one) => one.item.key === item.key && one.series.key === series?.key);
  return items.flatMap((item) => {
    const [x, y] = [find(item, first), find(item, second)];
    if (x === undefined || y === undefined || x.value === null || y.value === null) return [];
    return [{item, values: [x.value, y.value] as const, isApproximate: x.isApproximate || y.isApproximate}];
  });
}

function draw(data: FigureData, frame: Frame): Sketch {
  const {width, name} = frame;
  const {language, specification, series, items} = data;
  const line = SMALL * LEADING;
  const radius = RADIUS[name];
  const pairs = pairsOf(data);
  const isLog = (axis: 'x' | 'y'): boolean => specification.log?.includes(axis) ?? false;
  const across = numberAxis(
    pairs.map(({values: [value]}) => value),
    {isLog: isLog('x'), count: name === 'narrow' ? 4 : 7, language}
  );
  const up = numberAxis(
    pairs.map(({values: [, value]}) => value),
    {isLog: isLog('y'), count: 5, language}
  );
  const groups = pointGroups(data);
  const key = pointLegend(groups, frame);
  const titles = series.map((own) => axisTitle(own, data));
  const upTitle = wrapText(titles[1] ?? '', width, SMALL);
  const top = key.height + upTitle.length * line + 12;
  const bottom = top + HEIGHT[name];
  const left =
    widest(
      up.ticks.map(({text}) => text),
      SMALL
    ) + AXIS_GAP;
  const right =
    width -
    Math.max(
      radius + 1,
      widest(
        across.ticks.slice(-1).map(({text}) => text),
        SMALL
      ) / 2
    );
  const x = across.scale([left + radius, right]);
  const y = up.scale([bottom - (isLog('y') ? radius : 0), top]);
  const points = pairs.map((pair): Point => ({...pair, x: x(pair.values[0]), y: y(pair.values[1])}));
  const xTicks = ticksWithRoom(across, x, SMALL);
  const acrossTitle = wrapText(titles[0] ?? '', width - left, SMALL);
  const titleY = bottom + 8 + line * 1.5 + 4;
  const foot = notesBelow(
    [
      ...(points.some(({isApproximate}) => isApproximate) ? [inLanguage(APPROXIMATE_POINT, language)] : []),
      ...countNote(
        COVERED,
        pairs.length - new Set(pairs.map(({values}) => values.join(' '))).size,
        pairs.length,
        language
      ),
      ...countNote(NO_NUMBER, items.length - pairs.length, items.length, language)
    ],
    titleY + (acrossTitle.length - 0.5) * line + 6,
    frame
  );
  return {
    height: foot.bottom,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...key.marks,
      Plot.ruleY(
        up.ticks.map(({value}) => y(value)),
        {x1: left, x2: width, stroke: RULE}
      ),
      Plot.ruleX(
        xTicks.map((tick) => tick.x),
        {y1: bottom, y2: bottom + 5, stroke: EDGE}
      ),
      Plot.ruleY([bottom], {x1: left, x2: width, stroke: EDGE}),
      labels([{x: 0, y: key.height + line / 2, lines: upTitle}], {size: SMALL, colour: GREY}),
      labels(
        up.ticks.map(({value, text}) => ({x: left - AXIS_GAP, y: y(value), lines: [text]})),
        {size: SMALL, anchor: 'end', colour: GREY}
      ),
      labels(
        xTicks.map((tick) => ({x: tick.x, y: bottom + 8 + line / 2, lines: [tick.text]})),
        {size: SMALL, anchor: 'middle', colour: GREY}
      ),
      labels([{x: width, y: titleY, lines: acrossTitle}], {size: SMALL, anchor: 'end', colour: GREY}),
      ...pointMarks(points, groups, data, radius),
      ...labelMarks(points, data, frame, {x1: left + 2, x2: width, y1: top - 6, y2: bottom - 2}),
      ...foot.marks
    ]
  };
}

/** Points, those that stand out above the others. */
function pointMarks(
  points: readonly Point[],
  groups: readonly PointGroup[],
  {specification}: FigureData,
  radius: number
): readonly Markish[] {
  const isBehind = ({item}: Point): boolean => isBack(item, specification);
  const colourOf = (point: Point): string => (isBehind(point) ? EDGE : lookOf(point.item, groups).colour);
  const dots = (own: readonly Point[]): Markish =>
    Plot.dot(own, {
      x: 'x',
      y: 'y',
      r: radius,
      sort: null,
      fill: (point: Point) => (point.isApproximate || lookOf(point.item, groups).isHollow ? PAPER : colourOf(point)),
      stroke: (point: Point) => (lookOf(point.item, groups).isHollow || point.isApproximate ? colourOf(point) : PAPER),
      strokeWidth: 1.4
    });
  return [
    dots(points.filter(isBehind)),
    dots(points.filter((point) => !isBehind(point))),
    Plot.dot(
      points.filter(({isApproximate}) => isApproximate),
      {x: 'x', y: 'y', r: radius, sort: null, fill: HATCH}
    )
  ];
}

/** Labels of highlighted rows, or of all if they are few and have room. */
function labelMarks(
  points: readonly Point[],
  {specification}: FigureData,
  {name, width, size}: Frame,
  within: Box
): readonly Markish[] {
  const radius = RADIUS[name];
  const {highlight} = specification;
  const named = points.filter(({item}) => isHighlighted(item, specification));
  const others = highlight === undefined && points.length <= FEW ? points : [];
  const wrapped = new Map(points.map(({item}) => [item.key, wrapText(item.label, width * LABEL_SHARE, size)]));
  const wanted = [...named, ...others].map(({item, x, y}) => {
    const lines = wrapped.get(item.key) ?? [];
    const widths = lines.map((text) => textWidth(text, size, highlight === undefined ? 400 : 600));
    return {key: item.key, x, y, width: Math.max(...widths), height: lines.length * size * LEADING - 2};
  });
  const obstacles = points.map(({x, y}) => ({x1: x - radius, x2: x + radius, y1: y - radius, y2: y + radius}));
  const furthest = others.length > 0 ? 27 : 160;
  const placed = placeLabels(wanted, {within, obstacles, radius, furthest});
  if (others.length > 0 && placed.length < others.length) return [];
  const leaders = placed.flatMap(({leader}) => (leader === null ? [] : [leader]));
  return [
    ...leaders.map((leader) => Plot.line(leader, {stroke: EDGE})),
    labels(
      placed.map(({key, box}: PlacedLabel) => ({
        x: box.x1,
        y: box.y1 + (size * LEADING) / 2 - 1,
        lines: wrapped.get(key) ?? []
      })),
      {size, weight: highlight === undefined ? 400 : 600}
    )
  ];
}
