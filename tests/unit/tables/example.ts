import type {Cell, Column, StubRow, Table} from '../../../src/tables/model.ts';

/** A cell of an example; what is not said is as in a plain count. */
export function cell(overrides: Partial<Cell> & Pick<Cell, 'row' | 'column'>): Cell {
  return {statistic: 'n', value: null, base: null, text: '', state: 'computed', noteMarks: [], ...overrides};
}

export function row(key: string, label: string, overrides: Partial<StubRow> = {}): StubRow {
  return {key, label, kind: 'category', group: null, description: null, noteMarks: [], ...overrides};
}

export function column(key: string, label: string, overrides: Partial<Column> = {}): Column {
  return {
    key,
    statistic: 'rowPercent',
    label,
    kind: 'category',
    spanner: null,
    unit: null,
    decimals: 0,
    align: 'number',
    noteMarks: [],
    ...overrides
  };
}

const share = (row: string, code: string, count: number, base: number, text: string): Cell =>
  cell({
    row,
    column: `fungerer=${code}`,
    statistic: 'rowPercent',
    value: {numerator: BigInt(count), denominator: BigInt(base)},
    base,
    text
  });

const size = (row: string, base: number): Cell =>
  cell({row, column: 'fungerer=(base)', value: {numerator: BigInt(base), denominator: 1n}, text: String(base)});

/** A small crosstab: two rows and a total, row per cents and a base. */
export const crosstab: Table = {
  id: 'tbl-fungerer',
  kind: 'crosstab',
  language: 'nb',
  caption: 'Hvor godt organiseringen fungerer',
  stubhead: 'Organisering',
  descriptionHead: null,
  rows: [
    row('organisering=felles', 'Felles enhet'),
    row('organisering=nav', 'NAV', {noteMarks: ['a']}),
    row('organisering=(total)', 'Alle', {kind: 'total'})
  ],
  columns: [
    column('fungerer=godt', 'Godt'),
    column('fungerer=daarlig', 'Dårlig'),
    column('fungerer=(base)', 'n', {statistic: 'n', kind: 'base'})
  ],
  rowGroups: [],
  spanners: [],
  cells: [
    share('organisering=felles', 'godt', 38, 66, '58'),
    share('organisering=felles', 'daarlig', 28, 66, '42'),
    size('organisering=felles', 66),
    share('organisering=nav', 'godt', 9, 12, '75'),
    share('organisering=nav', 'daarlig', 3, 12, '25'),
    size('organisering=nav', 12),
    share('organisering=(total)', 'godt', 47, 78, '60'),
    share('organisering=(total)', 'daarlig', 31, 78, '40'),
    size('organisering=(total)', 78)
  ],
  notes: [{mark: 'a', text: 'Færre enn 20 i basen.'}],
  baseLine: 'Radprosent. Base: kommuner som svarte, n = 78.',
  base: 78,
  unit: 'kommuner',
  universe: 'Kommuner som svarte',
  rounding: 'plain',
  sort: 'codes',
  reproduces: 'Tabell 3.3',
  exceptions: [],
  provenance: [
    {
      package: 'rustilskudd-2014',
      version: '1.0.0',
      path: 'organisering-fungerer.csv',
      hash: 'sha256:00',
      bytes: 1,
      sources: [{title: 'SINTEF A26099', path: null}],
      licenses: ['CC-BY-4.0'],
      notice: null
    }
  ]
};

const amount = (row: string, column: string, overrides: Partial<Cell>): Cell =>
  cell({row, column, statistic: 'value', ...overrides});

/** Row groups, spanners, a description, units, every state, texts that are hard to carry. */
export const estimates: Table = {
  ...crosstab,
  id: 'tbl-verdier',
  kind: 'estimates',
  caption: 'Verdier | og "tegn"',
  stubhead: 'Tiltak',
  descriptionHead: 'Hva det er',
  rows: [
    row('gruppe=a > tiltak=x', '=SUM(A1)', {group: 'gruppe=a', description: 'Første linje\nandre linje'}),
    row('gruppe=b > tiltak=y', '<b>Y & Z</b>', {group: 'gruppe=b', description: ' +47'})
  ],
  columns: [
    column('pris', 'Pris', {statistic: 'value', unit: 'kr', decimals: 1, spanner: 'penger'}),
    column('antall', 'Antall', {statistic: 'n', spanner: 'penger'}),
    column('merknad', 'Merknad', {statistic: 'text', align: 'text'})
  ],
  rowGroups: [
    {key: 'gruppe=a', label: 'Gruppe A'},
    {key: 'gruppe=b', label: 'Gruppe B'}
  ],
  spanners: [{key: 'penger', label: 'Penger'}],
  cells: [
    amount('gruppe=a > tiltak=x', 'pris', {
      value: {numerator: 12345n, denominator: 10n},
      text: '1\u00a0234,5',
      state: 'given',
      noteMarks: ['a']
    }),
    cell({row: 'gruppe=a > tiltak=x', column: 'antall', text: ':', state: 'suppressed', base: 3}),
    cell({row: 'gruppe=a > tiltak=x', column: 'merknad', statistic: 'text', text: 'a\nb, "c"', state: 'text'}),
    amount('gruppe=b > tiltak=y', 'pris', {
      value: {numerator: 60n, denominator: 1n},
      text: 'over\u00a060,0',
      state: 'given:over'
    }),
    cell({row: 'gruppe=b > tiltak=y', column: 'antall', text: '..', state: 'lost'}),
    cell({
      row: 'gruppe=b > tiltak=y',
      column: 'merknad',
      statistic: 'text',
      text: 'Ikke oppgitt',
      state: 'missing:not_answered'
    })
  ],
  notes: [
    {mark: 'a', text: 'Uten moms.'},
    {mark: null, text: 'Priser fra 2013.'}
  ],
  reproduces: null
};
