import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../src/data/model.ts';
import {formatFraction, formatPercent} from '../../../src/format/number.ts';
import type {Fraction} from '../../../src/support/fraction.ts';
import {add, compare, decimal, whole} from '../../../src/support/fraction.ts';
import type {Cell, Table} from '../../../src/tables/model.ts';
import type {
  CrosstabSpecification,
  EstimatesColumn,
  EstimatesSpecification,
  FrequencySpecification
} from '../../../src/tables/specification.ts';
import {build, dataset, measure, plain, variable} from '../../unit/tables/dataset.ts';

/** A respondent with hours of one decimal, or none. */
interface Person {
  readonly form: string;
  readonly aar: string;
  readonly tenths: number | null;
}

const FORM = ['a', 'b', 'c'];
const AAR = ['2011', '2012'];

const people: fc.Arbitrary<readonly Person[]> = fc.array(
  fc.record({
    form: fc.constantFrom(...FORM),
    aar: fc.constantFrom(...AAR),
    tenths: fc.option(fc.integer({min: -500, max: 5000}), {freq: 6})
  }),
  {maxLength: 40}
);

function rowsOf(all: readonly Person[], weight?: number): Dataset {
  return dataset({
    variables: [
      variable(
        'form',
        FORM,
        all.map(({form}) => form)
      ),
      variable(
        'aar',
        AAR,
        all.map(({aar}) => aar)
      )
    ],
    measures: [
      measure(
        'timer',
        all.map(({tenths}) => (tenths === null ? 'na' : tenths / 10)),
        {statistic: 'value', decimals: 1}
      ),
      ...(weight === undefined
        ? []
        : [
            measure(
              'vekt',
              all.map(() => weight),
              {statistic: 'value', decimals: 2}
            )
          ])
    ],
    weights: weight === undefined ? [] : ['vekt']
  });
}

/** The hours of the same people, added up by form and year: an amount, zeros written. */
function amountsOf(all: readonly Person[]): Dataset {
  const pairs = FORM.flatMap((form) => AAR.map((aar) => ({form, aar})));
  const sums = pairs.map(({form, aar}) =>
    all.filter((one) => one.form === form && one.aar === aar).reduce((sum, {tenths}) => sum + (tenths ?? 0), 0)
  );
  return dataset({
    shape: 'cells',
    variables: [
      variable(
        'form',
        FORM,
        pairs.map(({form}) => form)
      ),
      variable(
        'aar',
        AAR,
        pairs.map(({aar}) => aar)
      )
    ],
    measures: [
      measure(
        'timer',
        sums.map((tenths) => tenths / 10),
        {statistic: 'value', decimals: 1, disjoint: ['form', 'aar']}
      )
    ]
  });
}

const columns: readonly EstimatesColumn[] = [
  {id: 'sum', sum: 'timer'},
  {id: 'snitt', mean: 'timer'},
  {id: 'median', median: 'timer'},
  {id: 'kvartil', quantile: 'timer', p: 0.25, type: 6},
  {id: 'trimmet', trimmedMean: 'timer', drop: 1},
  {id: 'sd', sd: 'timer'},
  {id: 'minst', min: 'timer'},
  {id: 'storst', max: 'timer'},
  {id: 'skjev', difference: ['storst', 'storst']}
];

const estimates: EstimatesSpecification = {
  kind: 'estimates',
  ...plain,
  rows: 'form',
  columns,
  total: {rows: 'last'}
};

const sums: CrosstabSpecification = {
  kind: 'crosstab',
  ...plain,
  rows: 'form',
  columns: 'aar',
  statistics: ['sum'],
  total: {rows: 'last', columns: 'last'}
};

type Specification = CrosstabSpecification | EstimatesSpecification | FrequencySpecification;

function tableOf(specification: Specification, data: Dataset): Table {
  const {table, faults} = build(specification, data);
  if (table === null) throw new Error(JSON.stringify(faults));
  return table;
}

const at = ({cells}: Table, row: string, column: string): Cell => {
  const cell = cells.find((one) => one.row === row && one.column === column);
  if (cell === undefined) throw new Error(`${row} ${column}`);
  return cell;
};

const valueOf = ({value}: Cell): Fraction => (typeof value === 'object' && value !== null ? value : whole(0));

const sumOf = (cells: readonly Cell[]): Fraction => cells.map(valueOf).reduce(add, whole(0));

describe('Estimates of respondents', () => {
  test('do not see in which order they stand', () => {
    const shuffled = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], {minLength: all.length}))
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(tableOf(estimates, rowsOf(other))).toEqual(tableOf(estimates, rowsOf(all)));
      })
    );
  });

  test('are not changed by weights of one', () => {
    const weightless = columns.filter((column) =>
      ['sum', 'mean', 'min', 'max', 'difference'].some((key) => key in column)
    );
    fc.assert(
      fc.property(people, (all) => {
        const spec = {...estimates, columns: weightless};
        const weighted = tableOf({...spec, weight: 'vekt'}, rowsOf(all, 1));
        const texts = (table: Table) => table.cells.map(({text, base}) => [text, base]);
        expect(texts(weighted)).toEqual(texts(tableOf(spec, rowsOf(all))));
      })
    );
  });

  test('have no number of nobody, and else one within the smallest and the largest', () => {
    fc.assert(
      fc.property(people, (all) => {
        const table = tableOf(estimates, rowsOf(all));
        for (const {key} of table.rows) {
          const [least, most] = [at(table, key, 'minst'), at(table, key, 'storst')];
          for (const column of ['median', 'kvartil', 'snitt', 'trimmet']) {
            const cell = at(table, key, column);
            const isEmpty = column === 'trimmet' ? (cell.base ?? 0) < 3 : cell.base === 0;
            expect(cell.value === null).toBe(isEmpty);
            if (isEmpty) continue;
            expect(compare(valueOf(cell), valueOf(least))).toBeGreaterThanOrEqual(0);
            expect(compare(valueOf(cell), valueOf(most))).toBeLessThanOrEqual(0);
          }
          expect(at(table, key, 'sd').value === null).toBe((at(table, key, 'sd').base ?? 0) < 2);
          if (least.base !== 0) expect(at(table, key, 'skjev').text).toBe('0,0');
        }
      })
    );
  });
});

describe('sums', () => {
  test('of an amount are those of the respondents that it adds up', () => {
    fc.assert(
      fc.property(people, (all) => {
        const ofRows = tableOf({...estimates, columns: [{sum: 'timer'}]}, rowsOf(all));
        const ofAmounts = tableOf({...estimates, columns: [{sum: 'timer'}]}, amountsOf(all));
        const crossed = tableOf(sums, amountsOf(all));
        const listed = tableOf(
          {kind: 'frequency', ...plain, variable: 'form', statistics: ['sum'], total: {rows: 'last'}},
          amountsOf(all)
        );
        for (const {key} of ofAmounts.rows) {
          const expected = valueOf(at(ofAmounts, key, 'timer'));
          const others = [at(ofRows, key, 'timer'), at(crossed, key, 'aar=(total)'), at(listed, key, '')];
          for (const cell of others) expect(compare(valueOf(cell), expected)).toBe(0);
        }
      })
    );
  });

  test('are added where categories are merged', () => {
    const merge = (one: Person): Person => ({...one, form: one.form === 'b' ? 'a' : one.form});
    fc.assert(
      fc.property(people, (all) => {
        const before = tableOf(sums, amountsOf(all));
        const after = tableOf(sums, amountsOf(all.map(merge)));
        for (const column of [...AAR.map((code) => `aar=${code}`), 'aar=(total)']) {
          const parts = [at(before, 'form=a', column), at(before, 'form=b', column)];
          expect(compare(sumOf(parts), valueOf(at(after, 'form=a', column)))).toBe(0);
          const totals = [before, after].map((table) => at(table, 'form=(total)', column).text);
          expect(totals[0]).toBe(totals[1]);
        }
      })
    );
  });

  test('have totals of what is not rounded, shown with the decimals of the total', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0, 1), fc.constantFrom(0, 1, 2), (all, decimals, ofTotal) => {
        const spec = {...sums, decimals, total: {rows: 'last', columns: 'last', decimals: ofTotal}} as const;
        const table = tableOf(spec, amountsOf(all));
        for (const column of AAR.map((code) => `aar=${code}`)) {
          const parts = FORM.map((code) => at(table, `form=${code}`, column));
          const exact = sumOf(parts);
          expect(at(table, 'form=(total)', column).text).toBe(formatFraction(exact, ofTotal, 'nb'));
          for (const part of parts) expect(part.text).toBe(formatFraction(valueOf(part), decimals, 'nb'));
        }
      })
    );
  });
});

describe('per cents and their total', () => {
  const frequency = (rounding: 'plain' | 'to100', decimals: number): FrequencySpecification => ({
    kind: 'frequency',
    ...plain,
    variable: 'form',
    statistics: ['percent'],
    total: {rows: 'last'},
    rounding,
    decimals
  });

  test('agree: plainly rounded, the total is that of the parts before rounding; to 100, the shown parts add up to it', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0, 1, 2), (all, decimals) => {
        fc.pre(all.length > 0);
        const parts = (table: Table) => FORM.map((code) => at(table, `form=${code}`, ''));
        const plainly = tableOf(frequency('plain', decimals), rowsOf(all));
        const total = at(plainly, 'form=(total)', '');
        expect(total.text).toBe(formatPercent(sumOf(parts(plainly)), decimals, 'nb'));
        const forced = tableOf(frequency('to100', decimals), rowsOf(all));
        const shown = parts(forced).map(({text}) =>
          decimal(Math.round(Number(text.replace(',', '.')) * 10 ** decimals), decimals)
        );
        const sum = shown.reduce(add, whole(0));
        expect(formatFraction(sum, decimals, 'nb')).toBe(at(forced, 'form=(total)', '').text);
        expect(compare(sum, whole(100))).toBe(0);
      })
    );
  });
});
