import {describe, expect, test} from 'vitest';
import type {CrosstabSpecification, EstimatesSpecification} from '../../../src/tables/specification.ts';
import type {BuiltTable} from '../../../src/tables/build.ts';
import {renderCsv, renderLongCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {build, buildEnglish, faultsOf, plain} from './dataset.ts';
import {surveyed} from './surveyed.ts';

const crosstab = (props: Partial<CrosstabSpecification> = {}): CrosstabSpecification => ({
  kind: 'crosstab',
  ...plain,
  rows: 'rus',
  columns: 'alder',
  statistics: ['columnPercent'],
  tests: 'chiSquare',
  showTests: 'column',
  ...props
});

const estimates = (props: Partial<EstimatesSpecification> = {}): EstimatesSpecification => ({
  kind: 'estimates',
  ...plain,
  rows: 'alder',
  columns: [{mean: 'timer', decimals: 1}],
  tests: 'welch',
  ...props
});

function made({table, faults}: BuiltTable) {
  if (table === null) throw new Error(JSON.stringify(faults));
  return table;
}

const csvOf = (built: BuiltTable): string => renderCsv(made(built)).replaceAll('\u00a0', ' ');
const notesOf = (built: BuiltTable): readonly string[] =>
  made(built).notes.map(({text}) => text.replaceAll('\u00a0', ' '));

describe('a column of p values', () => {
  test('has one of each item of a set, before the number of units', () => {
    // R: chisq.test(rbind(c(30, 15, 8), c(10, 25, 32))), chisq.test(rbind(c(10, 15, 32), c(30, 25, 8))).
    const built = build(crosstab({showBase: 'margins'}), surveyed);
    expect(csvOf(built)).toMatchInlineSnapshot(`
      "Rus,Ung,Midt,Eldre,p,Antall kommuner
      Alkohol,75,38,20,"< 0,001",53
      Tobakk,25,38,80,"< 0,001",57
      I alt,100,100,100,,120
      Antall kommuner,40,40,40,,120
      "
    `);
    expect(made(built).tests?.map(({of, p}) => [of, p])).toMatchInlineSnapshot(`
      [
        [
          "rus=alkohol",
          0.0000027397063519275448,
        ],
        [
          "rus=tobakk",
          0.000001619596792312612,
        ],
      ]
    `);
    expect(notesOf(built)).toMatchInlineSnapshot(`
      [
        "p: Pearsons khikvadrattest.",
      ]
    `);
  });

  test('is adjusted for all that it holds, and the note says so', () => {
    const built = build(crosstab({adjust: 'holm'}), surveyed);
    const [first, second] = made(built).tests ?? [];
    expect(first?.adjusted).toBe(2 * Math.min(first?.p ?? 0, second?.p ?? 0));
    expect(second?.adjusted).toBe(Math.max(first?.adjusted ?? 0, second?.p ?? 0));
    expect(notesOf(built)).toMatchInlineSnapshot(`
      [
        "p: Pearsons khikvadrattest, justert etter Holm.",
      ]
    `);
    expect(notesOf(buildEnglish(crosstab({adjust: 'benjaminiHochberg'}), surveyed))).toMatchInlineSnapshot(`
      [
        "p: Pearson’s chi-square test, adjusted by Benjamini and Hochberg’s method.",
      ]
    `);
    expect(notesOf(build(crosstab({adjust: 'bonferroni', showTests: 'note'}), surveyed))).toMatchInlineSnapshot(`
      [
        "Pearsons khikvadrattest, p justert etter Bonferroni. Alkohol: χ²(2) = 25,62; p < 0,001; Cramérs V = 0,46; n = 120. Tobakk: χ²(2) = 26,67; p < 0,001; Cramérs V = 0,47; n = 120.",
      ]
    `);
  });

  test('stands in the first row of each row group, and others are empty', () => {
    const stacked = build(crosstab({rows: ['kjonn', 'svar'], showBase: 'row', total: {rows: 'last'}}), surveyed);
    expect(csvOf(stacked)).toMatchInlineSnapshot(`
      "Gruppe,,Ung,Midt,Eldre,p
      Kjonn,Kvinne,65,68,68,0.96
      Kjonn,Mann,35,33,33,
      Kjonn,I alt,100,100,100,
      Svar,Ja,75,38,20,"< 0,001"
      Svar,Nei,25,63,80,
      Svar,I alt,100,100,100,
      ,Antall kommuner,40,40,40,
      "
    `);
    const grouped = build(estimates({rowGroups: 'kjonn', showTests: 'column'}), surveyed);
    expect(csvOf(grouped)).toMatchInlineSnapshot(`
      "Gruppe,Alder,timer,p
      Kvinne,Ung,3.7,"< 0,001"
      Kvinne,Midt,5.9,
      Kvinne,Eldre,8.9,
      Mann,Ung,3.8,"< 0,001"
      Mann,Midt,5.9,
      Mann,Eldre,8.9,
      "
    `);
    expect(renderMarkdown(made(grouped)).replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`
      "**Prøve**

      I alt 120 kommuner.

      | Alder | timer | p |
      | --- | ---: | ---: |
      | **Kvinne** |  |  |
      | Ung | 3,7 | &lt; 0,001 |
      | Midt | 5,9 |  |
      | Eldre | 8,9 |  |
      | **Mann** |  |  |
      | Ung | 3,8 | &lt; 0,001 |
      | Midt | 5,9 |  |
      | Eldre | 8,9 |  |

      p: Welchs variansanalyse.
      "
    `);
  });

  test('stands behind each spanner that is tested by itself', () => {
    const built = build(crosstab({spanners: 'kjonn'}), surveyed);
    expect(csvOf(built)).toMatchInlineSnapshot(`
      "Rus,Kvinne / Ung,Kvinne / Midt,Kvinne / Eldre,Kvinne / p,Mann / Ung,Mann / Midt,Mann / Eldre,Mann / p
      Alkohol,77,37,19,"< 0,001",71,38,23,0.035
      Tobakk,23,37,81,"< 0,001",29,38,77,0.031
      "
    `);
  });

  test('is one for each method', () => {
    const built = build(crosstab({tests: ['chiSquare', 'fisher']}), surveyed);
    expect(made(built).columns.map(({key, label}) => [key, label])).toMatchInlineSnapshot(`
      [
        [
          "alder=ung",
          "Ung",
        ],
        [
          "alder=midt",
          "Midt",
        ],
        [
          "alder=eldre",
          "Eldre",
        ],
        [
          "(chiSquare)",
          "p (Pearsons khikvadrattest)",
        ],
        [
          "(fisher)",
          "p (Fishers eksakte test)",
        ],
      ]
    `);
  });

  test('is a cell in other formats: a number where there is one, and nothing heard where there is none', () => {
    const grouped = made(build(estimates({rowGroups: 'kjonn', showTests: 'column'}), surveyed));
    expect(renderLongCsv(grouped).replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`
      "row,column,statistic,value,base,text,state
      kjonn=kvinne > alder=ung,timer,mean,3.73076923077,26,"3,7",computed
      kjonn=kvinne > alder=midt,timer,mean,5.85185185185,27,"5,9",computed
      kjonn=kvinne > alder=eldre,timer,mean,8.88888888889,27,"8,9",computed
      kjonn=mann > alder=ung,timer,mean,3.78571428571,14,"3,8",computed
      kjonn=mann > alder=midt,timer,mean,5.92307692308,13,"5,9",computed
      kjonn=mann > alder=eldre,timer,mean,8.92307692308,13,"8,9",computed
      kjonn=kvinne,timer > (welch),p,0.00000000000000000377102683029,80,"< 0,001",computed
      kjonn=mann,timer > (welch),p,0.00000000347043832687,40,"< 0,001",computed
      "
    `);
    const html = renderHtml(grouped, {sortKeys: true});
    expect(html.match(/<td[^>]*test[^>]*>.*?<\/td>/g)).toMatchInlineSnapshot(`
      [
        "<td id="tbl-test--kjonn=kvinne/alder=ung,timer,mean" class="number" role="cell" headers="tbl-test--group-0 tbl-test--row-0 tbl-test--column-0">3,7</td>",
        "<td id="tbl-test--kjonn=kvinne,timer/(welch),p" class="number test" role="cell" headers="tbl-test--group-0 tbl-test--row-0 tbl-test--column-1">&#x3C; 0,001</td>",
        "<td id="tbl-test--kjonn=kvinne/alder=midt,timer,mean" class="number" role="cell" headers="tbl-test--group-0 tbl-test--row-1 tbl-test--column-0">5,9</td>",
        "<td class="number test" role="cell" headers="tbl-test--group-0 tbl-test--row-1 tbl-test--column-1"></td>",
        "<td id="tbl-test--kjonn=kvinne/alder=eldre,timer,mean" class="number" role="cell" headers="tbl-test--group-0 tbl-test--row-2 tbl-test--column-0">8,9</td>",
        "<td class="number test" role="cell" headers="tbl-test--group-0 tbl-test--row-2 tbl-test--column-1"></td>",
        "<td id="tbl-test--kjonn=mann/alder=ung,timer,mean" class="number" role="cell" headers="tbl-test--group-1 tbl-test--row-3 tbl-test--column-0">3,8</td>",
        "<td id="tbl-test--kjonn=mann,timer/(welch),p" class="number test" role="cell" headers="tbl-test--group-1 tbl-test--row-3 tbl-test--column-1">&#x3C; 0,001</td>",
        "<td id="tbl-test--kjonn=mann/alder=midt,timer,mean" class="number" role="cell" headers="tbl-test--group-1 tbl-test--row-4 tbl-test--column-0">5,9</td>",
        "<td class="number test" role="cell" headers="tbl-test--group-1 tbl-test--row-4 tbl-test--column-1"></td>",
        "<td id="tbl-test--kjonn=mann/alder=eldre,timer,mean" class="number" role="cell" headers="tbl-test--group-1 tbl-test--row-5 tbl-test--column-0">8,9</td>",
        "<td class="number test" role="cell" headers="tbl-test--group-1 tbl-test--row-5 tbl-test--column-1"></td>",
      ]
    `);
    expect(html).not.toContain('data-sortable');
  });

  test('of a test of the whole table is a fault, and so is one of no test', () => {
    expect(faultsOf(build(crosstab({rows: 'svar'}), surveyed))).toMatchInlineSnapshot(`
      [
        "tests-column at showTests: "chiSquare" is not of each row, nor of each row group, so a column of it would hold one number (leave showTests out; a set of several answers in rows, or several variables, has a test each)",
      ]
    `);
    expect(faultsOf(build(crosstab({rows: 'alder', columns: 'rus', statistics: ['rowPercent']}), surveyed)))
      .toMatchInlineSnapshot(`
        [
          "tests-column at showTests: "chiSquare" is not of each row, nor of each row group, so a column of it would hold one number (leave showTests out; a set of several answers in rows, or several variables, has a test each)",
        ]
      `);
    const {tests, ...without} = crosstab({adjust: 'holm'});
    expect(tests).toBe('chiSquare');
    expect(faultsOf(build(without, surveyed))).toMatchInlineSnapshot(`
      [
        "no-tests at showTests: there are no tests to show (name a test in tests, or leave showTests out)",
        "no-tests at adjust: there are no tests to adjust (name a test in tests, or leave adjust out)",
      ]
    `);
    expect(faultsOf(build(crosstab({rows: 'svar', showTests: 'note', adjust: 'holm'}), surveyed)))
      .toMatchInlineSnapshot(`
        [
          "no-tests at adjust: the table has one test, so there is nothing to adjust for (leave adjust out)",
        ]
      `);
  });
});

describe('tests of the items of a set', () => {
  test('are told in a note for each, in rows as in columns', () => {
    const rows = build(crosstab({showTests: 'note', statistics: ['n']}), surveyed);
    expect(notesOf(rows)).toMatchInlineSnapshot(`
      [
        "Pearsons khikvadrattest. Alkohol: χ²(2) = 25,62; p < 0,001; Cramérs V = 0,46; n = 120. Tobakk: χ²(2) = 26,67; p < 0,001; Cramérs V = 0,47; n = 120.",
      ]
    `);
    const columns = build(crosstab({rows: 'alder', columns: 'rus', showTests: 'note', statistics: ['n']}), surveyed);
    expect(notesOf(columns)).toEqual(notesOf(rows));
  });

  test('do not exist where units stand in several cells both ways', () => {
    expect(faultsOf(build(crosstab({columns: 'rus', showTests: 'note', statistics: ['n']}), surveyed)))
      .toMatchInlineSnapshot(`
        [
          "test-needs-counts at tests: "chiSquare" needs units that are each counted in one cell only (given per cents have none, and of two sets a unit is counted in several: take one item, or leave tests out)",
        ]
      `);
  });
});
