import {describe, expect, test} from 'vitest';
import type {Dataset, VariableSet} from '../../../../src/data/model.ts';
import {audit} from '../../../../src/disclosure/audit.ts';
import type {HiddenTables} from '../../../../src/tables/disclosure/hide-tables.ts';
import {hideInTables} from '../../../../src/tables/disclosure/hide-tables.ts';
import type {
  BatterySpecification,
  CrosstabSpecification,
  EstimatesSpecification,
  FrequencySpecification
} from '../../../../src/tables/specification.ts';
import {build, dataset, grid, measure, multiple, plain, variable} from '../dataset.ts';

type Specification = CrosstabSpecification | FrequencySpecification | BatterySpecification | EstimatesSpecification;

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

async function determined({disclosed}: HiddenTables): Promise<readonly string[]> {
  if (disclosed === null) throw new Error('nothing is disclosed');
  return (await audit(disclosed.numbers, disclosed.hidden)).determined;
}

/** So many of each value. */
function column(...counts: readonly (readonly [string, number])[]): readonly string[] {
  return counts.flatMap(([code, n]) => Array.from({length: n}, () => code));
}

const protect = (of: Dataset): Dataset => ({...of, access: 'restricted', disclosure: {least: 3}});

const SCALE = ['1', '2', '3', '4', ['ubesvart', 'not_answered']] as const;

function battery(kind: 'battery' | 'grid' = 'battery'): Dataset {
  const items = [
    variable('pris', SCALE, column(['1', 20], ['2', 2], ['3', 9], ['4', 9])),
    variable('tid', SCALE, column(['1', 10], ['2', 12], ['3', 11], ['4', 6], ['ubesvart', 1]))
  ];
  const set: VariableSet = {...multiple('mening', items), kind};
  return protect(dataset({variables: items, sets: [set]}));
}

describe('small numbers of a battery', () => {
  const specification: BatterySpecification = {
    ...plain,
    kind: 'battery',
    items: 'mening',
    answers: 'scale',
    statistics: ['n', 'rowPercent', 'top', 'bottom', 'net', 'mean'],
    showBase: 'column',
    missing: 'answer'
  };

  test('are hidden item by item, with nets and means that would tell them', async () => {
    const found = hide(battery(), specification);
    expect(found.faults).toEqual([]);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall | Prosent | Antall | Prosent | Antall | Prosent | 3 + 4 | 1 + 2 | Netto | Gjennomsnitt | Antall kommuner
      Pris | : | : | : | : | 9 | 23 | 9 | 23 | 0 | 0 | 45 | 55 | −10 | : | 40
      Tid | 10 | 25 | 12 | 30 | 11 | 28 | : | : | : | : | : | : | : | : | 40"
    `);
    expect(await determined(found)).toEqual([]);
  });

  test('stay in a sum of answers that is safe itself', () => {
    const found = hide(battery(), {...specification, statistics: ['n', 'top']});
    expect(shown(found)).toMatchInlineSnapshot(`
      "| 1 | 2 | 3 | 4 | Ubesvart | 3 + 4 | Antall kommuner
      Pris | : | : | 9 | 9 | 0 | 45 | 40
      Tid | : | 12 | 11 | 6 | : | : | 40"
    `);
  });
});

describe('small numbers of a set of several answers', () => {
  const codes = ['ja', 'nei', ['ubesvart', 'not_answered']] as const;
  const sex = variable('kjonn', ['kvinne', 'mann'], column(['kvinne', 30], ['mann', 20]));
  const items = [
    variable('epost', codes, column(['ja', 25], ['nei', 5], ['ja', 2], ['nei', 16], ['ubesvart', 2])),
    variable('brev', codes, column(['ja', 10], ['nei', 20], ['ja', 6], ['nei', 12], ['ubesvart', 2])),
    variable('telefon', codes, column(['nei', 29], ['ja', 8], ['nei', 11], ['ubesvart', 2]))
  ];
  const of = (overrides: Partial<VariableSet> = {}): Dataset =>
    protect(dataset({variables: [sex, ...items], sets: [multiple('svarvei', items, overrides)]}));
  const crosstab: CrosstabSpecification = {
    ...plain,
    kind: 'crosstab',
    rows: 'svarvei',
    columns: 'kjonn',
    statistics: ['n', 'columnPercent'],
    missing: 'hidden',
    total: {columns: 'last'},
    showBase: 'row'
  };
  const alone: FrequencySpecification = {
    ...plain,
    id: 'tbl-vei',
    kind: 'frequency',
    variable: 'svarvei',
    missing: 'hidden',
    statistics: ['n', 'percent'],
    showBase: 'row'
  };

  test('are hidden with those who did not tick', async () => {
    const found = hide(of(), crosstab, alone);
    expect(found.faults).toEqual([]);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall | Prosent
      Epost | : | : | : | : | 27 | 54
      Brev | 10 | 33 | 6 | 30 | 16 | 32
      Telefon | : | : | : | : | 8 | 16
      Antall kommuner | 30 | · | 20 | · | · | ·"
    `);
    expect(shown(found, 'tbl-vei')).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Epost | 27 | 54
      Brev | 16 | 32
      Telefon | 8 | 16
      Antall kommuner | 50 | ·"
    `);
    expect(await determined(found)).toEqual([]);
  });

  test('are those of everybody who ticked anything, too', async () => {
    const found = hide(of({base: 'answered'}), crosstab, alone);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall | Prosent
      Epost | : | : | : | : | 27 | 82
      Brev | : | : | : | : | 16 | 48
      Telefon | : | : | : | : | 8 | 24
      Antall kommuner | 26 | · | 7 | · | · | ·"
    `);
    expect(await determined(found)).toEqual([]);
  });

  test('agree with a table of an item by itself', async () => {
    const own: FrequencySpecification = {
      ...alone,
      id: 'tbl-epost',
      variable: 'epost',
      missing: 'answer',
      where: {kjonn: 'mann'}
    };
    const found = hide(of(), crosstab, own);
    expect(found.faults).toEqual([]);
    expect(shown(found, 'tbl-epost')).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Ja | : | :
      Nei | 16 | 80
      Ubesvart | : | :
      I alt | 20 | 100
      Antall kommuner | 20 | ·"
    `);
    expect(await determined(found)).toEqual([]);
  });

  test('fail where responses are counted', () => {
    const {faults} = hide(of(), {...alone, statistics: ['responsePercent']});
    expect(faults.map(({fault}) => fault.message).join()).toContain('it is not known how to');
  });
});

describe('small numbers behind weights', () => {
  const names = column(
    ['kvinne ja', 20],
    ['kvinne nei', 2],
    ['kvinne kanskje', 9],
    ['mann ja', 30],
    ['mann nei', 12],
    ['mann kanskje', 8]
  );
  const part = (at: number): readonly string[] => names.map((name) => name.split(' ')[at] ?? '');
  const of = (weights: readonly number[]): Dataset =>
    protect(
      dataset({
        variables: [
          variable('kjonn', ['kvinne', 'mann'], part(0)),
          variable('svar', ['ja', 'nei', 'kanskje'], part(1))
        ],
        measures: [measure('vekt', weights, {statistic: 'value', decimals: 2})],
        weights: ['vekt']
      })
    );
  const weighted: CrosstabSpecification = {
    ...plain,
    kind: 'crosstab',
    rows: 'kjonn',
    columns: 'svar',
    statistics: ['rowPercent'],
    weight: 'vekt',
    showBase: 'margins'
  };
  const own = names.map((_, i) => 0.5 + ((i * 37) % 97) / 100);

  test('are hidden where the unweighted ones are', async () => {
    const found = hide(of(own), weighted, {
      ...weighted,
      id: 'tbl-uvektet',
      weight: 'none',
      statistics: ['n', 'rowPercent']
    });
    expect(found.faults).toEqual([]);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| Ja | Nei | Kanskje | I alt | Antall kommuner
      Kvinne | 65 | : | : | 100 | 31
      Mann | 61 | : | : | 100 | 50
      Antall kommuner | 50 | 14 | 17 | · | 81"
    `);
    const cellsOf = (id: string): readonly string[] =>
      (found.tables.get(id)?.cells ?? [])
        .filter(({state, statistic}) => state === 'suppressed' && statistic === 'rowPercent')
        .map(({row, column}) => `${row} ${column}`);
    expect(cellsOf(plain.id)).toEqual(cellsOf('tbl-uvektet'));
    expect(cellsOf(plain.id).length).toBeGreaterThan(1);
    expect(await determined(found)).toEqual([]);
  });

  test('fail where weights tell who is in which category', () => {
    const {faults} = hide(of(part(0).map((sex) => (sex === 'mann' ? 0.8 : 1.3))), weighted);
    expect(faults.map(({fault}) => fault.message)).toEqual([
      'small numbers of test/data are hidden, and respondents share weights that tell the categories of kjonn apart'
    ]);
  });
});

describe('small numbers behind means', () => {
  const groups = column(['nord', 12], ['sor', 2], ['ost', 9], ['vest', 7]);
  const of = protect(
    dataset({
      variables: [variable('sted', ['nord', 'sor', 'ost', 'vest'], groups)],
      measures: [
        measure(
          'alder',
          groups.map((_, i) => (i === 29 ? 'lost' : 20 + ((i * 17) % 53))),
          {statistic: 'value'}
        ),
        measure(
          'barn',
          groups.map((_, i) => i % 3),
          {statistic: 'count'}
        )
      ]
    })
  );
  const means: EstimatesSpecification = {
    ...plain,
    kind: 'estimates',
    rows: 'sted',
    columns: [{mean: 'barn'}, {sd: 'barn', id: 'avvik'}, {median: 'barn', id: 'midt'}, {sum: 'barn', id: 'sum'}],
    total: {rows: 'last'}
  };

  test('are hidden with the means and deviations that they could be computed from', async () => {
    const found = hide(of, means);
    expect(found.faults).toEqual([]);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| barn | barn | barn | barn
      Nord | 1,0 | 0,9 | 1,0 | 12
      Sor | : | : | : | :
      Ost | 1,0 | 0,9 | 1,0 | 9
      Vest | : | : | : | :
      I alt | 1,0 | 0,8 | 1,0 | 30"
    `);
    expect(await determined(found)).toEqual([]);
  });

  test('are hidden as in a table of counts', async () => {
    const count: FrequencySpecification = {
      ...plain,
      id: 'tbl-sted',
      kind: 'frequency',
      variable: 'sted',
      statistics: ['n']
    };
    const found = hide(of, {...means, columns: [{mean: 'barn'}]}, count);
    const cells = (id: string): readonly string[] =>
      (found.tables.get(id)?.cells ?? []).filter(({state}) => state === 'suppressed').map(({row}) => row);
    expect(cells('tbl-sted')).toEqual(cells(plain.id));
    expect(cells('tbl-sted')).toHaveLength(2);
    expect(await determined(found)).toEqual([]);
  });

  test('are no quantiles with too few on one side', () => {
    const found = hide(of, {...means, columns: [{quantile: 'barn', p: 0.25, id: 'kvart'}, {mean: 'barn'}]});
    expect(shown(found)).toMatchInlineSnapshot(`
      "| barn | barn
      Nord | 0,0 | 1,0
      Sor | : | :
      Ost | : | 1,0
      Vest | : | :
      I alt | 0,0 | 1,0"
    `);
  });

  test('take a ratio with them', () => {
    const found = hide(of, {
      ...means,
      columns: [
        {mean: 'barn', id: 'a'},
        {count: 'barn', id: 'b'},
        {ratio: ['b', 'a'], id: 'c'}
      ]
    });
    expect(shown(found)).toMatchInlineSnapshot(`
      "| barn | barn | Forhold
      Nord | 1,0 | 12 | 12,0
      Sor | : | : | :
      Ost | 1,0 | 9 | 9,0
      Vest | : | : | :
      I alt | 1,0 | 30 | 30,0"
    `);
  });

  test('are numbers of units where every respondent counts 0 or 1', async () => {
    const smokers = groups.map((_, i) => (i < 6 || i === 14 || (i > 22 && i < 27) ? 1 : 0));
    const few = protect(
      dataset({
        variables: [variable('sted', ['nord', 'sor', 'ost', 'vest'], groups)],
        measures: [measure('royker', smokers, {statistic: 'count'})]
      })
    );
    const found = hide(few, {...means, columns: [{mean: 'royker'}]});
    expect(found.faults).toEqual([]);
    expect(shown(found)).toMatchInlineSnapshot(`
      "| royker
      Nord | 0,5
      Sor | :
      Ost | :
      Vest | :
      I alt | 0,4"
    `);
    expect(await determined(found)).toEqual([]);
  });

  test('fail where the sum tells how many are in each category', () => {
    const rooms = groups.map((_, i) => (i < 15 ? 1 : i < 17 ? 2 : i < 24 ? 3 : 4));
    const bySize = variable(
      'bolig',
      ['s1', 's2', 's3', 's4'],
      rooms.map((n) => `s${n}`)
    );
    const of = protect(dataset({variables: [bySize], measures: [measure('rom', rooms, {statistic: 'value'})]}));
    const {faults} = hide(of, {...means, rows: 'bolig', columns: [{mean: 'rom'}]});
    expect(faults.map(({fault}) => fault.message)).toEqual([
      'small numbers of test/data are hidden, and sums of "rom" tell how many are in each category of bolig'
    ]);
  });

  test('are of those who gave a number', async () => {
    const found = hide(
      of,
      {...means, columns: [{mean: 'alder'}]},
      {...means, id: 'tbl-barn', columns: [{mean: 'barn'}]}
    );
    expect(found.faults).toEqual([]);
    expect(await determined(found)).toEqual([]);
  });
});
