import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../../src/data/model.ts';
import {audit} from '../../../../src/disclosure/audit.ts';
import {computeCell} from '../../../../src/report/computation/cell-computation.ts';
import type {HiddenTables} from '../../../../src/tables/disclosure/hide-tables.ts';
import {hideInTables} from '../../../../src/tables/disclosure/hide-tables.ts';
import {cellKey} from '../../../../src/tables/model.ts';
import type {
  BatterySpecification,
  CrosstabSpecification,
  FrequencySpecification
} from '../../../../src/tables/specification.ts';
import {build, dataset, grid, multiple, plain, variable} from '../dataset.ts';

type Specification = CrosstabSpecification | FrequencySpecification | BatterySpecification;

const people = Object.entries({
  'kvinne ja': 21,
  'kvinne nei': 2,
  'kvinne kanskje': 9,
  'mann ja': 33,
  'mann nei': 12,
  'mann kanskje': 8
}).flatMap(([pair, n]) => Array.from({length: n}, () => pair.split(' ')));

const answers = ['1', '2', '3', '4'];
const items = ['pris', 'tid'].map((name, at) =>
  variable(
    name,
    answers,
    people.map((_, i) => answers[(i * (at + 1)) % 4] ?? '')
  )
);

const of: Dataset = {
  ...dataset({
    variables: [
      variable(
        'kjonn',
        ['kvinne', 'mann'],
        people.map(([sex = '']) => sex)
      ),
      variable(
        'svar',
        ['ja', 'nei', 'kanskje'],
        people.map(([, answer = '']) => answer)
      ),
      ...items
    ],
    sets: [{...multiple('mening', items), kind: 'battery'}]
  }),
  access: 'restricted',
  disclosure: {least: 5, roundTo: 5}
};

const crosstab: CrosstabSpecification = {
  ...plain,
  kind: 'crosstab',
  rows: 'kjonn',
  columns: 'svar',
  statistics: ['n', 'rowPercent'],
  total: {rows: 'last', columns: 'last'}
};
const byAnswer: FrequencySpecification = {...plain, id: 'tbl-svar', kind: 'frequency', variable: 'svar'};

function round(...specifications: readonly Specification[]): HiddenTables {
  const open = specifications.map((one) => ({id: one.id, specification: one, built: build(one, of)}));
  for (const {built} of open) if (built.table === null) throw new Error(JSON.stringify(built.faults));
  return hideInTables(of, open);
}

function shown({tables, faults}: HiddenTables, id: string = plain.id): string {
  const table = tables.get(id);
  if (table === undefined) throw new Error(JSON.stringify(faults));
  return grid({table, faults: [], origins: new Map()});
}

describe('rounded tables', () => {
  test('round every number of units, make per cents of the rounded ones, and say so', () => {
    const found = round(crosstab, byAnswer);
    expect(found.faults).toEqual([]);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall | Prosent | Antall | Prosent
      Kvinne | 20 | 67 | 0 | 0 | 10 | 33 | 30 | 100
      Mann | 35 | 64 | 10 | 18 | 10 | 18 | 55 | 100
      I alt | 55 | 65 | 10 | 12 | 20 | 24 | 85 | 100"
    `);
    expect(shown(found, 'tbl-svar')).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Ja | 55 | 65
      Nei | 10 | 12
      Kanskje | 20 | 24
      I alt | 85 | 100"
    `);
    expect(found.tables.get(plain.id)?.notes.at(-1)?.text).toMatch(/^Antall er avrundet til nærmeste 5/);
  });

  test('keep no exact number in a value, a base, or what a cell is said to be made of', () => {
    const found = round(crosstab, byAnswer);
    const table = found.tables.get(plain.id);
    if (table === undefined) throw new Error(JSON.stringify(found.faults));
    const told = table.cells.flatMap((cell) => {
      const origin = found.origins?.get(plain.id)?.get(cellKey(cell.row, cell.column, cell.statistic));
      if (origin === undefined) throw new Error('a cell has no origin');
      const terms = computeCell(cell, origin, table).terms.map(({text}) => text);
      const {value} = cell;
      const parts = typeof value === 'object' && value !== null ? [value.numerator, value.denominator].map(String) : [];
      return [...terms.slice(0, 2), ...parts, String(cell.base)];
    });
    expect(
      told.filter((text) => ['21', '2', '9', '33', '12', '8', '32', '53', '54', '14', '17'].includes(text))
    ).toEqual([]);
  });

  test('round batteries with their nets and means', () => {
    const battery: BatterySpecification = {
      ...plain,
      kind: 'battery',
      items: 'mening',
      answers: 'scale',
      statistics: ['n', 'top', 'bottom', 'net', 'mean']
    };
    expect(shown(round(battery))).toMatchInlineSnapshot(`
      "| 1 | 2 | 3 | 4 | 3 + 4 | 1 + 2 | Netto | Gjennomsnitt
      Pris | 20 | 20 | 20 | 20 | 47 | 47 | 0 | 2,5
      Tid | 45 | 0 | 40 | 0 | 47 | 53 | −6 | 1,9"
    `);
  });

  test('give no small number away', async () => {
    const {disclosed} = round(crosstab, byAnswer, {...byAnswer, id: 'tbl-menn', where: {kjonn: 'mann'}});
    if (disclosed === null) throw new Error('nothing is disclosed');
    const {numbers, hidden, attacked = hidden} = disclosed;
    expect(attacked.size).toBeGreaterThan(0);
    const {determined, intervals} = await audit(numbers, hidden, {attacked});
    expect(determined).toEqual([]);
    expect(intervals.length).toBe(attacked.size);
  });
});
