import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {DelimitedColumn, Variable, VariableSet} from '../../../src/data/model.ts';
import {readPackage} from '../../../src/data/read-package.ts';
import type {Cell} from '../../../src/tables/model.ts';
import type {CrosstabSpecification} from '../../../src/tables/specification.ts';
import {build, category, cellsOf, dataset, faultsOf, grid, multiple, plain, variable} from './dataset.ts';
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
  const specification = {...hardest('tbl-maal'), data: 'test/data', base: undefined};

  test('are Tabell 5.15, as over its aggregate', () => {
    const svart = printed('maal-svart');
    const given = cellsOf(build(hardest('tbl-maal'), aggregate, svart));
    const {base: _, ...own} = specification;
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
