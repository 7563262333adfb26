import {describe, expect, test} from 'vitest';
import {cells, faults, large, read} from './helpers.ts';

/** 1,200 names of which the last is `name`. */
function wide(name: string): string {
  return [...Array.from({length: 1199}, (_, i) => `q${i + 1}`), name].join(',');
}

describe('names', () => {
  test('blank ones are told', () => {
    expect(faults('id,,svar, \n1,2,3,4\n')).toMatchInlineSnapshot(`
      "blank-header: svar.csv:1:4 column 2 has no name (give it a name, or delete the column)
      blank-header: svar.csv:1:10 column 4 has no name, only " " (give it a name, or delete the column)"
    `);
  });
  test('duplicates are told', () => {
    expect(faults('id,svar,svar\n1,ja,nei\n')).toMatchInlineSnapshot(
      `"duplicate-header: svar.csv:1:9 columns 2 and 3 are both called "svar" (rename or delete one of them)"`
    );
  });
  test('near duplicates are told: case, spaces, Unicode form', () => {
    expect(faults('kjønn,Kjønn,å,a\u030a\n1,2,3,4\n')).toMatchInlineSnapshot(`
      "near-duplicate-header: svar.csv:1:7 columns 1 "kjønn" and 2 "Kjønn" differ in nothing but letter case (rename or delete one of them)
      near-duplicate-header: svar.csv:1:15 columns 3 "å" and 4 "å" differ in nothing but the Unicode form of a letter, NFC or NFD (rename or delete one of them)"
    `);
    expect(faults('id,id \n1,2\n')).toMatchInlineSnapshot(`
      "header-space: svar.csv:1:4 the column name "id " begins or ends with a space (write "id")
      near-duplicate-header: svar.csv:1:4 columns 1 "id" and 2 "id " differ in nothing but spaces at the ends (rename or delete one of them)"
    `);
  });
  test('spaces, line breaks and invisible characters are told', () => {
    expect(faults(' id,"sv\nar",al\u200bder\n1,2,3\n')).toMatchInlineSnapshot(`
      "header-space: svar.csv:1:1 the column name " id" begins or ends with a space (write "id")
      header-character: svar.csv:1:5 the column name "sv<U+000A>ar" holds a line break (delete it; a name stands on one line and is told by what one sees)
      header-character: svar.csv:2:5 the column name "al<U+200B>der" holds the invisible U+200B (delete it; a name stands on one line and is told by what one sees)"
    `);
  });
  test.each(['__proto__', 'constructor', 'prototype'])('%s is told', (name) => {
    expect(faults(`id,${name}\n1,2\n`)).toBe(
      `reserved-header: svar.csv:1:4 a column cannot be called "${name}", a word with a meaning of its own in JavaScript (rename the column)`
    );
  });
  test('names that are merely like each other or a reserved word are accepted', () => {
    const header = ['svar', 'svar_1', 'svar 2', 'proto', '__proto', 'toString', 'hasOwnProperty', 'a\u030ar', 'ar'];
    expect(cells(`${header.join()}\n${header.join()}\n`)).toEqual([header, header]);
  });
  test('1,200 columns are accepted', () => {
    expect(cells(`${wide('siste')}\n${wide('1200')}\n`)[1]?.[1199]).toBe('1200');
  });
  test.each([
    ['', 'blank-header', 'column 1200 has no name (give it a name, or delete the column)'],
    ['q7', 'duplicate-header', 'columns 7 and 1200 are both called "q7" (rename or delete one of them)'],
    [
      'Q7 ',
      'header-space',
      `the column name "Q7 " begins or ends with a space (write "Q7")
near-duplicate-header: svar.csv:1:6088 columns 7 "q7" and 1200 "Q7 " differ in nothing but letter case and spaces at the ends (rename or delete one of them)`
    ],
    [
      '__proto__',
      'reserved-header',
      'a column cannot be called "__proto__", a word with a meaning of its own in JavaScript (rename the column)'
    ]
  ])('%j is told in column 1,200', (name, rule, text) => {
    expect(faults(`${wide(name)}\n`)).toBe(`${rule}: svar.csv:1:6088 ${text}`);
  });
  test('are told above 100,000 rows', () => {
    expect(faults(large('100000,ja', 'id,ID'))).toMatchInlineSnapshot(
      `"near-duplicate-header: svar.csv:1:4 columns 1 "id" and 2 "ID" differ in nothing but letter case (rename or delete one of them)"`
    );
  });
});

describe('expected names', () => {
  const header = ['id', 'kommune', 'svar'];

  test('a misspelt one is told once, with the one meant', () => {
    expect(faults('id,kommmune,svar\n1,a,b\n', {header})).toMatchInlineSnapshot(
      `"unexpected-column: svar.csv:1:4 the column "kommmune" is not declared in the schema (did you mean "kommune"?)"`
    );
  });
  test('a missing one is told', () => {
    expect(faults('id,svar\n1,a\n', {header})).toMatchInlineSnapshot(
      `"missing-column: svar.csv:1:1 the column "kommune" is missing; found "id", "svar" (export the file with this column, or delete the field from datapackage.json)"`
    );
  });
  test('one too many is told', () => {
    expect(faults('id,kommune,svar,alder\n1,a,b,c\n', {header})).toMatchInlineSnapshot(
      `"unexpected-column: svar.csv:1:17 the column "alder" is not declared in the schema (delete the column, or declare it in datapackage.json)"`
    );
  });
  test('another order is told', () => {
    expect(faults('id,svar,kommune\n1,a,b\n', {header})).toMatchInlineSnapshot(
      `"header-order: svar.csv:1:4 the columns stand in another order than in the schema: column 2 is "svar", expected "kommune" (order them as "id", "kommune", "svar", or change the order of the fields in datapackage.json)"`
    );
  });
  test('another case, space or Unicode form is told', () => {
    expect(faults('ID,kommune,svar\n1,a,b\n', {header})).toMatchInlineSnapshot(
      `"unexpected-column: svar.csv:1:1 the column "ID" is not declared in the schema (did you mean "id"?)"`
    );
    expect(faults('id,ma\u030al\n1,a\n', {header: ['id', 'mål']})).toMatchInlineSnapshot(
      `"unexpected-column: svar.csv:1:4 the column "mål" is not declared in the schema; the same letters are there in another Unicode form (NFC, NFD) (did you mean "mål"?)"`
    );
  });
  test('a strange one among missing ones is told with what there is to choose from', () => {
    expect(faults('id,xyz\n1,a\n', {header})).toMatchInlineSnapshot(`
      "missing-column: svar.csv:1:1 the column "kommune" is missing; found "id", "xyz" (export the file with this column, or delete the field from datapackage.json)
      missing-column: svar.csv:1:1 the column "svar" is missing; found "id", "xyz" (export the file with this column, or delete the field from datapackage.json)
      unexpected-column: svar.csv:1:4 the column "xyz" is not declared in the schema (expected one of "kommune", "svar")"
    `);
  });
  test('the same names in the same order are accepted', () => {
    expect(cells('id,kommune,svar\n1,a,b\n', {header})).toEqual([header, ['1', 'a', 'b']]);
  });
  test('are told above 100,000 rows', () => {
    expect(faults(large('100000,ja'), {header: ['id', 'svart']})).toMatchInlineSnapshot(
      `"unexpected-column: svar.csv:1:4 the column "svar" is not declared in the schema (did you mean "svart"?)"`
    );
  });
});

describe('no header', () => {
  test('is told of data in line 1, with expected names and without', () => {
    expect(faults('1,ja\n2,nei\n', {header: ['id', 'svar']})).toMatchInlineSnapshot(
      `"no-header: svar.csv:1:1 the first line is no line of column names: found "1", "ja", expected "id", "svar" (insert the column names as the first line)"`
    );
    expect(faults('1,2024-01-31,"2,5"\n2,2024-02-01,3\n')).toMatchInlineSnapshot(
      `"no-header: svar.csv:1:1 the first line is no line of column names: found "1", "2024-01-31", "2,5" (insert the column names as the first line)"`
    );
  });
  test('names with digits are accepted, and numbers among other names', () => {
    expect(cells('q1,2007\n1,2\n')).toEqual([
      ['q1', '2007'],
      ['1', '2']
    ]);
  });
  test('is told of 100,000 rows', () => {
    expect(faults(large('100000,ja', '0,ja'), {header: ['id', 'svar']})).toMatchInlineSnapshot(
      `"no-header: svar.csv:1:1 the first line is no line of column names: found "0", "ja", expected "id", "svar" (insert the column names as the first line)"`
    );
  });
});

describe('title above the header', () => {
  test('is told by the expected names further down', () => {
    const text = 'Tabell 1. Svar,\nKilde: SSB,\nid,svar\n1,ja\n';
    expect(faults(text, {header: ['id', 'svar']})).toMatchInlineSnapshot(
      `"title-row: svar.csv:1:1 "Tabell 1. Svar" is a title above the table, expected the line of column names (delete everything above the column names; a title belongs in datapackage.json)"`
    );
  });
  test('is told by the width of the lines below', () => {
    expect(faults('Tabell 1\nid,svar\n1,ja\n2,nei\n')).toMatchInlineSnapshot(
      `"title-row: svar.csv:1:1 "Tabell 1" is a title above the table, expected the line of column names (delete everything above the column names; a title belongs in datapackage.json)"`
    );
  });
  test('other faults are told as well', () => {
    expect(faults('Tabell 1\nid,Id\n1,#REF!\n')).toMatchInlineSnapshot(`
      "title-row: svar.csv:1:1 "Tabell 1" is a title above the table, expected the line of column names (delete everything above the column names; a title belongs in datapackage.json)
      near-duplicate-header: svar.csv:2:4 columns 1 "id" and 2 "Id" differ in nothing but letter case (rename or delete one of them)
      spreadsheet-error: svar.csv:3:3 column "Id": "#REF!" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)"
    `);
  });
  test('a header of one column is accepted', () => {
    expect(cells('Tabell 1\nja\nnei\n')).toEqual([['Tabell 1'], ['ja'], ['nei']]);
  });
  test('is told above 100,000 rows', () => {
    expect(faults(`Tabell 1\n${large('100000,ja')}`)).toMatchInlineSnapshot(
      `"title-row: svar.csv:1:1 "Tabell 1" is a title above the table, expected the line of column names (delete everything above the column names; a title belongs in datapackage.json)"`
    );
  });
});

describe('header shorter than the lines', () => {
  test('is told, with the habit of R', () => {
    expect(faults('id,svar\n1,7,ja\n2,8,nei\n')).toMatchInlineSnapshot(
      `"short-header: svar.csv:1:1 the header has 2 columns, but the lines below have 3 (name the missing column; R writes such a file with row names, so use row.names = FALSE)"`
    );
    expect(faults('id,svar\n1,7,ja,x\n')).toMatchInlineSnapshot(
      `"short-header: svar.csv:1:1 the header has 2 columns, but the lines below have 4 (name the missing columns)"`
    );
  });
  test('a header of its own width is accepted', () => {
    expect(read('nr,id,svar\n1,7,ja\n').problems).toEqual([]);
  });
  test('is told above 100,000 rows', () => {
    expect(faults(large('100000,ja', 'nr,id,svar'), {header: ['nr', 'id', 'svar']})).toMatchInlineSnapshot(`
      "too-few-fields: svar.csv:2:5 the line has 2 fields, expected 3; no field for "svar" (add the missing fields; an empty one still needs its ",")
      too-few-fields: svar.csv:3:5 the line has 2 fields, expected 3; no field for "svar" (add the missing fields; an empty one still needs its ",")
      too-few-fields: svar.csv:4:5 the line has 2 fields, expected 3; no field for "svar" (add the missing fields; an empty one still needs its ",")
      too-few-fields: svar.csv:5:5 and 99,997 more of this kind (too-few-fields) in lines 5, 6, 7, 8, 9, …"
    `);
  });
});

describe('too many columns', () => {
  const names = (n: number): string => Array.from({length: n}, (_, i) => `q${i}`).join(',');

  test('are told, as of a file without line ends', () => {
    expect(faults(`${names(16_385)}\n`)).toMatchInlineSnapshot(
      `"too-many-columns: svar.csv:1:1 the first line has 16,385 fields, at most 16,384 columns are read (see that the lines end where they should; a column is a question, a line a respondent)"`
    );
  });
  test('as many as a spreadsheet holds are accepted', () => {
    expect(cells(`${names(16_384)}\n`)[0]).toHaveLength(16_384);
  });
  test('are told above 100,000 rows', () => {
    expect(faults(large('100000,ja', names(16_385)))).toBe(faults(`${names(16_385)}\n`));
  });
});

describe('wrong delimiter', () => {
  test.each([
    [';', 'semicolon (;)', ';', ';'],
    ['\t', 'tab', '<U+0009>', '\\t'],
    ['|', 'vertical bar (|)', '|', '|']
  ])('%j is told', (delimiter, name, shown, json) => {
    expect(faults(`id${delimiter}snitt\n1${delimiter}2,5\n`)).toBe(
      `wrong-delimiter: svar.csv:1:1 the header is one column, "id${shown}snitt": the fields are separated by ${name}, expected comma (,) (save the file with "," between the fields, or declare "dialect": {"delimiter": "${json}"} in datapackage.json)`
    );
  });
  test('a comma where a semicolon is declared is told', () => {
    expect(faults('id,svar\n1,ja\n', {delimiter: ';'})).toMatchInlineSnapshot(
      `"wrong-delimiter: svar.csv:1:1 the header is one column, "id,svar": the fields are separated by comma (,), expected semicolon (;) (save the file with ";" between the fields, or declare "dialect": {"delimiter": ","} in datapackage.json)"`
    );
  });
  test("Excel's own line is told", () => {
    expect(faults('sep=;\nid;svar\n1;NaN\n', {delimiter: ';'})).toMatchInlineSnapshot(`
      "excel-sep-line: svar.csv:1:1 "sep=" is an instruction for Excel, expected the line of column names (delete the line; the delimiter is declared in datapackage.json)
      not-a-value: svar.csv:3:3 column "svar": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)"
    `);
    expect(faults('sep=;\nid;svar\n1;ja\n')).toMatchInlineSnapshot(`
      "excel-sep-line: svar.csv:1:1 "sep=;" is an instruction for Excel, expected the line of column names (delete the line; the delimiter is declared in datapackage.json)
      wrong-delimiter: svar.csv:2:1 the header is one column, "id;svar": the fields are separated by semicolon (;), expected comma (,) (save the file with "," between the fields, or declare "dialect": {"delimiter": ";"} in datapackage.json)"
    `);
  });
  test.each([';', '\t', '|'])('%j is accepted if declared, with decimal commas', (delimiter) => {
    expect(cells(`id${delimiter}snitt\n1${delimiter}2,5\n`, {delimiter})).toEqual([
      ['id', 'snitt'],
      ['1', '2,5']
    ]);
  });
  test('another quote character is accepted if declared', () => {
    expect(cells("id,svar\n1,'it''s, \"so\"'\n", {quoteChar: "'"})[1]).toEqual(['1', 'it\'s, "so"']);
  });
  test('semicolons in cells, in one of several names and in the only expected name are accepted', () => {
    expect(cells('a;b,c\n1;2,3\n')[1]).toEqual(['1;2', '3']);
    expect(cells('a;b\n1;2\n', {header: ['a;b']})[1]).toEqual(['1;2']);
  });
  test('is told of 100,000 rows', () => {
    expect(faults(large('100000,ja').replaceAll(',', ';'))).toMatchInlineSnapshot(
      `"wrong-delimiter: svar.csv:1:1 the header is one column, "id;svar": the fields are separated by semicolon (;), expected comma (,) (save the file with "," between the fields, or declare "dialect": {"delimiter": ";"} in datapackage.json)"`
    );
  });
});
