import {describe, expect, test} from 'vitest';
import {groupSizesOf} from '../../../src/checks/exhibit-sizes.ts';
import {checkGroupSizes} from '../../../src/checks/group-sizes.ts';
import type {Dataset, Measure} from '../../../src/data/model.ts';
import type {AcknowledgedSize} from '../../../src/report/model.ts';
import type {Exhibit} from '../../../src/report/report-model.ts';
import {formatProblem} from '../../../src/support/problem.ts';
import type {
  CrosstabSpecification,
  EstimatesSpecification,
  FrequencySpecification
} from '../../../src/tables/specification.ts';
import {changed} from '../report/base-report.ts';
import {build, crossed, dataset, measure, multiple, plain, variable, type Code} from '../tables/dataset.ts';

const {report} = changed('Tre av fire', 'Tre av fire');
const pattern = report.exhibits.get('tbl-svar') as Exhibit;

/** An exhibit of the report in some line of its chapter. */
function exhibit(
  id: string,
  line: number,
  specification: FrequencySpecification | CrosstabSpecification | EstimatesSpecification,
  data: Dataset
): Exhibit {
  const {table, faults, origins} = build({...specification, id, data: data.id}, data);
  if (table === null) throw new Error(JSON.stringify(faults));
  const place = {file: 'content/rapport/01-svar.mdx', line, column: 1};
  const source = {exhibit: id, table, dataset: data, specification, origins};
  return {...pattern, id, table, source, element: {...pattern.element, place}};
}

function told(exhibits: readonly Exhibit[], groupSizes: readonly AcknowledgedSize[] = []): readonly string[] {
  const model = {exhibits: new Map(exhibits.map((one) => [one.id, one])), settings: {...report.settings, groupSizes}};
  return checkGroupSizes(model).map((problem) => `${problem.severity} ${problem.rule}: ${formatProblem(problem)}`);
}

const TYPES: readonly Code[] = ['helse', 'natt', ['ukjent', 'unknown']];
const type = (rows: readonly string[]) => variable('type', TYPES, rows);
const ANSWERS: readonly Code[] = ['ja', 'nei', ['tom', 'not_answered']];

const users = (helse: number, natt: number, of: Partial<Dataset> = {}): Dataset => ({
  ...dataset({
    id: 'lav/typer',
    shape: 'cells',
    units: 100,
    variables: [type(['helse', 'natt'])],
    measures: [measure('n', [helse, natt], {disjoint: ['type']})]
  }),
  ...of
});
/** Of `helse` 40 + 10 + 4 units, of `natt` 20 + 5 + 1: answers and not answered. */
const answers = crossed(
  type(['helse', 'helse', 'helse', 'natt', 'natt', 'natt']),
  variable('svar', ANSWERS, ['ja', 'nei', 'tom', 'ja', 'nei', 'tom']),
  [40, 10, 4, 20, 5, 1]
);
const ofType: FrequencySpecification = {kind: 'frequency', ...plain, variable: 'type', statistics: ['n']};
const byType: CrosstabSpecification = {
  kind: 'crosstab',
  ...plain,
  rows: 'type',
  columns: 'svar',
  statistics: ['rowPercent'],
  missing: {svar: 'hidden'},
  showBase: 'column'
};
const typer = exhibit('tbl-typer', 10, ofType, users(54, 26));
const same = {...answers, id: 'lav/svar'};

describe('the size of a group', () => {
  test('is that of all exhibits that show it, as a number or as the base of a row or column', () => {
    const turned = {...byType, rows: 'svar', columns: 'type', statistics: ['columnPercent'], showBase: 'row'} as const;
    const counts = {...byType, statistics: ['n'], total: {columns: 'last'}, showBase: 'note'} as const;
    for (const specification of [byType, turned, counts]) {
      expect(told([typer, exhibit('tbl-svar', 20, specification, same)])).toEqual([]);
      const sizes = groupSizesOf(exhibit('tbl-svar', 20, specification, same)).filter(({category}) =>
        category.startsWith('type=')
      );
      expect(sizes.map(({category, size}) => `${category} ${size}`)).toEqual(['type=helse 54', 'type=natt 26']);
    }
  });
  test('that differs is told once, with both places', () => {
    const svar = exhibit('tbl-svar', 20, byType, same);
    const wrong = exhibit('tbl-typer', 10, ofType, users(55, 26));
    const again = exhibit('tbl-igjen', 30, byType, same);
    expect(told([wrong, svar, again])).toMatchInlineSnapshot(`
      [
        "warning group-size: content/rapport/01-svar.mdx:20:1 type=helse is 54 kommuner in tbl-svar, but 55 in tbl-typer (content/rapport/01-svar.mdx:10:1) (look at the source; if both are right, write {exhibits: [tbl-typer, tbl-svar], category: 'type=helse', reason: …} under groupSizes in report.yaml, or give the datasets the universes that they have)",
      ]
    `);
    expect(told([exhibit('tbl-typer', 10, ofType, users(55, 25)), svar])).toHaveLength(2);
  });
  test('may be declared', () => {
    const declared = dataset({
      id: 'lav/prosenter',
      shape: 'cells',
      variables: [type(['helse', 'natt']), variable('svar', ['ja'], ['ja', 'ja'])],
      measures: [
        measure('prosent', [70, 60], {statistic: 'percent', within: ['type'], base: 'antall'}),
        measure('antall', [54, 30])
      ]
    });
    const given = exhibit('tbl-prosent', 20, {...byType, missing: 'answer'}, declared);
    expect(told([typer, given]).map((line) => line.replace(/ \(look.*/, ''))).toMatchInlineSnapshot(`
      [
        "warning group-size: content/rapport/01-svar.mdx:20:1 type=natt is 30 kommuner in tbl-prosent, but 26 in tbl-typer (content/rapport/01-svar.mdx:10:1)",
      ]
    `);
  });
  test('is in an Estimates that of its only count, or of the one that others are of', () => {
    const percents = measure('prosent', [70, 60], {statistic: 'percent', within: ['type'], base: 'antall'});
    const estimated = (columns: EstimatesSpecification['columns'], ...measures: readonly Measure[]) => {
      const variables = [type(['helse', 'natt'])];
      const data = dataset({id: 'lav/estimater', shape: 'indicators', variables, measures: [percents, ...measures]});
      const specification: EstimatesSpecification = {kind: 'estimates', ...plain, rows: 'type', columns};
      return groupSizesOf(exhibit('tbl-estimat', 20, specification, data)).map(({category, size}) => [category, size]);
    };
    const sizes = [
      ['type=helse', 54],
      ['type=natt', 30]
    ];
    const [ja, antall] = [measure('ja', [38, 18]), measure('antall', [54, 30])];
    const spanned = [{spanner: 'Svar', columns: [{count: 'ja'}, {id: 'n', count: 'antall'}]}];
    expect(estimated([{value: 'prosent'}, {count: 'antall'}], antall)).toEqual(sizes);
    expect(estimated(spanned, ja, antall)).toEqual(sizes);
    expect(estimated([{count: 'antall'}], {...antall, unit: 'bruker'})).toEqual([]);
    // What has no base may be any number, and of two bases neither is that of the group.
    expect(estimated([{count: 'ja'}], ja, antall)).toEqual([]);
    const others = measure('prosent_ja', [50, 50], {statistic: 'percent', within: ['type'], base: 'ja'});
    expect(estimated([{count: 'antall'}], ja, antall, others)).toEqual([]);
  });
  test('is not compared where others are counted', () => {
    const wrong = (of: Partial<Dataset>) => exhibit('tbl-andre', 20, ofType, users(99, 99, of));
    expect(told([typer, wrong({})])).toHaveLength(2);
    expect(told([typer, wrong({universe: {nb: 'Kommuner som ikke svarte', en: null}})])).toEqual([]);
    expect(told([typer, wrong({period: '2003'})])).toEqual([]);
    expect(told([typer, wrong({unit: {code: 'bruker', nb: ['bruker', 'brukere'], en: null}})])).toEqual([]);
    expect(told([typer, wrong({id: 'annen/typer'})])).toEqual([]);
    const filtered = {...byType, where: {svar: 'ja'}};
    const answered = {...byType, missing: {svar: 'excluded'}} as const;
    for (const specification of [filtered, answered]) {
      expect(told([typer, exhibit('tbl-svar', 20, specification, same)])).toEqual([]);
    }
    // Held to one of its own categories it is as large as ever.
    expect(
      told([
        exhibit('tbl-typer', 10, ofType, users(1, 1)),
        exhibit('tbl-svar', 20, {...byType, where: {type: 'natt'}}, same)
      ])
    ).toHaveLength(1);
  });
  test('is no number of responses, and none that is only roughly known', () => {
    const boxes = ['a', 'b'].map((name) => variable(name, ['ja', 'nei'], ['ja', 'ja', 'nei']));
    const kjonn = variable('kjonn', ['k', 'm'], ['k', 'm', 'm']);
    const rows = dataset({variables: [...boxes, kjonn], sets: [multiple('rus', boxes)]});
    const responses: CrosstabSpecification = {
      ...byType,
      rows: 'rus',
      columns: 'kjonn',
      statistics: ['n', 'responsePercent'],
      total: {rows: 'last'},
      showBase: 'margins',
      missing: 'hidden'
    };
    const sizes = groupSizesOf(exhibit('tbl-rus', 20, responses, rows));
    expect(sizes.filter(({category}) => category.startsWith('kjonn'))).toEqual([]);
    const rough = users(0, 0, {measures: new Map([['n', measure('n', [[99, 'about'], 26], {disjoint: ['type']})]])});
    expect(told([typer, exhibit('tbl-andre', 20, ofType, rough)])).toEqual([]);
  });
});

describe('an acknowledged difference', () => {
  const svar = exhibit('tbl-svar', 20, byType, same);
  const wrong = exhibit('tbl-typer', 10, ofType, users(55, 25));
  const entry = (change: Partial<AcknowledgedSize>): AcknowledgedSize => ({
    exhibits: ['tbl-svar', 'tbl-typer'],
    category: null,
    reason: 'Trykt slik',
    place: {file: 'content/rapport/report.yaml', line: 9, column: 5},
    ...change
  });

  test('is told no more: one category, or all of two exhibits', () => {
    expect(told([wrong, svar], [entry({})])).toEqual([]);
    expect(told([wrong, svar], [entry({category: 'type=helse'})])).toHaveLength(1);
  });
  test('is one of two exhibits: that of a third of the same size is told', () => {
    const again = exhibit('tbl-igjen', 30, byType, same);
    expect(told([wrong, svar, again])).toHaveLength(2);
    expect(told([wrong, svar, again], [entry({})])).toEqual([
      expect.stringContaining('type=helse is 54 kommuner in tbl-igjen'),
      expect.stringContaining('type=natt is 26 kommuner in tbl-igjen')
    ]);
    expect(told([wrong, svar, again], [entry({}), entry({exhibits: ['tbl-igjen', 'tbl-typer']})])).toEqual([]);
  });
  test('must be there, and have a reason', () => {
    const own = (change: Partial<AcknowledgedSize>) =>
      told([wrong, svar], [entry({}), entry(change)]).filter((line) => line.startsWith('error'));
    expect(own({category: 'type=hels'})).toMatchInlineSnapshot(`
      [
        "error no-such-finding: content/rapport/report.yaml:9:5 no group sizes differ between tbl-svar and tbl-typer at type=hels (did you mean "type=helse"?)",
      ]
    `);
    expect(own({exhibits: ['tbl-svar', 'tbl-type']})).toMatchInlineSnapshot(`
      [
        "error unknown-name: content/rapport/report.yaml:9:5 there is no exhibit "tbl-type" to acknowledge anything of (did you mean "tbl-typer"?)",
      ]
    `);
    expect(own({reason: ' '})).toMatchInlineSnapshot(`
      [
        "error empty-text: content/rapport/report.yaml:9:5 tbl-svar and tbl-typer is acknowledged without a reason (write why)",
      ]
    `);
    expect(told([typer, svar], [entry({})])).toMatchInlineSnapshot(`
      [
        "error no-such-finding: content/rapport/report.yaml:9:5 no group sizes differ between tbl-svar and tbl-typer (take it away)",
      ]
    `);
  });
});
