import {describe, expect, test} from 'vitest';
import {cells, faults, large, read} from './helpers.ts';

describe('NUL', () => {
  test('is told', () => {
    expect(faults('id,svar\n1,j\0a\n')).toMatchInlineSnapshot(
      `"nul: svar.csv:2:4 a NUL character (U+0000) stands here (the file is damaged or not a text file; export it again as "CSV UTF-8")"`
    );
  });
  test('the word and the digit 0 are accepted', () => {
    expect(cells('id,svar\n0,NUL\n')).toEqual([
      ['id', 'svar'],
      ['0', 'NUL']
    ]);
  });
  test('is found in line 100,001', () => {
    expect(faults(large('100000,j\0a'))).toMatchInlineSnapshot(
      `"nul: svar.csv:100001:9 a NUL character (U+0000) stands here (the file is damaged or not a text file; export it again as "CSV UTF-8")"`
    );
  });
});

describe('byte order mark inside', () => {
  test('is told, also right after the one at the start', () => {
    expect(faults('id,svar\n1,ja\n\ufeffid,svar\n')).toMatchInlineSnapshot(
      `"bom-inside: svar.csv:3:1 a byte order mark (U+FEFF, invisible) stands inside the file (two files were probably glued together; delete the mark and look for a second header line)"`
    );
    expect(faults('\ufeff\ufeffid,svar\n1,ja\n')).toMatchInlineSnapshot(
      `"bom-inside: svar.csv:1:1 a byte order mark (U+FEFF, invisible) stands inside the file (two files were probably glued together; delete the mark and look for a second header line)"`
    );
  });
  test('one at the start is accepted', () => {
    expect(cells('\ufeffid\n1\n')).toEqual([['id'], ['1']]);
  });
  test('is found in line 100,001', () => {
    expect(faults(large('\ufeff100000,ja'))).toMatchInlineSnapshot(
      `"bom-inside: svar.csv:100001:1 a byte order mark (U+FEFF, invisible) stands inside the file (two files were probably glued together; delete the mark and look for a second header line)"`
    );
  });
});

describe('control characters', () => {
  test('are told by their number', () => {
    expect(faults('id,svar\n1,j\u0007a\n2,\u0085\n3,a\u2028b\n')).toMatchInlineSnapshot(`
      "control-character: svar.csv:2:4 an invisible control character (U+0007) stands here (delete it; it often comes with text pasted from another program)
      control-character: svar.csv:3:3 an invisible control character (U+0085) stands here (delete it; it often comes with text pasted from another program)
      control-character: svar.csv:4:4 an invisible control character (U+2028) stands here (delete it; it often comes with text pasted from another program)"
    `);
  });
  test('tabs, non-breaking and soft things that texts have are accepted', () => {
    expect(cells('id,svar\n1,a\tb\n2,10\u00a0000\n3,sam\u00adtale\n')).toEqual([
      ['id', 'svar'],
      ['1', 'a\tb'],
      ['2', '10\u00a0000'],
      ['3', 'sam\u00adtale']
    ]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large('100000,\u001b'))).toMatchInlineSnapshot(
      `"control-character: svar.csv:100001:8 an invisible control character (U+001B) stands here (delete it; it often comes with text pasted from another program)"`
    );
  });
});

describe('noncharacters', () => {
  test('are told, in the basic plane and beyond', () => {
    expect(faults('id,svar\n1,\uffff\n2,\ufdd0\n3,\u{1fffe}\n')).toMatchInlineSnapshot(`
      "noncharacter: svar.csv:2:3 U+FFFF is not a character (the file is damaged; export it again)
      noncharacter: svar.csv:3:3 U+FDD0 is not a character (the file is damaged; export it again)
      noncharacter: svar.csv:4:3 U+1FFFE is not a character (the file is damaged; export it again)"
    `);
  });
  test('their neighbours are accepted', () => {
    expect(read('id,svar\n1,\ufffc\n2,\ufdcf\n3,\u{1fffd}\n').problems).toEqual([]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large('100000,\u{10ffff}'))).toMatchInlineSnapshot(
      `"noncharacter: svar.csv:100001:8 U+10FFFF is not a character (the file is damaged; export it again)"`
    );
  });
});

describe('letters lost or encoded twice', () => {
  test('are told', () => {
    expect(faults('id,sted\n1,Bod\ufffd\n2,TromsÃ¸\n3,«hereâ€¦»\n')).toMatchInlineSnapshot(`
      "lost-character: svar.csv:2:6 a replacement character (U+FFFD, "�") stands where a letter was lost (an earlier program read the file in a wrong encoding; go back to the original and save it as "CSV UTF-8")
      encoded-twice: svar.csv:3:8 "Ã¸" is one character that was encoded twice, probably "ø" (an earlier program read UTF-8 as windows-1252; go back to the original and save it as "CSV UTF-8")
      encoded-twice: svar.csv:4:8 "â€¦" is one character that was encoded twice (an earlier program read UTF-8 as windows-1252; go back to the original and save it as "CSV UTF-8")"
    `);
  });
  test('capitals with tilde or circumflex are accepted', () => {
    expect(read('id,sted\n1,São Paulo\n2,SÃO PAULO\n3,GÂTEAU\n4,€\n').problems).toEqual([]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large('100000,Bod\ufffd'))).toMatchInlineSnapshot(
      `"lost-character: svar.csv:100001:11 a replacement character (U+FFFD, "�") stands where a letter was lost (an earlier program read the file in a wrong encoding; go back to the original and save it as "CSV UTF-8")"`
    );
    expect(faults(large('100000,BodÃ¸'))).toMatchInlineSnapshot(
      `"encoded-twice: svar.csv:100001:11 "Ã¸" is one character that was encoded twice, probably "ø" (an earlier program read UTF-8 as windows-1252; go back to the original and save it as "CSV UTF-8")"`
    );
  });
});

describe('line ends', () => {
  test('CR alone is told, among others and everywhere', () => {
    expect(faults('id,svar\n1,ja\r2,nei\n')).toMatchInlineSnapshot(
      `"lone-cr: svar.csv:2:5 a line ends with CR alone, expected LF or CRLF (an old Macintosh program wrote it; save the file with Unix line ends, LF)"`
    );
    expect(faults('id,svar\r1,ja\r2,nei\r3,ja\r4,ja\r5,ja\r')).toMatchInlineSnapshot(`
      "lone-cr: svar.csv:1:8 a line ends with CR alone, expected LF or CRLF (an old Macintosh program wrote it; save the file with Unix line ends, LF)
      lone-cr: svar.csv:2:5 a line ends with CR alone, expected LF or CRLF (an old Macintosh program wrote it; save the file with Unix line ends, LF)
      lone-cr: svar.csv:3:6 a line ends with CR alone, expected LF or CRLF (an old Macintosh program wrote it; save the file with Unix line ends, LF)
      lone-cr: svar.csv:4:5 and 3 more of this kind (lone-cr) in lines 4, 5, 6"
    `);
  });
  test('CR alone is told inside quotes', () => {
    expect(faults('id,svar\n1,"ja\rnei"\n')).toMatchInlineSnapshot(
      `"lone-cr: svar.csv:2:6 a line ends with CR alone, expected LF or CRLF (an old Macintosh program wrote it; save the file with Unix line ends, LF)"`
    );
  });
  test('LF among CRLF is told and so is CRLF among LF', () => {
    expect(faults('id,svar\r\n1,ja\n2,nei\r\n')).toMatchInlineSnapshot(
      `"mixed-line-ends: svar.csv:2:5 this line ends with LF, the first one with CRLF (two files were probably glued together; see that no header line stands inside, and save with LF line ends)"`
    );
    expect(faults('id,svar\n1,"ja"\r\n2,nei\n')).toMatchInlineSnapshot(
      `"mixed-line-ends: svar.csv:2:7 this line ends with CRLF, the first one with LF (two files were probably glued together; see that no header line stands inside, and save with LF line ends)"`
    );
  });
  test.each(['\n', '\r\n'])('%j throughout is accepted, with and without a last one', (end) => {
    const expected = [
      ['id', 'svar'],
      ['1', 'ja'],
      ['2', '']
    ];
    expect(cells(['id,svar', '1,ja', '2,'].join(end))).toEqual(expected);
    expect(cells(['id,svar', '1,"ja"', '2,""', ''].join(end))).toEqual(expected);
    expect(cells(['"id","svar"', '"1","ja"', '"2",', ''].join(end))).toEqual(expected);
  });
  test('LF in quotes in a CRLF file is accepted, and the other way round', () => {
    expect(cells('id,svar\r\n1,"a\nb"\r\n')).toEqual([
      ['id', 'svar'],
      ['1', 'a\nb']
    ]);
    expect(cells('id,svar\n1,"a\r\nb"\n')).toEqual([
      ['id', 'svar'],
      ['1', 'a\r\nb']
    ]);
  });
  test('are found in line 100,001', () => {
    expect(faults(large('100000,j\ra'))).toMatchInlineSnapshot(`
      "lone-cr: svar.csv:100001:9 a line ends with CR alone, expected LF or CRLF (an old Macintosh program wrote it; save the file with Unix line ends, LF)
      too-few-fields: svar.csv:100002:2 the line has 1 field, expected 2; no field for "svar" (add the missing fields; an empty one still needs its ",")"
    `);
    expect(faults(large('100000,ja\r'))).toMatchInlineSnapshot(
      `"mixed-line-ends: svar.csv:100001:10 this line ends with CRLF, the first one with LF (two files were probably glued together; see that no header line stands inside, and save with LF line ends)"`
    );
  });
});
