import {describe, expect, test} from 'vitest';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {readTranslations, translatableTexts} from '../../../src/report/translations.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const source = `# T

<Crosstab id="tbl-a" caption="Brukere" total={{rows: 'last', label: 'Alle'}} notes={[{at: 'caption', text: 'Merk'}]} />

<Listing id="tbl-b" caption="Plan" empty={{finansiering: 'Ikke oppgitt'}} />

<Value literal="1" reason="x" />
`;
const {value} = readChapter(source, {file: '01-a.mdx'});
const chapters = value === null ? [] : [value];
const place = {file: 'content/x/report.yaml', line: 9, column: 5};
const settings = {
  title: 'Tittel',
  shortTitle: null,
  description: 'Om 2\u00a0000,5 noe',
  language: 'nb' as const,
  keyFigures: [{value: 'a', text: 'av alle', place, textPlace: place}],
  acknowledged: [{exhibit: 'tbl-a', cells: [{row: '', column: '', statistic: 'n', place}], reason: 'Trykkfeil', place}]
};
const read = (text: string | null): ReturnType<typeof readTranslations> =>
  readTranslations(text, {file: 'content/x/en.yaml', chapters, settings});

describe('translatableTexts', () => {
  test('are those of settings, sections and exhibits that readers see, with paths', () => {
    expect(translatableTexts(chapters, settings).map(({id, prop, text}) => `${id} ${prop} ${text}`)).toEqual([
      'report title Tittel',
      'report shortTitle ',
      'report description Om 2\u00a0000,5 noe',
      'report keyFigures.0.text av alle',
      'report acknowledged.0.reason Trykkfeil',
      'sec-t title T',
      'tbl-a caption Brukere',
      'tbl-a total.label Alle',
      'tbl-a notes.0.text Merk',
      'tbl-b caption Plan',
      'tbl-b empty.finansiering Ikke oppgitt'
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
    'report:\n  description: On 2,000.5 things\n  acknowledged.0.reason: 55 of 189\n'
  );
  expect(texts?.get('report')?.size).toBe(2);
  expect(problems.map(formatProblem)).toEqual([
    'content/x/en.yaml:3:26 the translation tells other numbers than its text: "Trykkfeil" (is it the translation of another text?)'
  ]);
  expect(problems.map(({severity}) => severity)).toEqual(['warning']);
});
