import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../../src/data/model.ts';
import {computeCell} from '../../../../src/report/computation/cell-computation.ts';
import {linesText} from '../../../../src/report/computation/lines.ts';
import {cellKey} from '../../../../src/tables/model.ts';
import type {TableSpecification} from '../../../../src/tables/specification.ts';
import {respondents as survey, aggregateOf, rowsOf, treatment} from '../../../property/tables/survey.ts';
import {build, crossed, dataset, measure, multiple, plain, variable} from '../../tables/dataset.ts';
import {disproved} from './proof.ts';

/** Every computation of a table, as `row column statistic: sum` with meanings in brackets. */
function sums(specification: TableSpecification, ...data: readonly Dataset[]): Readonly<Record<string, string>> {
  const {table, faults, origins} = build(specification, ...data);
  if (table === null) throw new Error(JSON.stringify(faults));
  return Object.fromEntries(
    table.cells.map((cell) => {
      const origin = origins.get(cellKey(cell.row, cell.column, cell.statistic));
      if (origin === undefined) throw new Error(cell.row);
      const {terms, note} = computeCell(cell, origin, table);
      const said = terms.map(({sign, text, meaning, lines}) =>
        [
          sign,
          text,
          ...(meaning === null && lines === null
            ? []
            : [`[${[meaning, lines].filter((one) => one !== null).join('; ')}]`])
        ]
          .filter((one) => one !== null)
          .join(' ')
      );
      const key = [cell.row, cell.column, cell.statistic].filter(Boolean).join(' ');
      return [key, [...said, ...(note === null ? [] : [`(${note})`])].join(' ')];
    })
  );
}

const sizes = variable('storrelse', ['smaa', 'store'], ['smaa', 'smaa', 'store', 'store']);
const answers = variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei']);
const counts = crossed(sizes, answers, [9, 3, 4, 8]);
const crosstab = {kind: 'crosstab', ...plain, rows: 'storrelse', columns: 'svar', statistics: ['rowPercent']} as const;

describe('computeCell', () => {
  test('tells a share by what is counted and what it is of, with the lines of both', () => {
    expect(sums({...crosstab, total: {rows: 'last'}}, counts)).toMatchObject({
      'storrelse=smaa svar=ja rowPercent':
        '9 [kommuner: «Ja»; linje 2] ÷ 12 [kommuner: «Smaa»; linje 2–3] = 75\u00a0% [før avrunding] → 75 [slik det står]',
      'storrelse=(total) svar=nei rowPercent':
        '11 [kommuner: «Nei»; linje 3, 5] ÷ 24 [kommuner i alt; linje 2–5] = 45,83\u00a0% [før avrunding] → 46 [slik det står]'
    });
  });

  test('tells responses as such, not as units', () => {
    const [a, b] = [
      variable('a', ['ja', 'nei'], ['ja', 'ja', 'nei']),
      variable('b', ['ja', 'nei'], ['ja', 'nei', 'nei'])
    ];
    const data = dataset({variables: [a, b], sets: [multiple('valg', [a, b])]});
    const responses = {kind: 'frequency', ...plain, variable: 'valg', statistics: ['n', 'responsePercent']} as const;
    expect(sums({...responses, total: {rows: 'last'}}, data)).toMatchObject({
      'valg=a responsePercent':
        '2 [kommuner: «A»] ÷ 3 [svar i alt] = 66,67\u00a0% [før avrunding] → 67 [slik det står]',
      'valg=(total) n': '3 [svar i alt]'
    });
  });

  test('adds few lines one by one', () => {
    expect(sums({...crosstab, statistics: ['n'], total: {columns: 'last'}}, counts)).toMatchObject({
      'storrelse=smaa svar=ja n': '9 [kommuner: «Smaa», «Ja»; linje 2]',
      'storrelse=store svar=(total) n': '4 [linje 4] + 8 [linje 5] = 12 [kommuner: «Store»]'
    });
  });

  test('does not tell the lines of data that are not published', () => {
    const hidden: Dataset = {...counts, access: 'restricted'};
    expect(sums({...crosstab, statistics: ['n'], total: {columns: 'last'}}, hidden)).toMatchObject({
      'storrelse=store svar=(total) n': '12 [kommuner: «Store»; linje 4–5]'
    });
  });

  test('reveals nothing of a hidden number', () => {
    const secret = dataset({
      shape: 'cells',
      variables: [sizes, answers],
      measures: [measure('n', [9, 'suppressed', 4, 8], {disjoint: ['storrelse', 'svar']})]
    });
    const told = sums({...crosstab, statistics: ['n', 'rowPercent'], total: {columns: 'last'}}, secret);
    const ofSmall = Object.entries(told).filter(([key, sum]) => key.includes('smaa') && !sum.startsWith('9 ['));
    expect(ofSmall.length).toBe(5);
    for (const [, sum] of ofSmall) expect(sum).toBe('(Skjult av personvernhensyn: verken antall eller base vises.)');
  });

  test('tells an empty base', () => {
    const none = crossed(sizes, answers, [0, 0, 4, 8]);
    expect(sums(crosstab, none)['storrelse=smaa svar=ja rowPercent']).toBe(
      '0 [kommuner: «Ja»; linje 2] ÷ 0 [kommuner: «Smaa»; linje 2–3] (Basen er tom, så det finnes ingen prosent.)'
    );
  });

  test('tells what a cumulative per cent adds up', () => {
    const data = dataset({variables: [variable('alder', ['a', 'b', 'c', 'd'], ['a', 'b', 'b', 'c', 'd', 'd'])]});
    expect(
      sums({kind: 'frequency', ...plain, variable: 'alder', statistics: ['cumulativePercent']}, data)
    ).toMatchObject({
      'alder=b cumulativePercent':
        '3 [kommuner: «A» eller «B»] ÷ 6 [kommuner i alt] = 50\u00a0% [før avrunding] → 50 [slik det står]'
    });
  });

  test('tells where a number was made to fit 100', () => {
    const thirds = dataset({variables: [variable('svar', ['a', 'b', 'c'], ['a', 'b', 'c'])]});
    const told = sums(
      {kind: 'frequency', ...plain, variable: 'svar', statistics: ['percent'], rounding: 'to100'},
      thirds
    );
    expect(Object.values(told).filter((sum) => sum.includes('avrundet slik at summen blir 100'))).toHaveLength(1);
  });

  test('names only the lines that `where` leaves', () => {
    const years = variable('aar', ['a', 'b'], ['a', 'b', 'a', 'b']);
    const halves = crossed(years, variable('svar', ['ja', 'nei'], ['ja', 'ja', 'nei', 'nei']), [9, 3, 4, 8]);
    const spec = {kind: 'frequency', ...plain, variable: 'svar', statistics: ['percent'], where: {aar: 'b'}} as const;
    expect(sums(spec, halves)).toMatchObject({
      'svar=ja percent':
        '3 [kommuner: «Ja»; linje 3] ÷ 11 [kommuner i alt; linje 3, 5] = 27,27\u00a0% [før avrunding] → 27 [slik det står]'
    });
  });

  test('tells a median by whose it is, and a difference by what it is of', () => {
    const data = dataset({
      variables: [variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja'])],
      measures: [measure('alder', [20, 31, 25], {statistic: 'value'})]
    });
    const columns = [
      {id: 'alder', median: 'alder', decimals: 0},
      {id: 'sd', sd: 'alder', label: 'Sd'},
      {id: 'antall', sum: 'alder', label: 'Sum'}
    ] as const;
    expect(sums({kind: 'estimates', ...plain, rows: 'svar', columns, total: {rows: 'last'}}, data)).toEqual({
      'svar=ja alder median': '22,5 [median av «alder», 2 kommuner: «Ja»] → 23 [slik det står]',
      'svar=ja sd sd': '3,536 [standardavvik av «alder», 2 kommuner: «Ja»] → 3,5 [slik det står]',
      'svar=ja antall sum': '45 [alder: «Ja»]',
      'svar=nei alder median': '31 [median av «alder», 1 kommune: «Nei»]',
      'svar=nei sd sd': '(Ikke spurt, eller kan ikke forekomme.)',
      'svar=nei antall sum': '31 [alder: «Nei»]',
      'svar=(total) alder median': '25 [median av «alder», 3 kommuner i alt]',
      'svar=(total) sd sd': '5,508 [standardavvik av «alder», 3 kommuner i alt] → 5,5 [slik det står]',
      'svar=(total) antall sum': '76 [alder]'
    });
    const shares = [
      {id: 'a', share: 'ja', of: 'alle'},
      {id: 'b', share: 'nei', of: 'alle'},
      {id: 'c', difference: ['a', 'b'], label: 'Mer'}
    ] as const;
    const register = dataset({
      shape: 'indicators',
      variables: [sizes],
      measures: [measure('ja', [1, 2, 3, 4]), measure('nei', [5, 5, 5, 5]), measure('alle', [6, 7, 8, 9])]
    });
    const one = {
      ...register,
      rowCount: 1,
      variables: new Map([['storrelse', variable('storrelse', ['smaa'], ['smaa'])]])
    };
    expect(sums({kind: 'estimates', ...plain, rows: 'storrelse', columns: shares}, one)).toMatchObject({
      'storrelse=smaa c difference':
        '16,67\u00a0% [«Prosent»] − 83,33\u00a0% [«Prosent»] = −66,67 [prosentpoeng, før avrunding] → −67 [slik det står]'
    });
  });

  test('names respondents by no line', () => {
    const data = dataset({variables: [variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja'])]});
    expect(Object.values(sums({kind: 'frequency', ...plain, variable: 'svar'}, data)).join()).not.toContain('linje');
  });
});

test('linesText tells runs of lines, and of many only the ends', () => {
  const lines = Uint32Array.from({length: 40}, (_, i) => i + 2);
  expect(linesText({lines}, [0, 5, 6, 7], 'nb')).toBe('linje 2, 7–9');
  expect(linesText({lines}, [3], 'en')).toBe('line 5');
  expect(linesText({lines}, [], 'en')).toBeNull();
  const odd = Array.from({length: 20}, (_, i) => 2 * i);
  expect(linesText({lines}, odd, 'nb')).toBe('20 linjer, 2 til 40');
});

describe('the sum behind every cell', () => {
  const specification = fc
    .record({
      form: treatment,
      svar: treatment,
      rounding: fc.constantFrom('plain', 'to100'),
      showBase: fc.constantFrom('note', 'column', 'row', 'margins', 'total')
    })
    .map(({form, svar, rounding, showBase}): TableSpecification => ({
      kind: 'crosstab',
      ...plain,
      rows: 'form',
      columns: 'svar',
      statistics: ['n', 'rowPercent', 'columnPercent', 'totalPercent'],
      missing: {form, svar},
      total: {rows: 'last', columns: 'last'},
      rounding,
      showBase
    }));

  test.each([
    ['respondents', rowsOf],
    ['their aggregate', aggregateOf]
  ] as const)('comes to the cell, and its rows add up, for %s', (_, dataOf) => {
    fc.assert(
      fc.property(survey, specification, (people, spec) => {
        const {table, origins} = build(spec, dataOf(people));
        expect(table === null ? [] : disproved(table, origins).faults).toEqual([]);
        const some = build({...spec, where: {form: ['a', 'b']}} as TableSpecification, dataOf(people));
        expect(some.table === null ? [] : disproved(some.table, some.origins).faults).toEqual([]);
      })
    );
  });

  test('comes to the cell with weights', () => {
    fc.assert(
      fc.property(survey, specification, (people, spec) => {
        const weights = people.map((__, i) => 0.5 + (i % 7) / 8);
        const {table, origins} = build({...spec, weight: 'vekt'} as TableSpecification, rowsOf(people, weights));
        expect(table === null ? [] : disproved(table, origins).faults).toEqual([]);
      })
    );
  });
});
