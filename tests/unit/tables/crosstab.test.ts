import {describe, expect, test} from 'vitest';
import type {Base} from '../../../src/data/model.ts';
import type {CrosstabSpecification} from '../../../src/tables/specification.ts';
import {
  build,
  buildEnglish,
  cellsOf,
  crossed,
  dataset,
  faultsOf,
  full,
  grid,
  lines,
  measure,
  multiple,
  plain,
  variable
} from './dataset.ts';

const crosstab = (props: Partial<CrosstabSpecification> = {}): CrosstabSpecification => ({
  kind: 'crosstab',
  ...plain,
  rows: 'form',
  columns: 'svar',
  statistics: ['rowPercent'],
  ...props
});

const FORM = ['felles', 'nav', ['ukjent', 'unknown']] as const;
const SVAR = ['godt', 'darlig', ['ikke_svart', 'not_answered']] as const;

/** felles: 3 godt, 1 dårlig, 0 ikke svart; nav: 2, 5, 1; ukjent: 1, 0, 0. */
const cells = crossed(
  variable('form', FORM, ['felles', 'felles', 'felles', 'nav', 'nav', 'nav', 'ukjent', 'ukjent', 'ukjent']),
  variable('svar', SVAR, [
    'godt',
    'darlig',
    'ikke_svart',
    'godt',
    'darlig',
    'ikke_svart',
    'godt',
    'darlig',
    'ikke_svart'
  ]),
  [3, 1, 0, 2, 5, 1, 1, 0, 0]
);

const respondents = dataset({
  variables: [
    variable('form', FORM, ['felles', 'felles', 'felles', 'felles', ...Array<string>(8).fill('nav'), 'ukjent']),
    variable('svar', SVAR, [
      ...['godt', 'godt', 'darlig', 'godt'],
      ...['godt', 'darlig', 'darlig', 'ikke_svart', 'darlig', 'godt', 'darlig', 'darlig'],
      'godt'
    ])
  ]
});

const missing = {form: 'excluded', svar: 'hidden'} as const;
const both = {rows: 'last', columns: 'last'} as const;

describe('Crosstab', () => {
  test('gives the same cells for respondents and for their aggregate', () => {
    const of = crosstab({statistics: ['n', 'rowPercent', 'columnPercent', 'totalPercent'], missing, total: both});
    const built = build(of, respondents);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Antall | Prosent | Prosent | Prosent av alle | Antall | Prosent | Prosent | Prosent av alle | Antall | Prosent | Prosent | Prosent av alle
      Felles | 3 | 75 | 60 | 25 | 1 | 25 | 17 | 8 | 4 | 100 | 33 | 33
      Nav | 2 | 25 | 40 | 17 | 5 | 63 | 83 | 42 | 8 | 100 | 67 | 67
      I alt | 5 | 42 | 100 | 42 | 6 | 50 | 100 | 50 | 12 | 100 | 100 | 100"
    `);
    expect(cellsOf(build(of, cells))).toEqual(cellsOf(built));
    expect(full(built, 'form=nav', 'svar=godt', 'rowPercent')).toBe('2/8 of 8: "25" computed');
    expect(full(built, 'form=nav', 'svar=godt', 'columnPercent')).toBe('2/5 of 5: "40" computed');
    expect(full(built, 'form=nav', 'svar=godt', 'totalPercent')).toBe('2/12 of 12: "17" computed');
  });

  test('keeps cells in code-list order, statistics within, whatever is shown first', () => {
    const of = crosstab({statistics: ['rowPercent', 'n'], missing, total: {rows: 'first', columns: 'first'}});
    const built = build(of, cells);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Prosent | Antall | Prosent | Antall | Prosent | Antall
      I alt | 100 | 12 | 42 | 5 | 50 | 6
      Felles | 100 | 4 | 75 | 3 | 25 | 1
      Nav | 100 | 8 | 25 | 2 | 63 | 5"
    `);
    expect(lines(built).slice(0, 4)).toEqual([
      'form=felles | svar=godt | n | 3',
      'form=felles | svar=godt | rowPercent | 75',
      'form=felles | svar=darlig | n | 1',
      'form=felles | svar=darlig | rowPercent | 25'
    ]);
    expect(built.table?.spanners.map(({key}) => key)).toEqual(['svar=(total)', 'svar=godt', 'svar=darlig']);
  });

  test('treats missing answers of rows and of columns each in its way', () => {
    expect(grid(build(crosstab({missing: {form: 'answer', svar: 'answer'}}), cells))).toMatchInlineSnapshot(`
      "| Godt | Darlig | Ikke svart
      Felles | 75 | 25 | 0
      Nav | 25 | 63 | 13
      Ukjent | 100 | 0 | 0"
    `);
    expect(grid(build(crosstab({missing: {form: 'below', svar: 'hidden'}}), cells))).toMatchInlineSnapshot(`
      "| Godt | Darlig
      Felles | 75 | 25
      Nav | 25 | 63
      Ukjent | 100 | 0"
    `);
    expect(grid(build(crosstab({missing: {form: 'chain', svar: 'chain'}}), cells))).toMatchInlineSnapshot(`
      "| Godt | Darlig | Besvart | Ikke svart | I alt
      Felles | 75 | 25 | 100 | 0 | 100
      Nav | 25 | 63 | 88 | 13 | 100
      Besvart | 42 | 50 | 92 | 8 | 100
      Ukjent | 100 | 0 | 100 | 0 | 100
      I alt | 46 | 46 | 92 | 8 | 100"
    `);
    expect(faultsOf(build(crosstab(), cells))).toMatchInlineSnapshot(`
      [
        "missing-undeclared at (all): "form" has missing answers ("ukjent"), and \`missing\` does not say what happens to them (missing={{form: '…'}} with one of: answer (shown, in the base), hidden (in the base, not shown), below (after the total, with a base of its own), chain (subtotal, missing, total), excluded (not counted))",
        "missing-undeclared at (all): "svar" has missing answers ("ikke_svart"), and \`missing\` does not say what happens to them (missing={{svar: '…'}} with one of: answer (shown, in the base), hidden (in the base, not shown), below (after the total, with a base of its own), chain (subtotal, missing, total), excluded (not counted))",
      ]
    `);
  });

  test('tells what stands below the total of the total only', () => {
    const of = crosstab({statistics: ['n', 'columnPercent'], missing: {form: 'below', svar: 'hidden'}, total: both});
    expect(grid(build(of, cells))).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall | Prosent
      Felles | 3 | 60 | 1 | 17 | 4 | 33
      Nav | 2 | 40 | 5 | 83 | 8 | 67
      I alt | 5 | 100 | 6 | 100 | 12 | 100
      Ukjent | · | · | · | · | 1 | 8"
    `);
    expect(full(build(of, cells), 'form=ukjent', 'svar=(total)', 'columnPercent')).toBe('1/13 of 13: "8" computed');
  });

  test('notes what is hidden, with how many', () => {
    const {table} = build(crosstab({missing: {form: 'hidden', svar: 'hidden'}}), cells);
    expect(table?.notes.slice(1)).toEqual([
      {mark: null, text: 'Regnet med, men ikke vist: Ukjent (1), Ikke svart (1).'}
    ]);
  });

  test('shows bases in the note, in a column, in a row, in margins, in the total', () => {
    const of = (showBase: NonNullable<CrosstabSpecification['showBase']>) =>
      build(crosstab({missing, showBase}), cells);
    expect(of('note').table?.baseLine).toBe(
      'Prosent av hver rad, i alt 12 kommuner. Ukjent er ikke regnet med. Ikke svart er med i prosentgrunnlaget, men vises ikke.'
    );
    expect(grid(of('column'))).toMatchInlineSnapshot(`
      "| Godt | Darlig | Antall kommuner
      Felles | 75 | 25 | 4
      Nav | 25 | 63 | 8"
    `);
    expect(grid(of('row'))).toMatchInlineSnapshot(`
      "| Godt | Darlig
      Felles | 75 | 25
      Nav | 25 | 63
      Antall kommuner | 5 | 6"
    `);
    expect(grid(of('margins'))).toMatchInlineSnapshot(`
      "| Godt | Darlig | I alt | Antall kommuner
      Felles | 75 | 25 | 100 | 4
      Nav | 25 | 63 | 100 | 8
      Antall kommuner | 5 | 6 | · | 12"
    `);
    const inTotal = build(crosstab({missing, showBase: 'total', total: both}), cells);
    expect(grid(inTotal)).toMatchInlineSnapshot(`
      "| Godt | Darlig | I alt
      Felles | 75 | 25 | 100 (n=4)
      Nav | 25 | 63 | 100 (n=8)
      I alt | 42 (n=5) | 50 (n=6) | 100 (n=12)"
    `);
    expect(full(inTotal, 'form=(total)', 'svar=godt', 'rowPercent')).toBe('5/12 of 12: "42 (n=5)" computed');
  });

  test('leaves cells of zero empty where the source does, never totals', () => {
    const of = crosstab({statistics: ['n'], zero: '', missing: {form: 'answer', svar: 'answer'}, total: both});
    expect(grid(build(of, cells))).toMatchInlineSnapshot(`
      "| Godt | Darlig | Ikke svart | I alt
      Felles | 3 | 1 |  | 4
      Nav | 2 | 5 | 1 | 8
      Ukjent | 1 |  |  | 1
      I alt | 6 | 6 | 1 | 13"
    `);
  });

  test('rounds rows or columns to 100, hidden answers counted in', () => {
    const thirds = crossed(
      variable('form', ['a'], ['a', 'a', 'a']),
      variable('svar', ['x', 'y', 'z'], ['x', 'y', 'z']),
      [1, 1, 1]
    );
    expect(grid(build(crosstab({rounding: 'to100', total: {columns: 'last'}}), thirds))).toMatchInlineSnapshot(`
      "| X | Y | Z | I alt
      A | 34 | 33 | 33 | 100"
    `);
    const down = crosstab({rows: 'svar', columns: 'form', statistics: ['columnPercent'], rounding: 'to100'});
    expect(grid(build(down, thirds))).toMatchInlineSnapshot(`
      "| A
      X | 34
      Y | 33
      Z | 33"
    `);
  });

  test('tells once what happens to missing answers of rows and columns alike', () => {
    const codes = ['a', 'b', ['ikke_svart', 'not_answered']] as const;
    const both = dataset({
      variables: [variable('kjonn', codes, ['a', 'ikke_svart', 'b']), variable('svar', codes, ['b', 'a', 'ikke_svart'])]
    });
    const built = build(crosstab({rows: 'kjonn', missing: 'excluded'}), both);
    expect(built.table?.baseLine.match(/Ikke svart er ikke regnet med\./g)).toHaveLength(1);
  });

  test('stacks the rows of several variables', () => {
    const stacked = dataset({
      variables: [
        variable('kjonn', ['k', 'm'], ['k', 'm', 'm']),
        variable('alder', ['ung', 'eldre'], ['ung', 'ung', 'eldre']),
        variable('svar', SVAR, ['godt', 'godt', 'darlig'])
      ]
    });
    const built = build(crosstab({rows: ['kjonn', 'alder'], showBase: 'margins'}), stacked);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Godt | Darlig | I alt | Antall kommuner
      [Kjonn]
      K | 100 | 0 | 100 | 1
      M | 50 | 50 | 100 | 2
      [Alder]
      Ung | 100 | 0 | 100 | 2
      Eldre | 0 | 100 | 100 | 1
      Antall kommuner | 2 | 1 | · | 3"
    `);
    expect(lines(built)[0]).toBe('kjonn=k | svar=godt | rowPercent | 100');
    expect(faultsOf(build(crosstab({rows: ['kjonn', 'kjonn'], statistics: ['n', 'n']}), stacked)))
      .toMatchInlineSnapshot(`
      [
        "repeated at statistics.1: "n" stands there twice (leave one out)",
      ]
    `);
    const wrong = build(crosstab({rows: ['kjonn', 'aldr']}), stacked);
    expect(faultsOf(wrong)).toMatchInlineSnapshot(`
      [
        "unknown-variable at rows.1: test/data has no variable "aldr" (did you mean "alder"?)",
      ]
    `);
  });

  test('nests rows in groups and columns under spanners', () => {
    const nested = dataset({
      variables: [
        variable('kjonn', ['k', 'm'], ['k', 'k', 'm', 'm']),
        variable('alder', ['ung', 'eldre'], ['ung', 'eldre', 'ung', 'ung']),
        variable('omrade', ['nord', 'sor'], ['nord', 'sor', 'nord', 'sor']),
        variable('svar', SVAR, ['godt', 'godt', 'darlig', 'godt'])
      ]
    });
    const built = build(crosstab({rows: 'alder', rowGroups: 'kjonn', spanners: 'omrade', statistics: ['n']}), nested);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Godt | Darlig | Godt | Darlig
      [K]
      Ung | 1 | 0 | 0 | 0
      Eldre | 0 | 0 | 1 | 0
      [M]
      Ung | 0 | 1 | 1 | 0
      Eldre | 0 | 0 | 0 | 0"
    `);
    expect(built.table?.columns.map(({key, spanner}) => `${spanner}: ${key}`)).toEqual([
      'omrade=nord: omrade=nord > svar=godt',
      'omrade=nord: omrade=nord > svar=darlig',
      'omrade=sor: omrade=sor > svar=godt',
      'omrade=sor: omrade=sor > svar=darlig'
    ]);
    expect(lines(built)[0]).toBe('kjonn=k > alder=ung | omrade=nord > svar=godt | n | 1');
    expect(faultsOf(build(crosstab({rows: 'alder', rowGroups: 'kjon'}), nested))).toMatchInlineSnapshot(`
      [
        "unknown-variable at rowGroups: test/data has no variable "kjon" (did you mean "kjonn"?)",
      ]
    `);
    const two = build(crosstab({rows: 'alder', spanners: 'omrade', statistics: ['n', 'rowPercent']}), nested);
    expect(two.table?.columns.slice(0, 2).map(({label}) => label)).toEqual(['Godt, antall', 'Godt, prosent']);
  });
});

describe('Crosstab of sums', () => {
  const three = (disjoint: readonly string[]) =>
    dataset({
      shape: 'cells',
      variables: [
        variable('form', ['a', 'b'], ['a', 'a', 'b', 'b', 'a', 'a', 'b', 'b']),
        variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei', 'ja', 'nei', 'ja', 'nei']),
        variable('fylke', ['nord', 'sor'], ['nord', 'nord', 'nord', 'nord', 'sor', 'sor', 'sor', 'sor'])
      ],
      measures: [measure('n', [1, 2, 3, 4, 5, 6, 7, 8], {disjoint})]
    });

  test('adds over a dimension that it does not show, if that may be added', () => {
    expect(grid(build(crosstab({statistics: ['n']}), three(['form', 'svar', 'fylke'])))).toMatchInlineSnapshot(`
      "| Ja | Nei
      A | 6 | 8
      B | 10 | 12"
    `);
    expect(faultsOf(build(crosstab({statistics: ['n']}), three(['form', 'svar'])))).toMatchInlineSnapshot(`
      [
        "not-disjoint at (all): "n" may not be added over "fylke", which the table does not show (pick one category: where={{fylke: 'nord'}})",
      ]
    `);
    const one = build(crosstab({statistics: ['n'], where: {fylke: 'sor'}}), three(['form', 'svar']));
    expect(grid(one)).toMatchInlineSnapshot(`
      "| Ja | Nei
      A | 5 | 6
      B | 7 | 8"
    `);
  });

  test('never adds a margin', () => {
    const values = variable(
      'fylke',
      ['nord', ['alle', 'margin']],
      ['nord', 'nord', 'nord', 'nord', 'alle', 'alle', 'alle', 'alle']
    );
    const given = three(['form', 'svar']);
    const withMargin = {...given, variables: new Map([...given.variables, ['fylke', values]])};
    expect(grid(build(crosstab({statistics: ['n']}), withMargin))).toMatchInlineSnapshot(`
      "| Ja | Nei
      A | 1 | 2
      B | 3 | 4"
    `);
    const shown = build(crosstab({rows: 'fylke', statistics: ['n'], where: {form: 'a'}, total: both}), withMargin);
    expect(grid(shown)).toMatchInlineSnapshot(`
      "| Ja | Nei | I alt
      Nord | 1 | 2 | 3
      Alle | 5 | 6 | 11"
    `);
    expect(shown.table?.rows.map(({kind}) => kind)).toEqual(['category', 'margin']);
  });

  test('names the given total where counts may not be added', () => {
    const given = dataset({
      shape: 'cells',
      variables: [
        variable('form', ['a'], ['a', 'a', 'a']),
        variable('svar', ['ja'], ['ja', 'ja', 'ja']),
        variable('type', ['x', 'y', ['alle', 'margin']], ['x', 'y', 'alle'])
      ],
      measures: [measure('n', [1, 2, 3], {disjoint: ['form', 'svar']})]
    });
    expect(faultsOf(build(crosstab({statistics: ['n']}), given))).toMatchInlineSnapshot(`
      [
        "not-disjoint at (all): "n" may not be added over "type", which the table does not show (use the given total: where={{type: 'alle'}}, or pick one category: where={{type: 'x'}})",
      ]
    `);
  });

  test('needs a line for every combination: empty is never zero', () => {
    const sparse = crossed(
      variable('form', ['a', 'b'], ['a', 'a', 'b']),
      variable('svar', SVAR, ['godt', 'darlig', 'godt']),
      [1, 2, 3]
    );
    expect(faultsOf(build(crosstab({statistics: ['n']}), sparse))).toMatchInlineSnapshot(`
      [
        "cell-absent at data: test/data has no line for form=b, svar=darlig: empty is never zero (write the line with 0, or with the qualifier na or lost)",
      ]
    `);
  });

  test('does not lose units without a category', () => {
    const some = dataset({variables: [variable('form', ['a'], ['a', '']), variable('svar', ['ja'], ['ja', 'ja'])]});
    expect(faultsOf(build(crosstab(), some))).toMatchInlineSnapshot(`
      [
        "no-category at (all): test/data has units without a category of "form" (1) (leave them out with where, or give them a category)",
      ]
    `);
  });

  test('carries what is not exactly known into sums and shares', () => {
    const vague = crossed(
      variable('form', ['a', 'b', 'c'], ['a', 'a', 'b', 'b', 'c', 'c']),
      variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei', 'ja', 'nei']),
      [[40, 'about'], 60, 'suppressed', 5, 'lost', 7]
    );
    const except = [{rule: 'values-lost', reason: 'tapt'}];
    const built = build(crosstab({statistics: ['n', 'rowPercent'], total: both, except}), vague);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall | Prosent
      A | ca. 40 | ca. 40 | 60 | ca. 60 | ca. 100 | ca. 100
      B | : | : | 5 | : | : | :
      C | .. | .. | 7 | .. | .. | ..
      I alt | .. | .. | 72 | .. | .. | .."
    `);
    expect(full(built, 'form=a', 'svar=ja', 'rowPercent')).toBe('40/100 of 100: "ca. 40" given:about');
    expect(full(built, 'form=b', 'svar=ja', 'n')).toBe('null of null: ":" suppressed');
    expect(faultsOf(build(crosstab({statistics: ['n']}), vague))).toMatchInlineSnapshot(`
      [
        "values-lost at data: 1 of 6 values are lost with the source, the first at form=c, svar=ja (pick what is known with where, or say why it must be so: except={[{rule: 'values-lost', reason: '…'}]})",
      ]
    `);
  });
});

describe('Crosstab of sets', () => {
  const rus = ['heroin', 'alkohol'].map((name, i) =>
    variable(
      name,
      ['ja', 'nei'],
      [
        ['ja', 'ja', 'nei', 'ja'],
        ['ja', 'nei', 'nei', 'ja']
      ][i] ?? []
    )
  );
  const kjonn = variable('kjonn', ['k', 'm'], ['k', 'k', 'm', 'm']);
  const boxes = dataset({variables: [...rus, kjonn], sets: [multiple('rus', rus)]});

  test('counts cases in rows and columns; the total is all cases, never the sum', () => {
    const of = crosstab({rows: 'rus', columns: 'kjonn', statistics: ['n', 'columnPercent'], total: both});
    expect(grid(build(of, boxes))).toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent | Antall | Prosent
      Heroin | 2 | 100 | 1 | 50 | 3 | 75
      Alkohol | 1 | 50 | 1 | 50 | 2 | 50
      I alt | 2 | 100 | 2 | 100 | 4 | 100"
    `);
    const turned = crosstab({rows: 'kjonn', columns: 'rus', showBase: 'column'});
    expect(grid(build(turned, boxes))).toMatchInlineSnapshot(`
      "| Heroin | Alkohol | Antall kommuner
      K | 100 | 50 | 2
      M | 50 | 50 | 2"
    `);
  });

  test('counts what occurs together', () => {
    expect(grid(build(crosstab({rows: 'rus', columns: 'rus', statistics: ['n']}), boxes))).toMatchInlineSnapshot(`
      "| Heroin | Alkohol
      Heroin | 3 | 2
      Alkohol | 2 | 2"
    `);
  });

  test('takes the diagonal as the margin of a given co-occurrence matrix', () => {
    const pairs = dataset({
      shape: 'cells',
      variables: [
        variable('form', ['a', 'b'], ['a', 'a', 'b', 'b']),
        variable('med', ['a', 'b'], ['a', 'b', 'a', 'b'])
      ],
      measures: [measure('n', [9, 4, 4, 6])]
    });
    const of = crosstab({columns: 'med', statistics: ['n'], total: both});
    expect(grid(build(of, pairs))).toMatchInlineSnapshot(`
      "| A | B | I alt
      A | 9 | 4 | 9
      B | 4 | 6 | 6
      I alt | 9 | 6 | ·"
    `);
    expect(faultsOf(build(crosstab({columns: 'med', statistics: ['columnPercent']}), pairs))).toMatchInlineSnapshot(`
      [
        "base-unknown at statistics: nothing says how many units the per cents of test/data are of (name a base, or say why it must be so: except={[{rule: 'base-unknown', reason: '…'}]})",
      ]
    `);
  });

  test('has no total over overlapping categories of an aggregate', () => {
    const overlapping = dataset({
      shape: 'cells',
      variables: [
        variable('form', ['a', 'b'], ['a', 'a', 'b', 'b']),
        variable('svar', ['x', 'y'], ['x', 'y', 'x', 'y'])
      ],
      measures: [measure('n', [1, 2, 3, 4], {disjoint: ['form']})]
    });
    expect(faultsOf(build(crosstab({statistics: ['n'], total: both}), overlapping))).toMatchInlineSnapshot(`
      [
        "not-disjoint at total.columns: "n" may not be added over "svar", so there is no total (total={{columns: 'none'}}, or pick one category: where={{svar: 'x'}})",
      ]
    `);
    expect(faultsOf(build(crosstab(), overlapping))).toMatchInlineSnapshot(`
      [
        "base-unknown at statistics: nothing says how many units the per cents of test/data are of (name a base, or say why it must be so: except={[{rule: 'base-unknown', reason: '…'}]})",
      ]
    `);
    expect(grid(build(crosstab({statistics: ['n', 'columnPercent'], total: {rows: 'last'}}), overlapping)))
      .toMatchInlineSnapshot(`
      "| Antall | Prosent | Antall | Prosent
      A | 1 | 25 | 2 | 33
      B | 3 | 75 | 4 | 67
      I alt | 4 | 100 | 6 | 100"
    `);
  });

  test('sends batteries to Battery', () => {
    const battery = dataset({variables: rus, sets: [multiple('rus', rus, {kind: 'battery'})]});
    expect(faultsOf(build(crosstab({rows: 'rus', columns: 'heroin'}), battery))).toMatchInlineSnapshot(`
      [
        "set-kind at rows: "rus" is a battery: several questions, not one (use <Battery items="rus">, or one of its variables)",
      ]
    `);
  });
});

describe('Crosstab of given per cents', () => {
  const percents = (within: readonly string[], base: string | null = null) =>
    dataset({
      shape: 'cells',
      variables: [
        variable('form', ['a', 'b'], ['a', 'a', 'a', 'b', 'b', 'b']),
        variable('svar', ['ja', 'nei', ['alle', 'margin']], ['ja', 'nei', 'alle', 'ja', 'nei', 'alle'])
      ],
      measures: [
        measure('prosent', [40, 60, 45, 30, 70, 55], {statistic: 'percent', within, base}),
        ...(base === null ? [] : [measure(base, [10, 10, 10, 20, 20, 20])])
      ]
    });
  const except = [{rule: 'base-unknown', reason: 'ikke oppgitt'}];

  test('shows them in their own direction only', () => {
    expect(grid(build(crosstab({except, sort: '-alle'}), percents(['form'])))).toMatchInlineSnapshot(`
      "| Ja | Nei | Alle
      B | 30 | 70 | 55
      A | 40 | 60 | 45"
    `);
    expect(faultsOf(build(crosstab({except, statistics: ['columnPercent']}), percents(['form']))))
      .toMatchInlineSnapshot(`
      [
        "wrong-percent-direction at statistics: "prosent" of test/data holds per cents within "form", so there is no columnPercent here (use statistics={['rowPercent']})",
      ]
    `);
    expect(faultsOf(build(crosstab({except}), percents(['svar'])))).toMatchInlineSnapshot(`
      [
        "wrong-percent-direction at statistics: "prosent" of test/data holds per cents within "svar", so there is no rowPercent here (use statistics={['columnPercent']})",
      ]
    `);
    expect(faultsOf(build(crosstab({except}), percents(['kjonn'])))).toMatchInlineSnapshot(`
      [
        "wrong-percent-direction at statistics: "prosent" of test/data holds per cents within "kjonn", so there is no rowPercent here (lay the table out by "kjonn")",
      ]
    `);
    expect(faultsOf(build(crosstab({except}), percents([])))).toMatchInlineSnapshot(`
      [
        "wrong-percent-direction at statistics: "prosent" of test/data holds per cents of all, so there is no rowPercent here (use statistics={['totalPercent']})",
      ]
    `);
  });

  test('need a base, named or of the measure', () => {
    expect(faultsOf(build(crosstab(), percents(['form'])))).toMatchInlineSnapshot(`
      [
        "base-unknown at statistics: nothing says how many units the per cents of test/data are of (name a base, or say why it must be so: except={[{rule: 'base-unknown', reason: '…'}]})",
      ]
    `);
    const built = build(crosstab({showBase: 'column'}), percents(['form'], 'n_base'));
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Ja | Nei | Alle | Antall kommuner
      A | 40 | 60 | 45 | 10
      B | 30 | 70 | 55 | 20"
    `);
    expect(full(built, 'form=b', 'svar=ja', 'rowPercent')).toBe('30/100 of 20: "30" given');
  });

  test('are never added', () => {
    const summed = dataset({
      shape: 'cells',
      variables: [
        variable('form', ['a'], ['a', 'a']),
        variable('svar', ['ja'], ['ja', 'ja']),
        variable('fylke', ['nord', 'sor'], ['nord', 'sor'])
      ],
      measures: [measure('prosent', [40, 60], {statistic: 'percent', within: ['form']})]
    });
    expect(faultsOf(build(crosstab({except}), summed))).toMatchInlineSnapshot(`
      [
        "percent-sum at (all): test/data has several per cents for one cell (they differ in "fylke"), which cannot be added (pick one category: where={{fylke: 'nord'}})",
      ]
    `);
    const noMargin = dataset({
      shape: 'cells',
      variables: [variable('form', ['a', 'b'], ['a', 'b']), variable('svar', ['ja'], ['ja', 'ja'])],
      measures: [measure('prosent', [40, 60], {statistic: 'percent', within: ['form']})]
    });
    expect(faultsOf(build(crosstab({except, total: {rows: 'last'}}), noMargin))).toMatchInlineSnapshot(`
      [
        "percent-sum at total.rows: test/data gives per cents, which cannot be added up for "form=(total)" (total={{rows: 'none'}}, or give the total as a category of the role margin)",
      ]
    `);
    expect(grid(build(crosstab({except, total: {columns: 'last'}}), noMargin))).toMatchInlineSnapshot(`
      "| Ja | I alt
      A | 40 | 100
      B | 60 | 100"
    `);
  });
});

describe('Crosstab with a named base', () => {
  const named = (base: Partial<Base>): Base => ({
    name: 'svart',
    title: {nb: 'Kommuner som svarte', en: 'Municipalities that answered'},
    where: new Map(),
    units: null,
    measure: null,
    place: {file: '', line: 1, column: 1},
    ...base
  });

  test('counts only whom the base picks', () => {
    const own = {...respondents, bases: new Map([['svart', named({where: new Map([['svar', ['godt', 'darlig']]])})]])};
    const built = build(crosstab({missing: {form: 'answer'}, base: 'svart', showBase: 'column'}), own);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Godt | Darlig | Antall kommuner
      Felles | 75 | 25 | 4
      Nav | 29 | 71 | 7
      Ukjent | 100 | 0 | 1"
    `);
    expect(built.table?.baseLine).toMatchInlineSnapshot(
      `"Prosent av hver rad, i alt 12 kommuner: kommuner som svarte. Ukjent er med i prosentgrunnlaget."`
    );
    expect(
      buildEnglish(crosstab({missing: {form: 'answer'}, base: 'svart'}), own).table?.baseLine
    ).toMatchInlineSnapshot(
      `"Per cent of each row, 12 municipalities in all: municipalities that answered. ukjent (en): in the base."`
    );
  });

  test('takes the size of the base from a number or a measure', () => {
    const fixed = {...cells, bases: new Map([['svart', named({units: 20})]])};
    const answers = crosstab({
      missing: {form: 'excluded', svar: 'answer'},
      base: 'svart',
      showBase: 'row',
      statistics: ['columnPercent']
    });
    expect(grid(build(answers, fixed))).toMatchInlineSnapshot(`
      "| Godt | Darlig | Ikke svart
      Felles | 15 | 5 | 0
      Nav | 10 | 25 | 5
      Antall kommuner | 20 | 20 | 20"
    `);
    const size = measure('n_svart', [10, 9, 8, 10, 9, 8, 10, 9, 8]);
    const joined = {...cells, bases: new Map([['svart', named({units: 'svart.n_svart', measure: size})]])};
    expect(grid(build(answers, joined))).toMatchInlineSnapshot(`
      "| Godt | Darlig | Ikke svart
      Felles | 30 | 11 | 0
      Nav | 20 | 56 | 13
      Antall kommuner | 10 | 9 | 8"
    `);
  });
});

describe('Crosstab with rows below', () => {
  const second = dataset({
    id: 'test/andre',
    shape: 'indicators',
    variables: [variable('svar', SVAR, ['darlig', 'godt'])],
    measures: [
      measure('andel', [80, [75, 'about']], {statistic: 'percent', within: ['svar'], base: 'antall'}),
      measure('antall', [416, 559])
    ]
  });

  test('shows measures of another resource, keyed by the columns', () => {
    const below = [
      {label: 'Andel', value: 'test/andre.andel'},
      {label: 'Antall', value: 'test/andre.antall'}
    ];
    const built = build(crosstab({missing, statistics: ['n'], total: both, below}), cells, second);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Godt | Darlig | I alt
      Felles | 3 | 1 | 4
      Nav | 2 | 5 | 8
      I alt | 5 | 6 | 12
      Andel | ca. 75 % | 80 % | ·
      Antall | 559 | 416 | ·"
    `);
    expect(full(built, 'andel', 'svar=godt', 'value')).toBe('75/100 of 559: "ca. 75 %" given:about');
    expect(built.table?.provenance).toHaveLength(2);
  });

  test('says what it cannot find', () => {
    const of = (value: string) => build(crosstab({missing, below: [{label: 'Andel', value}]}), cells, second);
    expect(faultsOf(of('test/andre.andle'))).toMatchInlineSnapshot(`
      [
        "unknown-measure at below.0.value: there is no measure "test/andre.andle" (did you mean "test/andre.andel"?)",
      ]
    `);
    const other = dataset({
      id: 'test/tredje',
      shape: 'indicators',
      variables: [variable('form', FORM, ['nav'])],
      measures: [measure('m', [1])]
    });
    const stray = build(crosstab({missing, below: [{label: 'M', value: 'test/tredje.m'}]}), cells, other);
    expect(faultsOf(stray)).toMatchInlineSnapshot(`
      [
        "unknown-variable at below.0.value: test/tredje has no variable "svar", by which the columns are known (give a measure of a resource with the column "svar")",
      ]
    `);
  });
});

describe('Crosstab notes', () => {
  test('hang at columns, rows and cells, marked in reading order', () => {
    const {table} = build(
      crosstab({
        missing,
        statistics: ['n', 'rowPercent'],
        notes: [
          {at: {form: 'nav', svar: 'darlig'}, text: 'celle'},
          {at: {form: 'nav'}, text: 'rad'},
          {at: {svar: 'darlig'}, text: 'kolonne'},
          {at: 'caption', text: 'hele tabellen'}
        ]
      }),
      cells
    );
    expect(table?.notes.slice(0, 5)).toEqual([
      {mark: null, text: 'hele tabellen'},
      {mark: null, text: 'Færre enn 20 i basen: 1 kommune utgjør 13–25 prosentpoeng.'},
      {mark: 'a', text: 'kolonne'},
      {mark: 'b', text: 'rad'},
      {mark: 'c', text: 'celle'}
    ]);
    expect(table?.columns.map(({noteMarks}) => noteMarks.join())).toEqual(['', '', 'a', '']);
    expect(table?.rows.map(({noteMarks}) => noteMarks.join())).toEqual(['', 'b']);
    expect(
      table?.cells
        .filter(({noteMarks}) => noteMarks.length > 0)
        .map(({row, column, statistic}) => [row, column, statistic])
    ).toEqual([['form=nav', 'svar=darlig', 'n']]);
  });

  test('need a place that is there', () => {
    const at = (place: NonNullable<CrosstabSpecification['notes']>[number]['at']) =>
      faultsOf(build(crosstab({missing, notes: [{at: place, text: 'x'}]}), cells));
    expect(at({form: 'navv'})).toMatchInlineSnapshot(`
      [
        "note-nowhere at notes.0.at.form: the table has no row or column "form=navv" to hang this note at (did you mean "form=nav"?)",
      ]
    `);
    expect(at({column: 'ja'})).toMatchInlineSnapshot(`
      [
        "note-nowhere at notes.0.at.column: the table has no column "ja" to hang this note at (expected one of "godt", "darlig")",
      ]
    `);
  });
});
