import {describe, expect, test} from 'vitest';
import type {CrosstabSpecification, EstimatesSpecification} from '../../../src/tables/specification.ts';
import type {BuiltTable} from '../../../src/tables/build.ts';
import {build, buildEnglish, crossed, dataset, faultsOf, measure, multiple, plain, variable} from './dataset.ts';

const alder = variable('alder', ['ung', 'midt', 'eldre'], ['ung', 'ung', 'midt', 'midt', 'eldre', 'eldre']);
const svar = variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei', 'ja', 'nei']);
const cells = crossed(alder, svar, [50, 70, 30, 40, 20, 60]);

const crosstab = (props: Partial<CrosstabSpecification> = {}): CrosstabSpecification => ({
  kind: 'crosstab',
  ...plain,
  rows: 'alder',
  columns: 'svar',
  statistics: ['rowPercent'],
  tests: 'chiSquare',
  ...props
});

const notesOf = ({table, faults}: BuiltTable): readonly string[] => {
  if (table === null) throw new Error(JSON.stringify(faults));
  return table.notes.map(({text}) => text.replaceAll('\u00a0', ' '));
};

describe('tests of counts', () => {
  test('are told in a note with the method, in the language of the table', () => {
    // R: chisq.test(matrix(c(50, 30, 20, 70, 40, 60), 3)).
    expect(notesOf(build(crosstab(), cells))).toMatchInlineSnapshot(`
      [
        "Pearsons khikvadrattest: χ²(2) = 7,09; p = 0,029; Cramérs V = 0,16; n = 270.",
      ]
    `);
    expect(notesOf(buildEnglish(crosstab({tests: ['chiSquare']}), cells))).toMatchInlineSnapshot(`
      [
        "Pearson’s chi-square test: χ²(2) = 7.09, p = 0.029, Cramér’s V = 0.16, n = 270.",
      ]
    `);
  });

  test('are the same whatever the table shows of the counts, and stand in the model as numbers', () => {
    const of = (props: Partial<CrosstabSpecification>) => {
      const {table, faults} = build(crosstab(props), cells);
      return table === null ? faults : table.tests;
    };
    const expected = of({});
    expect(expected).toMatchInlineSnapshot(`
      [
        {
          "base": 270,
          "df": [
            2,
          ],
          "effect": {
            "name": "cramersV",
            "value": 0.1620509308880411,
          },
          "method": "chiSquare",
          "of": null,
          "p": 0.028863771048052995,
          "statistic": 7.090336134453782,
        },
      ]
    `);
    expect(of({statistics: ['n'], total: {rows: 'last', columns: 'last'}})).toEqual(expected);
    expect(of({statistics: ['columnPercent', 'totalPercent'], total: {columns: 'last'}})).toEqual(expected);
  });

  test('of Fisher have an odds ratio where two rows meet two columns', () => {
    // R: fisher.test(matrix(c(50, 30, 20, 70, 40, 60), 3)), fisher.test(matrix(c(50, 20, 70, 60), 2)).
    expect(notesOf(build(crosstab({tests: 'fisher'}), cells))).toMatchInlineSnapshot(`
      [
        "Fishers eksakte test: p = 0,026; n = 270.",
      ]
    `);
    expect(notesOf(build(crosstab({tests: 'fisher', where: {alder: ['ung', 'eldre']}}), cells))).toMatchInlineSnapshot(`
      [
        "Fishers eksakte test: p = 0,016; oddsratio = 2,13; n = 200.",
      ]
    `);
  });

  test('leave missing answers out', () => {
    const asked = variable(
      'svar',
      ['ja', 'nei', ['vet_ikke', 'dont_know']],
      ['ja', 'nei', 'vet_ikke', 'ja', 'nei', 'vet_ikke']
    );
    const group = variable('alder', ['ung', 'eldre'], ['ung', 'ung', 'ung', 'eldre', 'eldre', 'eldre']);
    const data = crossed(group, asked, [50, 70, 99, 20, 60, 1]);
    const of = (missing: 'answer' | 'excluded') => build(crosstab({missing}), data).table?.tests;
    expect(of('answer')).toEqual(of('excluded'));
    expect(of('answer')?.[0]?.base).toBe(200);
  });

  test('are one for each block and each spanner', () => {
    const kjonn = variable('kjonn', ['kvinne', 'mann'], ['kvinne', 'kvinne', 'kvinne', 'mann', 'mann', 'mann']);
    const rows = dataset({variables: [alder, svar, kjonn]});
    expect(notesOf(build(crosstab({rows: ['alder', 'kjonn'], statistics: ['n']}), rows))).toMatchInlineSnapshot(`
      [
        "Pearsons khikvadrattest. Alder: χ²(2) = 0,00; p > 0,99; Cramérs V = 0,00; n = 6; forventet antall under 5 i 6 av 6 ruter. Kjonn: χ²(1) = 0,67; p = 0,41; Cramérs V = 0,33; n = 6; forventet antall under 5 i 4 av 4 ruter.",
      ]
    `);
    expect(notesOf(build(crosstab({spanners: 'kjonn', statistics: ['n']}), rows))).toMatchInlineSnapshot(`
      [
        "Pearsons khikvadrattest. Kvinne: χ²(1) = 0,75; p = 0,39; Cramérs V = 0,50; n = 3; forventet antall under 5 i 4 av 4 ruter. Mann: χ²(1) = 0,75; p = 0,39; Cramérs V = 0,50; n = 3; forventet antall under 5 i 4 av 4 ruter.",
      ]
    `);
  });

  test('of what they do not fit are faults', () => {
    const ticks = ['ja', 'nei'].map((name) => variable(name, ['ja', 'nei'], ['ja', 'ja', 'nei', 'nei', 'ja', 'nei']));
    const data = dataset({variables: [alder, ...ticks], sets: [multiple('rus', ticks)]});
    expect(faultsOf(build(crosstab({rows: 'rus', columns: 'rus', statistics: ['n']}), data))).toMatchInlineSnapshot(`
        [
          "test-needs-counts at tests: "chiSquare" needs units that are each counted in one cell only (given per cents have none, and of two sets a unit is counted in several: take one item, or leave tests out)",
        ]
      `);
    expect(faultsOf(build(crosstab({where: {alder: 'ung'}}), cells))).toMatchInlineSnapshot(`
      [
        "test-impossible at tests: "chiSquare" cannot be computed of what the table shows (there must be two categories or more, each with units)",
      ]
    `);
  });
});

describe('tests of numbers', () => {
  const timer = measure('timer', [2, 4, 6, 9, 5, 7]);
  const data = dataset({variables: [alder, svar], measures: [timer]});
  const estimates = (props: Partial<EstimatesSpecification>): EstimatesSpecification => ({
    kind: 'estimates',
    ...plain,
    rows: 'svar',
    columns: [
      {mean: 'timer', decimals: 1},
      {id: 'midt', median: 'timer'}
    ],
    ...props
  });

  test('compare the rows, once for each measure', () => {
    const tests = ['welch', 'anova', 'mannWhitney', 'kruskalWallis'] as const;
    expect(notesOf(build(estimates({tests}), data))).toMatchInlineSnapshot(`
      [
        "Welchs t-test. timer: t(3,9) = −1,24; p = 0,29; n = 6.",
        "Enveis variansanalyse. timer: F(1, 4) = 1,53; p = 0,28; n = 6.",
        "Mann–Whitneys test. timer: W = 2,00; p = 0,40; n = 6.",
        "Kruskal–Wallis’ test. timer: H(1) = 1,19; p = 0,28; n = 6.",
      ]
    `);
    expect(notesOf(buildEnglish(estimates({rows: 'alder', tests: ['welch', 'kruskalWallis']}), data)))
      .toMatchInlineSnapshot(`
      [
        "Welch’s analysis of variance. timer (en): F(2, 1.9) = 2.90, p = 0.26, n = 6.",
        "Kruskal–Wallis test. timer (en): H(2) = 3.71, p = 0.16, n = 6.",
      ]
    `);
  });

  test('of what they do not fit are faults', () => {
    expect(faultsOf(build(estimates({rows: 'alder', tests: 'mannWhitney'}), data))).toMatchInlineSnapshot(`
      [
        "test-impossible at tests: "mannWhitney" cannot be computed of what the table shows (there must be two groups, not more: kruskalWallis takes any number)",
      ]
    `);
    expect(faultsOf(build(estimates({columns: [{max: 'timer'}], tests: 'anova', where: {svar: 'ja'}}), data)))
      .toMatchInlineSnapshot(`
      [
        "test-impossible at tests: "anova" cannot be computed of what the table shows (there must be two categories or more, each with units that vary)",
      ]
    `);
  });
});
