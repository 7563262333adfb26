import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../../src/data/model.ts';
import {audit} from '../../../../src/disclosure/audit.ts';
import type {HiddenTables} from '../../../../src/tables/disclosure/hide-tables.ts';
import {hideInTables} from '../../../../src/tables/disclosure/hide-tables.ts';
import type {CrosstabSpecification, FrequencySpecification} from '../../../../src/tables/specification.ts';
import {build, dataset, grid, plain, variable} from '../dataset.ts';

type Specification = CrosstabSpecification | FrequencySpecification;

/** Respondents by sex and answer, so many of each pair. */
function people(counts: Readonly<Record<string, number>>, rule = {least: 3}): Dataset {
  const pairs = Object.entries(counts).flatMap(([pair, n]) => Array.from({length: n}, () => pair.split(' ')));
  const column = (at: number): readonly string[] => pairs.map((pair) => pair[at] ?? '');
  return {
    ...dataset({
      variables: [
        variable('kjonn', ['kvinne', 'mann'], column(0)),
        variable('svar', ['ja', 'nei', 'kanskje', ['ubesvart', 'not_answered']], column(1)),
        variable(
          'sted',
          ['by', 'land'],
          pairs.map((_, i) => (i % 3 === 0 ? 'by' : 'land'))
        )
      ]
    }),
    access: 'restricted',
    disclosure: rule
  };
}

const crosstab: CrosstabSpecification = {
  ...plain,
  kind: 'crosstab',
  rows: 'kjonn',
  columns: 'svar',
  statistics: ['n'],
  missing: 'answer',
  total: {rows: 'last', columns: 'last'}
};
const byAnswer: FrequencySpecification = {
  ...plain,
  id: 'tbl-svar',
  kind: 'frequency',
  variable: 'svar',
  missing: 'answer'
};

function hide(of: Dataset, ...specifications: readonly Specification[]): HiddenTables {
  const open = specifications.map((one) => ({id: one.id, specification: one, built: build(one, of)}));
  for (const {built} of open) if (built.table === null) throw new Error(JSON.stringify(built.faults));
  return hideInTables(of, open);
}

function shown({tables, faults}: HiddenTables, id: string = plain.id): string {
  const table = tables.get(id);
  if (table === undefined) throw new Error(JSON.stringify(faults));
  return grid({table, faults: [], origins: new Map()});
}

const COUNTS = {
  'kvinne ja': 20,
  'kvinne nei': 2,
  'kvinne kanskje': 9,
  'mann ja': 30,
  'mann nei': 12,
  'mann kanskje': 8
};

describe('small numbers of tables', () => {
  test('are hidden with what they could be computed from', () => {
    const found = hide(people(COUNTS), crosstab);
    expect(found.faults).toEqual([]);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| Ja | Nei | Kanskje | I alt
      Kvinne | 20 | : | : | 31
      Mann | 30 | : | : | 50
      I alt | 50 | 14 | 17 | 81"
    `);
  });

  test('and their per cents leave neither value nor base, and a note says so', () => {
    const found = hide(people(COUNTS), {...crosstab, statistics: ['n', 'rowPercent']});
    const table = found.tables.get(plain.id);
    const hidden = table?.cells.filter(({state}) => state === 'suppressed') ?? [];
    expect(hidden.map(({row, column, statistic}) => `${row} ${column} ${statistic}`)).toMatchInlineSnapshot(`
      [
        "kjonn=kvinne svar=nei n",
        "kjonn=kvinne svar=nei rowPercent",
        "kjonn=kvinne svar=kanskje n",
        "kjonn=kvinne svar=kanskje rowPercent",
        "kjonn=mann svar=nei n",
        "kjonn=mann svar=nei rowPercent",
        "kjonn=mann svar=kanskje n",
        "kjonn=mann svar=kanskje rowPercent",
      ]
    `);
    expect(new Set(hidden.map(({value, base, text}) => JSON.stringify([value, base, text])))).toEqual(
      new Set(['[null,null,":"]'])
    );
    expect(table?.notes.at(-1)?.text).toMatch(/^Små tall er skjult/);
  });

  test('are hidden alike in all tables of the same units', () => {
    const found = hide(people({...COUNTS, 'mann nei': 0}), crosstab, byAnswer);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| Ja | Nei | Kanskje | I alt
      Kvinne | 20 | : | : | 31
      Mann | 30 | 0 | 8 | 38
      I alt | 50 | : | : | 69"
    `);
    expect(shown(found, 'tbl-svar')).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Ja | 50 | 72
      Nei | : | :
      Kanskje | : | :
      I alt | 69 | 100"
    `);
  });

  test('are those of the difference of two tables, too', () => {
    const found = hide(people(COUNTS), byAnswer, {...byAnswer, id: 'tbl-menn', where: {kjonn: 'mann'}});
    expect(shown(found, 'tbl-menn')).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Ja | 30 | 60
      Nei | : | :
      Kanskje | : | :
      I alt | 50 | 100"
    `);
    expect(shown(found, 'tbl-svar')).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Ja | 50 | 62
      Nei | 14 | 17
      Kanskje | 17 | 21
      I alt | 81 | 100"
    `);
  });

  test('are no longer uncertain where a table leaves a category out since nobody is in it', () => {
    const of = people({...COUNTS, 'mann ubesvart': 4});
    const {disclosed} = hide(of, crosstab, {...byAnswer, id: 'tbl-kvinner', where: {kjonn: 'kvinne'}});
    const unanswered = disclosed?.numbers.quantities.find(
      ({key}) => key.includes('kvinne') && key.includes('ubesvart') && !key.includes('|')
    );
    expect(unanswered).toMatchObject({value: 0n, shown: 'exact'});
  });

  test('stay when nothing is small', () => {
    const of = people({...COUNTS, 'kvinne nei': 3});
    const found = hide(of, crosstab);
    expect(found.tables.get(plain.id)).toEqual(build(crosstab, of).table);
  });

  test('do not depend on the order of tables', () => {
    const tables = [crosstab, byAnswer, {...byAnswer, id: 'tbl-sted', variable: 'sted'}];
    const [there, back] = [hide(people(COUNTS), ...tables), hide(people(COUNTS), ...tables.toReversed())];
    expect([...there.tables].sort()).toEqual([...back.tables].sort());
    expect(there.tables.size).toBe(3);
  });

  test('fail where the order of rows would tell of them', () => {
    const {faults, tables} = hide(people({...COUNTS, 'mann nei': 0}), {...byAnswer, sort: '-n'});
    expect(tables.size).toBe(0);
    expect(faults.map(({fault}) => [fault.prop, fault.rule])).toEqual([[['sort'], 'disclosure']]);
  });

  test('fail where a base that is told is too small', () => {
    const of = people({...COUNTS, 'kvinne nei': 1, 'mann nei': 1});
    const {faults} = hide(of, {...byAnswer, variable: 'kjonn', where: {svar: 'nei'}});
    expect(faults.map(({fault}) => fault.rule)).toEqual(['disclosure']);
  });
});

describe('an attack on what is shown', () => {
  test('computes no hidden number by trying every table', () => {
    const found = hide(people(COUNTS), crosstab, byAnswer);
    const cells = found.tables.get(plain.id)?.cells ?? [];
    const at = (row: string, column: string): number | null => {
      const cell = cells.find((one) => one.row === `kjonn=${row}` && one.column === `svar=${column}`);
      if (cell === undefined) throw new Error(`${row} ${column}`);
      return typeof cell.value === 'object' && cell.value !== null ? Number(cell.value.numerator) : null;
    };
    const rows = ['kvinne', 'mann', '(total)'];
    const columns = ['ja', 'nei', 'kanskje', '(total)'];
    const told = rows.map((row) => columns.map((column) => at(row, column)));
    const inner = [0, 1].flatMap((r) => [0, 1, 2].map((c) => [r, c] as const));
    const possible = inner.map(() => new Set<number>());
    const tried = (values: readonly number[]): void => {
      if (values.length === inner.length) {
        const sum = (r: number, c: number): number =>
          inner.reduce(
            (all, [row, column], i) =>
              all + ((r === 2 || r === row) && (c === 3 || c === column) ? (values[i] ?? 0) : 0),
            0
          );
        const agrees = told.every((row, r) => row.every((value, c) => value === null || value === sum(r, c)));
        if (agrees) values.forEach((value, i) => possible[i]?.add(value));
        return;
      }
      const [r, c] = inner[values.length] as readonly [number, number];
      const known = told[r]?.[c] ?? null;
      for (let value = known ?? 1; value <= (known ?? 16); value++) tried([...values, value]);
    };
    tried([]);
    const hidden = inner.flatMap(([r, c], i) => (told[r]?.[c] === null ? [possible[i]?.size ?? 0] : []));
    expect(hidden.length).toBeGreaterThan(1);
    expect(Math.min(...hidden)).toBeGreaterThan(1);
  });

  test('is made by the audit, which finds nothing, and something once a number too much is shown', async () => {
    const {disclosed} = hide(people(COUNTS), crosstab, byAnswer);
    if (disclosed === null) throw new Error('nothing is disclosed');
    expect((await audit(disclosed.numbers, disclosed.hidden)).determined).toEqual([]);
    const shownToo = [...disclosed.hidden].find((key) => key.includes('mann') && key.includes('nei'));
    const fewer = new Set([...disclosed.hidden].filter((key) => key !== shownToo));
    expect((await audit(disclosed.numbers, fewer)).determined).not.toEqual([]);
  });
});
