import {describe, expect, test} from 'vitest';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {translatableTexts} from '../../../src/report/translatable-texts.ts';
import {readTranslations} from '../../../src/report/translations.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const source = `# T

<Crosstab id="tbl-a" caption="Brukere" total={{rows: 'last', label: 'Alle'}} notes={[{at: 'caption', text: 'Merk'}]} />

<Listing id="tbl-b" caption="Plan" empty={{finansiering: 'Ikke oppgitt'}} />

<Value literal="1" reason="x" />
`;
const {value} = readChapter(source, {file: '01-a.mdx'});
const chapters = value === null ? [] : [value];
const place = {file: 'content/x/report.yaml', line: 9, column: 5};
const acknowledged = (exhibit: string, keys: readonly string[], reason: string) => ({
  exhibit,
  cells: keys.map((key) => {
    const [row = '', column = '', statistic = ''] = key.split(' ');
    return {row, column, statistic, place};
  }),
  reason,
  place
});
const settings = {
  title: 'Tittel',
  shortTitle: null,
  description: 'Om 2\u00a0000,5 noe',
  language: 'nb' as const,
  keyFigures: [{value: 'a', text: 'av alle', place, textPlace: place}],
  scope: [{value: 'b', text: 'kommuner', place, textPlace: place}],
  acknowledged: [
    acknowledged('tbl-a', ['kjonn=kvinne svar=ja rowPercent'], 'Trykkfeil'),
    acknowledged('tbl-a', ['kjonn=(total)  n', 'kjonn=mann  n'], 'Summen er 430')
  ]
};
const read = (text: string | null): ReturnType<typeof readTranslations> =>
  readTranslations(text, {file: 'content/x/en.yaml', chapters, settings});

describe('translatableTexts', () => {
  test('are those of settings, sections and exhibits that readers see, with paths', () => {
    expect(translatableTexts(chapters, settings).map(({id, prop, text}) => `${id} ${prop} ${text}`)).toEqual([
      'report title Tittel',
      'report shortTitle ',
      'report description Om 2\u00a0000,5 noe',
      'report keyFigures.a.text av alle',
      'report scope.b.text kommuner',
      'sec-t title T',
      'tbl-a caption Brukere',
      'tbl-a total.label Alle',
      'tbl-a notes.0.text Merk',
      'tbl-b caption Plan',
      'tbl-b empty.finansiering Ikke oppgitt',
      'tbl-a acknowledged.kjonn=kvinne svar=ja rowPercent Trykkfeil',
      'tbl-a acknowledged.kjonn=(total) n Summen er 430',
      'tbl-a acknowledged.kjonn=mann n Summen er 430'
    ]);
  });
});

describe('readTranslations', () => {
  test('reads texts by id and prop', () => {
    const {value: texts, problems} = read('tbl-a:\n  caption: Users\n  notes.0.text: Note\n');
    expect(problems).toEqual([]);
    expect(texts?.get('tbl-a')).toEqual(
      new Map([
        ['caption', 'Users'],
        ['notes.0.text', 'Note']
      ])
    );
  });

  test('reads key figures by the name of their value, reasons by exhibit and cell', () => {
    const {value: texts, problems} = read(
      'report:\n  keyFigures.a.text: of all\n  scope.b.text: municipalities\ntbl-a:\n  acknowledged:\n    kjonn=(total) n: The sum is 430\n'
    );
    expect(problems).toEqual([]);
    expect([...(texts ?? [])].map(([id, props]) => [id, ...props])).toEqual([
      ['report', ['keyFigures.a.text', 'of all'], ['scope.b.text', 'municipalities']],
      ['tbl-a', ['acknowledged.kjonn=(total) n', 'The sum is 430']]
    ]);
  });

  test('takes no file for nothing translated', () => {
    expect(read(null).value?.size).toBe(0);
  });

  test.each([
    [
      'an unknown exhibit',
      'tbl-aa:\n  caption: Users\n',
      '1:1 there is no exhibit or section "tbl-aa" (did you mean "tbl-a"?)'
    ],
    ['an unknown prop', 'tbl-a:\n  captoin: Users\n', '2:3 tbl-a has no text "captoin" (did you mean "caption"?)'],
    ['a prop that is no text', 'tbl-a:\n  caption: 3\n', `2:12 "tbl-a.caption" must be a text (put it between two ')`],
    [
      'an exhibit without props',
      'tbl-a: Users\n',
      '1:8 "tbl-a" must hold props (write "caption: …" below it, indented)'
    ],
    [
      'a key figure by its place',
      'report:\n  keyFigures.0.text: of all\n',
      '2:3 report has no text "keyFigures.0.text" (did you mean "keyFigures.a.text"?)'
    ],
    [
      'a cell that is misspelt',
      'tbl-a:\n  acknowledged:\n    kjonn=(totl) n: The sum is 430\n',
      '3:5 nothing is acknowledged of tbl-a at "kjonn=(totl) n" (did you mean "kjonn=(total) n"?)'
    ],
    [
      'a cell of an exhibit of which nothing is acknowledged',
      'tbl-b:\n  acknowledged:\n    a=b n: x\n',
      '3:5 nothing is acknowledged of tbl-b at "a=b n" (there is none to choose from)'
    ],
    [
      'a reason without its cell',
      'tbl-a:\n  acknowledged: The sum is 430\n',
      '2:17 "tbl-a.acknowledged" must hold acknowledged cells (write "<row> <column> <statistic>: …" below it, indented)'
    ],
    [
      'a reason without a text',
      'tbl-a:\n  acknowledged:\n    kjonn=(total) n:\n',
      `3:21 "tbl-a.acknowledged.kjonn=(total) n" must be a text (put it between two ')`
    ],
    [
      'a cell by its path, which is no form of its own',
      'tbl-b:\n  acknowledged.a=b n: x\n',
      '2:3 tbl-b has no text "acknowledged.a=b n" (expected one of "caption", "empty.finansiering")'
    ],
    [
      'a reason that is translated under two of its cells',
      'tbl-a:\n  acknowledged:\n    kjonn=mann n: The sum is 430\n    kjonn=(total) n: All are 430\n',
      '4:5 this cell has the reason of "kjonn=mann n", which is translated already (take one of the two away)'
    ],
    [
      'a list',
      '- a\n',
      '1:1 the file must hold ids of exhibits and sections (write "tbl-…:" and below it "  caption: …")'
    ]
  ])('tells %s', (_, text, problem) => {
    const {value: texts, problems} = read(text);
    expect(texts).toBeNull();
    expect(problems.map((each) => formatProblem(each).replace('content/x/en.yaml:', ''))).toEqual([problem]);
  });
});

test('warns of a translation with other numbers, since it is likely that of another text', () => {
  const {value: texts, problems} = read(
    'report:\n  description: On 2,000.5 things\ntbl-a:\n  acknowledged:\n    kjonn=kvinne svar=ja rowPercent: 55 of 189\n'
  );
  expect(texts?.size).toBe(2);
  expect(problems.map(formatProblem)).toEqual([
    'content/x/en.yaml:5:38 the translation tells other numbers than its text: "Trykkfeil" (is it the translation of another text?)'
  ]);
  expect(problems.map(({severity}) => severity)).toEqual(['warning']);
});
