import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Base, Dataset, Measure, Qualifier} from '../../../src/data/model.ts';
import {QUALIFIERS} from '../../../src/data/model.ts';
import type {TableSpecification} from '../../../src/tables/specification.ts';
import {build, dataset, measure, multiple, plain, variable} from '../../unit/tables/dataset.ts';

/** Mostly a variable, sometimes a set, a measure or nothing at all. */
const name = fc.oneof(
  {weight: 12, arbitrary: fc.constantFrom('form', 'svar')},
  {weight: 4, arbitrary: fc.constantFrom('gruppe', 'boks', 'rus')},
  {weight: 1, arbitrary: fc.constantFrom('n', 'feil')}
);
const measureName = fc.constantFrom('n', 'prosent', 'n', 'mengde', 'form');
const FORM = ['a', 'b', ['alle', 'margin'], ['ukjent', 'unknown']] as const;

interface Line {
  readonly form: string;
  readonly svar: string;
  readonly gruppe: string;
  readonly value: number;
  readonly qualifier: Qualifier;
}

const anyLine: fc.Arbitrary<Line> = fc.record({
  form: fc.constantFrom('a', 'b', 'alle', 'ukjent'),
  svar: fc.constantFrom('ja', 'nei', 'tom'),
  gruppe: fc.constantFrom('x', 'y', 'y', ''),
  value: fc.integer({min: 0, max: 100}),
  qualifier: fc.constantFrom<Qualifier>('exact', 'exact', 'exact', 'exact', 'exact', 'exact', ...QUALIFIERS)
});

/** A line for every combination of the first categories, as an aggregate should have. */
const allLines: fc.Arbitrary<Line[]> = fc.array(anyLine, {minLength: 6, maxLength: 6}).map((lines) =>
  lines.map((line, i) => ({
    ...line,
    form: ['a', 'b', 'ukjent'][i % 3] ?? 'a',
    svar: i < 3 ? 'ja' : 'nei',
    gruppe: i % 3 === 1 ? 'x' : 'y'
  }))
);

/** Any dataset of two variables, a group, a count, a per cent and an amount, in any shape. */
const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    lines: fc.oneof(allLines, fc.array<Line>(anyLine, {maxLength: 12})),
    shape: fc.constantFrom('rows', 'cells', 'indicators', 'listing'),
    disjoint: fc.subarray(['form', 'svar', 'gruppe']),
    within: fc.subarray(['form', 'svar', 'gruppe']),
    measures: fc.constantFrom<readonly ('n' | 'prosent' | 'mengde')[]>(
      ['n'],
      ['prosent'],
      ['n', 'prosent'],
      ['mengde'],
      ['n', 'mengde']
    ),
    units: fc.option(fc.integer({min: 0, max: 200})),
    decimals: fc.constantFrom(0, 1),
    weighted: fc.boolean()
  })
  .map(({lines, shape, disjoint, within, measures, units, decimals, weighted}) => {
    const svar = variable(
      'svar',
      ['ja', 'nei', ['tom', 'not_answered']],
      lines.map((line) => line.svar)
    );
    const form = variable(
      'form',
      FORM,
      lines.map((line) => line.form)
    );
    const gruppe = variable(
      'gruppe',
      ['x', 'y'],
      lines.map((line) => line.gruppe)
    );
    const values = lines.map(({value, qualifier}): readonly [number, Qualifier] => [value, qualifier]);
    const less = values.map(([value, qualifier]): readonly [number, Qualifier] => [value - 50, qualifier]);
    const made: Readonly<Record<'n' | 'prosent' | 'mengde', Measure>> = {
      n: measure('n', values, {disjoint, decimals}),
      prosent: measure('prosent', values, {statistic: 'percent', within, decimals}),
      mengde: measure('mengde', less, {statistic: 'value', disjoint, decimals})
    };
    const base: Base = {
      name: 'stor',
      title: {nb: 'Stor', en: null},
      where: new Map([['svar', ['ja']]]),
      units: measures.includes('n') ? 'n' : 7,
      measure: measures.includes('n') ? made.n : null,
      place: svar.place
    };
    return dataset({
      shape,
      units,
      variables: [form, svar, gruppe],
      measures: measures.map((one) => made[one]),
      sets: [multiple('rus', [svar], {kind: 'battery'}), multiple('boks', [svar])],
      weights: weighted && measures.includes('n') ? ['n'] : [],
      bases: new Map([['stor', base]])
    });
  });

const total = fc.constantFrom('first', 'last', 'none');
const except = [
  {rule: 'base-unknown', reason: 'x'},
  {rule: 'values-lost', reason: 'x'}
];
const missing = fc.constantFrom('answer', 'hidden', 'below', 'chain', 'excluded');
const option = fc.oneof(
  fc.constantFrom({svar: 'ja'}, {form: ['a', 'alle']}, {boks: 'svar'}).map((where) => ({where})),
  fc.constantFrom('stor', 'stor', 'liten').map((base) => ({base})),
  fc.constantFrom('note', 'column', 'row', 'margins', 'total').map((showBase) => ({showBase})),
  fc
    .record({rows: total, columns: total, decimals: fc.constantFrom(0, 2)}, {requiredKeys: []})
    .map((one) => ({total: one})),
  fc.constantFrom('codes', '-n', '-ja', 'ja').map((sort) => ({sort})),
  fc.constant({rounding: 'to100'}),
  fc.constantFrom('caption', {form: 'a'}, {column: 'ja'}).map((at) => ({notes: [{at, text: 'x'}]})),
  fc.record({rowGroups: name}),
  fc.record({spanners: name})
);
const common = fc
  .tuple(fc.record({missing, except: fc.constantFrom(except, except, [])}), fc.array(option, {maxLength: 3}))
  .map(([base, options]) => Object.assign({}, base, {weight: 'none'}, ...options) as object);

const some = (...statistics: readonly string[]) => fc.subarray([...statistics]);
const column = fc.oneof(
  fc.record({count: measureName}),
  fc.record({share: measureName, of: fc.oneof(measureName, fc.constantFrom('base', 'total'))}),
  fc.record({mean: measureName}),
  fc.constantFrom('sum', 'median', 'sd', 'min', 'max').chain((key) => fc.record({[key]: measureName})),
  fc.record({quantile: measureName, p: fc.constantFrom(0, 0.25, 1), type: fc.constantFrom(2, 6, 7)}),
  fc.record({trimmedMean: measureName, drop: fc.constantFrom(1, 3)}),
  fc.record({difference: fc.tuple(measureName, measureName), from: fc.constantFrom('counts', 'rounded')}),
  fc.record({value: measureName, id: fc.constantFrom('v', 'w')}),
  fc.record({ratio: fc.tuple(measureName, measureName), from: fc.constantFrom('counts', 'rounded')})
);

const anyTable = fc
  .tuple(
    common,
    fc.oneof(
      fc.record({
        kind: fc.constant('frequency'),
        variable: fc.oneof(name, name, fc.tuple(name, name)),
        statistics: fc.oneof(
          some('n', 'percent', 'validPercent', 'cumulativePercent', 'responsePercent'),
          some('n', 'percent', 'sum')
        )
      }),
      fc.record({
        kind: fc.constant('crosstab'),
        rows: fc.oneof(name, name, fc.tuple(name, name)),
        columns: name,
        statistics: fc.oneof(
          some('n', 'rowPercent', 'columnPercent', 'totalPercent', 'responsePercent'),
          some('n', 'sum')
        )
      }),
      fc.record({
        kind: fc.constant('battery'),
        items: fc.oneof(name, fc.constant('rus')),
        answers: fc.oneof(name, fc.constant('scale')),
        statistics: some('n', 'rowPercent', 'top', 'bottom', 'net', 'mean')
      }),
      fc.record({kind: fc.constant('estimates'), rows: name, columns: fc.array(column, {minLength: 1, maxLength: 3})})
    )
  )
  .map((parts) => Object.assign({}, plain, ...parts) as TableSpecification);

describe('a table', () => {
  test('is built or refused with reasons, whatever is asked of whatever data', () => {
    fc.assert(
      fc.property(anyTable, anyDataset, (specification, data) => {
        const {table, faults} = build(specification, data);
        expect(table === null).toBe(faults.length > 0);
        for (const {message, hint} of faults) expect(`${message} ${hint ?? ''}`).not.toMatch(/undefined|NaN|\[object/);
        for (const {text, value, state} of table?.cells ?? []) {
          expect(text).not.toMatch(/undefined|NaN|Infinity/);
          expect(value === null).toBe(['lost', 'na', 'suppressed'].includes(state));
        }
        const keys = table?.cells.map(({row, column, statistic}) => `${row}\t${column}\t${statistic}`) ?? [];
        expect(new Set(keys).size).toBe(keys.length);
      }),
      {numRuns: 3000}
    );
  });
});
