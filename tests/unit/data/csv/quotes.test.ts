import {describe, expect, test} from 'vitest';
import {cells, faults, large} from './helpers.ts';

describe('a quote that is never closed', () => {
  test('is told in the line where it was opened, and the lines below are read', () => {
    expect(faults('id,svar\n1,ja\n2,"nei\n3,ja\n4,NaN\n5\n')).toMatchInlineSnapshot(`
      "unclosed-quote: svar.csv:3:3 the quote (") opened here before "nei" is never closed (close it at the end of the value, or delete it; a quote inside a value is written twice, as "")
      not-a-value: svar.csv:5:3 column "svar": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)
      too-few-fields: svar.csv:6:2 the line has 1 field, expected 2; no field for "svar" (add the missing fields; an empty one still needs its ",")"
    `);
  });
  test('is told there even if a later quoted value seems to close it', () => {
    expect(faults('id,svar\n1,ja\n2,"nei\n3,ja\n4,"ja, men"\n5,"nei"\n')).toMatchInlineSnapshot(
      `"unclosed-quote: svar.csv:3:3 the quote (") opened here before "nei" is never closed (close it at the end of the value, or delete it; a quote inside a value is written twice, as "")"`
    );
  });
  test('is told in the header', () => {
    expect(faults('id,"svar\n1,ja\n')).toMatchInlineSnapshot(
      `"unclosed-quote: svar.csv:1:4 the quote (") opened here before "svar" is never closed (close it at the end of the value, or delete it; a quote inside a value is written twice, as "")"`
    );
  });
  test('is told in the last cell without a line end', () => {
    expect(faults('id,svar\n1,"')).toMatchInlineSnapshot(
      `"unclosed-quote: svar.csv:2:3 the quote (") opened here before "" is never closed (close it at the end of the value, or delete it; a quote inside a value is written twice, as "")"`
    );
    expect(faults('id,svar\n1,"ja""')).toMatchInlineSnapshot(
      `"unclosed-quote: svar.csv:2:3 the quote (") opened here before "ja""" is never closed (close it at the end of the value, or delete it; a quote inside a value is written twice, as "")"`
    );
  });
  test('quoted line breaks, delimiters and doubled quotes are accepted', () => {
    expect(cells('id,svar\n1,"ja\n2,nei"\n"3","""ja"", nei"\n4,""""\n')).toEqual([
      ['id', 'svar'],
      ['1', 'ja\n2,nei'],
      ['3', '"ja", nei'],
      ['4', '"']
    ]);
  });
  test('is found in line 100,001 and in line 2 of 100,001', () => {
    expect(faults(large('100000,"ja'))).toMatchInlineSnapshot(
      `"unclosed-quote: svar.csv:100001:8 the quote (") opened here before "ja" is never closed (close it at the end of the value, or delete it; a quote inside a value is written twice, as "")"`
    );
    expect(faults(large('100000,ja').replace('1,ja', '1,"ja'))).toMatchInlineSnapshot(
      `"unclosed-quote: svar.csv:2:3 the quote (") opened here before "ja" is never closed (close it at the end of the value, or delete it; a quote inside a value is written twice, as "")"`
    );
  });
});

describe('a quote in the wrong place', () => {
  test('is told inside a value without quotes', () => {
    expect(faults('id,svar\n1,et "godt" svar\n2,"ja"\n')).toMatchInlineSnapshot(
      `"stray-quote: svar.csv:2:6 a quote (") stands inside "et "godt" svar", which does not begin with one (put the whole value in quotes and write the quote inside it twice, as "")"`
    );
    expect(faults('id,svar\n1, "ja"\n')).toMatchInlineSnapshot(
      `"stray-quote: svar.csv:2:4 a quote (") stands inside " "ja"", which does not begin with one (delete the space before the opening quote)"`
    );
  });
  test('is told inside a quoted value', () => {
    expect(faults('id,svar,n\n1,"et "godt" svar",2\n2,"ja",NaN\n')).toMatchInlineSnapshot(`
      "stray-quote: svar.csv:2:7 the quoted value "et " ends at this quote, but "godt" svar"" follows (write a quote inside a value twice, as ""; nothing may follow a closing quote but the delimiter)
      not-a-value: svar.csv:3:8 column "n": "NaN" is what a program writes where it has no value (leave the cell empty or write the missing code of the codebook)"
    `);
  });
  test('is told before spaces, which PapaParse drops', () => {
    expect(faults('id,svar,n\n1,"ja" ,2\n2,x,"nei"  \n')).toMatchInlineSnapshot(`
      "stray-quote: svar.csv:2:6 the quoted value "ja" ends at this quote, but " " follows (write a quote inside a value twice, as ""; nothing may follow a closing quote but the delimiter)
      stray-quote: svar.csv:3:9 the quoted value "nei" ends at this quote, but "  " follows (write a quote inside a value twice, as ""; nothing may follow a closing quote but the delimiter)"
    `);
  });
  test('other marks and doubled quotes are accepted', () => {
    expect(cells('id,svar\n1,et «godt» svar\n2,it\'s 5″\n3,"5"""\n')).toEqual([
      ['id', 'svar'],
      ['1', 'et «godt» svar'],
      ['2', "it's 5″"],
      ['3', '5"']
    ]);
  });
  test('is found in line 100,001', () => {
    expect(faults(large('100000,5"'))).toMatchInlineSnapshot(
      `"stray-quote: svar.csv:100001:9 a quote (") stands inside "5"", which does not begin with one (put the whole value in quotes and write the quote inside it twice, as "")"`
    );
    expect(faults(large('100000,"5"x'))).toMatchInlineSnapshot(
      `"stray-quote: svar.csv:100001:10 the quoted value "5" ends at this quote, but "x" follows (write a quote inside a value twice, as ""; nothing may follow a closing quote but the delimiter)"`
    );
  });
  test('a file full of them is read up to a limit', () => {
    expect(faults(`id,svar\n${'1,"a"b\n'.repeat(5000)}`)).toMatchInlineSnapshot(`
      "stray-quote: svar.csv:2:5 the quoted value "a" ends at this quote, but "b" follows (write a quote inside a value twice, as ""; nothing may follow a closing quote but the delimiter)
      stray-quote: svar.csv:3:5 the quoted value "a" ends at this quote, but "b" follows (write a quote inside a value twice, as ""; nothing may follow a closing quote but the delimiter)
      stray-quote: svar.csv:4:5 the quoted value "a" ends at this quote, but "b" follows (write a quote inside a value twice, as ""; nothing may follow a closing quote but the delimiter)
      stray-quote: svar.csv:5:5 and 97 more of this kind (stray-quote) in lines 5, 6, 7, 8, 9, …
      unread-rest: svar.csv:102:1 the rest of the file (34,300 characters) was not read after 100 broken quotes (mend the quotes above and check again)"
    `);
  });
  test('a long line full of them takes no time', () => {
    expect(faults(`id,svar\n${'x"y,'.repeat(100_000)}\n`)).toMatchInlineSnapshot(`
      "short-header: svar.csv:1:1 the header has 2 columns, but the lines below have 100001 (name the missing columns)
      stray-quote: svar.csv:2:2 a quote (") stands inside "x"y", which does not begin with one (put the whole value in quotes and write the quote inside it twice, as "")
      stray-quote: svar.csv:2:6 a quote (") stands inside "x"y", which does not begin with one (put the whole value in quotes and write the quote inside it twice, as "")
      stray-quote: svar.csv:2:10 a quote (") stands inside "x"y", which does not begin with one (put the whole value in quotes and write the quote inside it twice, as "")
      stray-quote: svar.csv:2:14 and 99,997 more of this kind (stray-quote) in lines 2, …"
    `);
  });
});
