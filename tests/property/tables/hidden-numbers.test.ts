import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../src/data/model.ts';
import {audit} from '../../../src/disclosure/audit.ts';
import type {Equation, Quantity} from '../../../src/disclosure/model.ts';
import {sumOf} from '../../../src/disclosure/model.ts';
import {hideInTables} from '../../../src/tables/disclosure/hide-tables.ts';
import type {
  CrosstabSpecification,
  EstimatesSpecification,
  FrequencySpecification
} from '../../../src/tables/specification.ts';
import {build, dataset, measure, multiple, plain, variable} from '../../unit/tables/dataset.ts';

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

const SEXES = ['kvinne', 'mann'] as const;
const VALUES = [...SEXES, '(total)'] as const;
const ITEMS = ['a', 'b', 'c'] as const;

/** Sex and which of three items a respondent ticks. */
type Ticks = readonly [number, number, number, number];

const ticks = fc.array(fc.tuple(skewed(1), skewed(1), skewed(1), skewed(1)), {minLength: 12, maxLength: 40});

/** Attacks the numbers of a set by every way in which respondents may have ticked its items. */
async function computedOfSet(all: readonly Ticks[], base: 'asked' | 'answered') {
  const codes = (at: number): readonly string[] => all.map((one) => (one[at] === 1 ? 'ja' : 'nei'));
  const items = ITEMS.map((name, i) => variable(name, ['ja', 'nei'], codes(i + 1)));
  const sex = variable(
    'kjonn',
    SEXES,
    all.map(([own]) => SEXES[own] ?? '')
  );
  const data: Dataset = {
    ...dataset({variables: [sex, ...items], sets: [multiple('sett', items, {base})]}),
    access: 'restricted',
    disclosure: {least: 3}
  };
  const bySex: CrosstabSpecification = {
    ...crosstab('sett', 'kjonn'),
    showBase: 'row',
    total: {columns: 'last'},
    missing: 'hidden'
  };
  const alone: FrequencySpecification = {
    ...plain,
    id: 'tbl-sett',
    kind: 'frequency',
    variable: 'sett',
    statistics: ['n'],
    showBase: 'row',
    missing: 'hidden'
  };
  const open = [bySex, alone].map((one) => ({id: one.id, specification: one, built: build(one, data)}));
  const {tables} = hideInTables(data, open);
  const bits = [0, 1] as const;
  const atoms = bits.flatMap((s) => bits.flatMap((a) => bits.flatMap((b) => bits.map((c): Ticks => [s, a, b, c]))));
  const count = (atom: Ticks): bigint => BigInt(all.filter((one) => one.join() === atom.join()).length);
  const quantities: Quantity[] = atoms.map((atom) => ({key: atom.join(), value: count(atom), shown: 'never'}));
  const equations: Equation[] = [];
  const hidden = new Set<string>();
  const put = (key: string, isIn: (atom: Ticks) => boolean, value: bigint | null): void => {
    const own = atoms.filter(isIn);
    if (value === null) hidden.add(key);
    else expect(own.reduce((sum, atom) => sum + count(atom), 0n)).toBe(value);
    quantities.push({key, value: own.reduce((sum, atom) => sum + count(atom), 0n), shown: 'exact'});
    equations.push(
      sumOf(
        key,
        own.map((atom) => atom.join())
      )
    );
  };
  for (const {id, cells} of tables.values()) {
    for (const {row, column, state, value} of cells) {
      const item = ITEMS.findIndex((name) => row === `sett=${name}`);
      const own = VALUES.findIndex((name) => column.endsWith(name));
      const isIn = (atom: Ticks): boolean =>
        (own < 0 || own === 2 || atom[0] === own) &&
        (item >= 0 ? atom[item + 1] === 1 : base === 'asked' || atom.slice(1).includes(1));
      const number = typeof value === 'object' && value !== null ? value.numerator : null;
      put(`${id} ${row} ${column}`, isIn, state === 'suppressed' ? null : number);
    }
  }
  put('everyone', () => true, BigInt(all.length));
  const {determined} = await audit({quantities, equations, bounds: []}, hidden);
  return {determined, hidden, tables};
}

describe('hidden numbers of sets and means', () => {
  test('of several answers cannot be computed by who knows how these hang together', async () => {
    let isHiding = 0;
    await fc.assert(
      fc.asyncProperty(ticks, fc.constantFrom('asked' as const, 'answered' as const), async (all, base) => {
        const {determined, hidden} = await computedOfSet(all, base);
        isHiding += hidden.size > 0 ? 1 : 0;
        expect(determined).toEqual([]);
      }),
      {numRuns: 60, seed: 2026}
    );
    expect(isHiding).toBeGreaterThan(20);
  });

  test('of means cannot be computed from those of others and of all', async () => {
    let isHiding = 0;
    const numbers = fc.array(fc.tuple(skewed(2), skewed(2), fc.integer({min: 0, max: 9})), {
      minLength: 15,
      maxLength: 45
    });
    await fc.assert(
      fc.asyncProperty(numbers, async (all) => {
        const at = (position: 0 | 1): readonly string[] => all.map((one) => CODES[position][one[position]] ?? '');
        const values = all.map(([, , value]) => value);
        const data: Dataset = {
          ...dataset({
            variables: [variable('x', CODES[0], at(0)), variable('y', CODES[1], at(1))],
            measures: [measure('tall', values, {statistic: 'value'})]
          }),
          access: 'restricted',
          disclosure: {least: 3}
        };
        const means = (rows: 'x' | 'y', where: string | null): EstimatesSpecification => ({
          ...plain,
          id: `tbl-${rows}-${where ?? 'alle'}`,
          kind: 'estimates',
          rows,
          columns: [{mean: 'tall'}],
          total: {rows: 'last'},
          ...(where === null ? {} : {where: {[rows === 'x' ? 'y' : 'x']: where}})
        });
        const specifications = [means('x', null), means('y', null), means('x', 'b0')];
        const open = specifications.map((one) => ({id: one.id, specification: one, built: build(one, data)}));
        const {tables} = hideInTables(data, open);
        const atoms = CODES[0].flatMap((x) => CODES[1].map((y) => [x, y] as const));
        const isAt = (i: number, atom: readonly string[]): boolean => at(0)[i] === atom[0] && at(1)[i] === atom[1];
        const sum = (own: readonly (readonly string[])[]): bigint =>
          BigInt(values.reduce((total, value, i) => (own.some((atom) => isAt(i, atom)) ? total + value : total), 0));
        const quantities: Quantity[] = atoms.map((atom) => ({key: atom.join(), value: sum([atom]), shown: 'never'}));
        const equations: Equation[] = [];
        const hidden = new Set<string>();
        for (const {id, cells} of tables.values()) {
          for (const {row, state} of cells) {
            const own = atoms.filter(
              ([x, y]) =>
                (row.endsWith('(total)') || [`x=${x}`, `y=${y}`].includes(row)) && (!id.endsWith('b0') || y === 'b0')
            );
            const key = `${id} ${row}`;
            // A mean of nobody is none.
            if (!all.some((_, i) => own.some((atom) => isAt(i, atom)))) continue;
            if (state === 'suppressed') hidden.add(key);
            quantities.push({key, value: sum(own), shown: 'exact'});
            equations.push(
              sumOf(
                key,
                own.map((atom) => atom.join())
              )
            );
          }
        }
        isHiding += hidden.size > 0 ? 1 : 0;
        const {determined} = await audit({quantities, equations, bounds: []}, hidden, {hideZeros: true});
        expect(determined).toEqual([]);
      }),
      {numRuns: 60, seed: 2026}
    );
    expect(isHiding).toBeGreaterThan(20);
  });
});
