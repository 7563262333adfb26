import * as Plot from '@observablehq/plot';
import type {Markish} from '@observablehq/plot';
import {formatNumber} from '../../format/number.ts';
import type {Localized} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import {HATCH} from '../layout/legend.ts';
import type {LengthScale} from '../layout/length-scale.ts';
import {linearTicks} from '../layout/scale-ticks.ts';
import {SMALL} from '../frames.ts';
import type {FigureData, Frame} from '../model.ts';
import type {Box, Label} from '../sketch.ts';
import {cellName, labels, LEADING} from '../sketch.ts';
import {textWidth} from '../text/measure.ts';
import {wrapText} from '../text/wrap.ts';
import {EDGE, GREY, GROUPS, PAPER} from '../theme.ts';
import type {Band, Bands} from './histogram-bands.ts';

/** How far a bar is hatched at the side where its band is open, in CSS pixels. */
const OPEN = 10;

const OPEN_SIDE: Localized = {
  nb: 'Skravert kant: gruppen har ingen grense på den siden.',
  en: 'Hatched edge: the band has no limit on that side.'
};

const AREA: Localized = {
  nb: 'Søylens areal, ikke høyden, viser tallet.',
  en: 'The area of a bar, not its height, shows the number.'
};

/** A bar in CSS pixels. */
export interface Bar {
  readonly band: Band;
  readonly box: Box;
}

/** Numbers per so many units of the scale: their power of ten is the largest that every band holds. */
function perUnits({bands}: Bands): number {
  const narrowest = Math.min(...bands.map(({from, to}) => to - from));
  return Number(`1e${Math.floor(Math.log10(narrowest) + 1e-9)}`);
}

/** Length of a bar: its number, or where bands differ in width its number per units of the scale. */
export function lengthOf({datum, from, to}: Band, own: Bands): number {
  const value = datum?.value ?? 0;
  return own.isUneven ? (value / (to - from)) * perUnits(own) : value;
}

/** A scale along the bands: not from zero, for it is no length. */
export function bandScale({bands}: Bands, [start, end]: readonly [number, number]): LengthScale {
  const low = bands[0]?.from ?? 0;
  const high = bands.at(-1)?.to ?? 1;
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

/** What lengths are, above a histogram of uneven bands. */
export function unevenHead(
  own: Bands,
  {series, language}: FigureData,
  {width}: Frame
): {readonly labels: readonly Label[]; readonly height: number} {
  if (!own.isUneven) return {labels: [], height: 0};
  const units = perUnits(own);
  const one = language === 'nb' ? (own.unit === '' ? 'enhet' : own.unit) : 'unit';
  const per = units === 1 ? one : `${formatNumber(units, decimalsOf(units), language)} ${own.unit}`.trim();
  const lines = wrapText(`${series[0]?.label ?? ''} per ${per}. ${inLanguage(AREA, language)}`, width, SMALL);
  const line = SMALL * LEADING;
  return {labels: [{x: 0, y: line / 2, lines}], height: lines.length * line + 10};
}

/** Round numbers on the axis of uneven bands; none where lengths are the numbers that stand at the bars. */
export function lengthTicks(
  own: Bands,
  {language}: FigureData,
  count: number
): readonly {readonly value: number; readonly text: string}[] {
  if (!own.isUneven) return [];
  const {values, decimals} = linearTicks(0, Math.max(...own.bands.map((band) => lengthOf(band, own))), count);
  return values.map((value) => ({value, text: formatNumber(value, decimals, language)}));
}

/** Limits of the bands on their scale: once where two meet, none at an open side, in the middle of a single number. */
export function limitsOf(
  {bands, decimals}: Bands,
  {language}: FigureData
): readonly {readonly value: number; readonly text: string}[] {
  const last = bands.at(-1);
  const shown = (value: number): string => formatNumber(value, decimals, language);
  return [
    ...bands.flatMap(({from, to, low, isPoint, item}) =>
      isPoint ? [{value: (from + to) / 2, text: item.label}] : low === null ? [] : [{value: from, text: shown(low)}]
    ),
    ...(last === undefined || last.open === 'high' || last.isPoint ? [] : [{value: last.to, text: shown(last.to)}])
  ];
}

/** Bars with paper between them, hatched where they are approximate or open; `side` is where their bands lie along. */
export function barMarks(bars: readonly Bar[], side: 'x' | 'y'): readonly Markish[] {
  const known = bars.filter(({band: {datum}}) => datum !== null && datum.value !== null);
  const boxes = known.flatMap(({band: {datum, open}, box}) => {
    const [start, end] = side === 'x' ? [box.x1, box.x2] : [box.y1, box.y2];
    const deep = Math.min(OPEN, (end - start) / 3);
    const [from, to] = [open === 'low' ? start + deep : start, open === 'high' ? end - deep : end];
    const part = (one: number, two: number, isHatched: boolean): Box & {readonly isHatched: boolean} => ({
      ...box,
      ...(side === 'x' ? {x1: one, x2: two} : {y1: one, y2: two}),
      isHatched
    });
    return [
      part(from, to, datum?.isApproximate === true),
      ...(from > start ? [part(start, from, true)] : []),
      ...(to < end ? [part(to, end, true)] : [])
    ];
  });
  const place = {x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2'};
  const plain = boxes.filter(({isHatched}) => !isHatched);
  return [
    Plot.rect(
      plain,
      // A hair of paper, so that bars of one height can be told apart and still touch.
      {...place, fill: GROUPS[0] ?? EDGE, stroke: PAPER, strokeWidth: 1}
    ),
    Plot.rect(
      boxes.filter(({isHatched}) => isHatched),
      {...place, fill: HATCH}
    )
  ];
}

/** What stands under a histogram: what the scale is, its open sides, and rows that have no place on it. */
export function histogramFoot(
  {items, data, table, language}: FigureData,
  {bands}: Bands,
  {width}: Frame,
  top: number
): {readonly marks: readonly Markish[]; readonly bottom: number} {
  const line = SMALL * LEADING;
  const texts: Label[] = [];
  const numbers: Label[] = [];
  let y = top + 4;
  const write = (text: string): void => {
    const lines = wrapText(text, width, SMALL);
    texts.push({x: 0, y: y + line / 2, lines});
    y += lines.length * line + 2;
  };
  if (table.stubhead !== '') write(table.stubhead);
  if (bands.some(({open}) => open !== null)) write(inLanguage(OPEN_SIDE, language));
  for (const item of items.filter(({isMissing}) => isMissing)) {
    const datum = data.find((one) => one.item.key === item.key);
    if (datum === undefined) continue;
    const room = width - textWidth(datum.text, SMALL, 600) - 8;
    const lines = wrapText(`${item.label}:`, room, SMALL);
    texts.push({x: 0, y: y + line / 2, lines});
    const x = textWidth(lines.at(-1) ?? '', SMALL) + 5;
    const cell = cellName(item.index, datum.series.index);
    numbers.push({x, y: y + (lines.length - 0.5) * line, lines: [datum.text], cell});
    y += lines.length * line + 2;
  }
  return {
    marks: [labels(texts, {size: SMALL, colour: GREY}), labels(numbers, {size: SMALL, weight: 600})],
    bottom: y
  };
}

function decimalsOf(value: number): number {
  return value >= 1 ? 0 : Math.round(-Math.log10(value));
}
