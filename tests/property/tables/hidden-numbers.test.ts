import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../src/data/model.ts';
import {audit} from '../../../src/disclosure/audit.ts';
import type {Equation, Quantity} from '../../../src/disclosure/model.ts';
import {sumOf} from '../../../src/disclosure/model.ts';
import {hideInTables} from '../../../src/tables/disclosure/hide-tables.ts';
import type {CrosstabSpecification} from '../../../src/tables/specification.ts';
import {build, dataset, plain, variable} from '../../unit/tables/dataset.ts';

const NAMES = ['x', 'y', 'z'] as const;
const CODES = [
  ['a0', 'a1', 'a2'],
  ['b0', 'b1', 'b2'],
  ['c0', 'c1']
] as const;

type Person = readonly [number, number, number];

const skewed = (most: number): fc.Arbitrary<number> =>
  fc.integer({min: 0, max: most * 4}).map((n) => (n <= most ? n : 0));
const people = fc.array(fc.tuple(skewed(2), skewed(2), skewed(1)), {minLength: 15, maxLength: 45});

const crosstab = (rows: string, columns: string): CrosstabSpecification => ({
  ...plain,
  id: `tbl-${rows}${columns}`,
  kind: 'crosstab',
  rows,
  columns,
  statistics: ['n'],
  total: {rows: 'last', columns: 'last'}
});
const circle = [crosstab('x', 'y'), crosstab('y', 'z'), crosstab('x', 'z')];
const part = {...crosstab('x', 'y'), id: 'tbl-part', where: {z: 'c0'}};

function dataOf(all: readonly Person[]): Dataset {
  const codesOf = (at: number): readonly string[] => CODES[at] ?? [];
  const variables = NAMES.map((name, at) =>
    variable(
      name,
      codesOf(at),
      all.map((one) => codesOf(at)[one[at] ?? 0] ?? '')
    )
  );
  return {...dataset({variables}), access: 'restricted', disclosure: {least: 3}};
}

/** Attacks what cells show, knowing nothing of how they were hidden: every respondent has one code of each variable. */
async function computed(all: readonly Person[], specifications: readonly CrosstabSpecification[]) {
  const data = dataOf(all);
  const open = specifications.map((one) => ({id: one.id, specification: one, built: build(one, data)}));
  const {tables} = hideInTables(data, open);
  const [first, second, third] = CODES;
  const atoms = first.flatMap((x) => second.flatMap((y) => third.map((z) => [x, y, z] as const)));
  const count = (atom: readonly string[]): bigint =>
    BigInt(all.filter((one) => one.every((code, at) => CODES[at]?.[code] === atom[at])).length);
  const quantities: Quantity[] = atoms.map((atom) => ({key: atom.join(), value: count(atom), shown: 'never'}));
  const equations: Equation[] = [];
  const hidden = new Set<string>();
  for (const {id, rows, columns, where} of specifications) {
    for (const {row, column, state, value} of tables.get(id)?.cells ?? []) {
      const asks = [
        `${String(rows)}=${row.split('=')[1] ?? ''}`,
        `${columns}=${column.split('=')[1] ?? ''}`,
        ...(where === undefined ? [] : ['z=c0'])
      ];
      const isIn = (atom: readonly string[]): boolean =>
        asks.every((ask) => ask.endsWith('(total)') || NAMES.some((name, at) => ask === `${name}=${atom[at] ?? ''}`));
      const key = `${id} ${row} ${column}`;
      const own = atoms.filter(isIn);
      const sum = own.reduce((total, atom) => total + count(atom), 0n);
      if (state !== 'suppressed') expect(value).toEqual({numerator: sum, denominator: 1n});
      else hidden.add(key);
      quantities.push({key, value: sum, shown: 'exact'});
      equations.push(
        sumOf(
          key,
          own.map((atom) => atom.join())
        )
      );
    }
  }
  const {determined} = await audit({quantities, equations, bounds: []}, hidden);
  return {determined, hidden};
}

describe('hidden numbers of linked tables', () => {
  test('cannot be computed by who sees all tables at once', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.boolean(), async (all, withPart) => {
        const {determined} = await computed(all, withPart ? [...circle, part] : circle);
        expect(determined).toEqual([]);
      }),
      {numRuns: 40, seed: 2026}
    );
  });

  test('cannot be computed where tables agree two by two in more than there can be', async () => {
    const told = '200 011 000 010 220 200 001 200 000 000 010 201 010 010 200 000 010 020 120 010 000';
    const all = told.split(' ').map((one) => Array.from(one, Number) as unknown as Person);
    const {determined, hidden} = await computed(all, circle);
    expect(hidden.size).toBeGreaterThan(5);
    expect(determined).toEqual([]);
  });
});
