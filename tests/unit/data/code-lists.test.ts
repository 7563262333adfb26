import {describe, expect, test} from 'vitest';
import {count, edited, faults, packageOf, sound, variable} from './package.ts';

const files = packageOf({
  codes: ['a,x,Ja', 'a,y,Nei'],
  resources: {
    n: {csv: 'a,n\nx,1\n', fields: [variable('a'), count()], schema: {primaryKey: ['a']}, belegg: {shape: 'cells'}}
  }
});

/** What is told of codes.csv when a line is added to it. */
function added(line: string): string {
  const all = faults(edited(files, 'codes.csv', (text) => `${text}${line}\n`)).split('\n');
  return all
    .filter((fault) => fault.includes(' data/prove/codes.csv:') && !fault.startsWith('not-released'))
    .join('\n');
}

describe('codes.csv', () => {
  test('gives labels in both languages, short forms, groups and roles', () => {
    const lists = sound(
      packageOf({
        codes: ['a,x,Ja,g', 'a,y,Vet ikke,,dont_know', 'b,x,X'],
        resources: {
          n: {
            csv: 'b,n\nx,1\n',
            fields: [variable('b'), count()],
            schema: {primaryKey: ['b']},
            belegg: {shape: 'cells'}
          }
        }
      })
    ).lists;
    expect([...lists.keys()]).toEqual(['a', 'b']);
    expect(lists.get('a')?.categories).toEqual([
      {code: 'x', label: {nb: 'Ja', en: null}, short: {nb: 'Ja', en: null}, group: 'g', role: null},
      {code: 'y', label: {nb: 'Vet ikke', en: null}, short: {nb: 'Vet ikke', en: null}, group: null, role: 'dont_know'}
    ]);
  });

  test('has codes of small letters', () => {
    expect(added('a,Æ,Æ,,,,,')).toMatchInlineSnapshot(
      `"code-form: data/prove/codes.csv:4:3 code = "Æ" is no code (a code has small letters, digits, "_", "+" and "-" only)"`
    );
    expect(added('a,på_1+-,Å,,,,,')).toBe('');
    expect(added('a,,Tom,,,,,')).toMatchInlineSnapshot(
      `"empty-cell: data/prove/codes.csv:4:3 code is empty (fill it in)"`
    );
  });
  test('has a Norwegian label for each', () => {
    expect(added('a,z,,Z,,,,')).toMatchInlineSnapshot(
      `"empty-cell: data/prove/codes.csv:4:5 label_nb is empty (every code needs a Norwegian label)"`
    );
  });
  test('has roles that are known', () => {
    expect(added('a,z,Z,,,,,not_answred')).toMatchInlineSnapshot(
      `"unknown-role: data/prove/codes.csv:4:11 role = "not_answred" is no role (did you mean "not_answered"?)"`
    );
  });
  test('has a code once in a list', () => {
    expect(added('a,x,Igjen,,,,,')).toMatchInlineSnapshot(
      `"repeated-key: data/prove/codes.csv:4:1 the primary key list = "a", code = "x" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:59)"`
    );
    expect(added('b,x,Igjen,,,,,')).toBe('');
  });
  test('has the lists that fields name', () => {
    expect(
      faults(edited(files, 'datapackage.json', (text) => text.replace('"codes": "a"', '"codes": "aa"')))
    ).toMatchInlineSnapshot(
      `"unknown-list: data/prove/datapackage.json:30:33 there is no code list "aa" in data/prove/codes.csv (did you mean "a"?)"`
    );
  });
  test('has the columns of the format', () => {
    expect(
      faults(edited(files, 'datapackage.json', (text) => text.replace('"name": "label_nb"', '"name": "label"')))
    ).toMatchInlineSnapshot(
      `"register: data/prove/datapackage.json:48:19 resource "codes" of shape codes has the fields list, code, label, label_en, short_nb, short_en, group, role (expected list, code, label_nb, label_en, short_nb, short_en, group, role)"`
    );
  });
});

describe('the registers', () => {
  const header = 'exhibit,row,column,statistic,printed,line\n';
  const printed = (lines: string): string => faults(packageOf({printed: header + lines}));

  test('printed.csv is read', () => {
    const {printed: cells} = sound(
      packageOf({printed: `${header}Tabell 1,a=x,,n,12,34\nTabell 1,a=(total),,n,"1 200",\n`})
    );
    expect(cells).toEqual([
      {
        exhibit: 'Tabell 1',
        row: 'a=x',
        column: '',
        statistic: 'n',
        printed: '12',
        line: 34,
        place: {file: 'data/prove/printed.csv', line: 2, column: 1}
      },
      {
        exhibit: 'Tabell 1',
        row: 'a=(total)',
        column: '',
        statistic: 'n',
        printed: '1 200',
        line: null,
        place: {file: 'data/prove/printed.csv', line: 3, column: 1}
      }
    ]);
  });
  test('printed.csv has known statistics, lines and one line a cell', () => {
    expect(printed('T,a=x,,prosent,12,3\nT,a=y,,n,1,0\nT,a=y,,n,1,x\nT,,,n,1,\n')).toMatchInlineSnapshot(`
      "unknown-statistic: data/prove/printed.csv:2:8 statistic = "prosent" is no statistic (expected one of "n", "percent", "validPercent", "cumulativePercent", "rowPercent", "columnPercent", "totalPercent", "responsePercent", "mean", "median", "sd", "min" and 9 more)
      line: data/prove/printed.csv:3:12 line = "0" is no line of a text (lines are counted from 1)
      repeated-key: data/prove/printed.csv:4:1 the primary key exhibit = "T", row = "a=y", column = "", statistic = "n" stands already in line 3 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:57)
      number-form: data/prove/printed.csv:4:12 line = "x" is not a number (expected digits, like 1234)
      empty-cell: data/prove/printed.csv:5:3 row is empty (fill it in)"
    `);
  });
  test('statements.csv is read', () => {
    const {statements} = sound(
      packageOf({
        statements: 'id,line,topic,expression,printed,phrase,base,refers_to\ns-1,7,tema,count(n),12,,40,Tabell 1\n'
      })
    );
    expect(statements).toMatchObject([
      {
        id: 's-1',
        line: 7,
        topic: 'tema',
        expression: 'count(n)',
        printed: '12',
        phrase: '',
        base: '40',
        refersTo: 'Tabell 1'
      }
    ]);
  });
  test('statements.csv has an id once', () => {
    expect(
      faults(
        packageOf({
          statements:
            'id,line,topic,expression,printed,phrase,base,refers_to\ns-1,7,tema,count(n),12,,40,Tabell 1\ns-1,7,tema,,12,,40,Tabell 1\n'
        })
      )
    ).toMatchInlineSnapshot(`
      "repeated-key: data/prove/statements.csv:3:1 the primary key id = "s-1" stands already in line 2 (delete one of the two lines, or correct the one that is mistyped; rule data/prove/datapackage.json:59)
      empty-cell: data/prove/statements.csv:3:12 expression is empty (fill it in)"
    `);
  });
});
