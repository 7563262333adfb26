import {describe, expect, test} from 'vitest';
import {cells, faults, large, read} from './helpers.ts';

describe('ragged rows', () => {
  test('too few fields are told', () => {
    expect(faults('id,kjonn,svar\n1,m,ja\n2\n')).toMatchInlineSnapshot(
      `"too-few-fields: svar.csv:3:2 the line has 1 field, expected 3; no field for "kjonn", "svar" (add the missing fields; an empty one still needs its ",")"`
    );
  });
  test('too many fields are told', () => {
    expect(faults('id,svar\n1,ja\n2,ja, men bare om natten\n')).toMatchInlineSnapshot(
      `"too-many-fields: svar.csv:3:6 the line has 3 fields, expected 2; nothing is declared for " men bare om natten" (put a value that holds "," in quotes, or delete what is too much)"`
    );
  });
  test('empty fields and quoted delimiters are accepted', () => {
    expect(cells('id,svar\n,\n1,"ja, men"\n')).toEqual([
      ['id', 'svar'],
      ['', ''],
      ['1', 'ja, men']
    ]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large('100000'))).toMatchInlineSnapshot(
      `"too-few-fields: svar.csv:100001:7 the line has 1 field, expected 2; no field for "svar" (add the missing fields; an empty one still needs its ",")"`
    );
    expect(faults(large('100000,ja,'))).toMatchInlineSnapshot(
      `"too-many-fields: svar.csv:100001:11 the line has 3 fields, expected 2; nothing is declared for "" (put a value that holds "," in quotes, or delete what is too much)"`
    );
  });
  test('of one kind, three are spelled out and the rest counted', () => {
    expect(faults(`id,svar\n${'1\n'.repeat(100)}`)).toMatchInlineSnapshot(`
      "too-few-fields: svar.csv:2:2 the line has 1 field, expected 2; no field for "svar" (add the missing fields; an empty one still needs its ",")
      too-few-fields: svar.csv:3:2 the line has 1 field, expected 2; no field for "svar" (add the missing fields; an empty one still needs its ",")
      too-few-fields: svar.csv:4:2 the line has 1 field, expected 2; no field for "svar" (add the missing fields; an empty one still needs its ",")
      too-few-fields: svar.csv:5:2 and 97 more of this kind (too-few-fields) in lines 5, 6, 7, 8, 9, …"
    `);
  });
});

describe('blank lines', () => {
  test('are told wherever they stand', () => {
    expect(faults('\nid,svar\n1,ja\n\n2,nei\n   \n3,ja\n\n')).toMatchInlineSnapshot(`
      "blank-line: svar.csv:1:1 the line is blank (delete it)
      blank-line: svar.csv:4:1 the line is blank (delete it)
      blank-line: svar.csv:6:1 the line is blank, it holds only "   " (delete it)
      blank-line: svar.csv:8:1 the line is blank (delete it)"
    `);
    expect(faults('id,svar\r\n\r\n2,nei\r\n')).toMatchInlineSnapshot(
      `"blank-line: svar.csv:2:1 the line is blank (delete it)"`
    );
  });
  test('in one column an empty value needs quotes', () => {
    expect(faults('svar\nja\n\nnei\n')).toMatchInlineSnapshot(
      `"blank-line: svar.csv:3:1 the line is blank (delete it; an empty value is written "")"`
    );
    expect(cells('svar\nja\n""\n \n')).toEqual([['svar'], ['ja'], [''], [' ']]);
  });
  test('inside quotes they are accepted', () => {
    expect(cells('id,svar\n1,"ja\n\nnei"\n')).toEqual([
      ['id', 'svar'],
      ['1', 'ja\n\nnei']
    ]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large(''))).toMatchInlineSnapshot(`"blank-line: svar.csv:100001:1 the line is blank (delete it)"`);
  });
});

describe('merge conflicts', () => {
  test('are told, and the lines between are read', () => {
    const text = 'id,svar\n<<<<<<< HEAD\n1,ja\n=======\n1,#REF!\n>>>>>>> origin/main\n';
    expect(faults(text)).toMatchInlineSnapshot(`
      "merge-conflict: svar.csv:2:1 the line "<<<<<<< HEAD" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)
      merge-conflict: svar.csv:4:1 the line "=======" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)
      spreadsheet-error: svar.csv:5:3 column "svar": "#REF!" is an error of the spreadsheet, not a value (mend the formula in the spreadsheet, or leave the cell empty, and save again)
      merge-conflict: svar.csv:6:1 the line ">>>>>>> origin/main" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)"
    `);
  });
  test('are told around the header', () => {
    const text = '<<<<<<< HEAD\nid,svar\n||||||| 8f3a\nid,sva\n=======\nid,svaar\n>>>>>>> main\n1,ja\n';
    expect(faults(text, {header: ['id', 'svar']})).toMatchInlineSnapshot(`
      "merge-conflict: svar.csv:1:1 the line "<<<<<<< HEAD" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)
      merge-conflict: svar.csv:3:1 the line "||||||| 8f3a" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)
      merge-conflict: svar.csv:5:1 the line "=======" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)
      merge-conflict: svar.csv:7:1 the line ">>>>>>> main" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)"
    `);
  });
  test('are told inside a quoted value', () => {
    expect(faults('id,svar\n1,"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n"\n')).toMatchInlineSnapshot(
      `"merge-conflict: svar.csv:2:3 column "svar": the value holds markers of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)"`
    );
  });
  test('arrows and underlines in cells are accepted', () => {
    expect(cells('svar\n=======\n<<<<<<<\n<<<<<< HEAD\n"Tittel\n=======\ntekst"\n')).toHaveLength(5);
    expect(read('id,svar\n1,<<<<<<< HEAD\n').problems).toEqual([]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large('<<<<<<< HEAD'))).toMatchInlineSnapshot(
      `"merge-conflict: svar.csv:100001:1 the line "<<<<<<< HEAD" is a marker of an unresolved merge conflict (keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>)"`
    );
  });
});

describe('place', () => {
  const text = 'id,svar,n\n1,"to\nlinjer",2\n3,"a ""b"", c",4\n';

  test('is the physical line and the column of the cell', () => {
    const {value} = read(text);
    expect(value?.place(-1, 1)).toEqual({file: 'svar.csv', line: 1, column: 4});
    expect(value?.place(0, 1)).toEqual({file: 'svar.csv', line: 2, column: 3});
    expect(value?.place(0, 2)).toEqual({file: 'svar.csv', line: 3, column: 9});
    expect(value?.place(1, 0)).toEqual({file: 'svar.csv', line: 4, column: 1});
    expect(value?.place(1, 2)).toEqual({file: 'svar.csv', line: 4, column: 16});
  });
  test('is the same in a file with CRLF and a byte order mark', () => {
    const {value} = read(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(value?.place(1, 2)).toEqual({file: 'svar.csv', line: 4, column: 16});
  });
  test('of faults below quoted line breaks is the physical line', () => {
    expect(faults(`${text}5,x,NaN\n`)).toMatchInlineSnapshot(
      `"not-a-value: svar.csv:5:5 column "n": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)"`
    );
  });
});

test('a field of 1 MB is accepted', () => {
  const long = 'ord, "og" linje\n'.repeat(65_536);
  expect(cells(`id,svar\n1,"${long.replaceAll('"', '""')}"\n`)[1]?.[1]).toBe(long);
});

test('a column of more different texts than are looked up keeps them all', () => {
  const texts = Array.from({length: 70_000}, (_, i) => `t${i}`);
  const all = [...texts, ...texts];
  expect(cells(`x\n${all.join('\n')}\n`).flat()).toEqual(['x', ...all]);
});
