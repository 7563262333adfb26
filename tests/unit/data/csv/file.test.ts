import {describe, expect, test} from 'vitest';
import {cells, faults, large, latin1, read, utf16, utf8} from './helpers.ts';

describe('wrong encoding', () => {
  test('names byte, offset, line and likely encoding', () => {
    expect(faults(latin1('id,sted\n1,Bodø\n2,Tromsø\n'))).toMatchInlineSnapshot(`
      "encoding: svar.csv:2:6 byte 0xF8 at byte offset 13 is not UTF-8; as windows-1252 or latin-1 it would be "ø" (the file is probably encoded as windows-1252 or latin-1; save it as "CSV UTF-8")
      encoding: svar.csv:3:8 byte 0xF8 at byte offset 22 is not UTF-8; as windows-1252 or latin-1 it would be "ø" (the file is probably encoded as windows-1252 or latin-1; save it as "CSV UTF-8")"
    `);
  });
  test('knows windows-1252 by its own characters', () => {
    expect(faults(latin1('id,sted\n1,B\u0093d\u00f8\n'))).toMatchInlineSnapshot(`
      "encoding: svar.csv:2:4 byte 0x93 at byte offset 11 is not UTF-8; as windows-1252 it would be "“" (the file is probably encoded as windows-1252; save it as "CSV UTF-8")
      encoding: svar.csv:2:6 byte 0xF8 at byte offset 13 is not UTF-8; as windows-1252 it would be "ø" (the file is probably encoded as windows-1252; save it as "CSV UTF-8")"
    `);
  });
  test('knows Mac Roman', () => {
    expect(faults(latin1('id,sted\n1,Bod\u00bf\n2,\u008cs\n'))).toMatchInlineSnapshot(`
      "encoding: svar.csv:2:6 byte 0xBF at byte offset 13 is not UTF-8; as Mac Roman it would be "ø" (the file is probably encoded as Mac Roman; save it as "CSV UTF-8")
      encoding: svar.csv:3:3 byte 0x8C at byte offset 17 is not UTF-8; as Mac Roman it would be "å" (the file is probably encoded as Mac Roman; save it as "CSV UTF-8")"
    `);
  });
  test('tells a file that was cut short', () => {
    expect(faults(utf8('id,sted\n1,Bodø').slice(0, -1))).toMatchInlineSnapshot(
      `"encoding: svar.csv:2:6 byte 0xC3 at byte offset 13 is not UTF-8: the file ends in the middle of a character (the file was cut short; fetch or export it again)"`
    );
  });
  test('tells half of a surrogate pair', () => {
    expect(faults(Uint8Array.of(0x61, 0x0a, 0xed, 0xa0, 0xbd, 0x0a))).toMatchInlineSnapshot(
      `"encoding: svar.csv:2:1 byte 0xED at byte offset 2 is not UTF-8: half of a surrogate pair begins there (the program that wrote the file is at fault; type the character again, often an emoji)"`
    );
  });
  test('tells UTF-16 with and without a byte order mark', () => {
    expect(faults(utf16('\ufeffid,sted\n1,Bodø\n'))).toMatchInlineSnapshot(
      `"encoding: svar.csv:1:1 the file is encoded as UTF-16, expected UTF-8 (in Excel save it as "CSV UTF-8"; in another program choose UTF-8 as encoding)"`
    );
    expect(faults(utf16('id,sted\n1,Bodø\n'))).toBe(faults(utf16('\ufeffid,sted\n')));
  });
  test('counts columns in characters, also after an emoji and a byte order mark', () => {
    const bytes = latin1('\u00ef\u00bb\u00bf\u00f0\u009f\u0099\u0082\u00c3\u00a5\u00f8\n');
    expect(faults(bytes)).toMatchInlineSnapshot(
      `"encoding: svar.csv:1:4 byte 0xF8 at byte offset 9 is not UTF-8; as windows-1252 or latin-1 it would be "ø" (the file is probably encoded as windows-1252 or latin-1; save it as "CSV UTF-8")"`
    );
  });
  test('accepts letters of any script in UTF-8', () => {
    expect(cells('id,navn\n1,Bodø 北京 🙂 é e\u0301\n')).toEqual([
      ['id', 'navn'],
      ['1', 'Bodø 北京 🙂 é e\u0301']
    ]);
  });
  test('is found in line 100,001', () => {
    expect(faults(latin1(large('100000,Bodø')))).toMatchInlineSnapshot(
      `"encoding: svar.csv:100001:11 byte 0xF8 at byte offset 689,310 is not UTF-8; as windows-1252 or latin-1 it would be "ø" (the file is probably encoded as windows-1252 or latin-1; save it as "CSV UTF-8")"`
    );
  });
});

describe('empty file', () => {
  test('is told', () => {
    expect(faults('')).toMatchInlineSnapshot(
      `"empty-file: svar.csv:1:1 the file is empty, expected a line of column names (export it again, or restore it from an earlier version)"`
    );
  });
  test.each(['\ufeff', '\n', ' \r\n\t\n', '\n'.repeat(100_000)])('is told of %j', (text) => {
    expect(faults(text)).toBe(faults(''));
  });
  test('a header alone is accepted', () => {
    expect(cells('id,svar\n')).toEqual([['id', 'svar']]);
    expect(cells('id')).toEqual([['id']]);
  });
});

describe('size', () => {
  test('more bytes than allowed are told', () => {
    expect(faults('id\n1\n', {maxBytes: 4})).toMatchInlineSnapshot(
      `"file-size: svar.csv:1:1 the file has 5 bytes, at most 4 are read (leave out rows or columns that no report uses, or split the file)"`
    );
  });
  test('as many as allowed are read', () => {
    expect(cells('id\n1\n', {maxBytes: 5})).toEqual([['id'], ['1']]);
  });
  test('100,000 rows are counted in bytes', () => {
    expect(faults(large('100000,ja'), {maxBytes: 500_000})).toMatchInlineSnapshot(
      `"file-size: svar.csv:1:1 the file has 689,310 bytes, at most 500,000 are read (leave out rows or columns that no report uses, or split the file)"`
    );
  });
});

describe('other kinds of file', () => {
  const rest = latin1(large('100000,ja'));

  const workbook =
    'not-csv: svar.csv:1:1 the file is an Excel workbook or another zip archive, not a CSV, whatever its name says (open it in the spreadsheet program and save the sheet as "CSV UTF-8"; renaming does not convert it)';
  const oldWorkbook =
    'not-csv: svar.csv:1:1 the file is an old Excel workbook (xls), not a CSV (open it in the spreadsheet program and save the sheet as "CSV UTF-8"; renaming does not convert it)';
  const archive =
    'not-csv: svar.csv:1:1 the file is a PDF or a compressed archive, not a CSV (unpack it, or export the data as "CSV UTF-8")';
  const page =
    'not-csv: svar.csv:1:1 the file is a web page (HTML or XML), not a CSV (the download gave a page, perhaps a log-in or an error; open it in a browser and download the CSV again)';
  const pointer =
    'git-lfs-pointer: svar.csv:1:1 the file is a Git LFS pointer: it names the data, but does not hold it (run "git lfs install" and "git lfs pull" in the project folder)';
  const damaged =
    'nul: svar.csv:1:1 the file begins with nothing but NUL characters, U+0000 (it was damaged when it was saved or copied; restore it from an earlier version)';

  test.each([
    ['xlsx', 'PK\u0003\u0004', workbook],
    ['xls', '\u00d0\u00cf\u0011\u00e0', oldWorkbook],
    ['pdf', '%PDF-1.7', archive],
    ['gzip', '\u001f\u008b\b', archive],
    ['html', '\n<!DOCTYPE html>\n', page],
    ['html after a byte order mark', '\u00ef\u00bb\u00bf<html>', page],
    ['html fragment', '<table><tr>', page],
    ['xml', '<?xml version="1.0"?>', page],
    ['lfs pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n', pointer],
    ['nul', '\0'.repeat(2000), damaged]
  ])('%s is told, alone and before 100,000 rows', (_name, start, expected) => {
    expect(faults(latin1(start))).toBe(expected);
    expect(faults(Buffer.concat([latin1(start), rest]))).toBe(expected);
  });
  test.each(['PK\n03\n', 'PDF,%\n1,2\n', '<a,b\n1,2\n', 'version\nhttps://git-lfs.github.com/spec/v1\n'])(
    'a CSV that begins alike is accepted: %j',
    (text) => {
      expect(read(text).problems).toEqual([]);
    }
  );
});

test('a byte order mark at the start is accepted and is no part of the first name', () => {
  expect(cells('\ufeffid,svar\n1,ja\n', {header: ['id', 'svar']})).toEqual([
    ['id', 'svar'],
    ['1', 'ja']
  ]);
});

test('an impossible dialect is an error of the caller', () => {
  expect(() => read('a\n', {delimiter: '\n'})).toThrow(new RangeError('bad delimiter: \n'));
  expect(() => read('a\n', {delimiter: ';;'})).toThrow(new RangeError('bad delimiter: ;;'));
  expect(() => read('a\n', {delimiter: '"'})).toThrow(RangeError);
  expect(() => read('a\n', {quoteChar: ''})).toThrow(new RangeError('bad quote character: '));
  expect(() => read('a\n', {delimiter: "'", quoteChar: "'"})).toThrow(RangeError);
});
