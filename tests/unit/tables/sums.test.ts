import {describe, expect, test} from 'vitest';
import type {Dataset, Measure} from '../../../src/data/model.ts';
import type {CrosstabSpecification, FrequencySpecification} from '../../../src/tables/specification.ts';
import {build, buildEnglish, dataset, faultsOf, full, grid, lines, measure, plain, variable} from './dataset.ts';

const yrke = variable(
  'yrke',
  ['lege', 'psykolog', 'annet'],
  ['lege', 'psykolog', 'annet', 'lege', 'psykolog', 'annet', 'lege', 'psykolog', 'annet']
);
const aar = variable(
  'aar',
  ['2011', '2012', '2013'],
  ['2011', '2011', '2011', '2012', '2012', '2012', '2013', '2013', '2013']
);

/** Full-time equivalents by occupation and year; nobody knows the psychologists of 2013. */
function positions(overrides: Partial<Measure> = {}, more: readonly Measure[] = []): Dataset {
  const values = [8.6, 12.25, 16.25, 9.4, 0, 14, 7, 'na', 10.5] as const;
  const aarsverk = measure('aarsverk', values, {
    statistic: 'value',
    decimals: 2,
    disjoint: ['yrke', 'aar'],
    title: {nb: 'Årsverk', en: 'Full-time equivalents'},
    ...overrides
  });
  return dataset({shape: 'cells', units: 26, variables: [yrke, aar], measures: [aarsverk, ...more]});
}

const crosstab = (props: Partial<CrosstabSpecification> = {}): CrosstabSpecification => ({
  kind: 'crosstab',
  ...plain,
  rows: 'yrke',
  columns: 'aar',
  statistics: ['sum'],
  ...props
});

const frequency = (props: Partial<FrequencySpecification> = {}): FrequencySpecification => ({
  kind: 'frequency',
  ...plain,
  variable: 'yrke',
  statistics: ['sum'],
  ...props
});

describe('a table of sums', () => {
  test('adds up an amount: totals are of the unrounded numbers, with decimals of their own', () => {
    const built = build(crosstab({decimals: 1, total: {rows: 'last', decimals: 0}}), positions());
    expect(grid(built)).toMatchInlineSnapshot(`
      "| 2011 | 2012 | 2013
      Lege | 8,6 | 9,4 | 7,0
      Psykolog | 12,3 | 0,0 | ..
      Annet | 16,3 | 14,0 | 10,5
      I alt | 37 | 23 | .."
    `);
    expect(full(built, 'yrke=(total)', 'aar=2011', 'sum')).toBe('3710/100 of null: "37" computed');
    expect(full(built, 'yrke=psykolog', 'aar=2013', 'sum')).toBe('null of null: ".." na');
    expect(built.table?.baseLine).toBe('Sum av årsverk, i alt 26 kommuner.');
    expect(built.table?.base).toBe(26);
  });

  test('shows the decimals of the data if it names none', () => {
    expect(grid(build(crosstab({where: {aar: '2011'}, total: {rows: 'first', columns: 'last'}}), positions())))
      .toMatchInlineSnapshot(`
      "| 2011 | I alt
      I alt | 37,10 | 37,10
      Lege | 8,60 | 8,60
      Psykolog | 12,25 | 12,25
      Annet | 16,25 | 16,25"
    `);
  });

  test('leaves zeros empty where the source does', () => {
    expect(lines(build(crosstab({decimals: 0, zero: ''}), positions()))).toContain('yrke=psykolog | aar=2012 | sum | ');
  });

  test('sums over a variable that it does not show, in one direction too', () => {
    const built = build(frequency({total: {decimals: 0}, decimals: 1, where: {aar: ['2011', '2012']}}), positions());
    expect(grid(built)).toMatchInlineSnapshot(`
      "| Sum
      Lege | 18,0
      Psykolog | 12,3
      Annet | 30,3
      I alt | 61"
    `);
    expect(built.table?.baseLine).toBe('Sum av årsverk. Utvalg: Aar: 2011, 2012.');
    expect(built.table?.base).toBeNull();
    const english = buildEnglish(frequency(), positions({unit: 'hours'}));
    expect(english.table?.baseLine).toBe('Sum of full-time equivalents (hours), 26 municipalities in all.');
    expect(english.table?.columns.map(({unit}) => unit)).toEqual(['hours']);
  });

  test('tells the total of lost numbers as lost, and of rough ones as rough', () => {
    const rough = positions();
    const about = measure('aarsverk', [8, [12, 'about'], 16, 9, 1, 14, 7, 'lost', 10], {
      statistic: 'value',
      disjoint: ['yrke', 'aar']
    });
    const data = {...rough, measures: new Map([['aarsverk', about]])};
    const spec = crosstab({total: {rows: 'last'}, except: [{rule: 'values-lost', reason: 'x'}]});
    expect(full(build(spec, data), 'yrke=(total)', 'aar=2011', 'sum')).toBe('36/1 of null: "ca. 36" given:about');
    expect(full(build(spec, data), 'yrke=(total)', 'aar=2013', 'sum')).toBe('null of null: ".." lost');
  });

  test('keeps negative amounts', () => {
    const data = dataset({
      shape: 'cells',
      variables: [variable('post', ['inn', 'ut', ['ukjent', 'unknown']], ['inn', 'ut', 'ukjent'])],
      measures: [measure('kr', [1200, -1500, -20], {statistic: 'value', disjoint: ['post'], unit: 'kr'})]
    });
    expect(grid(build(frequency({variable: 'post', missing: 'hidden'}), data))).toMatchInlineSnapshot(`
      "| Sum
      Inn | 1 200
      Ut | −1 500
      I alt | −320"
    `);
  });

  test('is refused over a variable that overlaps, with the remedy', () => {
    const overlapping = positions({disjoint: ['yrke']});
    expect(faultsOf(build(crosstab({total: {rows: 'last', columns: 'last'}}), overlapping))).toMatchInlineSnapshot(`
      [
        "not-disjoint at total.columns: "aarsverk" may not be added over "aar", so there is no total (total={{columns: 'none'}}, or pick one category: where={{aar: '2011'}})",
      ]
    `);
    expect(faultsOf(build(frequency(), overlapping))).toMatchInlineSnapshot(`
      [
        "not-disjoint at (all): "aarsverk" may not be added over "aar", which the table does not show (pick one category: where={{aar: '2011'}})",
      ]
    `);
  });

  test('needs one amount, and says where there is none', () => {
    const two = positions({}, [
      measure(
        'kr',
        Array.from({length: 9}, () => 1),
        {statistic: 'value'}
      )
    ]);
    expect(faultsOf(build(crosstab(), two))).toMatchInlineSnapshot(`
      [
        "measure-ambiguous at data: a sum needs one measure of the statistic value in test/data, found "aarsverk", "kr" (use Estimates, whose columns name their measures)",
      ]
    `);
    expect(faultsOf(build(crosstab(), positions({statistic: 'count'})))).toMatchInlineSnapshot(`
      [
        "measure-ambiguous at data: a sum needs one measure of the statistic value in test/data, found none (use Estimates, whose columns name their measures)",
      ]
    `);
    expect(faultsOf(build(crosstab({statistics: ['n']}), positions()))).toMatchInlineSnapshot(`
      [
        "measure-ambiguous at data: this kind of table needs one count or per cent in test/data, found none (statistics={['sum']} adds up amounts)",
      ]
    `);
    expect(faultsOf(build(crosstab(), dataset({variables: [yrke, aar]})))).toMatchInlineSnapshot(`
      [
        "measure-ambiguous at statistics: a sum of what respondents say needs the name of the measure (use Estimates: {sum: '…'})",
      ]
    `);
  });

  test('has no per cents, no numbers of units and no base', () => {
    expect(faultsOf(build(crosstab({statistics: ['sum', 'columnPercent']}), positions()))).toMatchInlineSnapshot(`
      [
        "sum-alone at statistics: an amount is no number of units, so there is no columnPercent beside its sum (statistics={['sum']}, or leave 'sum' out)",
      ]
    `);
    expect(faultsOf(build(crosstab({showBase: 'column'}), positions()))).toMatchInlineSnapshot(`
      [
        "base-place at showBase: a sum is of no base, so there is none to show in "column" (use 'note')",
      ]
    `);
    expect(faultsOf(build(frequency({showBase: 'row'}), positions()))).toMatchInlineSnapshot(`
      [
        "base-place at showBase: a sum is of no base, so there is none to show in "row" (use 'note')",
      ]
    `);
  });
});

describe('{sum} in Estimates', () => {
  const rows = {kind: 'estimates', ...plain, rows: 'yrke'} as const;

  test('adds up an amount of an aggregate over what the table leaves out, and in its total', () => {
    const kr = measure('kr', [100, 200, 300, 10, 20, 30, 1, 2, 3], {
      statistic: 'value',
      disjoint: ['yrke', 'aar'],
      unit: 'kr'
    });
    const columns = [{sum: 'aarsverk', decimals: 1}, {sum: 'kr'}, {ratio: ['kr', 'aarsverk'], decimals: 2}] as const;
    const spec = {...rows, columns, where: {aar: ['2011', '2012']}, total: {rows: 'last', decimals: 0}} as const;
    expect(grid(build(spec, positions({}, [kr])))).toMatchInlineSnapshot(`
      "| Årsverk | kr | Forhold
      Lege | 18,0 | 110 | 6,11
      Psykolog | 12,3 | 220 | 17,96
      Annet | 30,3 | 330 | 10,91
      I alt | 61 | 660 | 11"
    `);
  });

  test('is refused where an amount may not be added', () => {
    const columns = [{sum: 'aarsverk'}] as const;
    expect(faultsOf(build({...rows, columns}, positions({disjoint: ['yrke']})))).toMatchInlineSnapshot(`
      [
        "not-disjoint at (all): "aarsverk" may not be added over "aar", which the table does not show (pick one category: where={{aar: '2011'}})",
      ]
    `);
    const one = {...rows, columns, where: {aar: '2011'}, total: {rows: 'last'}} as const;
    expect(faultsOf(build(one, positions({disjoint: ['aar']})))).toMatchInlineSnapshot(`
      [
        "not-disjoint at total.rows: "aarsverk" may not be added over "yrke", so there is no total (total={{rows: 'none'}}, or pick one category: where={{yrke: 'lege'}})",
      ]
    `);
    expect(faultsOf(build({...rows, columns}, positions({statistic: 'mean', disjoint: []})))).toMatchInlineSnapshot(`
      [
        "wrong-measure at columns.0.sum: "aarsverk" holds a mean, and sum needs a value (show it as it is: {value: 'aarsverk'})",
      ]
    `);
  });
});
