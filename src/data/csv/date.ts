import type {CellFault} from './cell-fault.ts';
import {show} from './show.ts';

/** A calendar day, without time or zone. `month` is 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The day that a cell holds as `YYYY-MM-DD` (ISO 8601, years 0001 to 9999), or why it holds none. Nothing is guessed. */
export function parseIsoDate(text: string): CalendarDate | CellFault {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return formFault(text);
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const why = whyNoDay(year, month, day);
  if (why !== null) {
    return {
      rule: 'no-such-date',
      message: `${show(text)} does not exist: ${why}`,
      hint: 'look the date up in the source'
    };
  }
  return {year, month, day};
}

function whyNoDay(year: number, month: number, day: number): string | null {
  if (year === 0) return 'there is no year 0';
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const days = daysIn(year, month);
  if (day < 1 || day > days) return `${MONTHS[month - 1] ?? ''} ${year} has ${days} days`;
  return null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function formFault(text: string): CellFault {
  if (text.trim() === '') {
    return {
      rule: 'empty-cell',
      message: `${show(text)} is empty, expected a date`,
      hint: 'fill it in, or declare what an empty cell means'
    };
  }
  if (text !== text.trim()) {
    return {
      rule: 'surrounding-space',
      message: `${show(text)} has a space before or after it`,
      hint: `write ${show(text.trim())}`
    };
  }
  const other = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (other !== null) {
    const [first = 0, second = 0, year = 0] = other.slice(1).map(Number);
    return dayFirstOrMonthFirst(text, first, second, year);
  }
  if (/^\d{4}-\d\d-\d\d[T ]\d/.test(text)) {
    return {
      rule: 'date-form',
      message: `${show(text)} is a point in time, expected a day as YYYY-MM-DD`,
      hint: `write ${show(text.slice(0, 10))}`
    };
  }
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) {
    return {
      rule: 'date-form',
      message: `${show(text)} has a year of two digits, expected a day as YYYY-MM-DD`,
      hint: 'write the year with four digits, then month and day'
    };
  }
  return {
    rule: 'date-form',
    message: `${show(text)} is not a day as YYYY-MM-DD`,
    hint: `write it like 2024-02-01${serial(text)}`
  };
}

function dayFirstOrMonthFirst(text: string, first: number, second: number, year: number): CellFault {
  const readings = [
    [second, first],
    [first, second]
  ].filter(([month = 0, day = 0], i) => whyNoDay(year, month, day) === null && (i === 0 || first !== second));
  const iso = readings.map((reading) => show([year, ...reading].map((n) => String(n).padStart(2, '0')).join('-')));
  if (iso.length === 2) {
    const words = readings.map(([month = 1, day = 1]) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`);
    return {
      rule: 'ambiguous-date',
      message: `${show(text)} can be ${words.join(' or ')}, expected YYYY-MM-DD`,
      hint: `write ${iso.join(' or ')}`
    };
  }
  if (iso.length === 0) {
    return {
      rule: 'no-such-date',
      message: `${show(text)} does not exist in any order of day and month`,
      hint: 'look the date up in the source'
    };
  }
  return {rule: 'date-form', message: `${show(text)} is not written as YYYY-MM-DD`, hint: `write ${iso.join('')}`};
}

/** Excel counts days from 1900 and stores dates so; 61 is the first day after its false 29 February 1900. */
function serial(text: string): string {
  const n = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (n < 61) return '';
  return `; as a day number of Excel it would be ${new Date(Date.UTC(1899, 11, 30 + n)).toISOString().slice(0, 10)}`;
}
