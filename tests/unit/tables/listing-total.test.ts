import {describe, expect, test} from 'vitest';
import {computeCell} from '../../../src/report/computation/cell-computation.ts';
import {cellKey} from '../../../src/tables/model.ts';
import {renderCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import type {ListingSpecification} from '../../../src/tables/specification.ts';
import {worth} from '../report/computation/proof.ts';
import {faultsOf, full, grid} from './dataset.ts';
import {buildRegister, register} from './registers.ts';

const specification = {
  data: 'prove/tilskudd',
  columns: ['tiltak', 'navn', 'fra', 'tilskudd', 'tann'],
  total: {rows: 'last', label: '5 tiltak'}
} as const;

const totalRow = /<tr class="total".*?<\/tr>/;

describe('the total of a listing', () => {
  test('adds up what may be added, and skips words and what is no amount', () => {
    expect(grid(buildRegister(specification)).split('\n').at(-1)).toBe('5 tiltak | · | · | 18 300 | 415');
    expect(full(buildRegister(specification), 'tiltak=(total)', 'tilskudd', 'value')).toBe(
      '18300/1 of null: "18 300" computed'
    );
  });

  test('says of how many rows it is where some have no number', () => {
    const {notes, cells} = register(specification);
    expect(notes).toEqual([{mark: 'a', text: 'Summen er av radene som har et tall: 3 av 5.'}]);
    expect(cells.slice(-2).map(({noteMarks}) => noteMarks)).toEqual([['a'], ['a']]);
    expect(register(specification, 'en').notes[0]?.text).toBe('The total is of the rows that have a number: 3 of 5.');
    const where = {tiltak: ['asker', 'oslo']};
    expect(register({...specification, where}).notes).toEqual([]);
    expect(full(buildRegister({...specification, where}), 'tiltak=(total)', 'tann', 'value')).toBe(
      '400/1 of null: "400" computed'
    );
  });

  test('of no number at all is none', () => {
    const built = buildRegister({...specification, where: {tiltak: ['bergen_2']}});
    expect(full(built, 'tiltak=(total)', 'tilskudd', 'value')).toBe('null of null: ".." na');
  });

  test('stands first or last, under a word if it has no label', () => {
    const {rows} = register({...specification, total: {rows: 'first'}});
    expect(rows[0]).toMatchObject({key: 'tiltak=(total)', label: 'I alt', kind: 'total'});
    expect(register({...specification, total: {rows: 'none'}}).rows).toHaveLength(5);
  });

  test('has its label over the columns before the first sum, and a sign where a later one has none', () => {
    const html = renderHtml(register(specification));
    expect(totalRow.exec(html)?.[0]).toContain('role="rowheader" colspan="3">5 tiltak</th><td id=');
    expect(html).not.toContain('sign-note');
    const table = register({...specification, columns: ['tiltak', 'tilskudd', 'fra']});
    expect(totalRow.exec(renderHtml(table))?.[0]).toContain('<span aria-hidden="true">.</span>');
    expect(renderCsv(register(specification))).toContain('\n5 tiltak,,,18300,415\n');
    expect(renderMarkdown(register(specification))).toContain(
      '| **5 tiltak** |  |  | **18\u00a0300 (a)** | **415 (a)** |'
    );
  });

  test('is proved by its rows', () => {
    const {table, origins} = buildRegister(specification);
    const cell = table?.cells.at(-2);
    const origin = cell && origins.get(cellKey(cell.row, cell.column, cell.statistic));
    if (table === null || cell === undefined || origin === undefined) throw new Error('no cell');
    const {terms} = computeCell(cell, origin, table);
    expect(terms.map(({sign, text, lines}) => [sign, text, lines].filter(Boolean).join(' '))).toEqual([
      '600 linje 2',
      '+ 2\u00a0700 linje 3',
      '+ 15\u00a0000 linje 6',
      '= 18\u00a0300'
    ]);
    expect(worth(terms)).toEqual(cell.value);
  });

  test.each<[string, Partial<ListingSpecification>, string]>([
    [
      'numbers that may not be added',
      {columns: ['tiltak', 'fra']},
      'not-disjoint at total.rows: "fra" may not be added over "tiltak", so there is no total (if it may, say so in datapackage.json: "disjoint": ["tiltak"]; else leave total out)'
    ],
    [
      'no numbers',
      {columns: ['tiltak', 'navn']},
      'not-disjoint at total.rows: none of the columns after the first holds numbers that can be added (leave total out)'
    ],
    [
      'a total of columns',
      {total: {columns: 'last'}},
      'total-place at total.columns: the columns of a listing are not added to each other (leave it out)'
    ],
    [
      'records',
      {layout: 'records'},
      "total-place at total.rows: records have no total (leave total out, or write layout='table')"
    ]
  ])('is refused of %s', (_, overrides, fault) => {
    expect(faultsOf(buildRegister({...specification, ...overrides}))).toEqual([fault]);
  });
});
