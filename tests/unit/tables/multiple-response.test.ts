import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {DelimitedColumn, Variable, VariableSet} from '../../../src/data/model.ts';
import {readPackage} from '../../../src/data/read-package.ts';
import {hiddenBases} from '../../../src/tables/hidden-bases.ts';
import type {Cell, Table} from '../../../src/tables/model.ts';
import type {CrosstabSpecification, FrequencySpecification} from '../../../src/tables/specification.ts';
import {
  build,
  buildEnglish,
  category,
  cellsOf,
  dataset,
  faultsOf,
  full,
  grid,
  measure,
  multiple,
  plain,
  variable
} from './dataset.ts';
import {HARDEST} from './hardest.ts';

const lav = readPackage(join(import.meta.dirname, '../../..'), 'lav-2007').value;

function printed(name: string) {
  const found = lav?.datasets.get(name);
  if (found === undefined) throw new Error(`lav-2007 has no ${name}`);
  return found;
}

function hardest(id: string): CrosstabSpecification {
  const found = HARDEST.find((one) => one.id === id);
  if (found?.kind !== 'crosstab') throw new Error(`${id} is no crosstab`);
  return found;
}

/** A variable of respondent rows with the code list of another; an empty text is "not answered". */
function like({categories, list}: Variable, name: string, rows: readonly string[]): Variable {
  const all = [...categories, category(['tom', 'not_answered'])];
  const codes = Uint8Array.from(rows, (code) => all.findIndex((one) => one.code === (code === '' ? 'tom' : code)));
  return {...variable(name, [], []), list, categories: all, codes};
}

function named(name: string, mentions: readonly Variable[], list: Variable): VariableSet {
  return multiple(name, [], {
    coding: 'categories',
    mentions: mentions.map((one) => one.name),
    items: list.categories.map((one) => ({category: one, variable: null}))
  });
}

function variableOf(data: ReturnType<typeof printed>, name: string): Variable {
  const found = data.variables.get(name);
  if (found === undefined) throw new Error(`there is no variable ${name}`);
  return found;
}

/** How often each combination of forms of participation may have been ticked: one way to have all pairs of Tabell 5.19. */
const TOGETHER: readonly (readonly [number, string])[] = [
  [31, 'ansvarsgruppe'],
  [15, 'innflytelse'],
  [13, 'individuell_plan ansvarsgruppe'],
  [9, 'individuell_plan innflytelse'],
  [5, 'ansvarsgruppe innflytelse'],
  [55, 'samraad innflytelse'],
  [2, 'innflytelse brukerombud'],
  [30, 'individuell_plan ansvarsgruppe samraad'],
  [28, 'individuell_plan ansvarsgruppe innflytelse'],
  [63, 'ansvarsgruppe samraad innflytelse'],
  [2, 'ansvarsgruppe samraad brukerombud'],
  [2, 'samraad innflytelse brukerombud'],
  [14, 'individuell_plan ansvarsgruppe samraad innflytelse'],
  [3, 'individuell_plan ansvarsgruppe samraad brukerombud'],
  [4, 'ansvarsgruppe samraad innflytelse brukerombud']
];

describe('a set with itself', () => {
  const aggregate = printed('medvirkning-par');
  const form = variableOf(aggregate, 'form');
  const ticked = TOGETHER.flatMap(([count, forms]) => Array.from({length: count}, () => forms.split(' ')));
  const combinations = ticked.map((forms) =>
    forms.map((one) => form.categories.findIndex(({code}) => code === one)).toSorted((a, b) => a - b)
  );
  const column: DelimitedColumn = {
    ...form,
    name: 'form',
    combinations,
    codes: Uint32Array.from(combinations, (_, row) => row)
  };
  const respondents = dataset({
    variables: [
      variable(
        'id',
        ['a'],
        Array.from(ticked, () => 'a')
      )
    ],
    delimited: new Map([['form', column]]),
    sets: [{...named('form', [], form), coding: 'delimited', mentions: ['form']}]
  });

  test('is the co-occurrence matrix of Tabell 5.19, with the diagonal as its margin', () => {
    const specification = hardest('tbl-former');
    const given = cellsOf(build(specification, aggregate));
    const counted = cellsOf(build({...specification, data: 'test/data', rows: 'form', columns: 'form'}, respondents));
    const said = ({row, column: at, statistic, text, value}: Cell) => ({
      row,
      column: at.replace('form_med', 'form'),
      statistic,
      text,
      value
    });
    expect(counted.map(said)).toEqual(given.map(said));
    expect(counted).toHaveLength(30);
  });
});

describe('answers by their ranks', () => {
  const aggregate = printed('maal');
  const [maal, rang] = [variableOf(aggregate, 'maal'), variableOf(aggregate, 'rang')];
  const n = aggregate.measures.get('n')?.scaled ?? new Float64Array();
  /** The goals of a rank, one for each that named it, turned so far that nobody names a goal twice. */
  const goals = rang.categories.map((_, rank) => {
    const all = Array.from(n).flatMap((count, line) =>
      aggregate.variables.get('rang')?.codes[line] === rank
        ? Array.from({length: count}, () => maal.categories[maal.codes[line] ?? 0]?.code ?? '')
        : []
    );
    return Array.from({length: 388}, (_, i) => all[(i + ([0, 35, 73][rank] ?? 0)) % 388] ?? '');
  });
  const mentions = rang.categories.map(({code}, rank) => like(maal, `maal_${code}`, goals[rank] ?? []));
  const ranks = multiple('rang', [], {
    kind: 'battery',
    items: rang.categories.map((one, i) => ({category: one, variable: mentions[i]?.name ?? ''}))
  });
  const respondents = dataset({variables: mentions, sets: [named('maal', mentions, maal), ranks]});

  test('are Tabell 5.15, as over its aggregate', () => {
    const svart = printed('maal-svart');
    const given = cellsOf(build(hardest('tbl-maal'), aggregate, svart));
    const own: CrosstabSpecification = {
      kind: 'crosstab',
      ...plain,
      rows: 'maal',
      columns: 'rang',
      statistics: ['n'],
      zero: '',
      total: {columns: 'last', rows: 'none'},
      showBase: 'row'
    };
    const counted = cellsOf(build(own, respondents));
    const said = ({row, column, statistic, text, value}: Cell) => ({row, column, statistic, text, value});
    expect(counted.map(said)).toEqual(given.map(said));
    expect(counted.length).toBeGreaterThan(100);
  });
});

describe('ranks of a few', () => {
  const codes = ['x', 'y', 'z', ['tom', 'not_answered']] as const;
  const first = variable('m_1', codes, ['x', 'x', 'y', 'tom', 'z']);
  const second = variable('m_2', codes, ['y', 'x', 'tom', 'tom', 'x']);
  const list = {...first, categories: first.categories.slice(0, 3)};
  const ranks = multiple('rang', [], {
    kind: 'battery',
    items: [first, second].map(({name}) => ({category: category(name), variable: name}))
  });
  const few = dataset({variables: [first, second], sets: [named('m', [first, second], list), ranks]});
  const crosstab = (props: Partial<CrosstabSpecification>): CrosstabSpecification => ({
    kind: 'crosstab',
    ...plain,
    rows: 'm',
    columns: 'rang',
    statistics: ['n', 'columnPercent'],
    total: {rows: 'last', columns: 'last'},
    ...props
  });

  test('are of those who answered at the rank, and count nobody twice', () => {
    expect(grid(build(crosstab({}), few))).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall | Prosent
      X | 2 | 50 | 2 | 67 | 3 | 75
      Y | 1 | 25 | 1 | 33 | 2 | 50
      Z | 1 | 25 | 0 | 0 | 1 | 25
      I alt | 4 | 100 | 3 | 100 | 4 | 100"
    `);
    expect(build(crosstab({}), few).table?.baseLine).toMatchInlineSnapshot(
      `"Prosent av hver kolonne, i alt 4 kommuner. Hver rang gjelder dem som har svart på den."`
    );
  });
  test('may stand in the rows', () => {
    const turned = crosstab({rows: 'rang', columns: 'm', statistics: ['rowPercent'], showBase: 'column'});
    expect(grid(build(turned, few))).toMatchInlineSnapshot(`
      "| X | Y | Z | I alt | Antall kommuner
      M 1 | 50 | 25 | 25 | 100 | 4
      M 2 | 67 | 33 | 0 | 100 | 3
      I alt | 75 | 50 | 25 | 100 | 4"
    `);
  });
  test('hold for whom where picks', () => {
    expect(grid(build(crosstab({statistics: ['n'], where: {m: 'y'}}), few))).toMatchInlineSnapshot(`
      "| M 1 | M 2 | I alt
      Y | 1 | 1 | 2
      I alt | 2 | 1 | 2"
    `);
  });
  test('do not stand in groups, nor beside a set that is not theirs', () => {
    expect(faultsOf(build(crosstab({rowGroups: 'm_1'}), few))).toMatchInlineSnapshot(`
      [
        "set-kind at rowGroups: the answers and ranks of "m" cannot stand within "m_1" (leave rowGroups out)",
      ]
    `);
    const other = dataset({variables: [first, second], sets: [named('m', [first], list), ranks]});
    expect(faultsOf(build(crosstab({}), other))).toMatchInlineSnapshot(`
      [
        "missing-undeclared at rows: "m" has units that answered none of its items (1), and \`missing\` does not say what to do with them (missing={{m: '…'}} with one of: hidden (in the base, not shown), excluded (not counted))",
        "set-kind at columns: "rang" is a battery: several questions, not one (use <Battery items="rang">, or one of its variables)",
      ]
    `);
  });
});

describe('per cent of responses', () => {
  const codes = ['ja', 'nei', ['tom', 'not_answered']] as const;
  const kjonn = variable('kjonn', ['k', 'm'], ['k', 'k', 'm', 'm', 'm']);
  const boxes = [
    variable('heroin', codes, ['ja', 'ja', 'nei', 'ja', 'tom']),
    variable('alkohol', codes, ['ja', 'nei', 'nei', 'ja', 'tom']),
    variable('annet', codes, ['ja', 'nei', 'nei', 'nei', 'tom'])
  ];
  const asked = dataset({variables: [...boxes, kjonn], sets: [multiple('rus', boxes)]});
  const of = (props: Partial<FrequencySpecification>): FrequencySpecification => ({
    kind: 'frequency',
    ...plain,
    variable: 'rus',
    statistics: ['n', 'percent', 'responsePercent'],
    missing: 'hidden',
    total: {rows: 'last'},
    ...props
  });
  const crossed = (props: Partial<CrosstabSpecification>): CrosstabSpecification => ({
    kind: 'crosstab',
    ...plain,
    rows: 'rus',
    columns: 'kjonn',
    statistics: ['n', 'responsePercent'],
    missing: 'hidden',
    total: {rows: 'last', columns: 'last'},
    ...props
  });

  test('adds to 100 in a column, and its total is the number of responses', () => {
    const built = build(of({}), asked);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Antall | Prosent | Prosent av svar
      Heroin | 3 | 60 | 50
      Alkohol | 2 | 40 | 33
      Annet | 1 | 20 | 17
      Svar i alt | 6 | 120 | 100"
    `);
    expect(built.table?.baseLine).toMatchInlineSnapshot(`"Prosent av 5 kommuner. Prosent av 6 svar."`);
    expect(full(built, 'rus=heroin', '', 'responsePercent')).toMatchInlineSnapshot(`"3/6 of 6: "50" computed"`);
    expect(full(built, 'rus=(total)', '', 'percent')).toMatchInlineSnapshot(`"6/5 of 5: "120" computed"`);
    expect([built.table?.base, built.table?.responses]).toEqual([5, 6]);
  });
  test('alone is of responses in the base line and in the base', () => {
    const built = build(of({statistics: ['responsePercent'], showBase: 'row', rounding: 'to100'}), asked);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Prosent av svar
      Heroin | 50
      Alkohol | 33
      Annet | 17
      Svar i alt | 100
      Antall svar | 6"
    `);
    expect(built.table?.baseLine).toMatchInlineSnapshot(`"Prosent av 6 svar fra 5 kommuner."`);
    const english = buildEnglish(of({statistics: ['responsePercent']}), asked);
    expect(english.table?.baseLine).toMatchInlineSnapshot(`"Per cent of 6 responses from 5 municipalities."`);
    expect(hiddenBases(built.table as Table)).toEqual([]);
  });
  test('is of the responses of each column or row that crosses the set', () => {
    expect(grid(build(crossed({showBase: 'margins'}), asked))).toMatchInlineSnapshot(`
      "| Antall | Prosent av svar | Antall | Prosent av svar | Antall | Prosent av svar | Antall svar
      Heroin | 2 | 50 | 1 | 50 | 3 | 50 | 3
      Alkohol | 1 | 25 | 1 | 50 | 2 | 33 | 2
      Annet | 1 | 25 | 0 | 0 | 1 | 17 | 1
      Svar i alt | 4 | 100 | 2 | 100 | 6 | 100 | 6
      Antall svar | 4 | · | 2 | · | · | · | 6"
    `);
    expect(build(crossed({}), asked).table?.baseLine).toMatchInlineSnapshot(
      `"Prosent av svarene i hver kolonne, i alt 6 svar fra 5 kommuner."`
    );
    const turned = build(
      crossed({rows: 'kjonn', columns: 'rus', statistics: ['responsePercent'], showBase: 'column'}),
      asked
    );
    expect(grid(turned)).toMatchInlineSnapshot(`
      "| Heroin | Alkohol | Annet | Svar i alt | Antall svar
      K | 50 | 25 | 25 | 100 | 4
      M | 50 | 50 | 0 | 100 | 2
      I alt | 50 | 33 | 17 | 100 | 6"
    `);
    expect(turned.table?.baseLine).toMatchInlineSnapshot(
      `"Prosent av svarene i hver rad, i alt 6 svar fra 5 kommuner."`
    );
    const both = crossed({columns: 'rus', statistics: ['responsePercent'], rounding: 'to100', total: {rows: 'last'}});
    expect(grid(build(both, asked))).toMatchInlineSnapshot(`
      "| Heroin | Alkohol | Annet
      Heroin | 50 | 40 | 34
      Alkohol | 33 | 40 | 33
      Annet | 17 | 20 | 33
      Svar i alt | 100 | 100 | 100"
    `);
  });
  test('is that of counts whose categories overlap', () => {
    const form = variable('form', ['heroin', 'alkohol', 'annet'], ['heroin', 'alkohol', 'annet']);
    const cells = dataset({
      shape: 'cells',
      units: 5,
      variables: [form],
      measures: [measure('n', [3, 2, 1])],
      sets: [multiple('rus', [], {dimension: 'form'})]
    });
    const built = build(of({variable: 'form'}), cells);
    expect(grid(built)).toBe(grid(build(of({}), asked)));
    expect(built.table?.baseLine).toMatchInlineSnapshot(`"Prosent av 5 kommuner. Prosent av 6 svar."`);
  });
  test('needs a set, and counts', () => {
    expect(faultsOf(build(of({variable: 'kjonn'}), asked))).toMatchInlineSnapshot(`
      [
        "response-percent at statistics.2: "kjonn" is no set of kind multiple, so that each unit gives one response (leave 'responsePercent' out)",
      ]
    `);
    expect(faultsOf(build(crossed({rows: ['rus', 'kjonn']}), asked))).toMatchInlineSnapshot(`
      [
        "response-percent at statistics.1: "kjonn" and "kjonn" are no sets of kind multiple, so that each unit gives one response (leave 'responsePercent' out)",
      ]
    `);
    const given = dataset({
      shape: 'cells',
      variables: [variable('form', ['x', 'y'], ['x', 'y'])],
      measures: [measure('prosent', [60, 70], {statistic: 'percent'})],
      sets: [multiple('rus', [], {dimension: 'form'})]
    });
    expect(faultsOf(build(of({variable: 'rus', statistics: ['responsePercent']}), given))).toMatchInlineSnapshot(`
      [
        "count-unknown at statistics: test/data holds per cents only, so there is no responsePercent (leave 'responsePercent' out of statistics)",
      ]
    `);
  });
});
