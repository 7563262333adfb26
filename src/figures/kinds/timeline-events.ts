import {readWrittenDate} from '../../format/date.ts';
import type {Fault} from '../../tables/specification.ts';
import type {Datum, FigureData, FigurePart} from '../model.ts';
import {cellName} from '../sketch.ts';
import {kindFault} from './checks.ts';

/** Something that happened at a date. */
export interface TimedEvent {
  readonly item: FigurePart;
  /** The date as the table shows it, and the cell that it stands in; null where it is the label of the row. */
  readonly date: string;
  readonly cell: string | null;
  /** Years as a number: 2004-07 is 2004.5. */
  readonly at: number;
  readonly text: string;
}

export interface Events {
  /** In the order of their dates; those of one date in the order of the table. */
  readonly events: readonly TimedEvent[];
  /** Rows without a date. */
  readonly undated: number;
  readonly faults: readonly Fault[];
}

const HINT =
  'name a column of dates (2004, 2004-05, 2004-05-01, mai 2004) and a column of texts in columns={[…]}; the first column of a listing is the label of its rows';

/** Years as a number of a date as `2004`, `2004-05`, `2004-05-01` or in words, of a period its start; null for any other text. */
export function readDate(text: string): number | null {
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(readWrittenDate(text.trim())) ?? [];
  if (year === undefined) return null;
  const [m, d] = [Number(month), Number(day)];
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  if (days === undefined || d < 1 || d > days) return null;
  return Number(year) + (m - 1 + (d - 1) / days) / 12;
}

/** The events of a figure: a column of dates and one of texts, or one of these beside the labels of the rows. */
export function eventsOf(data: FigureData): Events {
  const {items, series} = data;
  const dates = series.find((own) => areDates(own, data));
  const texts = series.find((own) => own !== dates);
  const areLabelsDates = items.length > 0 && items.every(({label}) => readDate(label) !== null);
  const isFitting = dates === undefined ? series.length === 1 && areLabelsDates : series.length <= 2;
  if (!isFitting) return {events: [], undated: 0, faults: [rolesFault(data)]};
  const events = items.flatMap((item): readonly TimedEvent[] => {
    const dated = dates === undefined ? null : cellAt(item, dates, data);
    const at = dates === undefined ? readDate(item.label) : dated === null ? null : yearsOf(dated);
    if (at === null) return [];
    return [
      {
        item,
        date: dated?.text ?? item.label,
        cell: dated === null ? null : cellName(item.index, dated.series.index),
        at,
        text: texts === undefined ? item.label : (cellAt(item, texts, data)?.text ?? '').replace(/\s*\n\s*/g, '; ')
      }
    ];
  });
  return {
    events: events.toSorted((a, b) => a.at - b.at || a.item.index - b.item.index),
    undated: items.length - events.length,
    faults: events.length > 0 ? [] : [kindFault('lost', 'none of its rows has a date', HINT)]
  };
}

/** Whether all that a column tells is dates; cells that tell nothing are not held against it. */
function areDates(own: FigurePart, data: FigureData): boolean {
  const told = data.items.flatMap((item) => toldAt(item, own, data) ?? []);
  return told.length > 0 && told.every((datum) => yearsOf(datum) !== null);
}

function yearsOf({value, text, cell: {state}}: Datum): number | null {
  if (value === null) return state === 'text' ? readDate(text) : null;
  return Number.isInteger(value) && value >= 1000 && value <= 2999 ? value : null;
}

function cellAt(item: FigurePart, series: FigurePart, {data}: FigureData): Datum | null {
  return data.find((one) => one.item.key === item.key && one.series.key === series.key) ?? null;
}

/** A cell that says something: not one that is lost, hidden or without an answer. */
function toldAt(item: FigurePart, series: FigurePart, data: FigureData): Datum | null {
  const datum = cellAt(item, series, data);
  return datum !== null && (datum.value !== null || datum.cell.state === 'text') ? datum : null;
}

function rolesFault(data: FigureData): Fault {
  const {series, items} = data;
  if (series.length > 2) return kindFault('columns', `it takes two columns, and there are ${series.length}`, HINT);
  const wrong = series.flatMap((own) =>
    items.flatMap((item) => {
      const datum = toldAt(item, own, data);
      return datum === null || yearsOf(datum) !== null ? [] : [`"${datum.text}" of "${own.label}"`];
    })
  )[0];
  return kindFault('dates', wrong === undefined ? 'it has no column of dates' : `${wrong} is no date`, HINT);
}
