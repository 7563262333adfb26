import {describe, expect, test} from 'vitest';
import {lintNumbers, unusedLiterals} from '../../../src/checks/number-lint.ts';
import type {Chapter} from '../../../src/report/model.ts';
import {readChapter} from '../../../src/report/reading/chapter.ts';

type Settings = Parameters<typeof lintNumbers>[1];

const place = {file: 'report.yaml', line: 1, column: 1};
const settings: Settings = {language: 'nb', numberLint: 'error', numberWordLint: 'error', literalNumbers: new Map()};

function literals(...phrases: readonly string[]): Settings {
  return {...settings, literalNumbers: new Map(phrases.map((phrase) => [phrase, {reason: 'x', place}]))};
}

function chapterOf(text: string): Chapter {
  const {value, problems} = readChapter(`# Prøve\n\n${text}\n`, {file: '01-kap.mdx'});
  if (value === null) throw new Error(JSON.stringify(problems));
  return value;
}

function found(text: string, more: Partial<Settings> = {}): readonly string[] {
  return lintNumbers(chapterOf(text), {...settings, ...more}).map(
    ({line, column, message}) => `${line}:${column} ${message}`
  );
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

  test('says nothing where the report turns it off, and only warns where it asks for that', () => {
    expect(found('Det var 17 av tretti.', {numberLint: 'off'})).toEqual([typed('3:15', 'tretti')]);
    expect(found('Det var 17 av tretti.', {numberWordLint: 'off'})).toEqual([typed('3:9', '17')]);
    const [problem] = lintNumbers(chapterOf('Det var fire.'), {...settings, numberWordLint: 'warning'});
    expect(problem).toMatchObject({severity: 'warning', rule: 'bare-number'});
  });
});

describe('numbers in words', () => {
  test.each([
    ['Det var fire kommuner.', '3:9', 'fire'],
    ['Tolv av dem svarte.', '3:1', 'Tolv'],
    ['Det var syv, og sju.', '3:9', 'syv'],
    ['Det gjaldt to av tre.', '3:12', 'to av tre'],
    ['Det tok to til fem år.', '3:9', 'to til fem'],
    ['Minst to tredjedeler svarte.', '3:7', 'to tredjedeler'],
    ['Om lag en tredjedel svarte.', '3:11', 'tredjedel'],
    ['Nær halvparten svarte.', '3:5', 'halvparten'],
    ['Dobbelt så mange svarte.', '3:1', 'Dobbelt'],
    ['Det var tjuefem av to hundre.', '3:9', 'tjuefem av to hundre'],
    ['Det var fire\nav fem.', '3:9', 'fire av fem']
  ])('are found in Norwegian: %s', (text, at, token) => {
    expect(found(text)[0]).toEqual(typed(at, token));
  });

  test.each([
    ['There were four of them.', '3:12', 'four'],
    ['It was two out of three.', '3:8', 'two out of three'],
    ['Two thirds answered.', '3:1', 'Two thirds'],
    ['About a third answered.', '3:7', 'a third'],
    ['Nearly half of them answered.', '3:8', 'half of'],
    ['Twice as many, and twenty-five.', '3:1', 'Twice'],
    ['There were twenty-five.', '3:12', 'twenty-five']
  ])('are found in English: %s', (text, at, token) => {
    expect(found(text, {language: 'en'})[0]).toEqual(typed(at, token));
  });

  test.each([
    ['one, which articles are written like', 'En av dem fant ett svar, og én fant et annet.', 'nb'],
    ['ordinals', 'For det andre, og i tredje runde.', 'nb'],
    ['what points back', 'De tre andre, disse to, begge to, alle fire og de siste to årene.', 'nb'],
    ['what is quoted', 'Noen svarte «to av tre» på det.', 'nb'],
    ['wood', 'Det er et tre, laget av tre.', 'nb'],
    ['parts of other words', 'Tolvte, firefelts, foren, nitid og tipset.', 'nb'],
    ['words of the other language', 'They want to fire the elleve.', 'en'],
    ['one, ordinals and what points back in English', 'One of the three, the second, and these two.', 'en'],
    ['a quarter of a year', 'In the second quarter, half a year later.', 'en']
  ] as const)('are not %s', (_, text, language) => {
    expect(found(text, {language})).toEqual([]);
  });

  test('are bound by a claim, and found in captions', () => {
    expect(found('<Claim value="a">To av tre</Claim> svarte.')).toEqual([]);
    expect(found('<Frequency id="tbl-a" data="a/b" variable="c" caption="Alle tre, og fire til" />')).toEqual([
      typed('3:69', 'fire')
    ]);
  });
});

describe('literal numbers of a report', () => {
  test('are understood wherever they stand, in digits and words, also across lines', () => {
    const known = literals('tre kilder', '10 på topp');
    expect(found('Den har tre kilder og 10 på topp, og tre\nkilder.', known)).toEqual([]);
    expect(found('Den har tre kildene og 10 på toppen.', known)).toEqual([typed('3:24', '10'), typed('3:9', 'tre')]);
    expect(found('Den har (tre) kilder.', literals('(tre) kilder'))).toEqual([]);
  });

  test('are a warning where no chapter holds them any more', () => {
    const unused = unusedLiterals([chapterOf('Den har tre\nkilder.')], literals('Tre kilder', 'fire kilder'));
    expect(unused.map(({message, severity}) => [message, severity])).toEqual([
      ['no chapter says "fire kilder"', 'warning']
    ]);
  });
});
