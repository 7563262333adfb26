import {describe, expect, test} from 'vitest';
import type {EstimatesColumn, EstimatesSpecification} from '../../../src/tables/specification.ts';
import {writeSnapshot} from '../../../src/tables/snapshot.ts';
import {build, buildEnglish, dataset, faultsOf, full, grid, measure, plain, variable} from './dataset.ts';

const estimates = (
  columns: readonly EstimatesColumn[],
  props: Partial<EstimatesSpecification> = {}
): EstimatesSpecification => ({kind: 'estimates', ...plain, rows: 'fylke', columns, ...props});

const respondents = dataset({
  variables: [
    variable(
      'fylke',
      ['oslo', 'viken', 'troms', 'agder'],
      ['oslo', 'viken', 'oslo', 'oslo', 'viken', 'oslo', 'troms', 'agder', 'viken', 'oslo']
    )
  ],
  measures: [
    measure('timer', [8.5, 3, -2, 37.5, 4, 8.5, 6, 'na', [1, 'over'], 40], {
      statistic: 'value',
      decimals: 1,
      unit: 'hours'
    }),
    measure('vekt', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], {statistic: 'value'})
  ]
});

const timer = {
  median: {id: 'median', median: 'timer', label: 'Median'},
  kvartil: {id: 'kvartil', quantile: 'timer', p: 0.25, label: 'Kvartil'},
  trimmet: {id: 'trimmet', trimmedMean: 'timer', drop: 1, label: 'Trimmet'},
  sd: {id: 'sd', sd: 'timer', label: 'Sd'},
  minst: {id: 'minst', min: 'timer', label: 'Minst'},
  storst: {id: 'storst', max: 'timer', label: 'Størst'},
  sum: {id: 'sum', sum: 'timer', label: 'Sum'}
} as const;

describe('Estimates of respondents', () => {
  test('sums up the numbers of those who gave one, in every row and in all', () => {
    const built = build(estimates(Object.values(timer), {total: {rows: 'last'}}), respondents);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Median | Kvartil | Trimmet | Sd | Minst | Størst | Sum
      Oslo | 8,5 | 8,5 | 18,2 | 19,0 | −2,0 | 40,0 | 92,5
      Viken | over 3,0 | over 2,0 | over 3,0 | ca. 1,5 | over 1,0 | over 4,0 | over 8,0
      Troms | 6,0 | 6,0 | .. | .. | 6,0 | 6,0 | 6,0
      Agder | .. | .. | .. | .. | .. | .. | ..
      I alt | over 6,0 | over 3,0 | over 9,8 | ca. 15,6 | over −2,0 | over 40,0 | over 106,5"
    `);
    expect(full(built, 'fylke=oslo', 'median', 'median')).toBe('85/10 of 5: "8,5" computed');
    expect(full(built, 'fylke=oslo', 'trimmet', 'trimmedMean')).toBe('545/30 of 5: "18,2" computed');
    expect(full(built, 'fylke=troms', 'sd', 'sd')).toBe('null of 1: ".." na');
    expect(full(built, 'fylke=agder', 'median', 'median')).toBe('null of 0: ".." na');
    expect(full(built, 'fylke=agder', 'sum', 'sum')).toBe('null of 0: ".." na');
    expect(built.table?.columns.map(({unit}) => unit)).toEqual(Array.from({length: 7}, () => 'hours'));
  });

  test('makes a mean of numbers that are larger than said larger than said', () => {
    expect(grid(build(estimates([{mean: 'timer'}]), respondents))).toMatchInlineSnapshot(`
      "| timer
      Oslo | 18,5
      Viken | over 2,7
      Troms | 6,0
      Agder | .."
    `);
  });

  test('writes medians and sums as decimals in snapshots, and deviations with 12 digits', () => {
    const {table} = build(estimates(Object.values(timer), {where: {fylke: 'oslo'}}), respondents);
    if (table === null) throw new Error('no table');
    const lines = writeSnapshot(table, new Map()).cells.split('\n');
    expect(lines.filter((line) => line.startsWith('fylke=oslo'))).toMatchInlineSnapshot(`
      [
        "fylke=oslo,median,median,8.5,5,"8,5",computed,",
        "fylke=oslo,kvartil,quantile,8.5,5,"8,5",computed,",
        "fylke=oslo,trimmet,trimmedMean,545/30,5,"18,2",computed,",
        "fylke=oslo,sd,sd,18.9967102415,5,"19,0",computed,",
        "fylke=oslo,minst,min,-2,5,"−2,0",computed,",
        "fylke=oslo,storst,max,40,5,"40,0",computed,",
        "fylke=oslo,sum,sum,92.5,5,"92,5",computed,",
      ]
    `);
  });

  test('reads quantiles off in the way that is asked for, and says which', () => {
    const of = (type: 2 | 6 | 7, p: number): EstimatesColumn => ({
      id: `q${type}-${p}`.replace('.', ''),
      quantile: 'timer',
      p,
      type,
      label: `${type} ${p}`,
      decimals: 3
    });
    const columns = [of(2, 0.25), of(6, 0.25), of(7, 0.25), of(7, 0.333), of(7, 1)];
    const built = build(estimates(columns, {where: {fylke: 'oslo'}}), respondents);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| 2 0.25 | 6 0.25 | 7 0.25 | 7 0.333 | 7 1
      Oslo | 8,500 | 3,250 | 8,500 | 8,500 | 40,000"
    `);
    expect(built.table?.notes).toMatchInlineSnapshot(`
      [
        {
          "mark": "a",
          "text": "Kvantilen er beregnet etter metode 2 hos Hyndman og Fan (1996).",
        },
        {
          "mark": "b",
          "text": "Kvantilen er beregnet etter metode 6 hos Hyndman og Fan (1996).",
        },
        {
          "mark": "c",
          "text": "Kvantilen er beregnet etter metode 7 hos Hyndman og Fan (1996).",
        },
      ]
    `);
    const texts = (columns: readonly EstimatesColumn[]): readonly unknown[] => [
      build(estimates(columns), respondents).table?.notes,
      buildEnglish(estimates(columns), respondents).table?.notes.map(({text}) => text)
    ];
    expect(texts([timer.kvartil])).toEqual([
      [{mark: null, text: 'Kvantilen er beregnet etter metode 7 hos Hyndman og Fan (1996).'}],
      ['The quantile is of type 7 in Hyndman and Fan (1996).']
    ]);
    expect(texts([timer.trimmet, {...timer.trimmet, id: 'to', drop: 2}, timer.median])).toEqual([
      [
        {mark: 'a', text: 'Uten den laveste og den høyeste verdien.'},
        {mark: 'b', text: 'Uten de 2 laveste og de 2 høyeste verdiene.'}
      ],
      ['Without the lowest and the highest value.', 'Without the 2 lowest and the 2 highest values.']
    ]);
    expect(texts([timer.median, timer.sd])).toEqual([[], []]);
  });

  test('refuses shares of what adds up to less than nothing', () => {
    const data = dataset({
      variables: [variable('fylke', ['oslo', 'viken'], ['oslo', 'viken'])],
      measures: [measure('netto', [-3, 5], {statistic: 'value'})]
    });
    expect(faultsOf(build(estimates([{share: 'netto', of: 'total'}]), data))).toMatchInlineSnapshot(`
      [
        "negative-share at columns.0.of: "netto" adds up to less than nothing for fylke=oslo, so there is no share of it (show the numbers themselves)",
      ]
    `);
  });

  test('refuses weighted medians and deviations, and takes weights for sums', () => {
    const weighted = {...respondents, weights: ['vekt']};
    const of = (weight: string) => estimates(Object.values(timer), {weight});
    expect(faultsOf(build(of('vekt'), weighted))).toMatchInlineSnapshot(`
      [
        "not-weighted at columns.0.median: the table is weighted by "vekt", and there is no weighted median (weight="none", in a table of its own)",
        "not-weighted at columns.1.quantile: the table is weighted by "vekt", and there is no weighted quantile (weight="none", in a table of its own)",
        "not-weighted at columns.2.trimmedMean: the table is weighted by "vekt", and there is no weighted trimmedMean (weight="none", in a table of its own)",
        "not-weighted at columns.3.sd: the table is weighted by "vekt", and there is no weighted sd (weight="none", in a table of its own)",
      ]
    `);
    expect(grid(build(of('none'), weighted))).toBe(grid(build(estimates(Object.values(timer)), respondents)));
    const twice = {
      ...weighted,
      measures: new Map([
        ...respondents.measures,
        [
          'vekt',
          measure(
            'vekt',
            Array.from({length: 10}, () => 2),
            {statistic: 'value'}
          )
        ]
      ])
    };
    const sums = estimates([timer.sum, timer.minst], {weight: 'vekt', where: {fylke: 'oslo'}});
    expect(grid(build(sums, twice))).toMatchInlineSnapshot(`
      "| Sum | Minst
      Oslo | 185,0 | −2,0"
    `);
  });
});

const fylke = variable('fylke', ['oslo', 'viken'], ['oslo', 'viken']);
const register = dataset({
  shape: 'indicators',
  units: 100,
  variables: [fylke],
  measures: [
    measure('kommuner', [66, 40], {disjoint: ['fylke']}),
    measure('svar', [38, 25], {disjoint: ['fylke']}),
    measure('alder', [31.5, 28], {statistic: 'median', decimals: 1, unit: 'years', base: 'svar'}),
    measure('spredning', [4.25, [3, 'about']], {statistic: 'sd', decimals: 2, unit: 'years', base: 'svar'}),
    measure('snitt_for', [32, 29.5], {statistic: 'mean', decimals: 1, unit: 'days'}),
    measure('snitt_etter', [30.25, [31, 'over']], {statistic: 'mean', decimals: 2, unit: 'days'}),
    measure('pris', [10, 12], {statistic: 'value', unit: 'kr'})
  ]
});

describe('Estimates of an aggregate', () => {
  test('shows given medians and deviations as they are, without a total', () => {
    const built = build(estimates([{median: 'alder'}, {sd: 'spredning'}], {total: {rows: 'last'}}), register);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| alder | spredning
      Oslo | 31,5 | 4,25
      Viken | 28,0 | ca. 3,00
      I alt | · | ·"
    `);
    expect(full(built, 'fylke=oslo', 'alder', 'median')).toBe('315/10 of 38: "31,5" given');
  });

  test('does not work medians and quantiles out of other numbers than those of respondents', () => {
    const columns = [{median: 'snitt_for'}, {quantile: 'alder', p: 0.9}, {trimmedMean: 'kommuner', drop: 2}] as const;
    expect(faultsOf(build(estimates(columns), register))).toMatchInlineSnapshot(`
      [
        "wrong-measure at columns.0.median: "snitt_for" holds a mean, and median needs a median (show it as it is: {value: 'snitt_for'})",
        "wrong-measure at columns.1.quantile: "alder" holds a median, and quantile needs the numbers of respondents (show it as it is: {value: 'alder'})",
        "wrong-measure at columns.2.trimmedMean: "kommuner" holds a count, and trimmedMean needs the numbers of respondents (show it as it is: {value: 'kommuner'})",
      ]
    `);
  });
});

describe('a difference of two columns', () => {
  const shares: readonly EstimatesColumn[] = [
    {id: 'a', share: 'svar', of: 'kommuner'},
    {id: 'b', share: 'kommuner', of: 'base'},
    {id: 'mer', difference: ['a', 'b']},
    {id: 'avrundet', difference: ['a', 'b'], from: 'rounded', decimals: 1, label: 'Avrundet'}
  ];

  test('of per cents is in percentage points, with a sign only where it is negative', () => {
    const built = build(estimates(shares, {total: {rows: 'last'}}), register);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Prosent | Prosent | Differanse | Avrundet
      Oslo | 58 | 66 | −8 | −8,0
      Viken | 63 | 40 | 23 | 23,0
      I alt | 59 | 106 | −47 | −47,0"
    `);
    expect(full(built, 'fylke=oslo', 'mer', 'difference')).toBe('-556/6600 of null: "−8" computed');
    expect(full(built, 'fylke=oslo', 'avrundet', 'difference')).toBe('-8/100 of null: "−8,0" computed');
    expect(built.table?.columns.map(({unit}) => unit)).toEqual(['percent', 'percent', 'points', 'points']);
  });

  test('of counts and of means keeps their unit and the decimals of the finer one', () => {
    const built = build(
      estimates([
        {count: 'kommuner'},
        {count: 'svar'},
        {difference: ['kommuner', 'svar'], label: 'Uten svar'},
        {mean: 'snitt_for', decimals: 1},
        {mean: 'snitt_etter', decimals: 2},
        {id: 'endring', difference: ['snitt_etter', 'snitt_for'], label: 'Endring'}
      ]),
      register
    );
    expect(grid(built)).toMatchInlineSnapshot(`
      "| kommuner | svar | Uten svar | snitt_for | snitt_etter | Endring
      Oslo | 66 | 38 | 28 | 32,0 | 30,25 | −1,75
      Viken | 40 | 25 | 15 | 29,5 | over 31,00 | ca. 1,50"
    `);
    expect(built.table?.columns.map(({key, unit}) => `${key} ${unit}`).slice(2)).toEqual([
      'kommuner_minus_svar null',
      'snitt_for days',
      'snitt_etter days',
      'endring days'
    ]);
  });

  test('is refused of unlike columns', () => {
    const of = (...columns: readonly EstimatesColumn[]) => faultsOf(build(estimates(columns), register));
    expect(of({count: 'svar'}, {share: 'svar', of: 'base'}, {difference: ['svar', 'svar_andel']}))
      .toMatchInlineSnapshot(`
      [
        "not-comparable at columns.2.difference: "svar" is a n and "svar_andel" a percent (take columns of one kind and unit: two per cents, two counts, two means)",
      ]
    `);
    expect(of({mean: 'snitt_for'}, {value: 'pris'}, {difference: ['snitt_for', 'pris']})).toMatchInlineSnapshot(`
      [
        "not-comparable at columns.2.difference: "snitt_for" is a mean (days) and "pris" a value (kr) (take columns of one kind and unit: two per cents, two counts, two means)",
      ]
    `);
    expect(of({difference: ['svar', 'pris']}, {count: 'svar'})).toMatchInlineSnapshot(`
      [
        "unknown-column at columns.0.difference.0: no column before this one has the id "svar" (there is none to choose from)",
        "unknown-column at columns.0.difference.1: no column before this one has the id "pris" (there is none to choose from)",
      ]
    `);
  });
});

describe('top', () => {
  test('shows what is above it as more than it, in any statistic, and keeps the number', () => {
    const columns: readonly EstimatesColumn[] = [
      {...timer.median, top: 8},
      {...timer.storst, top: 40},
      {...timer.sum, top: 90}
    ];
    const built = build(estimates(columns, {where: {fylke: ['oslo', 'troms']}}), respondents);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Median | Størst | Sum
      Oslo | > 8 | 40,0 | > 90
      Troms | 6,0 | 6,0 | 6,0"
    `);
    expect(full(built, 'fylke=oslo', 'sum', 'sum')).toBe('925/10 of 5: "> 90" computed');
  });
});
