import {describe, expect, test} from 'vitest';
import type {PrintedCell} from '../../../src/data/register-lines.ts';
import {coverage} from '../../../src/tables/coverage.ts';
import type {Table} from '../../../src/tables/model.ts';
import {agrees, agreesInText} from '../../../src/tables/printed-token.ts';
import {joinPrinted} from '../../../src/tables/printed.ts';
import {crosstab, estimates} from './example.ts';

describe('agrees', () => {
  test.each([
    ['58', '58'],
    ['58 %', '58'],
    ['58', '58\u00a0%'],
    ['58 prosent', '58'],
    ['18 (n = 34)', '18 (n=34)'],
    ['1 234', '1\u00a0234'],
    ['1234', '1\u00a0234'],
    ['60.000', '60\u00a0000'],
    ['36.8', '36,8'],
    [',5', '0,5'],
    ['07', '7'],
    ['-5', '\u22125'],
    ['\u20135', '\u22125'],
    ['24', '24,0'],
    ['> 100', 'over\u00a0100'],
    ['om lag 40', 'ca.\u00a040'],
    ['Over 60', 'over 60'],
    ['38-43', '38–43'],
    ['fire', '4'],
    ['Ti', '10\u00a0%'],
    ['-', '0'],
    ['–', '..'],
    ['-', '0,0'],
    ['', ''],
    ['Ikke svart', 'Ikke  svart']
  ])('%j agrees with %j', (printed, shown) => {
    expect(agrees(printed, shown, 'nb', 'nb')).toBe(true);
  });

  test.each([
    ['58', '59'],
    ['24,0', '24'],
    ['24,3', '24'],
    ['5', '\u22125'],
    ['18 (n=34)', '18'],
    ['18 (n=34)', '18 (n=35)'],
    ['over 60', '60'],
    ['> 60', 'under 60'],
    ['1,234', '1\u00a0234'],
    ['-', '1'],
    ['..', '0'],
    ['fire', '5'],
    ['fire av fem', '4'],
    ['ja', 'nei']
  ])('%j does not agree with %j', (printed, shown) => {
    expect(agrees(printed, shown, 'nb', 'nb')).toBe(false);
  });

  test('reads each side in its own notation', () => {
    expect(agrees('1 234,5', '1,234.5', 'nb', 'en')).toBe(true);
    expect(agrees('1,234', '1,234', 'en', 'nb')).toBe(true);
    expect(agrees('1,500', '1\u00a0500', 'en', 'nb')).toBe(true);
  });

  test('texts agree by their items or their numbers', () => {
    expect(agreesInText('barnevern; LAR', 'LAR\nBarnevern', 'nb', 'nb')).toBe(true);
    expect(agreesInText('100 000,-', 'Rundt 100\u00a0000 kr i året', 'nb', 'nb')).toBe(true);
    expect(agreesInText('100 000,-', 'Rundt 10\u00a0000 kr i året', 'nb', 'nb')).toBe(false);
    expect(agreesInText('barnevern', 'LAR', 'nb', 'nb')).toBe(false);
    expect(agreesInText('(text)', 'Egen enhet ved helsekontoret', 'nb', 'nb')).toBe(true);
  });
});

const line = (
  row: string,
  column: string,
  statistic: string,
  printed: string,
  exhibit = 'Tabell 3.3'
): PrintedCell => ({
  exhibit,
  row,
  column,
  statistic,
  printed,
  line: 1,
  place: {file: 'data/x/printed.csv', line: 2, column: 1}
});

const percents = crosstab.cells
  .filter(({statistic}) => statistic === 'rowPercent')
  .map(({row, column, text}) => line(row, column, 'rowPercent', text));

describe('joinPrinted', () => {
  test('is content when every cell has its token', () => {
    const joined = joinPrinted(crosstab, percents);
    expect(joined.printed.size).toBe(6);
    expect({...joined, printed: null}).toEqual({printed: null, differs: [], unmet: [], repeated: [], without: []});
  });

  test('asks no token of a base or total that the source leaves out whole', () => {
    const rows = percents.filter(({row}) => row !== 'organisering=(total)');
    expect(joinPrinted(crosstab, rows).without).toEqual([]);
    const half = percents.filter(({row, column}) => row !== 'organisering=(total)' || column === 'fungerer=godt');
    expect(joinPrinted(crosstab, half).without.map(({row, column}) => `${row} ${column}`)).toEqual([
      'organisering=(total) fungerer=daarlig'
    ]);
  });

  test('misses the token of any other cell', () => {
    expect(joinPrinted(crosstab, percents.slice(1)).without).toEqual([crosstab.cells[0]]);
  });

  test('tells lines that meet no cell, and lines that stand twice', () => {
    const stray = line('organisering=egen', 'fungerer=godt', 'rowPercent', '8');
    const {unmet, repeated} = joinPrinted(crosstab, [...percents, stray, ...percents.slice(0, 1)]);
    expect(unmet).toEqual([stray]);
    expect(repeated).toEqual(percents.slice(0, 1));
  });

  test('records what the source prints otherwise', () => {
    const other = line('organisering=felles', 'fungerer=godt', 'rowPercent', '57');
    const {differs, printed} = joinPrinted(crosstab, [other, ...percents.slice(1)]);
    expect(differs).toEqual([{cell: crosstab.cells[0], printed: other, text: '58'}]);
    expect(printed.get('organisering=felles\tfungerer=godt\trowPercent')).toBe('57');
  });

  test('leaves the lines of other exhibits alone', () => {
    const foreign = line('organisering=felles', 'fungerer=godt', 'rowPercent', '1', 'Tabell 9.9');
    expect(joinPrinted({...crosstab, reproduces: null}, percents)).toMatchObject({differs: [], unmet: [], without: []});
    expect(joinPrinted(crosstab, [...percents, foreign]).unmet).toEqual([]);
  });

  test('compares the label of a row group as a text in the column of its variable', () => {
    const grouped: Table = {
      ...crosstab,
      rowGroups: [{key: 'type=egen', label: 'Egen enhet'}],
      rows: crosstab.rows.map((row, i) => (i === 0 ? {...row, group: 'type=egen'} : row))
    };
    const at = (printed: string) =>
      joinPrinted(grouped, [...percents, line('organisering=felles', 'type', 'text', printed)]);
    expect(at('Egen enhet')).toMatchObject({differs: [], unmet: [], without: []});
    expect(at('Annen enhet').differs).toMatchObject([{text: 'Egen enhet', printed: {printed: 'Annen enhet'}}]);
  });

  test('takes the token of a given cell from its text', () => {
    const given: Table = {...crosstab, cells: crosstab.cells.map((cell) => ({...cell, state: 'given'}))};
    const {printed, without} = joinPrinted(given, []);
    expect(without).toEqual([]);
    expect(printed.get('organisering=felles\tfungerer=godt\trowPercent')).toBe('58');
  });
});

test('coverage counts cells by origin and agreement', () => {
  expect(coverage(estimates, joinPrinted(estimates, []))).toEqual({
    id: 'tbl-verdier',
    cells: 6,
    computed: 0,
    given: 2,
    lost: 1,
    missing: 2,
    text: 1,
    printed: 0,
    agrees: 0,
    differs: 0
  });
  const other = line('organisering=felles', 'fungerer=godt', 'rowPercent', '57');
  expect(coverage(crosstab, joinPrinted(crosstab, [other, ...percents.slice(1)]))).toMatchObject({
    computed: 9,
    printed: 6,
    agrees: 5,
    differs: 1
  });
});
