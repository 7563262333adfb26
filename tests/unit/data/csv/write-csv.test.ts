import {describe, expect, test} from 'vitest';
import {writeCsv} from '../../../../src/data/csv/write-csv.ts';
import {cells} from './helpers.ts';

describe('writeCsv', () => {
  test('quotes only what needs it and ends each line with LF', () => {
    const text = writeCsv(
      ['id', 'svar'],
      [
        ['1', 'ja; nei'],
        ['2', 'ja, "men"'],
        ['3', 'to\nlinjer'],
        ['', ' ']
      ]
    );
    expect(text).toBe('id,svar\n1,ja; nei\n2,"ja, ""men"""\n3,"to\nlinjer"\n, \n');
  });
  test('writes letters in one Unicode form', () => {
    expect(writeCsv(['na\u030ar'], [['e\u0301']])).toBe('når\né\n');
  });
  test('writes an empty value alone in its line so that it is no blank line', () => {
    expect(writeCsv(['svar'], [[''], ['ja']])).toBe('svar\n""\nja\n');
  });
  test('writes a header alone', () => {
    expect(cells(writeCsv(['id', 'svar'], []))).toEqual([['id', 'svar']]);
  });
  test('refuses what could not be read back', () => {
    expect(() => writeCsv(['id', 'svar'], [['1']])).toThrowErrorMatchingInlineSnapshot(`
      [RangeError: the table cannot be written:
      csv:2:2 the line has 1 field, expected 2; no field for "svar" (add the missing fields; an empty one still needs its ",")]
    `);
    expect(() => writeCsv(['id', 'ID'], [['1', '#REF!']])).toThrowErrorMatchingInlineSnapshot(`
      [RangeError: the table cannot be written:
      csv:1:4 columns 1 "id" and 2 "ID" differ in nothing but letter case (rename or delete one of them)
      csv:2:3 column "ID": "#REF!" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)]
    `);
    expect(() => writeCsv([], [])).toThrowErrorMatchingInlineSnapshot(`
      [RangeError: the table cannot be written:
      csv:1:1 the file is empty, expected a line of column names (export it again, or restore it from an earlier version)]
    `);
    expect(() => writeCsv(['\ufeffid'], [['1']])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: the table cannot be written: its first name begins with a byte order mark]`
    );
    expect(() => writeCsv(['id'], [['\ud800']])).toThrowErrorMatchingInlineSnapshot(`
      [RangeError: the table cannot be written:
      csv:2:1 a replacement character (U+FFFD, "�") stands where a letter was lost (an earlier program read the file in a wrong encoding; go back to the original and save it as "CSV UTF-8")]
    `);
  });
});
