import {describe, expect, test} from 'vitest';
import type {Category, Dataset, Measure, TextColumn, Variable} from '../../../src/data/model.ts';
import {NO_CODE} from '../../../src/data/model.ts';
import {buildListing} from '../../../src/tables/listing.ts';
import type {Table} from '../../../src/tables/model.ts';
import type {ListingSpecification} from '../../../src/tables/specification.ts';

const place = {file: 'data/plan/datapackage.json', line: 1, column: 1};

const category = (code: string, label: string, role: Category['role'] = null): Category => ({
  code,
  label: {nb: label, en: null},
  short: {nb: label, en: null},
  group: null,
  role
});

const variable = (
  name: string,
  title: string,
  categories: readonly Category[],
  codes: readonly number[]
): Variable => ({
  name,
  title: {nb: title, en: null},
  question: null,
  list: name,
  categories,
  ordered: false,
  codes: new Uint32Array(codes),
  derived: null,
  place
});

const text = (name: string, title: string, values: readonly (string | null)[]): TextColumn => ({
  name,
  title: {nb: title, en: null},
  values,
  place
});

const kroner: Measure = {
  name: 'kroner',
  title: {nb: 'Beløp', en: 'Amount'},
  statistic: 'value',
  disjoint: [],
  within: [],
  base: null,
  derived: null,
  unit: 'kr',
  origin: 'printed',
  decimals: 1,
  scaled: new Float64Array([6000005, 400000, 0, 0]),
  qualifiers: new Uint8Array([0, 1, 4, 6]),
  place
};

const plan: Dataset = {
  id: 'plan/tiltak',
  name: 'tiltak',
  title: {nb: 'Tiltak', en: null},
  shape: 'listing',
  access: 'public',
  unit: {code: 'tiltak', nb: ['tiltak', 'tiltak'], en: ['measure', 'measures']},
  units: 4,
  universe: {nb: 'Tiltak i planen', en: 'Measures of the plan'},
  period: '2013',
  rowCount: 4,
  lines: new Uint32Array([2, 3, 4, 5]),
  variables: new Map([
    [
      'id',
      variable(
        'id',
        'Nummer',
        [category('1a', '1 a'), category('2a', '2 a'), category('2b', '2 b'), category('3a', '3 a')],
        [3, 2, 1, 0]
      )
    ],
    [
      'maal',
      variable(
        'maal',
        'Mål',
        [category('1', 'Starte'), category('2', 'Samarbeide'), category('3', 'Slutte')],
        [2, 1, 1, 0]
      )
    ],
    [
      'status',
      variable(
        'status',
        'Status',
        [category('ferdig', 'Ferdig'), category('vet_ikke', 'Vet ikke', 'dont_know')],
        [0, 1, NO_CODE, 0]
      )
    ]
  ]),
  measures: new Map([['kroner', kroner]]),
  delimited: new Map(),
  texts: new Map([
    ['tiltak', text('tiltak', 'Tiltak', ['Rydde', 'Møtes', 'Snakke', 'Begynne'])],
    ['finansiering', text('finansiering', 'Finansiering', [null, '40 000 kr', '1 000 kr', null])]
  ]),
  sets: new Map(),
  derivations: new Map(),
  bases: new Map([
    [
      'nummer_to',
      {
        name: 'nummer_to',
        title: {nb: 'Mål to', en: null},
        where: new Map([['maal', ['2']]]),
        units: null,
        measure: null,
        place
      }
    ]
  ]),
  weights: [],
  wave: null,
  stratum: null,
  cluster: null,
  primaryKey: ['id'],
  packageUnits: new Map(),
  idColumn: null,
  provenance: {
    package: 'plan',
    version: '1.0.0',
    path: 'tiltak.csv',
    hash: 'sha256:00',
    bytes: 1,
    sources: [],
    licenses: [],
    notice: null
  },
  place
};

const specification: ListingSpecification = {
  kind: 'listing',
  id: 'tbl-plan',
  data: 'plan/tiltak',
  caption: 'Planen',
  columns: ['tiltak', 'finansiering'],
  empty: {finansiering: 'Ikke oppgitt'}
};

const build = (overrides: Partial<ListingSpecification> = {}): ReturnType<typeof buildListing> =>
  buildListing(
    {...specification, ...overrides},
    {language: 'nb', datasets: new Map([[plan.id, plan]]), tables: new Map()}
  );

const built = (overrides: Partial<ListingSpecification> = {}): Table => {
  const {table, faults} = build(overrides);
  expect(faults).toEqual([]);
  if (table === null) throw new Error('no table');
  return table;
};

describe('buildListing', () => {
  test('shows rows as they are, the first column as stub', () => {
    const table = built();
    expect(table.stubhead).toBe('Tiltak');
    expect(table.rows.map(({key, label}) => `${key} ${label}`)).toEqual([
      'id=3a Rydde',
      'id=2b Møtes',
      'id=2a Snakke',
      'id=1a Begynne'
    ]);
    expect(table.columns.map(({key, label, align}) => `${key} ${label} ${align}`)).toEqual([
      'finansiering Finansiering text'
    ]);
    expect(table).toMatchObject({
      kind: 'listing',
      layout: 'table',
      base: 4,
      unit: 'tiltak',
      baseLine: 'Tiltak i planen. 4 tiltak.'
    });
  });

  test('keeps cells in code-list order of the key and says what is not answered', () => {
    expect(
      built().cells.map(({row, column, statistic, text, state}) => `${row},${column},${statistic},${text},${state}`)
    ).toEqual([
      'id=1a,finansiering,text,Ikke oppgitt,missing:not_answered',
      'id=2a,finansiering,text,1 000 kr,text',
      'id=2b,finansiering,text,40 000 kr,text',
      'id=3a,finansiering,text,Ikke oppgitt,missing:not_answered'
    ]);
  });

  test('groups rows in code-list order and letters those that are not alone', () => {
    const table = built({rowGroups: 'maal', letters: 'withinGroup'});
    expect(table.rowGroups).toEqual([
      {key: 'maal=1', label: 'Starte'},
      {key: 'maal=2', label: 'Samarbeide'},
      {key: 'maal=3', label: 'Slutte'}
    ]);
    expect(table.rows.map(({label, group}) => `${group ?? ''} ${label}`)).toEqual([
      'maal=1 Begynne',
      'maal=2 a) Møtes',
      'maal=2 b) Snakke',
      'maal=3 Rydde'
    ]);
  });

  test('shows measures with what is known of them', () => {
    const table = built({columns: ['tiltak', 'kroner'], empty: {}});
    expect(table.columns[0]).toMatchObject({
      key: 'kroner',
      statistic: 'value',
      unit: 'kr',
      decimals: 1,
      align: 'number'
    });
    expect(table.cells.map(({text, state}) => `${text} ${state}`)).toEqual([
      ': suppressed',
      '.. lost',
      'over\u00a040\u00a0000,0 given:over',
      '600\u00a0000,5 given'
    ]);
    expect(table.cells[3]?.value).toEqual({numerator: 6000005n, denominator: 10n});
    expect(built({columns: ['tiltak', 'kroner'], empty: {}, decimals: 0}).cells[3]?.text).toBe('600\u00a0001');
  });

  test('gives a column a head, decimals and a unit of its own', () => {
    const columns = [
      {field: 'tiltak', label: 'Hva'},
      {field: 'kroner', label: 'I tusen', decimals: 0, unit: 'days'},
      {field: 'finansiering', label: 'Penger'}
    ];
    const table = built({columns, decimals: 2});
    expect(table.stubhead).toBe('Hva');
    expect(table.columns.map(({key, label, decimals, unit}) => [key, label, decimals, unit])).toEqual([
      ['kroner', 'I tusen', 0, 'days'],
      ['finansiering', 'Penger', 0, null]
    ]);
    expect(table.cells.filter(({column}) => column === 'kroner').at(-1)?.text).toBe('600\u00a0001');
    expect(built({columns: ['tiltak', {field: 'kroner'}], empty: {}, decimals: 2}).columns[0]?.decimals).toBe(2);
  });

  test('shows codes by their labels, missing ones as missing', () => {
    const table = built({columns: ['id', 'status'], empty: {status: 'Ikke svart'}});
    expect(table.stubhead).toBe('Nummer');
    expect(table.cells.map(({text, state}) => `${text} ${state}`)).toEqual([
      'Ferdig text',
      'Ikke svart missing:not_answered',
      'Vet ikke missing:dont_know',
      'Ferdig text'
    ]);
  });

  test('chooses rows by base and where, sorts by a measure', () => {
    expect(built({base: 'nummer_to'}).rows).toHaveLength(2);
    expect(built({where: {maal: ['1', '3']}}).rows.map(({key}) => key)).toEqual(['id=3a', 'id=1a']);
    expect(built({columns: ['tiltak', 'kroner'], empty: {}, sort: '-kroner'}).rows.map(({key}) => key)).toEqual([
      'id=3a',
      'id=2b',
      'id=2a',
      'id=1a'
    ]);
    expect(built({where: {id: '1a'}}).baseLine).toBe('Tiltak i planen. 1 tiltak.');
  });

  test('records its layout', () => {
    expect(built({layout: 'records'}).layout).toBe('records');
  });

  test('hangs notes', () => {
    const table = built({
      notes: [
        {at: 'caption', text: 'Gjengitt.'},
        {at: {id: '2a'}, text: 'Utsatt.'},
        {at: {column: 'finansiering'}, text: 'Kroner.'}
      ]
    });
    expect(table.notes).toEqual([
      {mark: null, text: 'Gjengitt.'},
      {mark: 'a', text: 'Kroner.'},
      {mark: 'b', text: 'Utsatt.'}
    ]);
    expect(table.rows.find(({key}) => key === 'id=2a')?.noteMarks).toEqual(['b']);
    expect(table.columns[0]?.noteMarks).toEqual(['a']);
  });

  test.each<[string, Partial<ListingSpecification>, readonly unknown[], string]>([
    ['an empty cell', {empty: {}}, ['columns', 1], '"finansiering" is empty for id=3a in line 2, id=1a in line 5'],
    ['an unknown dataset', {data: 'plan/tiltk'}, ['data'], 'there is no dataset "plan/tiltk"'],
    [
      'an unknown column',
      {columns: ['tiltak', 'finansieing']},
      ['columns', 1],
      'plan/tiltak has no column "finansieing"'
    ],
    [
      'an unknown field of a column',
      {columns: ['tiltak', {field: 'finansieing', label: 'Penger'}]},
      ['columns', 1, 'field'],
      'plan/tiltak has no column "finansieing"'
    ],
    [
      'decimals of texts',
      {columns: ['tiltak', {field: 'finansiering', decimals: 1}]},
      ['columns', 1, 'decimals'],
      '"finansiering" holds no numbers, so that it has no decimals'
    ],
    [
      'a field twice',
      {columns: ['tiltak', 'finansiering', {field: 'finansiering', label: 'Igjen'}]},
      ['columns', 2, 'field'],
      'there are two columns "finansiering"'
    ],
    [
      'an empty text for no column',
      {empty: {finansiering: 'x', ansvar: 'x'}},
      ['empty', 'ansvar'],
      '"ansvar" is not among the columns'
    ],
    ['no columns', {columns: [], empty: {}}, ['columns'], 'a listing needs at least one column'],
    ['an unknown row group', {rowGroups: 'mal'}, ['rowGroups'], 'plan/tiltak has no variable "mal"'],
    ['an unknown base', {base: 'alle'}, ['base'], 'plan/tiltak has no base "alle"'],
    ['an unknown code', {where: {maal: '9'}}, ['where', 'maal'], '"maal" has no category "9"'],
    ['nothing left', {where: {maal: '1', id: '2a'}}, ['where'], 'no row of plan/tiltak is left'],
    [
      'a note that hangs nowhere',
      {notes: [{at: {id: '9a'}, text: 'x'}]},
      ['notes', 0, 'at', 'id'],
      'the table has no row or column "id=9a" to hang this note at'
    ]
  ])('refuses %s', (_, overrides, prop, message) => {
    const {table, faults} = build(overrides);
    expect(table).toBeNull();
    const found = faults.find((fault) => fault.prop.join() === prop.join());
    expect(found?.message).toBe(message);
  });

  test('names the remedy for an empty cell', () => {
    expect(build({empty: {}}).faults[0]?.hint).toBe("say what is shown there: empty={{finansiering: '…'}}");
  });
});
