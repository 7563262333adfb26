import {describe, expect, test} from 'vitest';
import type {
  CrosstabSpecification,
  EstimatesSpecification,
  FrequencySpecification
} from '../../../src/tables/specification.ts';
import {renderCsv, renderLongCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {writeSnapshot} from '../../../src/tables/snapshot.ts';
import {build, buildEnglish, crossed, dataset, faultsOf, grid, measure, multiple, plain, variable} from './dataset.ts';

const alder = variable('alder', ['ung', 'eldre'], ['ung', 'ung', 'eldre', 'eldre']);
const svar = variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei']);
// Of 120 young ones 50 said yes, of 80 older ones 20.
const cells = crossed(alder, svar, [50, 70, 20, 60]);

const crosstab = (props: Partial<CrosstabSpecification> = {}): CrosstabSpecification => ({
  kind: 'crosstab',
  ...plain,
  rows: 'alder',
  columns: 'svar',
  statistics: ['rowPercent'],
  interval: 'wilson',
  total: {rows: 'last', columns: 'last'},
  ...props
});

const frequency = (props: Partial<FrequencySpecification> = {}): FrequencySpecification => ({
  kind: 'frequency',
  ...plain,
  variable: 'svar',
  interval: 'wilson',
  ...props
});

describe('intervals of per cents', () => {
  test('stand behind the numbers, but not behind the 100 of a total', () => {
    // R: prop.test(50, 120, correct = FALSE) and so on.
    expect(grid(build(crosstab(), cells))).toMatchInlineSnapshot(`
      "| Ja | Nei | I alt
      Ung | 42 [33, 51] | 58 [49, 67] | 100
      Eldre | 25 [17, 35] | 75 [65, 83] | 100
      I alt | 35 [29, 42] | 65 [58, 71] | 100"
    `);
  });

  test('are named in a note, with their level', () => {
    const notes = (props: Partial<CrosstabSpecification>) => build(crosstab(props), cells).table?.notes;
    expect(notes({})).toEqual([{mark: null, text: 'I klammer: 95\u00a0% konfidensintervall (prosent: Wilson).'}]);
    expect(notes({interval: 'exact', level: 0.9})).toEqual([
      {mark: null, text: 'I klammer: 90\u00a0% konfidensintervall (prosent: eksakt, Clopper og Pearson).'}
    ]);
    expect(buildEnglish(crosstab({interval: 'wilsonCorrected', level: 0.99}), cells).table?.notes).toEqual([
      {mark: null, text: 'In brackets: 99\u00a0% confidence interval (per cent: Wilson with continuity correction).'}
    ]);
  });

  test('are parted so that a decimal comma is none', () => {
    const own = crosstab({decimals: 1, total: {}});
    expect(grid(build(own, cells)).split('\n')[1]).toMatchInlineSnapshot(
      `"Ung | 41,7 [33,2; 50,6] | 58,3 [49,4; 66,8]"`
    );
    expect(grid(buildEnglish(own, cells)).split('\n')[1]).toMatchInlineSnapshot(
      `"ung (en) | 41.7 [33.2, 50.6] | 58.3 [49.4, 66.8]"`
    );
  });

  test('stand behind neither counts, cumulated per cents nor what the source gives', () => {
    const statistics = ['n', 'validPercent', 'cumulativePercent'] as const;
    expect(grid(build(frequency({statistics}), cells))).toMatchInlineSnapshot(`
      "| Antall | Gyldig prosent | Kumulativ prosent
      Ja | 70 | 35 [29, 42] | 35
      Nei | 130 | 65 [58, 71] | 100
      I alt | 200 | 100 | ·"
    `);
    const andel = measure('andel', [40, 60], {statistic: 'percent'});
    const percents = dataset({
      shape: 'cells',
      variables: [variable('svar', ['ja', 'nei'], ['ja', 'nei'])],
      measures: [andel]
    });
    const except = [{rule: 'base-unknown', reason: 'x'}];
    expect(faultsOf(build(frequency({except}), percents))).toMatchInlineSnapshot(`
      [
        "no-interval at interval: no computed per cent of a known base stands in the table, so "wilson" has nothing to do (leave it out, or "t")",
      ]
    `);
  });

  test('stand behind no per cent of responses, which may be more than the units', () => {
    const ticks = ['lyd', 'lys'].map((name) => variable(name, ['ja', 'nei'], ['ja', 'ja', 'ja', 'nei']));
    const rows = dataset({variables: ticks, sets: [multiple('sanser', ticks)]});
    const statistics = ['percent', 'responsePercent'] as const;
    const own = {variable: 'sanser', statistics, missing: 'hidden', total: {rows: 'last'}} as const;
    expect(grid(build(frequency(own), rows))).toMatchInlineSnapshot(`
      "| Prosent | Prosent av svar
      Lyd | 75 [30, 95] | 50
      Lys | 75 [30, 95] | 50
      Svar i alt | 150 | 100"
    `);
  });

  test('of weighted per cents are refused, and so is what there is nothing of', () => {
    const vekt = measure('vekt', [1, 2, 1, 2]);
    const weighted = dataset({variables: [alder, svar], measures: [vekt], weights: ['vekt']});
    expect(faultsOf(build(crosstab({weight: 'vekt'}), weighted))).toMatchInlineSnapshot(`
      [
        "interval-design at interval: "wilson" takes each unit for drawn by itself, all alike; these are weighted, of strata or of clusters ('logit' follows the design of the sample)",
      ]
    `);
    expect(faultsOf(build(crosstab({statistics: ['n']}), cells))).toMatchInlineSnapshot(`
      [
        "no-interval at interval: no computed per cent of a known base stands in the table, so "wilson" has nothing to do (leave it out, or "t")",
      ]
    `);
    expect(faultsOf(build(crosstab({interval: ['wilson', 't']}), cells))).toMatchInlineSnapshot(`
      [
        "no-interval at interval.1: no mean of respondents’ numbers stands in the table, so "t" has nothing to do (leave it out, or "wilson")",
      ]
    `);
    expect(faultsOf(build(crosstab({interval: [], level: 0.9}), cells))).toMatchInlineSnapshot(`
      [
        "no-interval at level: there is no interval to have a level (name an interval, or leave level out)",
      ]
    `);
  });
});

describe('intervals of means', () => {
  const timer = measure('timer', [2, 4, 6, 9], {statistic: 'count'});
  const rows = dataset({variables: [alder, svar], measures: [timer]});
  const estimates: EstimatesSpecification = {
    kind: 'estimates',
    ...plain,
    rows: 'alder',
    columns: [
      {mean: 'timer', decimals: 2},
      {id: 'midt', median: 'timer'}
    ],
    interval: 't',
    total: {rows: 'last'}
  };

  test('are those of Student’s t', () => {
    // R: t.test(c(2, 4)), t.test(c(6, 9)), t.test(c(2, 4, 6, 9)).
    expect(grid(build(estimates, rows))).toMatchInlineSnapshot(`
      "| timer | timer
      Ung | 3,00 [−9,71; 15,71] | 3,0
      Eldre | 7,50 [−11,56; 26,56] | 7,5
      I alt | 5,25 [0,50; 10,00] | 5,0"
    `);
    expect(build(estimates, rows).table?.notes.at(-1)?.text).toBe(
      'I klammer: 95\u00a0% konfidensintervall (gjennomsnitt: Students t).'
    );
  });

  test('of a battery are of the numbers that its answers stand for', () => {
    const scale = (name: string, answers: readonly string[]) => variable(name, ['1', '2', '3', '4'], answers);
    const items = [scale('ro', ['1', '2', '2', '4']), scale('lys', ['3', '3', '3', '3'])];
    const battery = dataset({variables: items, sets: [multiple('utsagn', items, {kind: 'battery'})]});
    // R: t.test(c(1, 2, 2, 4)); of equal answers there is no more than the one number.
    const built = build(
      {
        kind: 'battery',
        ...plain,
        items: 'utsagn',
        answers: 'scale',
        statistics: ['top', 'mean'],
        decimals: 1,
        interval: ['exact', 't']
      },
      battery
    );
    expect(grid(built)).toMatchInlineSnapshot(`
      "| 3 + 4 | Gjennomsnitt
      Ro | 25,0 [0,6; 80,6] | 2,3 [0,2; 4,3]
      Lys | 100,0 [39,8; 100,0] | 3,0"
    `);
  });
});

describe('a table with intervals', () => {
  const {table} = build(crosstab({total: {}}), cells);
  if (table === null) throw new Error('not built');

  test('shows them in HTML apart from the number', () => {
    expect(renderHtml(table)).toContain('42\u00a0<span class="interval">[33,\u00a051]</span>');
  });

  test('shows them in Markdown and snapshots as text', () => {
    expect(renderMarkdown(table)).toContain('42\u00a0\\[33,\u00a051\\]');
    expect(writeSnapshot(table, new Map()).cells).toContain('"42\u00a0[33,\u00a051]"');
  });

  test('has their ends as numbers in CSVs', () => {
    expect(renderCsv(table).split('\n').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "Alder,Ja,Ja (nedre),Ja (øvre),Nei,Nei (nedre),Nei (øvre)",
        "Ung,42,33,51,58,49,67",
      ]
    `);
    expect(renderLongCsv(table).split('\n').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "row,column,statistic,value,base,text,state,low,high",
        "alder=ung,svar=ja,rowPercent,0.416666666667,120,"42 [33, 51]",computed,0.332383521405,0.506119672998",
      ]
    `);
  });
});

describe('a designed sample', () => {
  const strata = 'aaaaaabbbbbb'.split('');
  const clusters = '112233445566'.split('');
  const answers = 'jnjjnjnnjjnj'.split('').map((one) => (one === 'j' ? 'ja' : 'nei'));
  const ages = 'uuueueueeuee'.split('').map((one) => (one === 'u' ? 'ung' : 'eldre'));
  const weights = [1.5, 2, 1, 1, 2.5, 3, 1, 1.5, 2, 2, 1, 1.5];
  const hours = [2, 4, 6, 9, 5, 7, 3, 8, 1, 2, 6, 4];
  const sample = dataset({
    variables: [
      variable('alder', ['ung', 'eldre'], ages),
      variable('svar', ['ja', 'nei'], answers),
      variable('region', ['a', 'b'], strata),
      variable('kommune', ['1', '2', '3', '4', '5', '6'], clusters)
    ],
    measures: [measure('vekt', weights, {decimals: 1}), measure('timer', hours)],
    weights: ['vekt'],
    stratum: 'region',
    cluster: 'kommune'
  });
  const designed = crosstab({weight: 'vekt', interval: 'logit', decimals: 1, total: {rows: 'last'}});

  // R: d <- svydesign(~kommune, strata = ~region, weights = ~vekt, data, nest = TRUE);
  // svyciprop(~svar, subset(d, alder == "ung"), method = "xlogit", df = degf(…)) and so on.
  test('has intervals on the logit scale, each row a domain of the sample', () => {
    expect(grid(build(designed, sample))).toMatchInlineSnapshot(`
      "| Ja | Nei
      Ung | 45,0 [5,8; 91,6] | 55,0 [8,4; 94,2]
      Eldre | 75,0 [17,6; 97,7] | 25,0 [2,3; 82,4]
      I alt | 60,0 [21,2; 89,3] | 40,0 [10,7; 78,8]"
    `);
    expect(build(designed, sample).table?.notes.at(-1)?.text).toBe(
      'I klammer: 95\u00a0% konfidensintervall (prosent: logit, etter utvalgsplanen).'
    );
  });

  test('has intervals of means by its degrees of freedom', () => {
    const built = build(
      {
        kind: 'estimates',
        ...plain,
        rows: 'alder',
        columns: [{mean: 'timer', decimals: 2}],
        weight: 'vekt',
        interval: 't',
        total: {rows: 'last'}
      },
      sample
    );
    expect(grid(built)).toMatchInlineSnapshot(`
      "| timer
      Ung | 3,65 [1,86; 5,44]
      Eldre | 5,60 [1,86; 9,34]
      I alt | 4,63 [1,97; 7,28]"
    `);
    expect(built.table?.notes.at(-1)?.text).toBe(
      'I klammer: 95\u00a0% konfidensintervall (gjennomsnitt: t, etter utvalgsplanen).'
    );
  });

  test('is tested by Rao and Scott', () => {
    const {table} = build(crosstab({weight: 'vekt', interval: 'logit', tests: 'raoScott'}), sample);
    expect(table?.tests).toMatchInlineSnapshot(`
      [
        {
          "base": 12,
          "df": [
            1,
            4,
          ],
          "effect": null,
          "method": "raoScott",
          "of": null,
          "p": 0.2226529501762345,
          "statistic": 2.08053529155998,
        },
      ]
    `);
    expect(table?.notes.at(-1)?.text.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(
      `"Rao og Scotts test, etter utvalgsplanen: F(1, 4) = 2,08; p = 0,22; n = 12."`
    );
  });

  test('has none that take its units for drawn one by one', () => {
    expect(faultsOf(build(crosstab({weight: 'none', tests: 'chiSquare'}), sample))).toMatchInlineSnapshot(`
      [
        "test-design at tests: "chiSquare" takes each unit for drawn by itself, all alike; these are weighted, of strata or of clusters ('raoScott', of a Crosstab, follows the design of the sample)",
        "interval-design at interval: "wilson" takes each unit for drawn by itself, all alike; these are weighted, of strata or of clusters ('logit' follows the design of the sample)",
      ]
    `);
    const lone = dataset({
      variables: [...sample.variables.values()].map((one) =>
        one.name === 'kommune' ? variable('kommune', ['1', '2', '3', '4'], '112233444444'.split('')) : one
      ),
      measures: [...sample.measures.values()],
      weights: ['vekt'],
      stratum: 'region',
      cluster: 'kommune'
    });
    expect(faultsOf(build(designed, lone))).toMatchInlineSnapshot(`
      [
        "lone-stratum at interval: the spread within a stratum cannot be told of one unit: b (join the stratum to one like it in the data)",
      ]
    `);
  });
});
