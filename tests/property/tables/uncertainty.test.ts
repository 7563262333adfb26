import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {toNumber} from '../../../src/support/fraction.ts';
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
const TOO_LITTLE: ReadonlySet<string> = new Set(['no-interval', 'test-impossible', 'empty-result']);

const tableOf = (spec: CrosstabSpecification, data: ReturnType<typeof rowsOf>) => {
  const {table, faults} = build(spec, data);
  expect(faults.filter(({rule}) => !TOO_LITTLE.has(rule))).toEqual([]);
  return table;
};

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
