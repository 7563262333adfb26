import {describe, expect, test} from 'vitest';
import type {DataPackage} from '../../../src/data/model.ts';
import {readSettings, type SettingsContext} from '../../../src/report/settings.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const written = `title: Kommunalt rusarbeid
language: nb
year: 2014
authors:
  - Karin Dyrstad
publisher: SINTEF
description: >-
  Hvordan kommunene
  organiserer rusarbeidet.
chapters:
  - 01-innledning.mdx
  - 02-metode.mdx
packages:
  rustilskudd-2014: 0.1.0
phrases:
  to av tre: {from: 0.6, to: 0.7}
acknowledged:
  - exhibit: tbl-a
    row: v=x
    column: ''
    statistic: n
    reason: Trykkfeil i kilden
`;

const context: SettingsContext = {
  id: 'rapport',
  folder: 'content/rapport',
  files: ['01-innledning.mdx', '02-metode.mdx', 'report.yaml'],
  packages: new Map([['rustilskudd-2014', {} as DataPackage]]),
  unsound: new Set()
};

function told(text: string | null, within: SettingsContext = context): readonly string[] {
  const {value, problems} = readSettings(text, within);
  expect(value).toBeNull();
  return problems.map((problem) => formatProblem(problem).replace('content/rapport/report.yaml:', ''));
}

describe('readSettings', () => {
  test('divides the names of authors, or takes them as they are divided', () => {
    const authors = [
      'Solveig Osborg Ose',
      'SINTEF',
      '{given: Rikke, family: Vaag Hansen}',
      '{organisation: SINTEF Helse}'
    ];
    const {value, problems} = readSettings(
      written.replace('  - Karin Dyrstad', authors.map((name) => `  - ${name}`).join('\n')),
      context
    );
    expect(problems).toEqual([]);
    expect(value?.authors).toEqual(['Solveig Osborg Ose', 'SINTEF', 'Rikke Vaag Hansen', 'SINTEF Helse']);
    expect(value?.authorNames).toEqual([
      {family: 'Ose', given: 'Solveig Osborg'},
      {literal: 'SINTEF'},
      {family: 'Vaag Hansen', given: 'Rikke'},
      {literal: 'SINTEF Helse'}
    ]);
  });

  test('tells what is wrong with an author', () => {
    const author = (text: string): readonly string[] => told(written.replace('Karin Dyrstad', text));
    expect(author('{given: Karin}')).toEqual(['5:5 "authors.0" needs "family" (write family: …)']);
    expect(author('{given: Karin, surname: Dyrstad, family: D}')[0]).toMatch(/has no key "surname"/);
    expect(author('{organisation: SINTEF, given: Karin}')).toHaveLength(1);
    expect(author('2014')).toEqual(["5:5 \"authors.0\" must be a text (put it between two ': '2014')"]);
  });

  test('reads the settings with the places of what is checked later', () => {
    const {value, problems} = readSettings(written, context);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      id: 'rapport',
      title: 'Kommunalt rusarbeid',
      shortTitle: null,
      year: 2014,
      description: 'Hvordan kommunene organiserer rusarbeidet.',
      numbering: {exhibits: 'chapter', shared: false, separator: '.', sections: 3},
      numberLint: 'error'
    });
    expect(value?.chapters.map(({file, place}) => [file, place.line, place.column])).toEqual([
      ['01-innledning.mdx', 11, 5],
      ['02-metode.mdx', 12, 5]
    ]);
    expect(value?.packages.get('rustilskudd-2014')).toMatchObject({version: '0.1.0', place: {line: 14, column: 21}});
    expect(value?.phrases.get('to av tre')).toEqual({from: 0.6, to: 0.7});
    const sizes = readSettings(`${written}groupSizes:\n  - {exhibits: [tbl-a, tbl-b], reason: Slik}\n`, context).value;
    expect(sizes?.groupSizes).toMatchObject([{exhibits: ['tbl-a', 'tbl-b'], category: null, place: {line: 24}}]);
    expect(value?.groupSizes).toEqual([]);
    expect(value?.acknowledged[0]).toMatchObject({
      exhibit: 'tbl-a',
      cells: [{row: 'v=x', column: '', statistic: 'n', place: {line: 18, column: 5}}],
      place: {line: 18, column: 5}
    });
  });

  test.each([
    ['a misspelt key, once', ['title:', 'titel:'], ['1:1 the file has no key "titel" (did you mean "title"?)']],
    ['a missing key', ['year: 2014\n', ''], ['1:1 the file needs "year" (write year: …)']],
    [
      'an unknown language',
      ['language: nb', 'language: nbb'],
      ['2:11 "language" cannot be "nbb" (did you mean "nb"?)']
    ],
    ['a year in quotes', ['2014', "'2014'"], ['3:7 "year" must be a whole number']],
    [
      'a version that YAML takes for a number',
      ['0.1.0', '0.1'],
      ["14:21 \"packages.rustilskudd-2014\" must be a text (put it between two ': '0.1')"]
    ],
    [
      'a version of the wrong form',
      ['0.1.0', 'v1'],
      ['14:21 "packages.rustilskudd-2014" is "v1" (write it like 1.0.0)']
    ],
    [
      'an unknown package',
      ['rustilskudd-2014:', 'rustilskud-2014:'],
      ['14:3 there is no data package "rustilskud-2014" (did you mean "rustilskudd-2014"?)']
    ],
    [
      'a chapter that is not there',
      ['02-metode', '02-metdoe'],
      ['12:5 there is no file content/rapport/02-metdoe.mdx (did you mean "02-metode.mdx"?)']
    ],
    [
      'a chapter that is not listed',
      ['  - 02-metode.mdx\n', ''],
      [
        '10:1 content/rapport/02-metode.mdx is not in the list of chapters (write "- 02-metode.mdx" where it belongs, or take the file away)'
      ]
    ],
    [
      'a range that ends before it begins',
      ['from: 0.6', 'from: 0.8'],
      ['16:21 the range of "to av tre" ends before it begins (write from: 0.7 and to: 0.8)']
    ],
    [
      'a key in a list item that is misspelt',
      ['reason:', 'raeson:'],
      ['22:5 "acknowledged.0" has no key "raeson" (did you mean "reason"?)']
    ],
    [
      'a text with a colon',
      ['Kommunalt rusarbeid', 'Kommunalt: rusarbeid'],
      [`1:8 a text with ": " in it stands without quote marks (put the text between two ')`]
    ],
    [
      'a key that stands twice',
      ['publisher: SINTEF', 'publisher: SINTEF\nyear: 2015'],
      ['7:1 the key stands twice (take one of the two away)']
    ],
    ['a tab', ['  - Karin', '\t- Karin'], ['5:1 the line is indented with a tab (use spaces)']]
  ] as const)('tells %s', (_, [from, to], problems) => {
    expect(told(written.replace(from, to))).toEqual(problems);
  });

  test('reads the scope, of at most two numbers', () => {
    const scope = (count: number): string => `${written}scope:\n${'  - {value: svar, text: kommuner}\n'.repeat(count)}`;
    const {value} = readSettings(scope(1), context);
    expect(value?.scope).toMatchObject([{value: 'svar', text: 'kommuner', place: {line: 24, column: 13}}]);
    expect(readSettings(written, context).value?.scope).toEqual([]);
    expect(told(scope(3))).toEqual(['26:5 "scope" has more than 2 items (leave some out)']);
  });

  test('reads an acknowledgement of several cells: every row in every column', () => {
    const cellsOf = (text: string) => {
      const {value, problems} = readSettings(text, context);
      expect(problems).toEqual([]);
      return value?.acknowledged[0]?.cells.map(({row, column, place}) => [row, column, place.line, place.column]);
    };
    const rows = written.replace('row: v=x', 'row: [v=x, v=y]');
    expect(cellsOf(rows)).toEqual([
      ['v=x', '', 19, 11],
      ['v=y', '', 19, 16]
    ]);
    expect(cellsOf(rows.replace("column: ''", 'column:\n      - w=a\n      - w=b'))).toEqual([
      ['v=x', 'w=a', 19, 11],
      ['v=x', 'w=b', 19, 11],
      ['v=y', 'w=a', 19, 16],
      ['v=y', 'w=b', 19, 16]
    ]);
    expect(cellsOf(written.replace("column: ''", 'column: [w=a, w=b]'))).toEqual([
      ['v=x', 'w=a', 20, 14],
      ['v=x', 'w=b', 20, 19]
    ]);
  });

  test.each([
    ['an empty list', 'row: []', '19:10 "acknowledged.0.row" is empty (write it, or take the key away)'],
    ['a row that stands twice in it', 'row: [v=x, v=x]', '19:11 an item stands twice in "acknowledged.0.row"'],
    ['a row that is no text', 'row: 5', `19:10 "acknowledged.0.row" must be a text (put it between two ': '5')`],
    [
      'a cell that stands in two acknowledgements',
      "row: [v=y, v=x]\n    column: ''\n    statistic: n\n    reason: Tomt\n  - exhibit: tbl-a\n    row: v=x",
      '23:5 tbl-a v=x n is acknowledged a second time (take one of the two away)'
    ]
  ])('tells %s', (_, row, problem) => {
    expect(told(written.replace('row: v=x', row))).toEqual([problem]);
  });

  const withAppendices = written.replace(
    'packages:',
    'appendices:\n  - v1-tiltaksark.mdx\n  - v2-skjema.mdx\npackages:'
  );
  const withFiles: SettingsContext = {...context, files: [...context.files, 'v1-tiltaksark.mdx', 'v2-skjema.mdx']};

  test('reads appendices behind the chapters', () => {
    const {value, problems} = readSettings(withAppendices, withFiles);
    expect(problems).toEqual([]);
    expect(value?.chapters.map(({file, place}) => [file, place.line, place.column])).toEqual([
      ['01-innledning.mdx', 11, 5],
      ['02-metode.mdx', 12, 5],
      ['v1-tiltaksark.mdx', 14, 5],
      ['v2-skjema.mdx', 15, 5]
    ]);
  });

  test.each([
    [
      'an appendix that is misspelt in the list, once',
      ['- v2-skjema', '- v2-skjemma'],
      ['15:5 there is no file content/rapport/v2-skjemma.mdx (did you mean "v2-skjema.mdx"?)']
    ],
    [
      'an appendix that is not listed',
      ['  - v2-skjema.mdx\n', ''],
      [
        '13:1 content/rapport/v2-skjema.mdx is not in the list of appendices (write "- v2-skjema.mdx" where it belongs, or take the file away)'
      ]
    ],
    [
      'appendices without a list',
      ['appendices:\n  - v1-tiltaksark.mdx\n  - v2-skjema.mdx\n', ''],
      [
        '10:1 content/rapport/v1-tiltaksark.mdx is not in the list of appendices (write "- v1-tiltaksark.mdx" below "appendices:", which comes after the chapters, or take the file away)',
        '10:1 content/rapport/v2-skjema.mdx is not in the list of appendices (write "- v2-skjema.mdx" below "appendices:", which comes after the chapters, or take the file away)'
      ]
    ],
    [
      'an appendix among the chapters',
      ['  - 02-metode.mdx', '  - v1-tiltaksark.mdx'],
      [
        '12:5 "chapters.1" is "v1-tiltaksark.mdx" (write it like 02-data-og-metode.mdx; below "appendices:" like v1-tiltaksark.mdx)'
      ]
    ],
    [
      'a chapter among the appendices',
      ['v1-tiltaksark', '01-tiltaksark'],
      ['14:5 "appendices.0" is "01-tiltaksark.mdx" (write it like v1-tiltaksark.mdx)']
    ]
  ] as const)('tells %s', (_, [from, to], problems) => {
    expect(told(withAppendices.replace(from, to), withFiles)).toEqual(problems);
  });

  test('tells two files of one number, and of one name: their pages would have one address', () => {
    const files = ['01-innledning.mdx', '1-metode.mdx', 'v1-metode.mdx', 'report.yaml'];
    const text = written.replace('02-metode.mdx', '1-metode.mdx\nappendices:\n  - v1-metode.mdx');
    expect(told(text, {...context, files})).toEqual([
      '12:5 1-metode.mdx has the number of 01-innledning.mdx (give it another one)',
      '14:5 v1-metode.mdx has the name of 1-metode.mdx, so that their pages clash (rename it)'
    ]);
  });

  test('tells that there is no file, and that it is empty', () => {
    expect(told(null)).toEqual(['1:1 content/rapport has no report.yaml (copy one from another report)']);
    expect(told('# nothing\n')).toEqual(['1:1 the file is empty (write "key: value" lines into it)']);
  });

  test('tells all faults at once', () => {
    const text = written
      .replace('language: nb', 'language: xx')
      .replace('year: 2014', 'year: 1')
      .replace('SINTEF', "''");
    expect(told(text).map((line) => line.split(' ')[0])).toEqual(['2:11', '3:7', '6:12']);
  });

  test('takes a report for an example only if its data say that they are invented', () => {
    const example = written.replace('year: 2014', 'year: 2014\nexample: true');
    expect(told(example)).toMatchInlineSnapshot(`
      [
        "4:1 the report is an example, but none of its data packages tells readers that its data are invented (add to belegg in their datapackage.json "notice", which stands on every page that shows the data)",
      ]
    `);
    const invented = {notice: {nb: 'Oppdiktet.', en: 'Invented.'}} as unknown as DataPackage;
    const packages = new Map([['rustilskudd-2014', invented]]);
    expect(readSettings(example, {...context, packages}).value?.isExample).toBe(true);
    expect(readSettings(written, {...context, packages}).value?.isExample).toBe(false);
  });
});
