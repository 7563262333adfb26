import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import {formatFraction, toFraction} from '../../format/number.ts';
import {add, compare, divide, type Fraction, whole} from '../../support/fraction.ts';
import type {Localized} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Fault} from '../../tables/specification.ts';
import {isBack, isHighlighted} from '../layout/highlight.ts';
import {HATCH} from '../layout/legend.ts';
import {axisTitle, numberAxis, ticksWithRoom} from '../layout/number-axis.ts';
import {APPROXIMATE_POINT, countNote, notesBelow} from '../layout/notes-below.ts';
import {placeLabels} from '../layout/place-labels.ts';
import {SMALL} from '../frames.ts';
import {swarm} from '../layout/swarm.ts';
import type {Datum, FigureData, Frame} from '../model.ts';
import type {Box, Label} from '../sketch.ts';
import {labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {textWidth, widest} from '../text/measure.ts';
import {wrapText} from '../text/wrap.ts';
import {EDGE, GREY, GROUPS, INK, PAPER, RULE} from '../theme.ts';
import {kindFault, noneKnown} from './checks.ts';
import type {FigureKind} from './kind.ts';

const RADIUS = {narrow: 3.5, medium: 4, wide: 4.5};
/** The least that a band of points takes above and below its line. */
const LEAST = 12;
const BAND_GAP = 14;
const LABEL_SHARE = 0.3;

const MEDIAN: Localized = {nb: 'Median', en: 'Median'};
const NO_NUMBER: Localized = {nb: 'Ikke tegnet fordi tallet mangler', en: 'Not drawn because the number is missing'};

/** A point for each row along one scale, in bands by row group, with their median. */
export const strip: FigureKind = {
  name: {nb: 'Stripediagram', en: 'Strip plot'},
  check,
  draw
};

function check(data: FigureData): readonly Fault[] {
  if (data.series.length !== 1) {
    const message = `it takes one column, and there are ${data.series.length}`;
    return [kindFault('columns', message, 'name it in columns={[…]}')];
  }
  const bad = data.specification.log?.includes('x')
    ? data.data.find(({value}) => value !== null && value <= 0)
    : undefined;
  if (bad === undefined) return noneKnown(data);
  const message = `"${bad.item.label}" has ${bad.text}, which powers of ten do not reach`;
  return [{...kindFault('log', message, 'leave out log, or the row with rows={[…]}'), prop: ['log']}];
}

/** A point of the drawing. */
interface Point {
  readonly datum: Datum;
  readonly x: number;
  readonly y: number;
}

/** The points of a row group, or all. */
interface Band {
  readonly heading: Label | null;
  readonly points: readonly Point[];
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
  readonly median: {readonly x: number; readonly label: Label};
}

function draw(data: FigureData, frame: Frame): Sketch {
  const {size, width, name} = frame;
  const {language, items, series, specification} = data;
  const radius = RADIUS[name];
  const known = data.data.filter(({value}) => value !== null);
  const axis = numberAxis(
    known.map(({value}) => value ?? 0),
    {isLog: specification.log?.includes('x') ?? false, count: name === 'narrow' ? 4 : 7, language}
  );
  const end = Math.max(
    radius + 1,
    widest(
      axis.ticks.slice(-1).map(({text}) => text),
      SMALL
    ) / 2
  );
  const start = Math.max(
    radius + 1,
    widest(
      axis.ticks.slice(0, 1).map(({text}) => text),
      SMALL
    ) / 2
  );
  const x = axis.scale([start, width - end]);
  const bands = bandsOf(known, x, data, frame);
  const bottom = (bands.at(-1)?.bottom ?? 0) + 4;
  const ticks = ticksWithRoom(axis, x, SMALL);
  const line = SMALL * LEADING;
  const title = series[0] === undefined ? [] : wrapText(axisTitle(series[0], data), width, SMALL);
  const titleY = bottom + 8 + line * 1.5 + 4;
  const foot = notesBelow(
    [
      ...(known.some(({isApproximate}) => isApproximate) ? [inLanguage(APPROXIMATE_POINT, language)] : []),
      ...countNote(NO_NUMBER, items.length - known.length, items.length, language)
    ],
    titleY + (title.length - 0.5) * line + 6,
    frame
  );
  return {
    height: foot.bottom,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      Plot.ruleY(bands, {y: ({middle}: Band) => middle, x1: start, x2: width - end, stroke: RULE}),
      Plot.ruleX(bands, {
        x: ({median}: Band) => median.x,
        y1: ({top}: Band) => top,
        y2: ({bottom: low}: Band) => low,
        stroke: INK,
        strokeWidth: 2
      }),
      ...pointMarks(
        bands.flatMap(({points}) => points),
        data,
        radius
      ),
      ...highlightMarks(bands, data, frame),
      labels(
        bands.flatMap(({heading}) => heading ?? []),
        {size, weight: 600}
      ),
      labels(
        bands.map(({median}) => median.label),
        {size: SMALL, anchor: 'middle'}
      ),
      Plot.ruleY([bottom], {x1: 0, x2: width, stroke: EDGE}),
      Plot.ruleX(
        ticks.map((tick) => tick.x),
        {y1: bottom, y2: bottom + 5, stroke: EDGE}
      ),
      labels(
        ticks.map((tick) => ({x: tick.x, y: bottom + 8 + line / 2, lines: [tick.text]})),
        {size: SMALL, anchor: 'middle', colour: GREY}
      ),
      labels([{x: width, y: titleY, lines: title}], {size: SMALL, anchor: 'end', colour: GREY}),
      ...foot.marks
    ]
  };
}

function bandsOf(
  known: readonly Datum[],
  x: (value: number) => number,
  {table, language, decimals, isPercent, specification}: FigureData,
  {size, width, name}: Frame
): readonly Band[] {
  const line = size * LEADING;
  const groups = table.rowGroups.filter(({key}) => known.some(({item}) => item.group === key));
  const parts =
    groups.length === 0
      ? [{heading: null, own: known}]
      : groups.map(({key, label}) => ({heading: label, own: known.filter(({item}) => item.group === key)}));
  let y = 0;
  return parts.map(({heading, own}): Band => {
    const lines = heading === null ? [] : wrapText(heading, width, size, 600);
    const headingY = y + line / 2;
    y += lines.length * line + (lines.length > 0 ? 2 : 0);
    const xs = own.map(({value}) => x(value ?? 0));
    const {offsets, extent} = swarm(xs, RADIUS[name], 1);
    const named = own.filter(({item}) => isHighlighted(item, specification));
    const most = Math.max(0, ...named.map(({item}) => wrapText(item.label, width * LABEL_SHARE, SMALL, 600).length));
    // Names of rows that stand out have room above and below the points.
    const half = Math.max(LEAST, extent + RADIUS[name] + 4) + most * SMALL * LEADING;
    const top = y + SMALL * LEADING + 2;
    const middle = top + half;
    const median = medianOf(own, isPercent);
    const text = `${inLanguage(MEDIAN, language)} ${medianText(median, own.length, decimals, language)}`;
    const medianX = x(Number(median.numerator) / Number(median.denominator));
    const room = textWidth(text, SMALL) / 2;
    const at = Math.min(Math.max(medianX, room), width - room);
    const band = {
      heading: lines.length === 0 ? null : {x: 0, y: headingY, lines},
      points: own.map((datum, i) => ({datum, x: xs[i] ?? 0, y: middle + (offsets[i] ?? 0)})),
      middle,
      top,
      bottom: middle + half,
      median: {x: medianX, label: {x: at, y: y + (SMALL * LEADING) / 2, lines: [text]}}
    };
    y = band.bottom + BAND_GAP;
    return band;
  });
}

/** The middle of the numbers in the unit that is shown; of an even count halfway between the two in the middle. */
function medianOf(own: readonly Datum[], isPercent: boolean): Fraction {
  const unit = isPercent ? 100n : 1n;
  const sorted = own
    .flatMap(({cell: {value}}) => (value === null ? [] : [typeof value === 'number' ? toFraction(value) : value]))
    .map(({numerator, denominator}) => ({numerator: numerator * unit, denominator}))
    .toSorted(compare);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? whole(0);
  const high = sorted[Math.floor(sorted.length / 2)] ?? low;
  return divide(add(low, high), whole(2)) ?? low;
}

/** Rounded as the column is; halfway between two numbers with a digit more if it needs one. */
function medianText(median: Fraction, count: number, decimals: number, language: FigureData['language']): string {
  const isShown = (median.numerator * 10n ** BigInt(decimals)) % median.denominator === 0n;
  return formatFraction(median, count % 2 === 1 || isShown ? decimals : decimals + 1, language);
}

function pointMarks(points: readonly Point[], {specification}: FigureData, radius: number): readonly Markish[] {
  const place = {x: 'x', y: 'y', r: radius, sort: null};
  return [
    Plot.dot(points, {
      ...place,
      fill: ({datum}: Point) =>
        datum.isApproximate ? PAPER : isBack(datum.item, specification) ? EDGE : (GROUPS[0] ?? EDGE),
      stroke: ({datum}: Point) => (datum.isApproximate ? EDGE : PAPER),
      strokeWidth: 0.8
    }),
    Plot.dot(
      points.filter(({datum}) => datum.isApproximate),
      {...place, fill: HATCH}
    )
  ];
}

/** Names of the rows that stand out, within their band. */
function highlightMarks(bands: readonly Band[], {specification}: FigureData, {width, name}: Frame): readonly Markish[] {
  if (specification.highlight === undefined) return [];
  const radius = RADIUS[name];
  const line = SMALL * LEADING;
  const texts = new Map<string, readonly string[]>();
  const placed = bands.flatMap(({points, top, bottom, median}) => {
    const wanted = points
      .filter(({datum}) => isHighlighted(datum.item, specification))
      .map(({datum: {item}, x, y}) => {
        const lines = wrapText(item.label, width * LABEL_SHARE, SMALL, 600);
        texts.set(item.key, lines);
        return {key: item.key, x, y, width: widest(lines, SMALL, 600), height: lines.length * line - 2};
      });
    const dots = points.map(({x, y}): Box => ({x1: x - radius, x2: x + radius, y1: y - radius, y2: y + radius}));
    const tick = {x1: median.x - 1, x2: median.x + 1, y1: top, y2: bottom};
    const within = {x1: 0, x2: width, y1: top + 1, y2: bottom};
    return placeLabels(wanted, {within, obstacles: [...dots, tick], radius, furthest: 200});
  });
  return [
    ...placed.flatMap(({leader}) => (leader === null ? [] : [Plot.line(leader, {stroke: EDGE})])),
    labels(
      placed.map(({key, box}) => ({x: box.x1, y: box.y1 + line / 2 - 1, lines: texts.get(key) ?? []})),
      {size: SMALL, weight: 600}
    )
  ];
}
