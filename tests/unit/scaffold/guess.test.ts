import {describe, expect, test} from 'vitest';
import {guess} from '../../../src/scaffold/guess.ts';
import {readSource} from '../../../src/scaffold/source-table.ts';

/** What a CSV is guessed to be: its shape, its key, and each column with its role; or what is wrong. */
function guessed(csv: string): unknown {
  const {columns, wrong} = readSource(new TextEncoder().encode(csv), 'data.csv');
  if (wrong.length > 0) return wrong;
  const found = guess(columns);
  if ('wrong' in found) return found.wrong;
  const roles = [...found.roles].map(([name, role]) => {
    if (role.is === 'count') return `${name}: count over ${role.disjoint.join()}`;
    return role.is === 'percent' ? `${name}: percent within ${role.within.join()}` : `${name}: ${role.is}`;
  });
  return [`${found.shape} by ${found.primaryKey.join()}`, ...roles];
}

describe('guess', () => {
  test('combinations of categories with one number', () => {
    expect(guessed('size,answer,n\nsmall,yes,1\nsmall,no,2\nlarge,yes,3\n')).toEqual([
      'cells by size,answer',
      'size: variable',
      'answer: variable',
      'n: count over size,answer'
    ]);
    expect(guessed('answer,n\nyes,1\nno,2\n')).toEqual(['cells by answer', 'answer: variable', 'n: count over answer']);
  });

  test('given per cents, within what they add up to 100 in', () => {
    const csv = (last: number) => `item,answer,percent\na,yes,60\na,no,40\nb,yes,33\nb,no,${last}\n`;
    expect(guessed(csv(66))).toContain('percent: percent within item');
    expect(guessed(csv(10))).toContain('percent: percent within ');
  });

  test('a category a line, with numbers and texts on it', () => {
    expect(guessed('county,description,all,answered,days\noslo,The city,1,1,3.5\nviken,The rest,40,25,4\n')).toEqual([
      'indicators by county',
      'county: variable',
      'description: text',
      'all: count over county',
      'answered: count over county',
      'days: value'
    ]);
  });

  test('semicolons between columns whose names hold commas', () => {
    expect(guessed('nr;how, all in all, are you;b\n1;well;x\n2;ill;x\n3;well;y\n')).toEqual([
      'rows by nr',
      'nr: id',
      'how_all_in_all_are_you: variable',
      'b: variable'
    ]);
  });

  test('numbers with spaces between thousands', () => {
    expect(guessed('size;n\nsmall;1 234\nlarge;12\u00A0345\n')).toContain('n: count over size');
  });

  test('years as categories', () => {
    expect(guessed('year,answer,n\n2012,yes,1\n2013,yes,2\n')).toContain('year: variable');
  });

  test('a respondent a line', () => {
    const rows = Array.from({length: 20}, (_, i) => `${i},${i % 3},${18 + i},${i % 2 === 0 ? 'yes' : ''},word ${i}`);
    expect(guessed(`id,q1,age,q2,comment\n${rows.join('\n')}\n`)).toEqual([
      'rows by id',
      'id: id',
      'q1: variable',
      'age: value',
      'q2: variable',
      'comment: text'
    ]);
  });

  test.each([
    ['answer\nyes\n', /^there is no column of numbers: a listing is described by hand, see data\/README.md/],
    ['sex;answer\nm;yes\nm;yes\n', /lines are alike: if a line is a respondent, add a column "id"/],
    ['size;share\na;45,5 %\nb;12 %\n', /"share" is none since record 1 holds "45,5 %"/],
    ['nr;sex\n1;m\n1;f\n2;m\n', /^records 1 and 2 have the same "nr", "1": give each respondent/],
    ['nr;sex\n1;m\n;m\n2;f\n', /^"nr" is empty in record 2/],
    ['n,m\n1,2\n', /^there is no column of categories/],
    ['size,answer,n\na,yes,1\na,yes,2\n', /^records 1 and 2 have the same "size" and "answer"/],
    ['answer,n\nyes,1\nno,\n', /^the cell of "n" in record 2 is empty/]
  ])('refuses %j', (csv, said) => {
    expect(guessed(csv)).toMatch(said);
  });

  test.each([
    ['a,b\n', ['data.csv has no lines below its header']],
    ['a,!\nx,1\n', ['the column "!" needs a name with letters: write one into data.csv']],
    ['Sár,sar\nx,1\n', ['two columns would be called "sar": give "sar" another name in data.csv']],
    ['a,b,c\nx,1,\ny,2,\n', ['the column "c" is empty: delete it']]
  ])('tells what is wrong with %j', (csv, said) => {
    expect(guessed(csv)).toEqual(said);
  });
});

test('a file of a Norwegian spreadsheet is read: semicolons, decimal commas, spaces', () => {
  const {columns} = readSource(new TextEncoder().encode('\uFEFFStørrelse;Snitt\r\n Små ;1,5\r\nStore;2\r\n'), 'a.csv');
  expect(columns).toEqual([
    {name: 'storrelse', head: 'Størrelse', cells: ['Små', 'Store'], kind: 'text', values: ['Små', 'Store']},
    {name: 'snitt', head: 'Snitt', cells: ['1.5', '2'], kind: 'decimal', values: ['1.5', '2']}
  ]);
});
