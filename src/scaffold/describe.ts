import {CODES_HEADER} from '../data/registers.ts';
import type {NewList} from './add-codes.ts';
import type {CodedColumn} from './coded-column.ts';
import type {Guess, Role} from './guess.ts';
import {TO_FILL_IN} from './project-files.ts';
import {nameOf, type SourceColumn} from './source-table.ts';

/** A datapackage.json as it is written, as far as a new dataset touches it. */
export interface WrittenDescriptor {
  readonly belegg: {readonly units: Readonly<Record<string, object>>};
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly belegg: {readonly shape: string};
  }[];
}

/** What a dataset was found to be. */
export interface FoundDataset {
  readonly name: string;
  readonly columns: readonly SourceColumn[];
  readonly guess: Guess;
  readonly coded: ReadonlyMap<string, CodedColumn>;
  /** Code lists of its variables. */
  readonly lists: ReadonlyMap<string, NewList>;
  readonly unit: readonly [string, string] | null;
  /** Who is counted, in words. */
  readonly universe: string | null;
}

/** The description of a package without data. */
export function newDescriptor(name: string, unit: readonly [string, string], source: string | null): WrittenDescriptor {
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: titled(name),
    version: '0.0.0',
    licenses: [{name: 'CC-BY-4.0'}],
    sources: [{title: source ?? TO_FILL_IN}],
    belegg: {units: {[nameOf(unit[0])]: {nb: unit}}},
    resources: []
  };
  return described;
}

/** A package's description with one more dataset, and with the register of codes if it has none. */
export function describeDataset(before: WrittenDescriptor, found: FoundDataset): WrittenDescriptor {
  const {units} = before.belegg;
  const code = found.unit === null ? (Object.keys(units)[0] ?? '') : nameOf(found.unit[0]);
  const allUnits = found.unit === null || code in units ? units : {...units, [code]: {nb: found.unit}};
  const hasCodes = before.resources.some(({belegg}) => belegg.shape === 'codes');
  return {
    ...before,
    belegg: {...before.belegg, units: allUnits},
    resources: [...before.resources, datasetOf(found, code), ...(hasCodes ? [] : [CODES])]
  };
}

const FILE = {format: 'csv', mediatype: 'text/csv', encoding: 'utf-8'};

const CODES = {
  name: 'codes',
  type: 'table',
  path: 'codes.csv',
  ...FILE,
  schema: {
    fields: CODES_HEADER.map((name) => ({name, type: 'string', belegg: {role: 'text'}})),
    primaryKey: ['list', 'code']
  },
  belegg: {shape: 'codes'}
};

function datasetOf(found: FoundDataset, unit: string): WrittenDescriptor['resources'][number] {
  const {name, columns, guess} = found;
  const units = unitsOf(found);
  const described = {
    name,
    type: 'table',
    title: titled(name),
    path: `${name}.csv`,
    ...FILE,
    schema: {fields: columns.map((column) => fieldOf(column, found)), primaryKey: guess.primaryKey},
    belegg: {
      shape: guess.shape,
      unit,
      ...(units === null ? {} : {units}),
      universe: found.universe ?? TO_FILL_IN,
      access: guess.shape === 'rows' ? 'restricted' : 'public'
    }
  };
  return described;
}

/** Counts of every combination of categories add up to everybody. */
function unitsOf({columns, guess}: FoundDataset): number | null {
  const count = guess.shape === 'cells' ? columns.find(({name}) => guess.roles.get(name)?.is === 'count') : undefined;
  return count === undefined ? null : count.cells.reduce((sum, cell) => sum + Number(cell), 0);
}

function fieldOf(column: SourceColumn, {guess, lists}: FoundDataset): object {
  const {name, kind, cells} = column;
  const role: Role = guess.roles.get(name) ?? {is: 'text'};
  const isNumber = role.is !== 'text' && role.is !== 'variable' && kind !== 'text';
  const required = cells.includes('') ? {} : {required: true};
  const minimum = role.is === 'count' ? {minimum: 0} : {};
  return {
    name,
    type: !isNumber ? 'string' : kind === 'decimal' ? 'number' : 'integer',
    title: titled(column.head),
    ...(cells.includes('') ? {} : {constraints: {...required, ...minimum}}),
    ...(isNumber && cells.includes('') ? {missingValues: [{value: '', label: 'Ikke oppgitt'}]} : {}),
    belegg: beleggOf(role, lists.get(name)?.name ?? name, guess)
  };
}

function beleggOf(role: Role, list: string, {shape}: Guess): object {
  const origin = shape === 'rows' ? {} : {origin: 'collected'};
  switch (role.is) {
    case 'id':
    case 'text':
      return {role: role.is};
    case 'variable':
      return {codes: list};
    case 'count':
      return {statistic: 'count', disjoint: role.disjoint, ...origin};
    case 'percent':
      return {statistic: 'percent', within: role.within, unit: 'percent', ...origin};
    case 'value':
      return {statistic: 'value', ...origin};
  }
}

/** `answers_by-size` → `Answers by size`. */
function titled(name: string): string {
  const words = name.replace(/[_-]+/g, ' ').trim();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
