import {describe, expect, test} from 'vitest';
import {buildClassification} from '../../../src/tables/classification.ts';
import type {Cell, Table} from '../../../src/tables/model.ts';
import type {ClassificationSpecification} from '../../../src/tables/specification.ts';
import {cell, column, crosstab, row} from './example.ts';

const values: readonly (readonly [string, string, number, number])[] = [
  ['trygd', 'Trygd', 341, 80],
  ['bolig', 'Bolig', 340, 74],
  ['lar', 'LAR', 169, 75],
  ['skole', 'Skole', 170, 10]
];

const needs: Table = {
  ...crosstab,
  id: 'tbl-behov',
  kind: 'estimates',
  rows: [...values.map(([code, label]) => row(`tiltak=${code}`, label)), row('tiltak=(total)', 'Sum', {kind: 'total'})],
  columns: [
    column('andel', 'Andel med behov', {statistic: 'percent'}),
    column('dekning', 'Tilbud per behov', {statistic: 'ratio', unit: 'percent'})
  ],
  cells: values.flatMap(([code, , count, ratio]): Cell[] => [
    cell({
      row: `tiltak=${code}`,
      column: 'andel',
      statistic: 'percent',
      value: {numerator: BigInt(count), denominator: 1700n},
      text: String(Math.round(count / 17))
    }),
    cell({
      row: `tiltak=${code}`,
      column: 'dekning',
      statistic: 'ratio',
      value: {numerator: BigInt(ratio), denominator: 100n},
      text: String(ratio)
    })
  ])
};

const specification: ClassificationSpecification = {
  kind: 'classification',
  id: 'tbl-samsvar',
  caption: 'Behov og samsvar',
  of: 'tbl-behov',
  rows: {
    by: 'dekning',
    bands: [
      {label: 'Stort samsvar', atLeast: 75},
      {label: 'Mindre samsvar', below: 75}
    ]
  },
  columns: {
    by: 'andel',
    bands: [
      {label: 'Over 20 %', atLeast: 20},
      {label: '10–20 %', atLeast: 10, below: 20},
      {label: 'Under 10 %', below: 10}
    ]
  }
};

const build = (overrides: Partial<ClassificationSpecification> = {}): ReturnType<typeof buildClassification> =>
  buildClassification(
    {...specification, ...overrides},
    {language: 'nb', datasets: new Map(), tables: new Map([['tbl-behov', needs]])}
  );

describe('buildClassification', () => {
  test('lists the rows of another table by bands, on exact values', () => {
    const {table, faults} = build({expect: {trygd: 'Stort samsvar / Over 20 %'}});
    expect(faults).toEqual([]);
    expect(table?.cells.map(({row: key, column: across, text}) => `${key},${across}: ${text}`)).toEqual([
      'stort_samsvar,over_20: Trygd',
      'stort_samsvar,10_20: Ingen',
      'stort_samsvar,under_10: LAR',
      'mindre_samsvar,over_20: Bolig',
      'mindre_samsvar,10_20: Skole',
      'mindre_samsvar,under_10: Ingen'
    ]);
    expect(table).toMatchObject({kind: 'classification', stubhead: 'Tilbud per behov', sort: 'codes', notes: []});
    expect(table?.spanners).toEqual([{key: 'andel=(bands)', label: 'Andel med behov'}]);
  });

  test('lists several rows one under the other', () => {
    const {table} = build({rows: {by: 'dekning', bands: [{label: 'Alle'}]}});
    expect(table?.cells[0]?.text).toBe('Trygd\nBolig');
  });

  test.each<[string, Partial<ClassificationSpecification>, readonly unknown[], string]>([
    [
      'a gap',
      {
        rows: {
          by: 'dekning',
          bands: [
            {label: 'Stort', atLeast: 76},
            {label: 'Lite', below: 75}
          ]
        }
      },
      ['rows', 'bands'],
      'no band holds "LAR" (tiltak=lar), whose "dekning" is 75'
    ],
    [
      'an overlap',
      {
        rows: {
          by: 'dekning',
          bands: [
            {label: 'Stort', atLeast: 70},
            {label: 'Lite', below: 75}
          ]
        }
      },
      ['rows', 'bands', 1],
      '"Stort" and "Lite" both hold "Bolig" (tiltak=bolig), whose "dekning" is 74'
    ],
    [
      'a row that moved',
      {expect: {lar: 'Mindre samsvar / Under 10 %'}},
      ['expect', 'lar'],
      '"LAR" now stands in "Stort samsvar / Under 10 %", expected "Mindre samsvar / Under 10 %"'
    ],
    ['an expected row that is none', {expect: {trygdd: 'x'}}, ['expect', 'trygdd'], 'tbl-behov has no row "trygdd"'],
    ['an unknown column', {columns: {by: 'andl', bands: []}}, ['columns', 'by'], 'tbl-behov has no column "andl"'],
    ['an unknown table', {of: 'tbl-behv'}, ['of'], 'there is no table "tbl-behv" before this one'],
    [
      'two bands of one name',
      {
        rows: {
          by: 'dekning',
          bands: [
            {label: 'A b', atLeast: 0},
            {label: 'a-B', below: 0}
          ]
        }
      },
      ['rows', 'bands', 1, 'label'],
      'two bands have the key "a_b"'
    ]
  ])('refuses %s', (_, overrides, prop, message) => {
    const {table, faults} = build(overrides);
    expect(table).toBeNull();
    expect(faults.map((fault) => [fault.prop, fault.message])).toEqual([[prop, message]]);
  });

  test('refuses a row without a value', () => {
    const tables = new Map([['tbl-behov', {...needs, cells: needs.cells.slice(1)}]]);
    const {faults} = buildClassification(specification, {language: 'nb', datasets: new Map(), tables});
    expect(faults[0]?.message).toBe('"Trygd" (tiltak=trygd) has no value in "andel", so no band can hold it');
  });
});
