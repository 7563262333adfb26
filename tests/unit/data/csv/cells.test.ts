import {describe, expect, test} from 'vitest';
import {cells, faults, large, read} from './helpers.ts';

function column(...values: readonly string[]): string {
  return `id,svar\n${values.map((value, i) => `${i + 1},${value}\n`).join('')}`;
}

describe('errors of spreadsheets', () => {
  const errors = [
    ...['#REF!', '#N/A', '#DIV/0!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA'],
    ...['#VERDI!', '#I/T', '#NAVN?', '#OVERFLYT!', '#VÄRDEFEL!', '#BEZUG!', '#NV', '########', 'Err:502']
  ];

  test.each(errors)('%s is told', (error) => {
    const told = `spreadsheet-error: svar.csv:3:3 column "svar": "${error}" is an error of the spreadsheet, not a value (`;
    expect(faults(column('ja', error)).startsWith(told)).toBe(true);
  });
  test('are told with what to do', () => {
    expect(faults(column('#REF!', '####'))).toMatchInlineSnapshot(`
      "spreadsheet-error: svar.csv:2:3 column "svar": "#REF!" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)
      spreadsheet-error: svar.csv:3:3 column "svar": "####" is an error of the spreadsheet, not a value (the column was too narrow when it was saved; widen it and save again)"
    `);
  });
  test('are told by the column in which they stand, row by row, capped over columns', () => {
    expect(faults('a,b\n1,#REF!\n#N/A,2\n#N/A,#REF!\n3,#N/A\n#NV,4\n')).toMatchInlineSnapshot(`
      "spreadsheet-error: svar.csv:2:3 column "b": "#REF!" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)
      spreadsheet-error: svar.csv:3:1 column "a": "#N/A" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)
      spreadsheet-error: svar.csv:4:1 column "a": "#N/A" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)
      spreadsheet-error: svar.csv:4:6 and 3 more of this kind (spreadsheet-error) in lines 4, 5, 6"
    `);
  });
  test('words with a # and sentences about errors are accepted', () => {
    expect(read(column('#metoo', '#1', 'feil #REF! i cellen', '#', '##', 'Err: 502', '#Ja!')).problems).toEqual([]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large('100000,#VERDI!'))).toMatchInlineSnapshot(
      `"spreadsheet-error: svar.csv:100001:8 column "svar": "#VERDI!" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)"`
    );
  });
});

describe('powers of ten', () => {
  test('are told', () => {
    expect(faults(column('1E+05', '"1,23E+11"', '-4.5e-07'))).toMatchInlineSnapshot(`
      "scientific-number: svar.csv:2:3 column "svar": "1E+05" is a number as a power of ten; its last digits may be lost (format the column as number or text in the original, with all digits, and save again)
      scientific-number: svar.csv:3:3 column "svar": "1,23E+11" is a number as a power of ten; its last digits may be lost (format the column as number or text in the original, with all digits, and save again)
      scientific-number: svar.csv:4:3 column "svar": "-4.5e-07" is a number as a power of ten; its last digits may be lost (format the column as number or text in the original, with all digits, and save again)"
    `);
  });
  test('codes and words that look alike are accepted', () => {
    expect(read(column('1E05', '12e5', 'E+05', '1E+', '1E+05 kr', '10+5')).problems).toEqual([]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large('1E+05,ja'))).toMatchInlineSnapshot(
      `"scientific-number: svar.csv:100001:1 column "id": "1E+05" is a number as a power of ten; its last digits may be lost (format the column as number or text in the original, with all digits, and save again)"`
    );
  });
});

describe('words for no value', () => {
  test.each(['NaN', 'nan', 'Infinity', '-Infinity', '-inf', 'Inf', 'NULL', 'undefined'])('%s is told', (word) => {
    expect(faults(column(word))).toBe(
      `not-a-value: svar.csv:2:3 column "svar": "${word}" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)`
    );
  });
  test('words of a language are accepted, and all words inside a sentence', () => {
    const words = [
      'NaN er ikke et tall',
      'Nansen',
      'info',
      'Infinity War',
      'null',
      'Null',
      'NA',
      'None',
      'nei',
      'inf.'
    ];
    expect(cells(column(...words)).slice(1)).toEqual(words.map((word, i) => [String(i + 1), word]));
  });
  test('are found in line 100,001', () => {
    expect(faults(large('100000,NaN'))).toMatchInlineSnapshot(
      `"not-a-value: svar.csv:100001:8 column "svar": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)"`
    );
  });
  test('thousands of them are told in four lines', () => {
    expect(faults(large('NaN,ja').replaceAll(',ja', ',NULL'))).toMatchInlineSnapshot(`
      "not-a-value: svar.csv:2:3 column "svar": "NULL" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)
      not-a-value: svar.csv:3:3 column "svar": "NULL" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)
      not-a-value: svar.csv:4:3 column "svar": "NULL" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)
      not-a-value: svar.csv:5:3 and 99,998 more of this kind (not-a-value) in lines 5, 6, 7, 8, 9, …"
    `);
  });
  test('hundreds in one line are told in four lines', () => {
    const names = Array.from({length: 1200}, (_, i) => `q${i}`).join();
    const row = Array.from({length: 1200}, () => 'NaN').join();
    expect(faults(`${names}\n${row}\n${row}\n`)).toMatchInlineSnapshot(`
      "not-a-value: svar.csv:2:1 column "q0": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)
      not-a-value: svar.csv:2:5 column "q1": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)
      not-a-value: svar.csv:2:9 column "q2": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)
      not-a-value: svar.csv:2:13 and 2,397 more of this kind (not-a-value) in lines 2, …"
    `);
  });
});

test('all kinds of faults are told at once, in the order of the file', () => {
  const text = 'id,Svar,svar\n1,NaN,x\u0000y\n2,1E+05\n\n3,"a" b,c\n4,#REF!,d,e\n<<<<<<< HEAD\n5,"f,g\n';
  expect(faults(text, {header: ['id', 'svar', 'alder']})).toMatchInlineSnapshot(`
    "missing-column: svar.csv:1:1 the column "alder" is missing; found "id", "Svar", "svar" (export the file with this column, or delete the field from datapackage.json)
    unexpected-column: svar.csv:1:4 the column "Svar" is not declared in the schema (expected one of "alder")
    near-duplicate-header: svar.csv:1:9 columns 2 "Svar" and 3 "svar" differ in nothing but letter case (rename or delete one of them)
    not-a-value: svar.csv:2:3 column "Svar": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)
    nul: svar.csv:2:8 a NUL character (U+0000) stands here (the file is damaged or not a text file; export it again as "CSV UTF-8")
    scientific-number: svar.csv:3:3 column "Svar": "1E+05" is a number as a power of ten; its last digits may be lost (format the column as number or text in the original, with all digits, and save again)
    too-few-fields: svar.csv:3:8 the line has 2 fields, expected 3; no field for "svar" (add the missing fields; an empty one still needs its ",")
    blank-line: svar.csv:4:1 the line is blank (delete it)
    stray-quote: svar.csv:5:5 the quoted value "a" ends at this quote, but " b" follows (write a quote inside a value twice, as ""; nothing may follow a closing quote but the delimiter)
    spreadsheet-error: svar.csv:6:3 column "Svar": "#REF!" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)
    too-many-fields: svar.csv:6:11 the line has 4 fields, expected 3; nothing is declared for "e" (put a value that holds "," in quotes, or delete what is too much)
    merge-conflict: svar.csv:7:1 the line "<<<<<<< HEAD" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)
    unclosed-quote: svar.csv:8:3 the quote (") opened here before "f,g" is never closed (close it at the end of the value, or delete it; a quote inside a value is written twice, as "")"
  `);
});

test('values are shown with invisible characters as numbers, and cut', () => {
  expect(faults(`id,svar\n1,a\n2,b,\u00a0b\u200b${'c'.repeat(1_048_576)}\n`)).toMatchInlineSnapshot(
    `"too-many-fields: svar.csv:3:5 the line has 3 fields, expected 2; nothing is declared for "<U+00A0>b<U+200B>ccccccccccccccccccccccccccccccccccccc…" (1,048,579 characters) (put a value that holds "," in quotes, or delete what is too much)"`
  );
});
