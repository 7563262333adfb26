import {describe, expect, test} from 'vitest';
import type {BuiltTable} from '../../../src/tables/build.ts';
import type {CrosstabSpecification, EstimatesSpecification} from '../../../src/tables/specification.ts';
import {build, buildEnglish, dataset, faultsOf, multiple, plain, variable} from './dataset.ts';
import {surveyed} from './surveyed.ts';

const notesOf = ({table, faults}: BuiltTable): readonly string[] => {
  if (table === null) throw new Error(JSON.stringify(faults));
  return table.notes.map(({text}) => text.replaceAll('\u00a0', ' '));
};

describe('tests of the same units twice', () => {
  const counts = [
    [40, 'ja', 'ja'],
    [6, 'ja', 'nei'],
    [18, 'nei', 'ja'],
    [30, 'nei', 'nei']
  ] as const;
  const rows = counts.flatMap(([count, ...codes]) => Array.from({length: count}, () => codes));
  const before = variable('foer', ['ja', 'nei'], rows.map(([code]) => code)); // prettier-ignore
  const after = variable('etter', ['ja', 'nei'], rows.map(([, code]) => code)); // prettier-ignore
  const data = dataset({variables: [before, after]});
  const crosstab = (props: Partial<CrosstabSpecification> = {}): CrosstabSpecification => ({
    kind: 'crosstab',
    ...plain,
    rows: 'foer',
    columns: 'etter',
    statistics: ['rowPercent'],
    tests: ['mcNemar', 'mcNemarExact'],
    ...props
  });

  test('are McNemar’s of a question at two times', () => {
    // R: mcnemar.test(matrix(c(40, 18, 6, 30), 2), correct = FALSE), binom.test(6, 24).
    expect(notesOf(build(crosstab(), data))).toMatchInlineSnapshot(`
      [
        "McNemars test: χ²(1) = 6,00; p = 0,014; n = 94.",
        "McNemars eksakte test: p = 0,023; n = 94.",
      ]
    `);
    expect(notesOf(buildEnglish(crosstab({tests: 'mcNemar'}), data))).toMatchInlineSnapshot(`
      [
        "McNemar’s test: χ²(1) = 6.00, p = 0.014, n = 94.",
      ]
    `);
  });

  test('need the same two answers both ways', () => {
    expect(faultsOf(build(crosstab({columns: 'alder', rows: 'svar', tests: 'mcNemar'}), surveyed)))
      .toMatchInlineSnapshot(`
      [
        "test-needs-twice at tests: "mcNemar" needs the same two answers in rows and columns (let rows and columns be one question to the same units twice, with where if it has more answers)",
      ]
    `);
  });

  const estimates = (props: Partial<EstimatesSpecification> = {}): EstimatesSpecification => ({
    kind: 'estimates',
    ...plain,
    rows: 'alder',
    columns: [{mean: 'timer'}, {mean: 'timer_2'}],
    total: {rows: 'last'},
    ...props
  });

  test('are of two columns of numbers in each row, and in the total', () => {
    expect(notesOf(build(estimates({tests: ['pairedT', 'wilcoxon', 'pearson', 'spearman']}), surveyed)))
      .toMatchInlineSnapshot(`
      [
        "Parvis t-test. Ung: t(39) = −1,73; p = 0,091; n = 40. Midt: t(39) = −1,73; p = 0,091; n = 40. Eldre: t(39) = −1,73; p = 0,091; n = 40. I alt: t(119) = −3,03; p = 0,003; n = 120.",
        "Wilcoxons test for par. Ung: V = 178,00; p = 0,10; n = 40. Midt: V = 178,00; p = 0,10; n = 40. Eldre: V = 178,00; p = 0,10; n = 40. I alt: V = 1 566,00; p = 0,005; n = 120.",
        "Pearsons korrelasjon. Ung: t(38) = 0,81; p = 0,43; r = 0,13; n = 40. Midt: t(38) = 0,69; p = 0,50; r = 0,11; n = 40. Eldre: t(38) = 1,48; p = 0,15; r = 0,23; n = 40. I alt: t(118) = 12,20; p < 0,001; r = 0,75; n = 120.",
        "Spearmans rangkorrelasjon. Ung: p = 0,50; ρ = 0,11; n = 40. Midt: p = 0,53; ρ = 0,10; n = 40. Eldre: p = 0,23; ρ = 0,20; n = 40. I alt: p < 0,001; ρ = 0,75; n = 120.",
      ]
    `);
    const {table} = build(estimates({tests: 'pairedT', showTests: 'column', adjust: 'holm'}), surveyed);
    expect(table?.cells.filter(({statistic}) => statistic === 'p').map(({row, text}) => [row, text]))
      .toMatchInlineSnapshot(`
      [
        [
          "alder=ung",
          "0,27",
        ],
        [
          "alder=midt",
          "0,27",
        ],
        [
          "alder=eldre",
          "0,27",
        ],
        [
          "alder=(total)",
          "0,012",
        ],
      ]
    `);
  });

  test('need two measures', () => {
    expect(
      faultsOf(
        build(estimates({columns: [{mean: 'timer'}, {id: 'midt', median: 'timer'}], tests: 'pairedT'}), surveyed)
      )
    ).toMatchInlineSnapshot(`
      [
        "test-needs-pairs at tests: "pairedT" needs two columns of respondents’ numbers, of two measures (ask for the means of two measures, and no third)",
      ]
    `);
  });

  test('are Friedman’s of the items of a battery', () => {
    const items = [
      variable('a', ['1', '2', '3'], ['1', '1', '2', '1', '2', '1']),
      variable('b', ['1', '2', '3'], ['2', '3', '3', '2', '3', '1']),
      variable('c', ['1', '2', '3'], ['3', '3', '2', '3', '3', '2'])
    ];
    const battery = {kind: 'battery', ...plain, items: 'sett', answers: 'scale', tests: 'friedman'} as const;
    const answered = dataset({variables: items, sets: [multiple('sett', items, {kind: 'battery'})]});
    // R: friedman.test(cbind(c(1, 1, 2, 1, 2, 1), c(2, 3, 3, 2, 3, 1), c(3, 3, 2, 3, 3, 2))).
    expect(notesOf(build(battery, answered))).toMatchInlineSnapshot(`
      [
        "Færre enn 20 i basen: 1 kommune utgjør 17 prosentpoeng.",
        "Friedmans test: χ²(2) = 7,90; p = 0,019; n = 6.",
      ]
    `);
    const words = [variable('d', ['ja', 'nei'], ['ja', 'nei']), variable('e', ['ja', 'nei'], ['ja', 'nei'])];
    const inWords = dataset({variables: words, sets: [multiple('sett', words, {kind: 'battery'})]});
    expect(faultsOf(build(battery, inWords))).toMatchInlineSnapshot(`
      [
        "test-needs-answers at tests: "friedman" needs the answers of each respondent as numbers (recode the answers to numbers, or leave tests out)",
      ]
    `);
  });
});
