import {describe, expect, test} from 'vitest';
import type {BuiltTable} from '../../../src/tables/build.ts';
import {renderCsv, renderLongCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {writeSnapshot} from '../../../src/tables/snapshot.ts';
import type {CrosstabSpecification, EstimatesSpecification} from '../../../src/tables/specification.ts';
import {build, buildEnglish, crossed, dataset, faultsOf, grid, measure, plain, variable} from './dataset.ts';
import {surveyed} from './surveyed.ts';

const group = ['a', 'a', 'b', 'b', 'c', 'c'];
const gruppe = variable('gruppe', ['a', 'b', 'c'], group);
const svar = variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei', 'ja', 'nei']);
const data = crossed(gruppe, svar, [60, 40, 45, 55, 40, 60]);

const crosstab = (props: Partial<CrosstabSpecification> = {}): CrosstabSpecification => ({
  kind: 'crosstab',
  ...plain,
  rows: 'svar',
  columns: 'gruppe',
  statistics: ['columnPercent'],
  compare: 'columns',
  ...props
});

const estimates = (props: Partial<EstimatesSpecification> = {}): EstimatesSpecification => ({
  kind: 'estimates',
  ...plain,
  rows: 'alder',
  columns: [{mean: 'timer', decimals: 1}],
  compare: 'rows',
  ...props
});

function made({table, faults}: BuiltTable) {
  if (table === null) throw new Error(JSON.stringify(faults));
  return table;
}

const plainText = (text: string): string => text.replaceAll('\u00a0', ' ');
const lettersOf = (built: BuiltTable) =>
  made(built)
    .cells.filter(({letters}) => letters !== undefined)
    .map(({row, column, letters}) => `${row} ${column}: ${letters?.join(' ')}`);

describe('comparisons', () => {
  test('mark each per cent with the columns that it is significantly larger than', () => {
    // R: pairwise.prop.test(c(60, 45, 40), c(100, 100, 100), "holm", correct = FALSE): 0.067, 0.014, 0.474.
    expect(grid(build(crosstab(), data))).toMatchInlineSnapshot(`
      "| A | B | C
      Ja | 60 C | 45 | 40
      Nei | 40 | 55 | 60 A"
    `);
    expect(made(build(crosstab(), data)).comparison).toMatchInlineSnapshot(`
      {
        "adjust": "holm",
        "level": 0.95,
        "method": "proportions",
        "of": "columns",
      }
    `);
    expect(lettersOf(build(crosstab({level: 0.9}), data))).toMatchInlineSnapshot(`
      [
        "svar=ja gruppe=a: B C",
        "svar=ja gruppe=b: ",
        "svar=ja gruppe=c: ",
        "svar=nei gruppe=a: ",
        "svar=nei gruppe=b: A",
        "svar=nei gruppe=c: A",
      ]
    `);
    expect(lettersOf(build(crosstab({adjust: 'benjaminiHochberg', total: {columns: 'last'}}), data)))
      .toMatchInlineSnapshot(`
        [
          "svar=ja gruppe=a: C",
          "svar=ja gruppe=b: ",
          "svar=ja gruppe=c: ",
          "svar=nei gruppe=a: ",
          "svar=nei gruppe=b: ",
          "svar=nei gruppe=c: A",
        ]
      `);
  });

  test('are told with their method in a note', () => {
    expect(made(build(crosstab(), data)).notes.map(({text}) => plainText(text))).toMatchInlineSnapshot(`
      [
        "Store bokstaver: tallet er signifikant større enn i kolonnene med disse bokstavene (z-test av to andeler parvis, p justert etter Holm i hver rad, 5 prosents nivå).",
      ]
    `);
    const english = buildEnglish(crosstab({compare: 'rows', statistics: ['rowPercent'], adjust: 'bonferroni'}), data);
    expect(made(english).notes.map(({text}) => plainText(text))).toMatchInlineSnapshot(`
      [
        "Capital letters: the number is significantly larger than in the rows with these letters (pairwise z tests of two proportions, p adjusted by Bonferroni’s method in each column, at the level of 5 per cent).",
      ]
    `);
  });

  test('of rows are the same the other way', () => {
    const rows = build(crosstab({rows: 'gruppe', columns: 'svar', statistics: ['rowPercent'], compare: 'rows'}), data);
    expect(grid(rows)).toMatchInlineSnapshot(`
      "| Ja | Nei
      A | 60 C | 40
      B | 45 | 55
      C | 40 | 60 A"
    `);
    expect(made(rows).rows.map(({key, letter}) => [key, letter])).toMatchInlineSnapshot(`
      [
        [
          "gruppe=a",
          "A",
        ],
        [
          "gruppe=b",
          "B",
        ],
        [
          "gruppe=c",
          "C",
        ],
      ]
    `);
  });

  test('begin anew in each row group and under each spanner', () => {
    const stacked = build(
      crosstab({rows: ['kjonn', 'alder'], columns: 'svar', statistics: ['rowPercent'], compare: 'rows'}),
      surveyed
    );
    expect(made(stacked).rows.map(({label, letter}) => `${label} ${letter}`)).toMatchInlineSnapshot(`
      [
        "Kvinne A",
        "Mann B",
        "Ung A",
        "Midt B",
        "Eldre C",
      ]
    `);
    const spanned = build(crosstab({columns: 'alder', spanners: 'kjonn'}), surveyed);
    expect(made(spanned).columns.map(({key, letter}) => `${key} ${letter}`)).toMatchInlineSnapshot(`
      [
        "kjonn=kvinne > alder=ung A",
        "kjonn=kvinne > alder=midt B",
        "kjonn=kvinne > alder=eldre C",
        "kjonn=mann > alder=ung A",
        "kjonn=mann > alder=midt B",
        "kjonn=mann > alder=eldre C",
      ]
    `);
    expect(lettersOf(spanned)).toMatchInlineSnapshot(`
      [
        "svar=ja kjonn=kvinne > alder=ung: B C",
        "svar=ja kjonn=kvinne > alder=midt: ",
        "svar=ja kjonn=kvinne > alder=eldre: ",
        "svar=ja kjonn=mann > alder=ung: C",
        "svar=ja kjonn=mann > alder=midt: ",
        "svar=ja kjonn=mann > alder=eldre: ",
        "svar=nei kjonn=kvinne > alder=ung: ",
        "svar=nei kjonn=kvinne > alder=midt: A",
        "svar=nei kjonn=kvinne > alder=eldre: A",
        "svar=nei kjonn=mann > alder=ung: ",
        "svar=nei kjonn=mann > alder=midt: ",
        "svar=nei kjonn=mann > alder=eldre: A",
      ]
    `);
  });

  test('of the items of a set are of those who were asked', () => {
    const built = build(crosstab({rows: 'rus', columns: 'alder'}), surveyed);
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Ung | Midt | Eldre
      Alkohol | 75 B C | 38 | 20
      Tobakk | 25 | 38 | 80 A B"
    `);
  });

  test('leave missing answers out', () => {
    const answered = variable(
      'svar',
      ['ja', 'nei', ['vet_ikke', 'dont_know']],
      ['ja', 'nei', 'vet_ikke', 'ja', 'nei', 'vet_ikke', 'ja', 'nei', 'vet_ikke']
    );
    const three = variable('gruppe', ['a', 'b', 'c'], ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c']);
    const withMissing = crossed(three, answered, [60, 40, 9, 45, 55, 90, 40, 60, 5]);
    const of = (missing: 'answer' | 'excluded') => lettersOf(build(crosstab({missing}), withMissing));
    expect(of('answer')).toEqual(of('excluded'));
    expect(of('excluded')).toEqual(lettersOf(build(crosstab(), data)));
  });

  test('of means are of the rows of Estimates', () => {
    // R: pairwise.t.test(timer, alder, "holm", pool.sd = FALSE).
    expect(grid(build(estimates(), surveyed))).toMatchInlineSnapshot(`
      "| timer
      Ung | 3,8
      Midt | 5,9 A
      Eldre | 8,9 A B"
    `);
    expect(made(build(estimates(), surveyed)).notes.map(({text}) => plainText(text))).toMatchInlineSnapshot(`
      [
        "Store bokstaver: tallet er signifikant større enn i radene med disse bokstavene (Welchs t-test parvis, p justert etter Holm i hver kolonne, 5 prosents nivå).",
      ]
    `);
  });

  test('stand in every format: a number stays a number', () => {
    const table = made(build(crosstab({interval: 'wilson'}), data));
    expect(plainText(renderCsv(table))).toMatchInlineSnapshot(`
      "Svar,A (A),A (A) (nedre),A (A) (øvre),A (A) (større enn),B (B),B (B) (nedre),B (B) (øvre),B (B) (større enn),C (C),C (C) (nedre),C (C) (øvre),C (C) (større enn)
      Ja,60,50,69,C,45,36,55,,40,31,50,
      Nei,40,31,50,,55,45,64,,60,50,69,A
      "
    `);
    expect(plainText(renderLongCsv(table)).split('\n').slice(0, 3)).toMatchInlineSnapshot(`
      [
        "row,column,statistic,value,base,text,state,low,high,letters",
        "svar=ja,gruppe=a,columnPercent,0.6,100,"60 [50, 69] C",computed,0.502002586791,0.690598713568,C",
        "svar=ja,gruppe=b,columnPercent,0.45,100,"45 [36, 55]",computed,0.356145379795,0.547553970026,",
      ]
    `);
    expect(plainText(renderMarkdown(table)).split('\n').slice(4, 8)).toMatchInlineSnapshot(`
      [
        "| Svar | A (A) | B (B) | C (C) |",
        "| --- | ---: | ---: | ---: |",
        "| Ja | 60 \\[50, 69\\] C | 45 \\[36, 55\\] | 40 \\[31, 50\\] |",
        "| Nei | 40 \\[31, 50\\] | 55 \\[45, 64\\] | 60 \\[50, 69\\] A |",
      ]
    `);
    const {cells, head} = writeSnapshot(table, new Map());
    expect(plainText(cells).split('\n').slice(0, 3)).toMatchInlineSnapshot(`
      [
        "row,column,statistic,value,base,text,state,printed",
        "svar=ja,gruppe=a,columnPercent,60/100,100,"60 [50, 69] C",computed,",
        "svar=ja,gruppe=b,columnPercent,45/100,100,"45 [36, 55]",computed,",
      ]
    `);
    expect(head.split('\n').filter((line) => line.startsWith('letter'))).toMatchInlineSnapshot(`
      [
        "letter,gruppe=a (columnPercent),A",
        "letter,gruppe=b (columnPercent),B",
        "letter,gruppe=c (columnPercent),C",
      ]
    `);
    const html = plainText(renderHtml(table));
    expect(html.match(/<table [^>]*>/)?.[0]).toMatchInlineSnapshot(
      `"<table class="table table-crosstab intervals-8 letters-1 table-scrolled" role="table">"`
    );
    expect(html.match(/<th[^>]*column-0[^>]*>.*?<\/th>/)?.[0]).toMatchInlineSnapshot(
      `"<th id="tbl-test--column-0" class="column number" scope="col" role="columnheader">A <span class="letter">(A)</span></th>"`
    );
    expect(html.match(/<td[^>]*svar=ja,gruppe=[ab][^>]*>.*?<\/td>/g)).toMatchInlineSnapshot(`
      [
        "<td id="tbl-test--svar=ja,gruppe=a,columnPercent" class="number" role="cell">60 <span class="interval">[50, 69]</span> <span class="letters"><span class="visually-hidden">større enn </span>C</span></td>",
        "<td id="tbl-test--svar=ja,gruppe=b,columnPercent" class="number" role="cell">45 <span class="interval">[36, 55]</span> <span class="letters"></span></td>",
      ]
    `);
  });

  test('of what they do not fit are faults', () => {
    expect(faultsOf(build(crosstab({statistics: ['n']}), data))).toMatchInlineSnapshot(`
      [
        "compare-needs at compare: there are no 'columnPercent' of counts in the table, so there is nothing to compare between columns (add 'columnPercent' to statistics, or leave compare out)",
      ]
    `);
    expect(faultsOf(build(crosstab({rows: 'alder', columns: 'rus'}), surveyed))).toMatchInlineSnapshot(`
      [
        "compare-overlaps at compare: units may stand in several columns, which are then no groups to compare (compare='rows', or leave compare out)",
      ]
    `);
    expect(faultsOf(build(crosstab({where: {gruppe: 'a'}}), data))).toMatchInlineSnapshot(`
      [
        "compare-needs at compare: there are no two columns to compare (leave compare out)",
      ]
    `);
    expect(faultsOf(build(estimates({columns: [{median: 'timer'}]}), surveyed))).toMatchInlineSnapshot(`
      [
        "compare-needs at compare: there are no means of respondents’ numbers in the table, so there is nothing to compare between rows (ask for a mean, or leave compare out)",
      ]
    `);
    const weighted = dataset({
      variables: [gruppe, svar],
      measures: [measure('vekt', [1, 2, 1, 1, 1, 1], {decimals: 1})],
      weights: ['vekt']
    });
    expect(faultsOf(build(crosstab({weight: 'vekt'}), weighted))).toMatchInlineSnapshot(`
      [
        "test-design at compare: comparisons take each unit for drawn by itself, all alike; these are weighted, of strata or of clusters (leave compare out: tests='raoScott', of a Crosstab, follows the design of the sample)",
      ]
    `);
    const small = {...surveyed, disclosure: {least: 3, base: null, uncertainty: null} as never};
    expect(faultsOf(build(crosstab({columns: 'alder'}), small))).toMatchInlineSnapshot(`
      [
        "disclosure at compare: small numbers of test/data are to be hidden, which cannot be done where numbers are compared (leave compare out)",
      ]
    `);
  });
});
