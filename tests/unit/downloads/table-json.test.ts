import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Ajv} from 'ajv';
import {describe, expect, test} from 'vitest';
import {citationOf} from '../../../src/downloads/citation/citation.ts';
import {renderJson} from '../../../src/downloads/table-json.ts';
import {STATISTICS, type Table} from '../../../src/tables/model.ts';
import {readValue} from '../../../src/tables/snapshot-value.ts';
import {knownNumber} from '../../../src/tables/render/known-number.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {realReport} from '../site/report.ts';
import {build, dataset, measure, plain, variable} from '../tables/dataset.ts';
import {crosstab, estimates} from '../tables/example.ts';
import {register} from '../tables/registers.ts';
import {surveyed} from '../tables/surveyed.ts';

const report = realReport();
const schema = JSON.parse(
  readFileSync(join(resolve(import.meta.dirname, '../../..'), 'src/downloads/schemas/table.schema.json'), 'utf8')
) as {readonly definitions: {readonly statistic: {readonly enum: readonly string[]}}};
const validate = new Ajv({allErrors: true, allowUnionTypes: true}).compile(schema);

interface Written {
  readonly format: string;
  readonly language: string;
  readonly cells: readonly Readonly<Record<string, unknown>>[];
  readonly [property: string]: unknown;
}

function jsonOf(table: Table): Written {
  const exhibit = {id: table.id, label: 'Tabell 3.3', caption: table.caption, table};
  return JSON.parse(renderJson(table, citationOf(report, exhibit, table.language))) as Written;
}

function faults(written: unknown): unknown {
  return validate(written) ? [] : validate.errors;
}

describe('the JSON of a table', () => {
  const tables = [...report.exhibits.values()].flatMap(({table}) => (table === null ? [] : [table]));
  const listings = [
    register({data: 'prove/tilskudd', columns: ['tiltak', 'tilskudd'], total: {rows: 'last'}, id: 'tbl-total'}),
    register({data: 'prove/delstudier', columns: ['tiltak', 'sporsmaal'], id: 'tbl-lister'}),
    register({
      ...{data: 'prove/kategorier', columns: ['tiltak', 'sted'], id: 'tbl-spenn'},
      ...{rowGroups: 'kategori', layout: 'spanning' as const}
    })
  ] as const;
  test.each([crosstab, estimates, ...listings, ...tables].map((table) => [table.id, table] as const))(
    '%s is as the schema has it',
    (_, table) => {
      const written = jsonOf(table);
      expect(faults(written)).toEqual([]);
      expect(written.cells).toHaveLength(table.cells.length);
    }
  );

  test('has what tests found, how they are adjusted, and the letters of comparisons', () => {
    const {table} = build(
      {
        ...plain,
        kind: 'crosstab',
        rows: 'rus',
        columns: 'alder',
        statistics: ['columnPercent'],
        tests: 'chiSquare',
        showTests: 'column',
        adjust: 'bonferroni',
        compare: 'columns'
      },
      surveyed
    );
    if (table === null) throw new Error('the table was not built');
    const written = jsonOf(table);
    expect(faults(written)).toEqual([]);
    expect(written['adjust']).toBe('bonferroni');
    expect(written['comparison']).toEqual({of: 'columns', method: 'proportions', adjust: 'bonferroni', level: 0.95});
    expect(written['columns']).toMatchObject([{letter: 'A'}, {letter: 'B'}, {letter: 'C'}, {kind: 'test'}]);
    expect(written.cells.map(({letters, value}) => letters ?? value)).toEqual([
      ...[['B', 'C'], [], []],
      ...[[], [], ['A', 'B']],
      ...(table.tests ?? []).map(({adjusted = 0}) => Number(adjusted.toPrecision(12)))
    ]);
  });

  test('has deviations as numbers, differences in points and sums, as the schema has them', () => {
    const {table} = build(
      {
        kind: 'estimates',
        ...plain,
        rows: 'svar',
        columns: [
          {id: 'a', share: 'timer', of: 'total'},
          {id: 'b', share: 'reise', of: 'total'},
          {id: 'mer', difference: ['a', 'b']},
          {id: 'sd', sd: 'timer'},
          {id: 'sum', sum: 'timer'}
        ]
      },
      dataset({
        variables: [variable('svar', ['ja', 'nei'], ['ja', 'ja', 'nei'])],
        measures: [
          measure('timer', [1, 2.5, 0.5], {statistic: 'value', decimals: 1}),
          measure('reise', [1, 1, 2], {statistic: 'value'})
        ]
      })
    );
    if (table === null) throw new Error('no table');
    const written = jsonOf(table);
    expect(faults(written)).toEqual([]);
    const shown = written.cells.map(({row, column, value, exact, text}) => [row, column, value, exact, text].join(' '));
    expect(shown.filter((line) => /ja (?:mer|sd|sum)/.test(line))).toEqual([
      'svar=ja mer 0.375 60/160 38',
      'svar=ja sd 1.06066017178 1.06066017178 1,1',
      'svar=ja sum 3.5 3.5 3,5'
    ]);
    expect(renderMarkdown(table)).toContain('Differanse (prosentpoeng)');
    const [mer] = table.columns.filter(({key}) => key === 'mer');
    const cell = table.cells.find(({column}) => column === 'mer');
    if (mer === undefined || cell === undefined) throw new Error('no difference');
    expect(knownNumber(cell, mer, 'nb')?.shown).toEqual({numerator: 38n, denominator: 1n});
  });

  test('tells remarks, lists and the head of row groups', () => {
    const [total, lists, spanning] = listings;
    expect(jsonOf(total).cells).toContainEqual({
      ...{row: 'tiltak=bergen_2', column: 'tilskudd', statistic: 'value', value: null, base: null, exact: null},
      ...{text: 'Inngår i summen til Strax-huset', state: 'na', notes: []}
    });
    expect(jsonOf(lists)['columns']).toEqual([expect.objectContaining({key: 'sporsmaal', list: true})]);
    expect(jsonOf(spanning)['groupHead']).toBe('Kategori');
    expect(jsonOf(total)).not.toHaveProperty('groupHead');
  });

  test('has keys, labels, values and their origin', () => {
    const written = jsonOf(crosstab);
    expect(written).toMatchObject({
      format: 'belegg-table',
      formatVersion: 1,
      id: 'tbl-fungerer',
      title: 'Tabell 3.3: Hvor godt organiseringen fungerer',
      base: 78,
      unit: 'kommuner',
      stubhead: 'Organisering',
      notes: [{mark: 'a', text: 'Færre enn 20 i basen.'}],
      data: [{package: 'rustilskudd-2014', version: '1.0.0', hash: 'sha256:00', licenses: ['CC-BY-4.0']}]
    });
    expect(written['rows']).toContainEqual({
      key: 'organisering=nav',
      label: 'NAV',
      kind: 'category',
      group: null,
      description: null,
      notes: ['a']
    });
    expect(written.cells[0]).toEqual({
      row: 'organisering=felles',
      column: 'fungerer=godt',
      statistic: 'rowPercent',
      value: 0.575757575758,
      base: 66,
      text: '58',
      state: 'computed',
      exact: '38/66',
      notes: []
    });
  });

  test('agrees with itself: the value is the exact fraction', () => {
    for (const {value, exact} of tables.flatMap((table) => jsonOf(table).cells)) {
      const fraction = typeof exact === 'string' ? readValue(exact) : null;
      const expected = fraction === null ? null : Number(fraction.numerator) / Number(fraction.denominator);
      if (expected === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(expected, 9);
    }
  });

  test('never has what is suppressed', () => {
    const cells = estimates.cells.map((cell) =>
      cell.state === 'suppressed' ? {...cell, value: {numerator: 4711n, denominator: 1n}, base: 4712} : cell
    );
    const written = jsonOf({...estimates, cells});
    expect(JSON.stringify(written)).not.toMatch(/471[12]/);
    expect(written.cells.find(({state}) => state === 'suppressed')).toMatchObject({
      value: null,
      base: null,
      exact: null,
      text: ':'
    });
  });
});

test('the schema knows every statistic, and refuses what no table has', () => {
  expect(schema.definitions.statistic.enum).toEqual(STATISTICS);
  const written = jsonOf(estimates);
  const cells = written.cells.map((cell) => (cell['state'] === 'suppressed' ? {...cell, value: 3} : cell));
  expect(faults({...written, cells})).toHaveLength(2);
  expect(faults({...written, formatVersion: 2})).toHaveLength(1);
  expect(faults({...written, extra: 1})).toHaveLength(1);
});

test('tells what readers must know of the data, in its language', () => {
  const notice = {nb: 'Oppdiktet.', en: 'Invented.'};
  const provenance = crosstab.provenance.map((own) => ({...own, notice}));
  const written = jsonOf({...crosstab, provenance});
  expect(faults(written)).toEqual([]);
  expect(written['notices']).toEqual(['Oppdiktet.']);
  expect(written['citation']).toMatch(/ Oppdiktet\.$/);
  expect(jsonOf({...crosstab, provenance, language: 'en'})['notices']).toEqual(['Invented.']);
  expect(jsonOf(crosstab)).not.toHaveProperty('notices');
});
