import {describe, expect, test} from 'vitest';
import {isCellFault} from '../../../../src/data/csv/cell-fault.ts';
import {parseIsoDate} from '../../../../src/data/csv/date.ts';

function fault(text: string): string {
  const result = parseIsoDate(text);
  return isCellFault(result) ? `${result.rule}: ${result.message} (${result.hint})` : JSON.stringify(result);
}

describe('days', () => {
  test.each([
    ['2024-02-29', 2024, 2, 29],
    ['2000-02-29', 2000, 2, 29],
    ['1999-12-31', 1999, 12, 31],
    ['0001-01-01', 1, 1, 1],
    ['9999-12-31', 9999, 12, 31]
  ])('%s is read', (text, year, month, day) => {
    expect(parseIsoDate(text)).toEqual({year, month, day});
  });
});

describe('faults', () => {
  test('days that do not exist', () => {
    expect(fault('2023-02-29')).toMatchInlineSnapshot(
      `"no-such-date: "2023-02-29" does not exist: February 2023 has 28 days (look the date up in the source)"`
    );
    expect(fault('1900-02-29')).toMatchInlineSnapshot(
      `"no-such-date: "1900-02-29" does not exist: February 1900 has 28 days (look the date up in the source)"`
    );
    expect(fault('2024-04-31')).toMatchInlineSnapshot(
      `"no-such-date: "2024-04-31" does not exist: April 2024 has 30 days (look the date up in the source)"`
    );
    expect(fault('2024-13-01')).toMatchInlineSnapshot(
      `"no-such-date: "2024-13-01" does not exist: there is no month 13 (look the date up in the source)"`
    );
    expect(fault('2024-01-00')).toMatchInlineSnapshot(
      `"no-such-date: "2024-01-00" does not exist: January 2024 has 31 days (look the date up in the source)"`
    );
    expect(fault('0000-01-01')).toMatchInlineSnapshot(
      `"no-such-date: "0000-01-01" does not exist: there is no year 0 (look the date up in the source)"`
    );
    expect(fault('31/31/2024')).toMatchInlineSnapshot(
      `"no-such-date: "31/31/2024" does not exist in any order of day and month (look the date up in the source)"`
    );
  });
  test('an order of day and month that can be read in two ways', () => {
    expect(fault('01/02/2024')).toMatchInlineSnapshot(
      `"ambiguous-date: "01/02/2024" can be 1 February 2024 or 2 January 2024, expected YYYY-MM-DD (write "2024-02-01" or "2024-01-02")"`
    );
    expect(fault('1.2.2024')).toMatchInlineSnapshot(
      `"ambiguous-date: "1.2.2024" can be 1 February 2024 or 2 January 2024, expected YYYY-MM-DD (write "2024-02-01" or "2024-01-02")"`
    );
  });
  test('another order that can be read in one way', () => {
    expect(fault('13/02/2024')).toMatchInlineSnapshot(
      `"date-form: "13/02/2024" is not written as YYYY-MM-DD (write "2024-02-13")"`
    );
    expect(fault('2-13-2024')).toMatchInlineSnapshot(
      `"date-form: "2-13-2024" is not written as YYYY-MM-DD (write "2024-02-13")"`
    );
    expect(fault('03.03.2024')).toMatchInlineSnapshot(
      `"date-form: "03.03.2024" is not written as YYYY-MM-DD (write "2024-03-03")"`
    );
  });
  test('other forms', () => {
    expect(fault('')).toMatchInlineSnapshot(
      `"empty-cell: "" is empty, expected a date (fill it in, or declare what an empty cell means)"`
    );
    expect(fault(' 2024-02-01')).toMatchInlineSnapshot(
      `"surrounding-space: " 2024-02-01" has a space before or after it (write "2024-02-01")"`
    );
    expect(fault('2024-02-01T12:00:00Z')).toMatchInlineSnapshot(
      `"date-form: "2024-02-01T12:00:00Z" is a point in time, expected a day as YYYY-MM-DD (write "2024-02-01")"`
    );
    expect(fault('01.02.24')).toMatchInlineSnapshot(
      `"date-form: "01.02.24" has a year of two digits, expected a day as YYYY-MM-DD (write the year with four digits, then month and day)"`
    );
    expect(fault('45323')).toMatchInlineSnapshot(
      `"date-form: "45323" is not a day as YYYY-MM-DD (write it like 2024-02-01; as a day number of Excel it would be 2024-02-01)"`
    );
    expect(fault('2024-2-1')).toMatchInlineSnapshot(
      `"date-form: "2024-2-1" is not a day as YYYY-MM-DD (write it like 2024-02-01)"`
    );
    expect(fault('20240201')).toMatchInlineSnapshot(
      `"date-form: "20240201" is not a day as YYYY-MM-DD (write it like 2024-02-01)"`
    );
    expect(fault('1. februar 2024')).toMatchInlineSnapshot(
      `"date-form: "1. februar 2024" is not a day as YYYY-MM-DD (write it like 2024-02-01)"`
    );
  });
});
