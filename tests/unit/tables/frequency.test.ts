import {describe, expect, test} from 'vitest';
import type {FrequencySpecification} from '../../../src/tables/specification.ts';
import {
  build,
  buildEnglish,
  cellsOf,
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

const frequency = (props: Partial<FrequencySpecification> = {}): FrequencySpecification => ({
  kind: 'frequency',
  ...plain,
  variable: 'svar',
  ...props
});

const SVAR = ['god', 'middels', 'darlig', ['ikke_svart', 'not_answered'], ['vet_ikke', 'dont_know']] as const;

/** 5 god, 3 middels, 2 ikke svart; nobody says darlig or vet ikke. */
const rows = dataset({
  variables: [
    variable('svar', SVAR, [
      'god',
      'middels',
      'god',
      'ikke_svart',
      'god',
      'god',
      'middels',
      'god',
      'middels',
      'ikke_svart'
    ])
  ]
});

const cells = dataset({
  shape: 'cells',
  units: 10,
  variables: [variable('svar', SVAR, ['god', 'middels', 'darlig', 'ikke_svart'])],
  measures: [measure('n', [5, 3, 0, 2], {disjoint: ['svar']})]
});

describe('Frequency', () => {
  test('counts respondents and sums aggregates alike, zero categories kept', () => {
    const built = build(frequency({missing: 'answer'}), rows);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Antall | Prosent
      God | 5 | 50
      Middels | 3 | 30
      Darlig | 0 | 0
      Ikke svart | 2 | 20
      I alt | 10 | 100"
    `);
    expect(lines(build(frequency({missing: 'answer'}), cells))).toEqual(lines(built));
    expect(full(built, 'svar=middels', '', 'percent')).toBe('3/10 of 10: "30" computed');
    expect(full(built, 'svar=middels', '', 'n')).toBe('3/1 of null: "3" computed');
  });

  test('hides missing answers in the base, with a note of how many', () => {
    const built = build(frequency({missing: 'hidden'}), rows);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Antall | Prosent
      God | 5 | 50
      Middels | 3 | 30
      Darlig | 0 | 0
      I alt | 10 | 100"
    `);
    expect(built.table?.notes.slice(1)).toEqual([{mark: null, text: 'Regnet med, men ikke vist: Ikke svart (2).'}]);
    expect(built.table?.baseLine).toBe(
      'Prosent av 10 kommuner. Ikke svart er med i prosentgrunnlaget, men vises ikke.'
    );
  });

  test('puts missing answers below the total, as per cent of all', () => {
    expect(grid(build(frequency({missing: {svar: 'below'}}), rows))).toMatchInlineSnapshot(`
      "| Antall | Prosent
      God | 5 | 63
      Middels | 3 | 38
      Darlig | 0 | 0
      I alt | 8 | 100
      Ikke svart | 2 | 20"
    `);
  });

  test('chains valid answers, missing answers and total as SPSS does', () => {
    const statistics = ['n', 'percent', 'validPercent', 'cumulativePercent'] as const;
    expect(grid(build(frequency({missing: 'chain', statistics}), rows))).toMatchInlineSnapshot(`
      "| Antall | Prosent | Gyldig prosent | Kumulativ prosent
      God | 5 | 50 | 63 | 63
      Middels | 3 | 30 | 38 | 100
      Darlig | 0 | 0 | 0 | 100
      Besvart | 8 | 80 | 100 | ·
      Ikke svart | 2 | 20 | · | ·
      I alt | 10 | 100 | · | ·"
    `);
  });

  test('cumulates before rounding', () => {
    const thirds = dataset({variables: [variable('svar', ['a', 'b', 'c'], ['a', 'b', 'c'])]});
    const built = build(frequency({statistics: ['validPercent', 'cumulativePercent']}), thirds);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Gyldig prosent | Kumulativ prosent
      A | 33 | 33
      B | 33 | 67
      C | 33 | 100
      I alt | 100 | ·"
    `);
    expect(full(built, 'svar=b', '', 'cumulativePercent')).toBe('2/3 of 3: "67" computed');
  });

  test('leaves excluded answers out of everything', () => {
    expect(grid(build(frequency({missing: {svar: {ikke_svart: 'excluded'}}}), rows))).toMatchInlineSnapshot(`
      "| Antall | Prosent
      God | 5 | 63
      Middels | 3 | 38
      Darlig | 0 | 0
      I alt | 8 | 100"
    `);
  });

  test('asks what happens to missing answers that occur', () => {
    expect(faultsOf(build(frequency(), rows))).toMatchInlineSnapshot(`
      [
        "missing-undeclared at (all): "svar" has missing answers ("ikke_svart"), and \`missing\` does not say what happens to them (missing={{svar: '…'}} with one of: answer (shown, in the base), hidden (in the base, not shown), below (after the total, with a base of its own), chain (subtotal, missing, total), excluded (not counted))",
      ]
    `);
    expect(faultsOf(build(frequency({missing: {svar: {vet_ikke: 'answer'}}}), cells))).toMatchInlineSnapshot(`
      [
        "missing-undeclared at missing: "svar" has missing answers ("ikke_svart"), and \`missing\` does not say what happens to them (missing={{svar: '…'}} with one of: answer (shown, in the base), hidden (in the base, not shown), below (after the total, with a base of its own), chain (subtotal, missing, total), excluded (not counted))",
      ]
    `);
  });

  test('shows the total first, its label as given, or none', () => {
    const total = {rows: 'first', label: 'Alle'} as const;
    expect(grid(build(frequency({missing: 'excluded', total}), rows))).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Alle | 8 | 100
      God | 5 | 63
      Middels | 3 | 38
      Darlig | 0 | 0"
    `);
    const none = build(frequency({missing: 'excluded', total: {rows: 'none'}}), rows);
    expect(none.table?.rows.map(({key}) => key)).toEqual(['svar=god', 'svar=middels', 'svar=darlig']);
  });

  test('shows its base in a row or in the total', () => {
    expect(grid(build(frequency({missing: 'hidden', showBase: 'row'}), rows))).toMatchInlineSnapshot(`
      "| Antall | Prosent
      God | 5 | 50
      Middels | 3 | 30
      Darlig | 0 | 0
      I alt | 10 | 100
      Antall kommuner | 10 | ·"
    `);
    const statistics = ['percent'] as const;
    expect(grid(build(frequency({missing: 'hidden', showBase: 'total', statistics}), rows))).toMatchInlineSnapshot(`
      "| Prosent
      God | 50
      Middels | 30
      Darlig | 0
      I alt | 100 (n=10)"
    `);
    expect(faultsOf(build(frequency({missing: 'hidden', showBase: 'margins'}), rows))).toMatchInlineSnapshot(`
      [
        "base-place at showBase: a frequency table has no room for its base in "margins" (use 'note', 'row' or 'total')",
      ]
    `);
  });

  test('sorts by a column for the eye, and leaves missing answers and total in their places', () => {
    const built = build(frequency({missing: 'answer', sort: '-n'}), cells);
    expect(built.table?.rows.map(({key}) => key)).toEqual([
      'svar=god',
      'svar=middels',
      'svar=darlig',
      'svar=ikke_svart',
      'svar=(total)'
    ]);
    expect(faultsOf(build(frequency({missing: 'answer', sort: '-andel'}), cells))).toMatchInlineSnapshot(`
      [
        "unknown-sort at sort: there is no column "andel" to sort by (expected one of "codes", "-n", "-percent")",
      ]
    `);
    const statistics = ['cumulativePercent'] as const;
    expect(faultsOf(build(frequency({missing: 'answer', sort: '-n', statistics}), cells))).toMatchInlineSnapshot(`
      [
        "cumulative-sorted at sort: cumulative per cents follow the code list and say nothing in another order (leave sort or 'cumulativePercent' out)",
      ]
    `);
  });

  test('rounds to 100 by largest remainder and says so', () => {
    const thirds = dataset({variables: [variable('svar', ['a', 'b', 'c'], ['a', 'b', 'c'])]});
    const built = build(frequency({rounding: 'to100'}), thirds);
    expect(
      cellsOf(built)
        .filter(({statistic}) => statistic === 'percent')
        .map(({text}) => text)
    ).toEqual(['34', '33', '33', '100']);
    expect(built.table?.notes.slice(1).map(({text}) => text)).toEqual([
      'Prosentene er avrundet slik at de blir 100 til sammen.'
    ]);
  });

  test('shows given per cents as given, of all units', () => {
    const given = dataset({
      shape: 'cells',
      units: 189,
      variables: [variable('svar', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'])],
      measures: [measure('prosent', [13.2, [60, 'over'], [20, 'about'], 'lost'], {statistic: 'percent', decimals: 1})]
    });
    const except = [{rule: 'values-lost', reason: 'tapt'}];
    const built = build(frequency({except, decimals: 1}), given);
    expect(lines(built)).toMatchInlineSnapshot(`
      [
        "svar=a |  | percent | 13,2",
        "svar=b |  | percent | over 60,0",
        "svar=c |  | percent | ca. 20,0",
        "svar=d |  | percent | ..",
        "svar=(total) |  | percent | 100,0",
      ]
    `);
    expect(full(built, 'svar=a', '', 'percent')).toBe('132/1000 of 189: "13,2" given');
    expect(full(built, 'svar=b', '', 'percent')).toBe('600/1000 of 189: "over 60,0" given:over');
    expect(full(built, 'svar=d', '', 'percent')).toBe('null of 189: ".." lost');
    expect(faultsOf(build(frequency(), given))).toMatchInlineSnapshot(`
      [
        "values-lost at data: 1 of 5 values are lost with the source, the first at svar=d (pick what is known with where, or say why it must be so: except={[{rule: 'values-lost', reason: '…'}]})",
      ]
    `);
    expect(faultsOf(build(frequency({except, statistics: ['n']}), given))).toMatchInlineSnapshot(`
      [
        "count-unknown at statistics: test/data holds per cents only, so there is no n (leave 'n' out of statistics)",
      ]
    `);
    expect(faultsOf(build(frequency({except, statistics: ['validPercent']}), given))).toMatchInlineSnapshot(`
      [
        "unknown-statistic at statistics.0: this kind of table has no statistic "validPercent" (expected one of "percent")",
      ]
    `);
  });

  test('does not know the base of given per cents of an unknown number of units', () => {
    const given = dataset({
      shape: 'cells',
      variables: [variable('svar', ['a', 'b'], ['a', 'b'])],
      measures: [measure('prosent', [40, 60], {statistic: 'percent'})]
    });
    expect(faultsOf(build(frequency(), given))).toMatchInlineSnapshot(`
      [
        "base-unknown at statistics: nothing says how many units the per cents of test/data are of (name a base, or say why it must be so: except={[{rule: 'base-unknown', reason: '…'}]})",
      ]
    `);
    const built = build(frequency({except: [{rule: 'base-unknown', reason: 'ikke oppgitt'}]}), given);
    expect(full(built, 'svar=a', '', 'percent')).toBe('40/100 of null: "40" given');
    expect(built.table?.baseLine).toBe('Prosent. Grunnlaget er ikke kjent.');
  });

  test('cannot work out given per cents anew', () => {
    const given = dataset({
      shape: 'cells',
      units: 10,
      variables: [variable('svar', SVAR, ['god', 'ikke_svart'])],
      measures: [measure('prosent', [80, 20], {statistic: 'percent'})]
    });
    expect(faultsOf(build(frequency({missing: 'excluded'}), given))).toMatchInlineSnapshot(`
      [
        "missing-in-percents at missing: test/data gives per cents with "ikke_svart" in their base, so "excluded" cannot be worked out (use 'answer', 'hidden' or 'below')",
      ]
    `);
    expect(grid(build(frequency({missing: 'answer'}), given))).toMatchInlineSnapshot(`
      "| Prosent
      God | 80
      Ikke svart | 20
      I alt | 100"
    `);
  });

  test('groups rows, those without a group last', () => {
    const grouped = dataset({
      shape: 'cells',
      variables: [
        variable('storrelse', ['liten', 'stor'], ['stor', 'liten', 'stor', '']),
        variable('gruppe', ['1', '2', '3', '4'], ['1', '2', '3', '4'])
      ],
      measures: [measure('n', [1, 2, 3, 4], {disjoint: ['gruppe', 'storrelse']})]
    });
    const built = build(frequency({variable: 'gruppe', rowGroups: 'storrelse'}), grouped);
    expect(built.table?.rows.map(({key, group}) => [key, group])).toMatchInlineSnapshot(`
      [
        [
          "storrelse=liten > gruppe=2",
          "storrelse=liten",
        ],
        [
          "storrelse=stor > gruppe=1",
          "storrelse=stor",
        ],
        [
          "storrelse=stor > gruppe=3",
          "storrelse=stor",
        ],
        [
          "gruppe=4",
          null,
        ],
        [
          "gruppe=(total)",
          null,
        ],
      ]
    `);
    expect(built.table?.rowGroups).toEqual([
      {key: 'storrelse=liten', label: 'Liten'},
      {key: 'storrelse=stor', label: 'Stor'}
    ]);
  });

  test('puts several variables with one code list side by side', () => {
    const both = dataset({
      variables: [
        variable('for', ['ja', 'nei'], ['ja', 'nei', 'ja']),
        variable('etter', ['ja', 'nei'], ['ja', 'ja', 'ja'])
      ]
    });
    const built = build(frequency({variable: ['for', 'etter']}), both);
    expect(lines(built)).toMatchInlineSnapshot(`
      [
        "for=ja | for | n | 2",
        "for=ja | for | percent | 67",
        "for=ja | etter | n | 3",
        "for=ja | etter | percent | 100",
        "for=nei | for | n | 1",
        "for=nei | for | percent | 33",
        "for=nei | etter | n | 0",
        "for=nei | etter | percent | 0",
        "for=(total) | for | n | 3",
        "for=(total) | for | percent | 100",
        "for=(total) | etter | n | 3",
        "for=(total) | etter | percent | 100",
      ]
    `);
    expect(built.table?.spanners).toEqual([
      {key: 'for', label: 'For'},
      {key: 'etter', label: 'Etter'}
    ]);
    const other = dataset({variables: [variable('for', ['ja', 'nei'], ['ja']), variable('svar', ['a'], ['a'])]});
    expect(faultsOf(build(frequency({variable: ['for', 'svar']}), other))).toMatchInlineSnapshot(`
      [
        "scale-differs at variable.1: "svar" has other categories than "for" (only variables with one code list stand side by side)",
      ]
    `);
  });

  test('counts cases of a set of boxes: per cents may add up to more than 100', () => {
    const boxes = ['heroin', 'alkohol'].map((name, i) =>
      variable(
        name,
        ['ja', 'nei', ['ikke_svart', 'not_answered']],
        [
          ['ja', 'ja', 'nei', 'ikke_svart'],
          ['ja', 'nei', 'nei', 'ikke_svart']
        ][i] ?? []
      )
    );
    const asked = dataset({variables: boxes, sets: [multiple('rus', boxes)]});
    const of = (missing?: FrequencySpecification['missing']) =>
      build(frequency({variable: 'rus', ...(missing === undefined ? {} : {missing})}), asked);
    expect(grid(of({rus: 'hidden'}))).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Heroin | 2 | 50
      Alkohol | 1 | 25"
    `);
    expect(full(of({rus: 'hidden'}), 'rus=heroin', '', 'percent')).toBe('2/4 of 4: "50" computed');
    expect(full(of({rus: 'excluded'}), 'rus=heroin', '', 'percent')).toBe('2/3 of 3: "67" computed');
    expect(faultsOf(of())).toMatchInlineSnapshot(`
      [
        "missing-undeclared at variable: "rus" has units that answered none of its items (1), and \`missing\` does not say what to do with them (missing={{rus: '…'}} with one of: hidden (in the base, not shown), excluded (not counted))",
      ]
    `);
    const answered = dataset({variables: boxes, sets: [multiple('rus', boxes, {base: 'answered'})]});
    expect(full(build(frequency({variable: 'rus'}), answered), 'rus=heroin', '', 'percent')).toBe(
      '2/2 of 2: "100" computed'
    );
  });

  test('takes everyone as the base of overlapping counts, which have no sum', () => {
    const overlapping = dataset({
      shape: 'cells',
      units: 401,
      variables: [variable('svar', ['heroin', 'alkohol'], ['heroin', 'alkohol'])],
      measures: [measure('n', [200, 300])]
    });
    expect(grid(build(frequency(), overlapping))).toMatchInlineSnapshot(`
      "| Antall | Prosent
      Heroin | 200 | 50
      Alkohol | 300 | 75"
    `);
    expect(faultsOf(build(frequency({total: {rows: 'last'}}), overlapping))).toMatchInlineSnapshot(`
      [
        "not-disjoint at total.rows: "n" may not be added over "svar", so there is no total (total={{rows: 'none'}})",
      ]
    `);
  });

  test('weights per cents and not numbers; weights of one change nothing', () => {
    const weighted = (weights: readonly number[]) =>
      dataset({
        variables: [variable('svar', ['a', 'b'], ['a', 'b', 'b'])],
        measures: [measure('vekt', weights, {statistic: 'value', decimals: 2})],
        weights: ['vekt']
      });
    const heavy = build(frequency({weight: 'vekt'}), weighted([2.5, 1, 0.5]));
    expect(grid(heavy)).toMatchInlineSnapshot(`
      "| Antall | Prosent
      A | 1 | 63
      B | 2 | 38
      I alt | 3 | 100"
    `);
    expect(full(heavy, 'svar=a', '', 'percent')).toBe('25/40 of 3: "63" computed');
    expect(heavy.table?.notes.map(({text}) => text)).toEqual([
      'Færre enn 20 i basen.',
      'Prosentene er vektet med vekt. Antallet er uten vekter.'
    ]);
    expect(cellsOf(build(frequency({weight: 'vekt'}), weighted([1, 1, 1])))).toEqual(
      cellsOf(build(frequency({weight: 'none'}), weighted([1, 1, 1])))
    );
    expect(faultsOf(build(frequency(), weighted([1, 1, 1])))).toMatchInlineSnapshot(`
      [
        "weight-undeclared at (all): test/data has weights, and the table does not say which to use (weight="vekt", or weight="none" for unweighted numbers)",
      ]
    `);
    expect(faultsOf(build(frequency({weight: 'vekst'}), weighted([1, 1, 1])))).toMatchInlineSnapshot(`
      [
        "unknown-weight at weight: test/data has no weight "vekst" (did you mean "vekt"?)",
      ]
    `);
    expect(faultsOf(build(frequency({weight: 'vekt', missing: 'answer'}), cells))).toMatchInlineSnapshot(`
      [
        "unknown-weight at weight: test/data holds aggregates, which cannot be weighted (leave weight out)",
      ]
    `);
  });

  test('has no per cent of an empty base', () => {
    const nobody = build(frequency({where: {svar: 'darlig'}}), rows);
    expect(full(nobody, 'svar=darlig', '', 'percent')).toBe('null of 0: ".." na');
    expect(nobody.table?.baseLine).toBe('Prosent av 0 kommuner. Utvalg: Svar: Darlig.');
  });

  test('says what is misspelt', () => {
    expect(faultsOf(build(frequency({data: 'test/daat'}), rows))).toMatchInlineSnapshot(`
      [
        "unknown-dataset at data: there is no dataset "test/daat" (did you mean "test/data"?)",
      ]
    `);
    expect(faultsOf(build(frequency({variable: 'svaar'}), rows))).toMatchInlineSnapshot(`
      [
        "unknown-variable at variable: test/data has no variable "svaar" (did you mean "svar"?)",
      ]
    `);
    expect(faultsOf(build(frequency({where: {svar: 'godt', svra: 'god'}}), rows))).toMatchInlineSnapshot(`
      [
        "unknown-category at where.svar: "svar" has no category "godt" (did you mean "god"?)",
        "unknown-variable at where.svra: test/data has no variable "svra" (did you mean "svar"?)",
      ]
    `);
    expect(faultsOf(build(frequency({base: 'alle'}), rows))).toMatchInlineSnapshot(`
      [
        "unknown-base at base: test/data has no base "alle" (there is none to choose from)",
      ]
    `);
    expect(faultsOf(build(frequency({missing: 'answer', statistics: ['rowPercent']}), rows))).toMatchInlineSnapshot(`
      [
        "unknown-statistic at statistics.0: this kind of table has no statistic "rowPercent" (did you mean "percent"?)",
      ]
    `);
    expect(faultsOf(build(frequency({missing: 'answer', statistics: []}), rows))).toMatchInlineSnapshot(`
      [
        "unknown-statistic at statistics: a table needs at least one statistic (did you mean "n"?)",
      ]
    `);
  });

  test('speaks English', () => {
    const built = buildEnglish(frequency({missing: 'chain', statistics: ['n', 'validPercent']}), rows);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Number | Valid per cent
      god (en) | 5 | 63
      middels (en) | 3 | 38
      darlig (en) | 0 | 0
      Answered | 8 | 100
      ikke_svart (en) | 2 | ·
      Total | 10 | ·"
    `);
    expect(built.table?.baseLine).toMatchInlineSnapshot(
      `"Per cent of 10 municipalities. ikke_svart (en): in per cent, but not in valid per cent."`
    );
  });
});
