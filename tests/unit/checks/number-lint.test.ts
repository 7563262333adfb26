import {describe, expect, test} from 'vitest';
import {lintNumbers} from '../../../src/checks/number-lint.ts';
import {readChapter} from '../../../src/report/reading/chapter.ts';

function found(text: string): readonly string[] {
  const {value, problems} = readChapter(`# Prøve\n\n${text}\n`, {file: '01-kap.mdx'});
  if (value === null) throw new Error(JSON.stringify(problems));
  return lintNumbers(value, 'error').map(({line, column, message}) => `${line}:${column} ${message}`);
}

const typed = (at: string, number: string): string => `${at} the number "${number}" is typed into the text`;

describe('lintNumbers', () => {
  test.each([
    ['a year', 'I 2014 og 2012–2013 var det slik.'],
    ['a date', 'Fra 1. mai 2014, 01.05.2014 og 2014-05-01.'],
    ['a law', 'Etter lov 2011-06-24-30 § 3-1 og §§ 3–5.'],
    ['a document', 'Prop. 1 S og Meld. St. 30, kap. 765 post 60.'],
    ['a place', 'Se side 14, avsnitt 3.2 og spørsmål 7.'],
    ['a code', 'Diagnosen står i ICD-10.']
  ])('understands %s', (_title, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['a percentage', 'Av alle svarte 66 prosent.', typed('3:16', '66 prosent')],
    ['thousands as one number', 'Det var 1 234 brukere.', typed('3:9', '1 234')],
    ['a count that looks like a year', 'Det var 1850 kommuner.', typed('3:9', '1850')],
    ['a number on a later line', 'Det var\nhele 17 svar.', typed('4:6', '17')]
  ])('finds %s', (_title, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('finds numbers in captions, messages, titles and notes, not in labels or {names}', () => {
    const text = [
      '<Frequency id="tbl-a" data="a/b" variable="c" caption="Svar fra 17" reproduces="Tabell 3.1"',
      "  total={{label: 'Alle 99'}} notes={[{at: 'caption', text: 'Om lag 12 og {antall_2}.'}]} />"
    ].join('\n');
    expect(found(text)).toEqual([typed('3:65', '17'), typed('4:68', '12')]);
  });

  test('says nothing where the report turns it off', () => {
    const {value} = readChapter('# Prøve\n\nDet var 17.\n', {file: '01-kap.mdx'});
    expect(value === null ? null : lintNumbers(value, 'off')).toEqual([]);
  });
});
