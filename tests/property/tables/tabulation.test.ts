import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Cell} from '../../../src/tables/model.ts';
import type {CrosstabSpecification, FrequencySpecification} from '../../../src/tables/specification.ts';
import {add, compare, whole} from '../../../src/support/fraction.ts';
import type {Fraction} from '../../../src/support/fraction.ts';
import {build, plain} from '../../unit/tables/dataset.ts';
import type {Respondent} from './survey.ts';
import {aggregateOf, respondents, rowsOf, treatment} from './survey.ts';

const statistics = ['n', 'rowPercent', 'columnPercent', 'totalPercent'] as const;

const specification: fc.Arbitrary<CrosstabSpecification> = fc
  .record({
    form: treatment,
    svar: treatment,
    rows: fc.constantFrom('first', 'last', 'none'),
    columns: fc.constantFrom('first', 'last', 'none'),
    showBase: fc.constantFrom('note', 'column', 'row', 'margins', 'total'),
    rounding: fc.constantFrom('plain', 'to100'),
    decimals: fc.constantFrom(0, 1)
  })
  .map(({form, svar, rows, columns, showBase, rounding, decimals}) => ({
    kind: 'crosstab',
    ...plain,
    rows: 'form',
    columns: 'svar',
    statistics,
    missing: {form, svar},
    total: {rows, columns},
    showBase,
    rounding,
    decimals
  }));

const counted: CrosstabSpecification = {
  kind: 'crosstab',
  ...plain,
  rows: 'form',
  columns: 'svar',
  statistics: ['n'],
  missing: 'answer',
  total: {rows: 'last', columns: 'last'}
};

const asTable = (spec: CrosstabSpecification | FrequencySpecification, data: ReturnType<typeof rowsOf>) => {
  const {table, faults} = build(spec, data);
  expect(faults.filter(({rule}) => rule !== 'empty-result')).toEqual([]);
  return table;
};

const valueOf = (cell: Cell | undefined): Fraction =>
  cell !== undefined && typeof cell.value === 'object' && cell.value !== null ? cell.value : whole(0);

const sum = (cells: readonly (Cell | undefined)[]): Fraction => cells.map(valueOf).reduce(add, whole(0));

describe('tabulation', () => {
  test('is the same for respondents and for their aggregate', () => {
    fc.assert(
      fc.property(respondents, specification, (survey, spec) => {
        const rows = asTable(spec, rowsOf(survey));
        const cells = asTable(spec, aggregateOf(survey));
        expect(cells?.cells).toEqual(rows?.cells);
        expect(cells?.rows).toEqual(rows?.rows);
        expect(cells?.columns).toEqual(rows?.columns);
        expect(cells?.notes).toEqual(rows?.notes);
        expect(cells?.baseLine).toEqual(rows?.baseLine);
      })
    );
  });

  test('does not see in which order respondents stand', () => {
    const shuffled = respondents.chain((survey) =>
      fc.tuple(fc.constant(survey), fc.shuffledSubarray([...survey], {minLength: survey.length}))
    );
    fc.assert(
      fc.property(shuffled, specification, ([survey, other], spec) => {
        expect(asTable(spec, rowsOf(other))).toEqual(asTable(spec, rowsOf(survey)));
      })
    );
  });

  test('is not changed by weights of one, whatever their decimals', () => {
    fc.assert(
      fc.property(respondents, specification, (survey, spec) => {
        const ones = survey.map(() => 1);
        const weighted = asTable({...spec, weight: 'vekt'}, rowsOf(survey, ones));
        expect(weighted?.cells).toEqual(asTable(spec, rowsOf(survey))?.cells);
      })
    );
  });

  test('gives the same per cents for weights in any scale', () => {
    const weighted = respondents.chain((survey) =>
      fc.tuple(
        fc.constant(survey),
        fc.array(fc.integer({min: 0, max: 50}), {minLength: survey.length, maxLength: survey.length})
      )
    );
    fc.assert(
      fc.property(weighted, specification, ([survey, weights], spec) => {
        const textsOf = (scale: number) =>
          asTable(
            {...spec, weight: 'vekt'},
            rowsOf(
              survey,
              weights.map((weight) => weight * scale)
            )
          )?.cells.map(({text}) => text);
        expect(textsOf(7)).toEqual(textsOf(1));
      })
    );
  });

  test('adds the counts of categories that are merged', () => {
    const merge = ({form, svar}: Respondent): Respondent => ({form: form === 'b' ? 'a' : form, svar});
    fc.assert(
      fc.property(respondents, (survey) => {
        const before = asTable(counted, rowsOf(survey));
        const after = asTable(counted, rowsOf(survey.map(merge)));
        for (const column of new Set(before?.cells.map((cell) => cell.column))) {
          const at = (table: typeof before, row: string) =>
            table?.cells.find((cell) => cell.row === row && cell.column === column);
          expect(compare(sum([at(before, 'form=a'), at(before, 'form=b')]), valueOf(at(after, 'form=a')))).toBe(0);
          expect(valueOf(at(after, 'form=(total)'))).toEqual(valueOf(at(before, 'form=(total)')));
        }
      })
    );
  });

  test('has totals of what is shown and what is hidden', () => {
    fc.assert(
      fc.property(respondents, (survey) => {
        const hidden = asTable({...counted, missing: 'hidden'}, rowsOf(survey));
        const shown = asTable(counted, rowsOf(survey));
        const total = (table: typeof shown) =>
          table?.cells.find(({row, column}) => row === 'form=(total)' && column === 'svar=(total)');
        expect(total(hidden)).toEqual(total(shown));
        expect(valueOf(total(hidden))).toEqual(whole(survey.length));
        const inner = shown?.cells.filter(({row, column}) => !`${row}${column}`.includes('(total)')) ?? [];
        expect(sum(inner)).toEqual(whole(survey.length));
      })
    );
  });

  test('has per cents that are counts of their base', () => {
    fc.assert(
      fc.property(respondents, specification, (survey, spec) => {
        const cells = asTable({...spec, rounding: 'plain'}, rowsOf(survey))?.cells ?? [];
        for (const {statistic, value, base, state} of cells) {
          if (statistic === 'n') continue;
          expect(base).not.toBeNull();
          if (base === 0) expect([value, state]).toEqual([null, 'na']);
          else expect(Number((value as Fraction).denominator)).toBe(base);
        }
      })
    );
  });

  test('rounds rows to 100, where all that is in the base is shown', () => {
    fc.assert(
      fc.property(respondents, fc.constantFrom(0, 1, 2), (survey, decimals) => {
        const spec = {...counted, statistics: ['rowPercent', 'columnPercent'], rounding: 'to100', decimals} as const;
        const inner = (asTable(spec, rowsOf(survey))?.cells ?? []).filter(
          ({row, column}) => !`${row}${column}`.includes('(total)')
        );
        const sums = Map.groupBy(
          inner,
          ({statistic, row, column}) => `${statistic} ${statistic === 'rowPercent' ? row : column}`
        );
        for (const cells of sums.values()) {
          if (cells.some(({state}) => state === 'na')) continue;
          const scaled = cells.map(({text}) => Math.round(Number(text.replace(',', '.')) * 10 ** decimals));
          expect(scaled.reduce((a, b) => a + b, 0)).toBe(100 * 10 ** decimals);
        }
      })
    );
  });

  test('agrees with a frequency table in its margins', () => {
    fc.assert(
      fc.property(respondents, treatment, (survey, svar) => {
        const spec: FrequencySpecification = {
          kind: 'frequency',
          ...plain,
          variable: 'svar',
          statistics: ['n', 'percent'],
          missing: svar,
          total: {rows: 'last'}
        };
        const table = asTable(spec, rowsOf(survey));
        const crossed = asTable(
          {
            ...counted,
            rows: 'svar',
            columns: 'form',
            statistics: ['n', 'columnPercent'],
            missing: {svar, form: 'hidden'}
          },
          rowsOf(survey)
        );
        for (const cell of table?.cells ?? []) {
          const statistic = cell.statistic === 'n' ? 'n' : 'columnPercent';
          const other = crossed?.cells.find(
            (one) => one.row === cell.row && one.column === 'form=(total)' && one.statistic === statistic
          );
          expect([other?.value, other?.base, other?.text]).toEqual([cell.value, cell.base, cell.text]);
        }
      })
    );
  });
});
