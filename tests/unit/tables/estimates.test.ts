import {describe, expect, test} from 'vitest';
import type {TextColumn} from '../../../src/data/model.ts';
import type {EstimatesColumn, EstimatesSpecification} from '../../../src/tables/specification.ts';
import {build, dataset, faultsOf, full, grid, lines, measure, plain, variable} from './dataset.ts';

const estimates = (
  columns: readonly EstimatesColumn[],
  props: Partial<EstimatesSpecification> = {}
): EstimatesSpecification => ({
  kind: 'estimates',
  ...plain,
  rows: 'fylke',
  columns,
  ...props
});

const fylke = variable('fylke', ['oslo', 'viken', ['ukjent', 'unknown']], ['oslo', 'viken', 'ukjent']);
const kommuner = measure('kommuner', [1, 40, 2], {disjoint: ['fylke']});
const svar = measure('svar', [1, 25, 1], {disjoint: ['fylke']});
const overlapping = measure('tilbud', [5, 6, 7]);
const ventetid = measure('ventetid', [32.5, [46, 'about'], 'na'], {
  statistic: 'mean',
  decimals: 1,
  unit: 'days',
  base: 'svar'
});
const andel = measure('andel', [12, 13, 14], {statistic: 'percent', within: ['fylke'], unit: 'percent'});
const register = dataset({
  shape: 'indicators',
  units: 100,
  variables: [fylke],
  measures: [kommuner, svar, overlapping, ventetid, andel]
});

const missing = 'answer' as const;

const baseUnknown = [{rule: 'base-unknown', reason: 'Kilden oppgir den ikke'}];

describe('Estimates', () => {
  test('counts, shares and their totals', () => {
    const built = build(
      estimates(
        [
          {count: 'kommuner', label: 'Totalt'},
          {count: 'svar'},
          {share: 'svar', of: 'kommuner'},
          {id: 'av_alle', share: 'svar', of: 'total', decimals: 1}
        ],
        {
          missing,
          total: {rows: 'last', label: 'Sum'}
        }
      ),
      register
    );
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Totalt | svar | Prosent | Prosent
      Oslo | 1 | 1 | 100 | 3,7
      Viken | 40 | 25 | 63 | 92,6
      Ukjent | 2 | 1 | 50 | 3,7
      Sum | 43 | 27 | 63 | 100,0"
    `);
    expect(lines(built).slice(0, 4)).toEqual([
      'fylke=oslo | kommuner | n | 1',
      'fylke=oslo | svar | n | 1',
      'fylke=oslo | svar_andel | percent | 100',
      'fylke=oslo | av_alle | percent | 3,7'
    ]);
    expect(full(built, 'fylke=(total)', 'svar_andel', 'percent')).toBe('27/43 of 43: "63" computed');
    expect(built.table?.baseLine).toBe(
      'Radene summerer seg til 43 kommuner; oppgitt i alt er 100. Ukjent er med i prosentgrunnlaget.'
    );
  });

  test('never states another number of units than its rows add up to', () => {
    const said = (
      units: number,
      columns: readonly EstimatesColumn[],
      props = {}
    ): readonly (string | number | null | undefined)[] => {
      const {table} = build(estimates(columns, {missing, ...props}), {...register, units});
      return [table?.baseLine.replace(' Ukjent er med i prosentgrunnlaget.', ''), table?.base];
    };
    const shares: readonly EstimatesColumn[] = [{count: 'kommuner'}, {share: 'svar', of: 'kommuner'}];
    expect(said(43, shares)).toEqual(['I alt 43 kommuner.', 43]);
    expect(said(42, shares)).toEqual(['Radene summerer seg til 43 kommuner; oppgitt i alt er 42.', 43]);
    expect(said(42, [{count: 'kommuner'}])).toEqual(['Radene summerer seg til 43 kommuner; oppgitt i alt er 42.', 43]);
    // Counts of some of them, and counts that may not be added, say nothing of the whole.
    expect(said(43, [{count: 'svar'}])).toEqual(['Antall kommuner, i alt 43.', 43]);
    expect(said(9, [{count: 'tilbud'}, {share: 'tilbud', of: 'base'}])).toEqual(['I alt 9 kommuner.', 9]);
  });

  test('does not take what else is counted of the units for the units', () => {
    const people = measure('innbyggere', [700, 900, 5], {unit: 'innbygger', disjoint: ['fylke']});
    const {table} = build(estimates([{count: 'innbyggere'}], {missing: 'hidden'}), {
      ...register,
      units: 43,
      measures: new Map([['innbyggere', people]])
    });
    expect(table?.baseLine).toMatch(/^I alt 43 kommuner\./);
    expect(table?.base).toBe(43);
  });

  test('treats missing categories of the rows', () => {
    const columns = [{count: 'kommuner'}, {share: 'svar', of: 'total'}] as const;
    const of = (treatment: 'hidden' | 'below' | 'chain' | 'excluded') =>
      grid(build(estimates(columns, {missing: treatment, total: {rows: 'last'}}), register));
    expect(of('hidden')).toMatchInlineSnapshot(`
      "| kommuner | Prosent
      Oslo | 1 | 4
      Viken | 40 | 93
      I alt | 43 | 100"
    `);
    expect(of('below')).toMatchInlineSnapshot(`
      "| kommuner | Prosent
      Oslo | 1 | 4
      Viken | 40 | 96
      I alt | 41 | 100
      Ukjent | 2 | 4"
    `);
    expect(of('chain')).toMatchInlineSnapshot(`
      "| kommuner | Prosent
      Oslo | 1 | 4
      Viken | 40 | 93
      Besvart | 41 | 96
      Ukjent | 2 | 4
      I alt | 43 | 100"
    `);
    expect(of('excluded')).toMatchInlineSnapshot(`
      "| kommuner | Prosent
      Oslo | 1 | 4
      Viken | 40 | 96
      I alt | 41 | 100"
    `);
    expect(faultsOf(build(estimates(columns), register))).toMatchInlineSnapshot(`
      [
        "missing-undeclared at (all): "fylke" has missing answers ("ukjent"), and \`missing\` does not say what happens to them (missing={{fylke: '…'}} with one of: answer (shown, in the base), hidden (in the base, not shown), below (after the total, with a base of its own), chain (subtotal, missing, total), excluded (not counted))",
      ]
    `);
  });

  test('takes shares of everyone, or of a named base', () => {
    const of = estimates([{share: 'tilbud', of: 'base'}], {missing});
    expect(full(build(of, register), 'fylke=oslo', 'tilbud_andel', 'percent')).toBe('5/100 of 100: "5" computed');
    const base = {
      name: 'svart',
      title: {nb: 'Svart', en: null},
      where: new Map(),
      units: 50,
      measure: null,
      place: fylke.place
    };
    const named = {...register, bases: new Map([['svart', base]])};
    expect(full(build({...of, base: 'svart'}, named), 'fylke=oslo', 'tilbud_andel', 'percent')).toBe(
      '5/50 of 50: "10" computed'
    );
    expect(faultsOf(build(of, {...register, units: null}))).toMatchInlineSnapshot(`
      [
        "base-unknown at columns.0.of: nothing says how many units the share of "tilbud" is of (name a base, or say why it must be so: except={[{rule: 'base-unknown', reason: '…'}]})",
      ]
    `);
  });

  test('divides columns, exactly or as they are rounded', () => {
    const columns = (from: 'counts' | 'rounded'): readonly EstimatesColumn[] => [
      {id: 'a', share: 'svar', of: 'base'},
      {id: 'b', share: 'kommuner', of: 'base'},
      {id: 'per', ratio: ['a', 'b'], from, unit: 'percent', top: 90, label: 'Dekning'},
      {id: 'forhold', ratio: ['a', 'b'], from}
    ];
    const thirds = dataset({
      shape: 'indicators',
      units: 30,
      variables: [variable('fylke', ['a', 'b'], ['a', 'b'])],
      measures: [measure('svar', [1, 10]), measure('kommuner', [7, 10])]
    });
    const exact = build(estimates(columns('counts')), thirds);
    const rounded = build(estimates(columns('rounded')), thirds);
    expect(full(exact, 'fylke=a', 'per', 'ratio')).toBe('1/7 of null: "14" computed');
    expect(full(rounded, 'fylke=a', 'per', 'ratio')).toBe('3/23 of null: "13" computed');
    expect(full(rounded, 'fylke=b', 'per', 'ratio')).toBe('33/33 of null: "> 90" computed');
    expect(grid(rounded)).toMatchInlineSnapshot(`
      "| Prosent | Prosent | Dekning | Forhold
      A | 3 | 23 | 13 | 0,1
      B | 33 | 33 | > 90 | 1,0"
    `);
    const wrong = estimates([
      {id: 'per', ratio: ['b', 'a']},
      {id: 'b', count: 'svar'}
    ]);
    expect(faultsOf(build(wrong, thirds))).toMatchInlineSnapshot(`
      [
        "unknown-column at columns.0.ratio.0: no column before this one has the id "b" (there is none to choose from)",
        "unknown-column at columns.0.ratio.1: no column before this one has the id "a" (there is none to choose from)",
      ]
    `);
  });

  test('asks of what given per cents are', () => {
    const {faults} = build(estimates([{value: 'andel'}], {missing}), register);
    expect(faults).toMatchObject([{rule: 'base-unknown', prop: ['columns', 0]}]);
  });

  test('shows given means and values with what is known of them, never their sum', () => {
    const built = build(
      estimates([{mean: 'ventetid'}, {value: 'andel'}], {missing, except: baseUnknown, total: {rows: 'last'}}),
      register
    );
    expect(grid(built)).toMatchInlineSnapshot(`
      "| ventetid | andel
      Oslo | 32,5 | 12
      Viken | ca. 46,0 | 13
      Ukjent | .. | 14
      I alt | · | ·"
    `);
    expect(full(built, 'fylke=viken', 'ventetid', 'mean')).toBe('460/10 of 25: "ca. 46,0" given:about');
    expect(full(built, 'fylke=ukjent', 'ventetid', 'mean')).toBe('null of 1: ".." na');
    expect(full(built, 'fylke=oslo', 'andel', 'percent')).toBe('12/100 of null: "12" given');
    expect(built.table?.columns.map(({unit}) => unit)).toEqual(['days', 'percent']);
  });

  test('has no total of counts that may not be added', () => {
    expect(faultsOf(build(estimates([{count: 'tilbud'}], {missing, total: {rows: 'last'}}), register)))
      .toMatchInlineSnapshot(`
      [
        "not-disjoint at total.rows: "tilbud" may not be added over "fylke", so there is no total (total={{rows: 'none'}}, or pick one category: where={{fylke: 'oslo'}})",
      ]
    `);
  });

  test('adds and averages the numbers of respondents', () => {
    const rows = dataset({
      variables: [variable('fylke', ['oslo', 'viken'], ['oslo', 'oslo', 'viken', 'viken'])],
      measures: [
        measure('klienter', [10, 20, 5, 'na'], {statistic: 'value'}),
        measure('vekt', [1, 3, 1, 1], {statistic: 'value'})
      ]
    });
    const of = estimates([{count: 'klienter'}, {mean: 'klienter', id: 'snitt'}], {total: {rows: 'last'}});
    const built = build(of, rows);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| klienter | klienter
      Oslo | 30 | 15,0
      Viken | 5 | 5,0
      I alt | 35 | 11,7"
    `);
    expect(full(built, 'fylke=viken', 'snitt', 'mean')).toBe('5/1 of 1: "5,0" computed');
    const weighted = {...rows, weights: ['vekt']};
    expect(full(build({...of, weight: 'vekt'}, weighted), 'fylke=oslo', 'snitt', 'mean')).toBe(
      '70/4 of 2: "17,5" computed'
    );
    expect(faultsOf(build(of, weighted))).toMatchInlineSnapshot(`
      [
        "weight-undeclared at (all): test/data has weights, and the table does not say which to use (weight="vekt", or weight="none" for unweighted numbers)",
      ]
    `);
    const fine = measure('vekt', [1, 2 ** 50, 1, 1], {statistic: 'value'});
    const unsafe = {...weighted, measures: new Map([...rows.measures, ['vekt', fine]])};
    expect(faultsOf(build({...of, weight: 'vekt'}, unsafe))).toMatchInlineSnapshot(`
      [
        "weight-too-fine at columns.0: "klienter" times "vekt" has more digits than can be added exactly (round the weights to fewer decimals)",
      ]
    `);
  });

  test('describes rows by a text column, and spans columns', () => {
    const text: TextColumn = {
      name: 'om',
      title: {nb: 'Om fylket', en: null},
      values: ['By', null, ''],
      place: fylke.place
    };
    const described = {...register, texts: new Map([['om', text]])};
    const built = build(
      estimates([{spanner: 'Antall', columns: [{count: 'kommuner'}, {count: 'svar'}]}, {value: 'andel'}], {
        except: baseUnknown,
        missing,
        describe: 'om'
      }),
      described
    );
    expect(built.table?.descriptionHead).toBe('Om fylket');
    expect(built.table?.rows.map(({description}) => description)).toEqual(['By', null, '']);
    expect(built.table?.spanners).toEqual([{key: 'spanner-1', label: 'Antall'}]);
    expect(built.table?.columns.map(({spanner}) => spanner)).toEqual(['spanner-1', 'spanner-1', null]);
    expect(faultsOf(build(estimates([{value: 'andel'}], {except: baseUnknown, missing, describe: 'omm'}), described)))
      .toMatchInlineSnapshot(`
      [
        "unknown-column at describe: test/data has no text column "omm" (did you mean "om"?)",
      ]
    `);
  });

  test('says what is misspelt or does not fit', () => {
    const of = (column: EstimatesColumn, props: Partial<EstimatesSpecification> = {}) =>
      faultsOf(build(estimates([column], {missing, ...props}), register));
    expect(of({count: 'komuner'})).toMatchInlineSnapshot(`
      [
        "unknown-measure at columns.0.count: test/data has no measure "komuner" (did you mean "kommuner"?)",
      ]
    `);
    expect(of({share: 'svar', of: 'komuner'})).toMatchInlineSnapshot(`
      [
        "unknown-measure at columns.0.of: test/data has no measure "komuner" (did you mean "kommuner"?)",
      ]
    `);
    expect(of({count: 'ventetid'})).toMatchInlineSnapshot(`
      [
        "wrong-measure at columns.0.count: "ventetid" holds a mean, and count needs a count (show it as it is: {value: 'ventetid'})",
      ]
    `);
    expect(of({mean: 'svar'})).toMatchInlineSnapshot(`
      [
        "wrong-measure at columns.0.mean: "svar" holds a count, and mean needs a mean (show it as it is: {value: 'svar'})",
      ]
    `);
    expect(of({count: 'svar'}, {rows: 'fylker'})).toMatchInlineSnapshot(`
      [
        "unknown-variable at rows: test/data has no variable "fylker" (did you mean "fylke"?)",
      ]
    `);
    expect(of({count: 'svar'}, {showBase: 'column'})).toMatchInlineSnapshot(`
      [
        "base-place at showBase: Estimates has no room for its base in "column" (use 'note', or a column {count: '…'})",
      ]
    `);
    expect(of({count: 'svar'}, {sort: '-kommuner'})).toMatchInlineSnapshot(`
      [
        "unknown-sort at sort: there is no column "kommuner" to sort by (expected one of "codes", "-svar", "-n")",
      ]
    `);
    expect(faultsOf(build(estimates([{count: 'svar'}, {value: 'svar'}], {missing}), register))).toMatchInlineSnapshot(`
      [
        "column-repeated at columns.1: there are two columns "svar" (give one of them an id: {id: '…', …})",
      ]
    `);
  });
});
