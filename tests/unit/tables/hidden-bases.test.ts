import {expect, test} from 'vitest';
import {hiddenBases} from '../../../src/tables/hidden-bases.ts';
import type {Cell, Table} from '../../../src/tables/model.ts';
import {cell, crosstab, row} from './example.ts';

const isBase = ({statistic}: Cell): boolean => statistic === 'n';
const bare: Table = {...crosstab, base: null, cells: crosstab.cells.filter((own) => !isBase(own))};
const bases = [...new Set(bare.cells.flatMap(({base}) => base ?? []))].sort((a, b) => a - b);

test('no base is hidden where the table counts it', () => {
  expect(hiddenBases(crosstab)).toEqual([]);
});

test('bases that stand nowhere are hidden, each once and in order', () => {
  expect(bases.length).toBeGreaterThan(1);
  expect(hiddenBases(bare)).toEqual(bases);
});

test('a size beside a total and the number of the base line are seen', () => {
  const [least = 0, ...more] = bases;
  expect(hiddenBases({...bare, base: least})).toEqual(more);
  const [first, ...rest] = bare.cells;
  expect(first && hiddenBases({...bare, cells: [{...first, size: least}, ...rest]})).toEqual(more);
});

test('what stands below the total or is given by the source is not asked', () => {
  const below = {...bare, rows: bare.rows.map(({key, label}) => row(key, label, {kind: 'below'}))};
  expect(hiddenBases(below)).toEqual([]);
  expect(hiddenBases({...bare, cells: bare.cells.map((own) => cell({...own, state: 'given'}))})).toEqual([]);
});
