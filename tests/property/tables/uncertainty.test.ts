import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {toNumber} from '../../../src/support/fraction.ts';
import type {Cell} from '../../../src/tables/model.ts';
import type {CrosstabSpecification} from '../../../src/tables/specification.ts';
import {build, plain} from '../../unit/tables/dataset.ts';
import {aggregateOf, respondents, rowsOf} from './survey.ts';

const specification: fc.Arbitrary<CrosstabSpecification> = fc
  .record({
    missing: fc.constantFrom('answer', 'hidden', 'excluded'),
    interval: fc.constantFrom('wilson', 'wilsonCorrected', 'exact'),
    tests: fc.constantFrom('chiSquare', 'chiSquareCorrected', 'fisher')
  })
  .map(({missing, interval, tests}) => ({
    kind: 'crosstab',
    ...plain,
    rows: 'form',
    columns: 'svar',
    statistics: ['n', 'rowPercent'],
    missing,
    total: {rows: 'last', columns: 'last'},
    interval,
    tests
  }));

/** What may be asked of a survey that has too little of it. */
const TOO_LITTLE: ReadonlySet<string> = new Set(['no-interval', 'test-impossible', 'empty-result', 'compare-needs']);

const tableOf = (spec: CrosstabSpecification, data: ReturnType<typeof rowsOf>) => {
  const {table, faults} = build(spec, data);
  expect(faults.filter(({rule}) => !TOO_LITTLE.has(rule))).toEqual([]);
  return table;
};

function numberOf(cell: Cell | undefined): number {
  const value = cell?.value ?? null;
  return value === null ? NaN : typeof value === 'number' ? value : toNumber(value);
}

function keyOf({row, column}: Cell, compare: 'rows' | 'columns'): string {
  return compare === 'rows' ? row : column;
}

describe('uncertainty in tables', () => {
  test('is the same for respondents in any order and for their aggregate', () => {
    const shuffled = respondents.chain((survey) =>
      fc.tuple(fc.constant(survey), fc.shuffledSubarray([...survey], {minLength: survey.length}))
    );
    fc.assert(
      fc.property(shuffled, specification, ([survey, other], spec) => {
        const table = tableOf(spec, rowsOf(survey));
        expect(tableOf(spec, rowsOf(other))).toEqual(table);
        const cells = tableOf(spec, aggregateOf(survey));
        expect(cells?.tests).toEqual(table?.tests);
        expect(cells?.cells).toEqual(table?.cells);
      })
    );
  });

  test('is a range about the per cent, from 0 to 1, and a probability', () => {
    fc.assert(
      fc.property(respondents, specification, (survey, spec) => {
        const table = tableOf(spec, rowsOf(survey));
        for (const {interval, value} of table?.cells ?? []) {
          if (interval === undefined || value === null || typeof value === 'number') continue;
          const estimate = toNumber(value);
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.low).toBeLessThanOrEqual(estimate + 1e-12);
          expect(interval.high).toBeGreaterThanOrEqual(estimate - 1e-12);
          expect(interval.high).toBeLessThanOrEqual(1);
        }
        for (const {p} of table?.tests ?? []) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      })
    );
  });

  test('in a column of p values is adjusted upwards, the same for respondents in any order', () => {
    const asked = specification.chain((spec) =>
      fc.constantFrom('holm' as const, 'bonferroni' as const, 'benjaminiHochberg' as const).map((adjust) => ({
        ...spec,
        rows: ['form', 'svar'],
        columns: 'form',
        adjust,
        showTests: 'column' as const
      }))
    );
    fc.assert(
      fc.property(respondents, asked, (survey, spec) => {
        const table = tableOf(spec, rowsOf(survey));
        const shown = (table?.cells ?? []).filter(({statistic}) => statistic === 'p');
        expect(shown.flatMap(({value}) => value ?? [])).toEqual((table?.tests ?? []).map(({adjusted}) => adjusted));
        for (const {p, adjusted = 0} of table?.tests ?? []) {
          expect(adjusted).toBeGreaterThanOrEqual(p);
          expect(adjusted).toBeLessThanOrEqual(1);
        }
        expect(tableOf(spec, rowsOf(survey.toReversed()))?.tests).toEqual(table?.tests);
      })
    );
  });

  test('in letters leads from larger to smaller only, and to fewer the surer one wants to be', () => {
    const asked = fc.constantFrom('rows' as const, 'columns' as const).map((compare) => ({
      kind: 'crosstab' as const,
      ...plain,
      rows: 'form',
      columns: 'svar',
      statistics: [compare === 'rows' ? ('rowPercent' as const) : ('columnPercent' as const)],
      missing: 'excluded' as const,
      compare
    }));
    fc.assert(
      fc.property(respondents, asked, (survey, spec) => {
        const [wide, narrow] = ([0.9, 0.99] as const).map((level) => tableOf({...spec, level}, rowsOf(survey)));
        const lettered = (wide?.cells ?? []).filter(({letters}) => letters !== undefined);
        for (const cell of lettered) {
          const beside = lettered.filter((other) =>
            spec.compare === 'rows' ? other.column === cell.column : other.row === cell.row
          );
          const heads: readonly {readonly key: string; readonly letter?: string}[] =
            (spec.compare === 'rows' ? wide?.rows : wide?.columns) ?? [];
          for (const letter of cell.letters ?? []) {
            const key = heads.find((head) => head.letter === letter)?.key;
            const other = beside.find((one) => (spec.compare === 'rows' ? one.row : one.column) === key);
            expect(numberOf(other)).toBeLessThan(numberOf(cell));
            // What is larger is never smaller too.
            expect(other?.letters).not.toContain(heads.find((head) => head.key === keyOf(cell, spec.compare))?.letter);
          }
          const surer = narrow?.cells.find((one) => one.row === cell.row && one.column === cell.column);
          expect(cell.letters).toEqual(expect.arrayContaining([...(surer?.letters ?? [])]));
        }
        expect(tableOf({...spec, level: 0.9}, aggregateOf(survey))?.cells).toEqual(wide?.cells);
      })
    );
  });

  test('is the wider, the surer one wants to be', () => {
    fc.assert(
      fc.property(respondents, specification, (survey, spec) => {
        const widths = ([0.9, 0.95, 0.99] as const).map((level) =>
          (tableOf({...spec, level}, rowsOf(survey))?.cells ?? []).map(({interval}) =>
            interval === undefined ? 0 : interval.high - interval.low
          )
        );
        const [narrow = [], middle = [], wide = []] = widths;
        narrow.forEach((width, i) => {
          expect(middle[i]).toBeGreaterThanOrEqual(width);
          expect(wide[i]).toBeGreaterThanOrEqual(middle[i] ?? 0);
        });
      })
    );
  });
});
