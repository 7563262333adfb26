import {describe, expect, test} from 'vitest';
import {buildClassification} from '../../../src/tables/classification.ts';
import type {BuiltTable} from '../../../src/tables/build.ts';
import type {CrosstabSpecification, NotePlace} from '../../../src/tables/specification.ts';
import {build, crossed, dataset, faultsOf, measure, multiple, plain, variable} from './dataset.ts';
import {buildRegister} from './registers.ts';

const form = variable('form', ['felles', 'nav'], ['felles', 'felles', 'nav', 'nav']);
const svar = variable('svar', ['godt', 'darlig'], ['godt', 'darlig', 'godt', 'darlig']);
const cross = crossed(form, svar, [30, 40, 50, 60]);
const rows = dataset({variables: [form, svar]});
const notes = (at: NotePlace) => [{at, text: 'Her.'}];

/** The cells that carry a mark. */
function marked({table, faults}: BuiltTable): readonly string[] {
  if (table === null) throw new Error(JSON.stringify(faults));
  const own = table.notes.findIndex(({text}) => text === 'Her.');
  const mark = table.notes[own]?.mark ?? '';
  const elsewhere = [...table.rows, ...table.columns].filter(({noteMarks}) => noteMarks.includes(mark));
  expect(elsewhere).toEqual([]);
  return table.cells
    .filter(({noteMarks}) => noteMarks.includes(mark))
    .map(({row, column, statistic}) => `${row} | ${column} | ${statistic}`);
}

describe('a note at a single cell', () => {
  test('of a Frequency is at a category and a statistic', () => {
    const built = build(
      {kind: 'frequency', ...plain, variable: 'form', notes: notes({form: 'nav', column: 'percent'})},
      rows
    );
    expect(marked(built)).toEqual(['form=nav |  | percent']);
  });

  const crosstab = (at: NotePlace, statistics: CrosstabSpecification['statistics'] = ['rowPercent']): BuiltTable =>
    build(
      {
        ...{kind: 'crosstab', ...plain, rows: 'form', columns: 'svar', statistics, notes: notes(at)},
        total: {rows: 'last', columns: 'last'}
      },
      cross
    );

  test.each<[NotePlace, string]>([
    [{form: 'nav', svar: 'darlig'}, 'form=nav | svar=darlig | rowPercent'],
    [{form: 'nav', column: 'darlig'}, 'form=nav | svar=darlig | rowPercent'],
    [{form: '(total)', column: '(total)'}, 'form=(total) | svar=(total) | rowPercent'],
    [{row: 'nav', column: 'svar=godt'}, 'form=nav | svar=godt | rowPercent']
  ])('of a Crosstab is at a row and a column: %j', (at, cell) => {
    expect(marked(crosstab(at))).toEqual([cell]);
  });

  test('of several statistics is at one of them', () => {
    const both = ['n', 'rowPercent'] as const;
    expect(marked(crosstab({form: 'nav', svar: 'darlig', statistic: 'rowPercent'}, both))).toEqual([
      'form=nav | svar=darlig | rowPercent'
    ]);
    expect(marked(crosstab({form: 'nav', svar: 'darlig'}, both))).toEqual(['form=nav | svar=darlig | n']);
  });

  test('of a Battery is at an item and an answer', () => {
    const item = (name: string) => variable(name, ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei'], {list: 'ja_nei'});
    const items = [item('rom'), item('mat')];
    const set = multiple('tilbud', items, {kind: 'battery'});
    const built = build(
      {
        ...{kind: 'battery', ...plain, items: 'tilbud', answers: 'scale', showBase: 'column'},
        notes: notes({row: 'mat', column: 'nei'})
      },
      dataset({variables: items, sets: [set]})
    );
    expect(marked(built)).toHaveLength(1);
    expect(marked(built)[0]).toMatch(/^tilbud=mat \| .*=nei \| rowPercent$/);
  });

  test('of Estimates is at a category and a column', () => {
    const data = dataset({
      shape: 'indicators',
      variables: [variable('form', ['felles', 'nav'], ['felles', 'nav'])],
      measures: [measure('spurt', [7, 9], {disjoint: ['form']}), measure('svart', [3, 4], {disjoint: ['form']})]
    });
    const columns = [{count: 'spurt'}, {count: 'svart'}] as const;
    const built = build(
      {kind: 'estimates', ...plain, rows: 'form', columns, notes: notes({form: 'nav', column: 'svart'})},
      data
    );
    expect(marked(built)).toEqual(['form=nav | svart | n']);
  });

  test('of a Listing is at its primary key and a field, in the total too', () => {
    const listing = {
      data: 'prove/tilskudd',
      columns: ['tiltak', 'navn', 'tilskudd'],
      total: {rows: 'last'},
      where: {tiltak: ['asker', 'oslo']}
    } as const;
    expect(marked(buildRegister({...listing, notes: notes({tiltak: 'oslo', column: 'navn'})}))).toEqual([
      'tiltak=oslo | navn | text'
    ]);
    expect(marked(buildRegister({...listing, notes: notes({tiltak: '(total)', column: 'tilskudd'})}))).toEqual([
      'tiltak=(total) | tilskudd | value'
    ]);
  });

  test('of a Classification is at two bands', () => {
    const of = build(
      {
        ...{
          kind: 'estimates',
          ...plain,
          rows: 'form',
          columns: [
            {id: 'a', count: 'a'},
            {id: 'b', count: 'b'}
          ]
        }
      },
      dataset({
        shape: 'indicators',
        variables: [variable('form', ['felles', 'nav'], ['felles', 'nav'])],
        measures: [measure('a', [7, 9], {disjoint: ['form']}), measure('b', [3, 4], {disjoint: ['form']})]
      })
    ).table;
    const bands = [
      {label: 'Mange', atLeast: 5},
      {label: 'Få', below: 5}
    ];
    const built = buildClassification(
      {
        ...{kind: 'classification', id: 'tbl-k', caption: 'K', of: 'tbl-test'},
        ...{rows: {by: 'a', bands}, columns: {by: 'b', bands}, notes: notes({row: 'mange', column: 'få'})}
      },
      {language: 'nb', datasets: new Map(), tables: new Map(of === null ? [] : [['tbl-test', of]])}
    );
    expect(marked(built)).toEqual(['mange | få | text']);
  });

  test('must be there', () => {
    expect(faultsOf(crosstab({row: 'navv', column: 'godt'}))).toEqual([
      'note-nowhere at notes.0.at.row: the table has no row "navv" to hang this note at (did you mean "nav"?)'
    ]);
    expect(faultsOf(crosstab({form: 'nav', svar: 'godt', statistic: 'mean'}))).toEqual([
      'note-nowhere at notes.0.at.statistic: the table has no statistic "mean" to hang this note at (expected one of "rowPercent")'
    ]);
    expect(faultsOf(crosstab({form: 'nav', row: 'felles', column: 'godt'}))).toEqual([
      'note-nowhere at notes.0.at: no cell of the table is all of form=nav, row "felles", column "godt" (take one of them out, or name another cell)'
    ]);
  });
});
