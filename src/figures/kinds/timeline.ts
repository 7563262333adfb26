import * as Plot from '@observablehq/plot';
import type {Localized} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Fault} from '../../tables/specification.ts';
import {isHighlighted} from '../layout/highlight.ts';
import {countNote, notesBelow} from '../layout/notes-below.ts';
import {lookOf, MOST_GROUPS, pointGroups, pointLegend} from '../layout/point-groups.ts';
import {linearTicks} from '../layout/scale-ticks.ts';
import {SMALL} from '../frames.ts';
import {spread} from '../layout/spread.ts';
import type {FigureData, Frame} from '../model.ts';
import type {Label} from '../sketch.ts';
import {labels, LEADING, PIXELS, type Sketch} from '../sketch.ts';
import {textWidth, widest} from '../text/measure.ts';
import {wrapText} from '../text/wrap.ts';
import {EDGE, GREY, PAPER} from '../theme.ts';
import {kindFault} from './checks.ts';
import type {FigureKind} from './kind.ts';
import {eventsOf, type TimedEvent} from './timeline-events.ts';

const RADIUS = 4.5;
const EVENT_GAP = 9;
/** From the line to the points, where these stand aside. */
const LEADER = 26;
/** How far a text may stand from its place in time. */
const FURTHEST = 30;
/** How much higher than its texts a drawing to scale may be. */
const STRETCH = [1, 1.15, 1.3, 1.5, 1.75, 2];

const NO_DATE: Localized = {nb: 'Ikke tegnet fordi datoen mangler', en: 'Not drawn because the date is missing'};
const NOT_TO_SCALE: Localized = {
  nb: 'Avstandene viser rekkefølgen, ikke hvor lang tid det gikk.',
  en: 'Distances show the order, not how much time passed.'
};

/** What happened when, from the top down: to scale where the texts have room, else in order. */
export const timeline: FigureKind = {
  name: {nb: 'Tidslinje', en: 'Timeline'},
  takes: 'texts',
  check,
  draw
};

function check(data: FigureData): readonly Fault[] {
  const {items, table} = data;
  const {faults} = eventsOf(data);
  const count = table.rowGroups.filter(({key}) => items.some(({group}) => group === key)).length;
  if (count <= MOST_GROUPS) return faults;
  const message = `${count} row groups are more than the ${MOST_GROUPS} that can be told apart`;
  return [...faults, kindFault('groups', message, 'choose rows={[…]} of four groups at the most')];
}

/** An event with its place in CSS pixels. */
interface Placed {
  readonly event: TimedEvent;
  readonly lines: readonly string[];
  /** Where it is in time. */
  readonly at: number;
  /** Middle of its first line. */
  readonly y: number;
  readonly height: number;
}

/** All events in their places. */
interface Places {
  readonly placed: readonly Placed[];
  readonly bottom: number;
  /** Years beside the line; null where distances are not to scale. */
  readonly years: readonly {readonly year: number; readonly y: number}[] | null;
}

function draw(data: FigureData, frame: Frame): Sketch {
  const {size} = frame;
  const {language, items} = data;
  const {events, undated} = eventsOf(data);
  const groups = pointGroups(data);
  const key = pointLegend(groups, frame);
  const top = key.height + 4;
  const dateRoom = widest(
    events.map(({date}) => date),
    size,
    600
  );
  const yearRoom = textWidth('2000', SMALL) + 10;
  const inScale = toScale(linesOf(events, data, frame, yearRoom + LEADER + 2 * RADIUS + dateRoom), top, size);
  const places = inScale ?? inOrder(linesOf(events, data, frame, 3 * RADIUS + dateRoom), top, size);
  const line = places.years === null ? RADIUS + 1 : yearRoom;
  const points = places.years === null ? line : line + LEADER;
  const dateX = points + RADIUS + 7;
  const textX = dateX + dateRoom + 10;
  const {placed} = places;
  const foot = notesBelow(
    [
      ...(places.years === null && events.length > 1 ? [inLanguage(NOT_TO_SCALE, language)] : []),
      ...countNote(NO_DATE, undated, items.length, language)
    ],
    places.bottom + 4,
    frame
  );
  const text = ({y, lines}: Placed): Label => ({x: textX, y, lines});
  const stands = ({event: {item}}: Placed): boolean => isHighlighted(item, data.specification);
  return {
    height: foot.bottom,
    margin: {left: 0, right: 0, top: 0, bottom: 0},
    x: PIXELS,
    y: PIXELS,
    marks: [
      ...key.marks,
      Plot.ruleX([line], {
        y1: Math.min(...placed.map(({at}) => at), ...(places.years ?? []).map(({y}) => y)),
        y2: Math.max(...placed.map(({at}) => at), ...(places.years ?? []).map(({y}) => y)),
        stroke: EDGE,
        strokeWidth: 1.5
      }),
      Plot.ruleY(places.years ?? [], {y: ({y}: {y: number}) => y, x1: line - 5, x2: line, stroke: EDGE}),
      labels(
        (places.years ?? []).map(({year, y}) => ({x: line - 9, y, lines: [String(year)]})),
        {size: SMALL, anchor: 'end', colour: GREY}
      ),
      ...(places.years === null
        ? []
        : placed.map(({at, y}) =>
            Plot.line(
              [
                [line, at],
                [line + 7, at],
                [points - RADIUS - 3, y],
                [points, y]
              ],
              {stroke: EDGE}
            )
          )),
      Plot.dot(placed, {
        x: points,
        y: 'y',
        r: RADIUS,
        sort: null,
        fill: ({event: {item}}: Placed) => {
          const look = lookOf(item, groups);
          return look.isHollow ? PAPER : look.colour;
        },
        stroke: ({event: {item}}: Placed) => lookOf(item, groups).colour,
        strokeWidth: 2
      }),
      labels(
        placed.flatMap(({event: {date, cell}, y}, i) => {
          const isSame = places.years === null && placed[i - 1]?.event.date === date;
          return isSame ? [] : [{x: dateX, y, lines: [date], ...(cell === null ? {} : {cell})}];
        }),
        {size, weight: 600}
      ),
      labels(placed.filter((one) => !stands(one)).map(text), {size}),
      labels(placed.filter(stands).map(text), {size, weight: 600}),
      ...foot.marks
    ]
  };
}

interface Written {
  readonly event: TimedEvent;
  readonly lines: readonly string[];
}

/** The texts of the events in the room that is left beside `used` CSS pixels. */
function linesOf(
  events: readonly TimedEvent[],
  {specification}: FigureData,
  {width, size}: Frame,
  used: number
): readonly Written[] {
  const room = Math.min(width - used - 18, size * 44);
  return events.map((event) => {
    const weight = isHighlighted(event.item, specification) ? 600 : 400;
    return {event, lines: wrapText(event.text, room, size, weight)};
  });
}

/** Each event under the one before. */
function inOrder(written: readonly Written[], top: number, size: number): Places {
  const line = size * LEADING;
  let y = top;
  const placed = written.map(({event, lines}): Placed => {
    const height = Math.max(1, lines.length) * line;
    const middle = y + line / 2;
    y += height + EVENT_GAP;
    return {event, lines, at: middle, y: middle, height};
  });
  return {placed, bottom: y - EVENT_GAP, years: null};
}

/** Each event where it is in time, or near enough; null where they are too close together for that. */
function toScale(written: readonly Written[], top: number, size: number): Places | null {
  const line = size * LEADING;
  const times = written.map(({event: {at}}) => at);
  const [first, last] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
  if (!(last > first)) return null;
  const heights = written.map(({lines}) => Math.max(1, lines.length) * line + EVENT_GAP);
  const least = heights.reduce((sum, height) => sum + height, 0);
  for (const stretch of STRETCH) {
    const bottom = top + Math.max(least * stretch, 120);
    const ends = [top + line / 2, bottom - line / 2] as const;
    const y = (at: number): number => ends[0] + ((at - first) / (last - first)) * (ends[1] - ends[0]);
    // The first line of a text stands at its time, so its middle is wanted a little below.
    const wanted = heights.map((height, i) => ({
      at: y(times[i] ?? first) + (height - EVENT_GAP - line) / 2,
      size: height
    }));
    const lowest = bottom + (heights.at(-1) ?? 0);
    const middles = spread(wanted, 0, [top - EVENT_GAP / 2, lowest]);
    if (middles === null) continue;
    const furthest = Math.max(...middles.map((middle, i) => Math.abs(middle - (wanted[i]?.at ?? middle))));
    if (furthest > FURTHEST) continue;
    const placed = written.map(({event, lines}, i): Placed => {
      const height = (heights[i] ?? 0) - EVENT_GAP;
      return {event, lines, at: y(event.at), y: (middles[i] ?? 0) - (height - line) / 2, height};
    });
    const {values} = linearTicks(first, last, (ends[1] - ends[0]) / 45);
    const years = values.filter(Number.isInteger).map((year) => ({year, y: y(year)}));
    return {placed, bottom: Math.max(bottom, ...placed.map((one) => one.y - line / 2 + one.height)), years};
  }
  return null;
}
