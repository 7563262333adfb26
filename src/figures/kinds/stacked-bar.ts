import {SMALL} from '../frames.ts';
import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import type {Localized} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import {percentSign} from '../../format/percent.ts';
import {HATCH, legend, type LegendEntry} from '../layout/legend.ts';
import {numbersBeside} from '../layout/numbers-beside.ts';
import {rowTexts} from '../layout/row-texts.ts';
import {layRows, type Row} from '../layout/rows.ts';
import type {Datum, FigureData, FigurePart, Frame} from '../model.ts';
import {cellName, labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {textWidth} from '../text/measure.ts';
import type {Fill} from '../theme.ts';
import {ANSWERS, EDGE, GREY, INK, PAPER, quantityFills} from '../theme.ts';
import type {Fault} from '../../tables/specification.ts';
import {atMostSeries, kindFault} from './checks.ts';
import type {FigureKind} from './kind.ts';

const THICKNESS = {narrow: 32, medium: 30, wide: 30};
const GAP = 2;
const MISSING_GAP = 3;
/** The least share of the bar, in per cent, that holds its number. */
const LEAST = 5.5;
/** How far per cents may add to more than 100 by rounding. */
const ROUNDING = 2;

const LOST: Localized = {nb: 'Tapt i kilden', en: 'Lost with the source'};
const HIDDEN: Localized = {nb: 'Skjult', en: 'Hidden'};
/** How much of a part whose size is not known exactly is hatched. */
const BLUR = 8;

/** Parts of a whole, worst left and best right or from little to much, missing answers last; n and sums beside them. */
export const stackedBar: FigureKind = {
  name: {nb: 'Stablet stolpediagram til 100 prosent', en: '100 % stacked bar chart'},
  check: (data) => [
    ...partsOfWhole(data),
    ...atMostSeries(data, 5, 'show them as a table, or choose with columns={[…]}')
  ],
  draw
};

/** A part of a bar. */
interface Segment {
  readonly datum: Datum;
  readonly row: Row;
  readonly x1: number;
  readonly x2: number;
  readonly fill: Fill | 'hatch';
}

/** The answers in the order of a bar, each with its fill: missing answers last. */
export function orderedFills({
  series,
  specification: {good, kind}
}: FigureData): readonly {readonly part: FigurePart; readonly fill: Fill | 'hatch'}[] {
  const answers = series.filter(({isMissing}) => !isMissing);
  const ordered = good === 'first' ? answers.toReversed() : answers;
  const steps = quantityFills(answers.length);
  const quantity = kind === 'rank' ? steps.toReversed() : steps;
  const fills = good === undefined ? quantity : (ANSWERS[answers.length] ?? []);
  return [
    ...ordered.flatMap((part, i) => {
      const fill = fills[i];
      return fill === undefined ? [] : [{part, fill}];
    }),
    ...series.filter(({isMissing}) => isMissing).map((part) => ({part, fill: 'hatch' as const}))
  ];
}

function draw(data: FigureData, frame: Frame): Sketch {
  const {size, name} = frame;
  const ordered = orderedFills(data);
  const entries: readonly LegendEntry[] = ordered.map(({part, fill}) => ({label: part.label, fill}));
  const key = legend(entries, frame);
  const beside = numbersBeside(data, frame);
  const top = key.height + beside.headHeight;
  const rows = layRows(data, frame, {top, thickness: THICKNESS[name], gap: 7, rightRoom: beside.room});
  const hasMissing = ordered.some(({part}) => part.isMissing);
  const right = rows.right - (hasMissing ? MISSING_GAP : 0);
  const segments = rows.rows.flatMap((row) => segmentsOf(row, data, ordered, [rows.left, right]));
  const line = size * LEADING;
  return {
    height: rows.bottom + 6 + line,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...key.marks,
      ...segmentMarks(segments, size),
      ...halves(segments, data),
      ...gapMarks(rows.rows, segments, data, [rows.left, right], size),
      ...rowTexts(rows, beside, top, frame),
      ...axis([rows.left, right], rows.bottom + 6 + line / 2, data)
    ]
  };
}

/** The parts of a bar. Those behind a lost one stand at the bar's end, so that the gap is where the lost one was. */
function segmentsOf(
  row: Row,
  {data}: FigureData,
  ordered: ReturnType<typeof orderedFills>,
  [left, right]: readonly [number, number]
): readonly Segment[] {
  const own = new Map(data.filter(({item}) => item.key === row.item.key).map((datum) => [datum.series.key, datum]));
  const sum = [...own.values()].reduce((all, {value}) => all + (value ?? 0), 0);
  // Rounded per cents may add to a little more than the bar is long.
  const unit = (right - left) / Math.max(100, sum);
  const lastLost = ordered.findLastIndex(({part}) => own.get(part.key)?.value === null);
  const behind = ordered.slice(lastLost + 1).reduce((all, {part}) => all + (own.get(part.key)?.value ?? 0), 0);
  let x = left;
  let wasMissing = false;
  return ordered.flatMap(({part, fill}, i): readonly Segment[] => {
    const datum = own.get(part.key);
    if (i === lastLost) x = right - behind * unit;
    if (datum === undefined || datum.value === null) return [];
    if (part.isMissing && !wasMissing) x += MISSING_GAP;
    wasMissing = part.isMissing;
    const x1 = x;
    x += datum.value * unit;
    return [{datum, row, x1, x2: x, fill}];
  });
}

/** Segments with paper between them, and the numbers that fit into them. */
export function segmentMarks(segments: readonly Segment[], size: number): readonly Markish[] {
  const filled = segments.filter(({x1, x2}) => x2 - x1 > GAP);
  const fitting = filled.filter(
    ({datum, x1, x2}) =>
      (datum.value ?? 0) >= LEAST &&
      textWidth(datum.text, size) + 6 <= x2 - x1 - GAP - (datum.isApproximate ? 2 * BLUR : 0)
  );
  const letters = [...new Set(fitting.map(({fill}) => (fill === 'hatch' ? INK : fill.letters)))];
  return [
    Plot.rect(filled, {
      x1: ({x1}: Segment) => x1,
      x2: ({x2}: Segment) => x2 - GAP,
      y1: ({row}: Segment) => row.top,
      y2: ({row}: Segment) => row.bottom,
      fill: ({fill}: Segment) => (fill === 'hatch' ? HATCH : fill.area),
      stroke: ({fill}: Segment) => (fill === 'hatch' || fill.outlined === true ? EDGE : 'none')
    }),
    Plot.rect(
      filled.filter(({datum, x1, x2}) => datum.isApproximate && x2 - x1 > 2 * BLUR),
      {
        x1: ({x2}: Segment) => x2 - GAP - BLUR,
        x2: ({x2}: Segment) => x2 - GAP,
        y1: ({row}: Segment) => row.top,
        y2: ({row}: Segment) => row.bottom,
        fill: PAPER
      }
    ),
    Plot.rect(
      filled.filter(({datum, x1, x2}) => datum.isApproximate && x2 - x1 > 2 * BLUR),
      {
        x1: ({x2}: Segment) => x2 - GAP - BLUR,
        x2: ({x2}: Segment) => x2 - GAP,
        y1: ({row}: Segment) => row.top,
        y2: ({row}: Segment) => row.bottom,
        fill: HATCH
      }
    ),
    ...letters.map((colour) =>
      labels(
        fitting
          .filter(({fill}) => (fill === 'hatch' ? INK : fill.letters) === colour)
          .map(({datum, row, x1, x2}) => ({
            x: (x1 + x2 - GAP) / 2,
            y: (row.top + row.bottom) / 2,
            lines: [datum.text],
            cell: cellName(datum.item.index, datum.series.index)
          })),
        {size, anchor: 'middle', colour}
      )
    )
  ];
}

/** Of four answers, a line between the two bad and the two good ones. */
function halves(segments: readonly Segment[], {series, specification: {good}}: FigureData): readonly Markish[] {
  if (good === undefined || series.filter(({isMissing}) => !isMissing).length !== 4) return [];
  const third = ANSWERS[4]?.[2];
  const starts = segments.filter(({fill}) => fill === third);
  return [
    Plot.ruleX(starts, {
      x: ({x1}: Segment) => x1 - GAP / 2,
      y1: ({row}: Segment) => row.top - 2,
      y2: ({row}: Segment) => row.bottom + 2,
      stroke: INK,
      strokeWidth: 2
    })
  ];
}

/** The gap in a bar whose other parts are lost or hidden: an empty outline that says so. */
function gapMarks(
  rows: readonly Row[],
  segments: readonly Segment[],
  data: FigureData,
  [left, right]: readonly [number, number],
  size: number
): readonly Markish[] {
  const open = rows.flatMap((row) => {
    const unknown = data.data.filter(({item, value}) => item.key === row.item.key && value === null);
    if (unknown.length === 0) return [];
    const ends = [{x1: right, x2: right}, ...segments.filter((own) => own.row === row)].toSorted((a, b) => a.x1 - b.x1);
    const widest = ends
      .map(({x1}, i) => ({from: ends[i - 1]?.x2 ?? left, to: x1}))
      .reduce((best, own) => (own.to - own.from > best.to - best.from ? own : best), {from: right, to: right});
    const isHidden = unknown.some(({cell}) => cell.state === 'suppressed');
    const text = inLanguage(isHidden ? HIDDEN : LOST, data.language);
    return widest.to - widest.from > 2 * GAP ? [{row, x1: widest.from, x2: widest.to, text}] : [];
  });
  type Gap = (typeof open)[number];
  return [
    Plot.rect(open, {
      x1: ({x1}: Gap) => x1,
      x2: ({x2}: Gap) => x2 - GAP,
      y1: ({row}: Gap) => row.top,
      y2: ({row}: Gap) => row.bottom,
      fill: PAPER,
      stroke: EDGE,
      strokeDasharray: '2 3'
    }),
    labels(
      open
        .filter(({x1, x2, text}) => x2 - x1 > textWidth(text, size) + 8)
        .map(({row, x1, x2, text}) => ({x: (x1 + x2 - GAP) / 2, y: (row.top + row.bottom) / 2, lines: [text]})),
      {size, anchor: 'middle', colour: GREY}
    )
  ];
}

/** 0 25 50 75 100 %, without a grid. */
function axis([left, right]: readonly [number, number], y: number, {language}: FigureData): readonly Markish[] {
  const ticks = [0, 25, 50, 75, 100].map((value) => ({value, x: left + ((right - left) * value) / 100}));
  const small = {size: SMALL, colour: GREY};
  return [
    labels(
      ticks.slice(0, 1).map(({x, value}) => ({x, y, lines: [String(value)]})),
      small
    ),
    labels(
      ticks.slice(1, 4).map(({x, value}) => ({x, y, lines: [String(value)]})),
      {...small, anchor: 'middle'}
    ),
    labels(
      ticks.slice(4).map(({x, value}) => ({x, y, lines: [percentSign(String(value), language)]})),
      {...small, anchor: 'end'}
    )
  ];
}

/** Per cents of one whole: none is negative, and no row adds to more than rounding explains. */
export function partsOfWhole({items, data, isPercent}: FigureData): readonly Fault[] {
  if (!isPercent) return [kindFault('whole', 'it takes per cents', 'choose them with statistic="rowPercent"')];
  const over = items.find(({key}) => sumOf(key, data) > 100 + ROUNDING);
  if (over === undefined) return [];
  const sum = Math.round(sumOf(over.key, data));
  const hint = 'leave out what stands in another answer too, or draw it as groupedBar';
  return [
    kindFault('whole', `the per cents of "${over.label}" add to ${sum}, so they are not parts of one whole`, hint)
  ];
}

function sumOf(item: string, data: readonly Datum[]): number {
  return data.filter((datum) => datum.item.key === item).reduce((sum, {value}) => sum + (value ?? 0), 0);
}
