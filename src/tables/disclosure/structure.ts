import type {Dataset} from '../../data/model.ts';
import type {Equation} from '../../disclosure/model.ts';
import {sumOf} from '../../disclosure/model.ts';
import {circlesOf} from './circles.ts';
import type {Family} from './families.ts';
import type {Group} from './groups.ts';
import {groupIn, productOf, sizeOfProduct} from './groups.ts';

/** So many combinations of categories at most, lest it take forever. */
export const MOST_COMBINATIONS = 5000;

/** So many where tables hang together in a circle. */
const MOST_IN_CIRCLE = 1000;

/** The combinations of some families. */
export interface Cells {
  readonly families: readonly Family[];
  readonly cells: readonly Cell[];
}

interface Cell extends Named {
  readonly combination: readonly number[];
}

export interface Named {
  readonly key: string;
  /** Whether it is of units that gave no answer. */
  readonly isMissing: boolean;
}

/**
 * How groups of units of a dataset hang together. The combinations of categories that a table tells apart are the least
 * groups there are; every group is a sum of them, and those of two tables agree in what they both tell apart, or in
 * everything if they hang together in a circle.
 */
export interface Structure {
  readonly tables: readonly Cells[];
  /** One for each circle of tables. */
  readonly joint: readonly Cells[];
  /** What two tables both tell apart, in all combinations. */
  readonly margins: readonly Group[];
  /** The groups, the margins and the combinations. */
  readonly all: readonly Group[];
  readonly equations: readonly Equation[];
}

/** The structure of some groups; or how many combinations there are, if these are too many to look at. */
export function structureOf(id: string, groups: readonly Group[]): Structure | {readonly tooMany: number} {
  const wanted = maximal(groups.map(({families}) => families));
  const most = Math.max(1, ...wanted.map(sizeOfProduct));
  if (most > MOST_COMBINATIONS) return {tooMany: most};
  const circles = circlesOf(wanted);
  const round = Math.max(1, ...circles.map(sizeOfProduct));
  if (round > MOST_IN_CIRCLE) return {tooMany: round};
  const tables = wanted.map((own) => cellsOf(id, own));
  const joint = circles.map((own) => cellsOf(id, own));
  const margins = marginsOf(id, tables);
  const combined = tables.flatMap(({families, cells}) =>
    cells.map(({combination}) => groupIn(id, families, [combination]))
  );
  const all = [...groups, ...margins, ...combined];
  const equations = distinct(all.flatMap((one) => [...tables, ...joint].flatMap((table) => equationOf(one, table))));
  return {tables, joint, margins, all, equations};
}

/** What the rows of a dataset add up to in each group, by its key; a row counts 1 if nothing else is said. */
export function sumsIn(
  {rowCount}: Dataset,
  {tables, joint, all}: Structure,
  valueAt: (row: number) => bigint = () => 1n
): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  const byCells = new Map<Cells, readonly bigint[]>();
  for (const table of [...tables, ...joint]) {
    const {families, cells} = table;
    const found = new Map<string, bigint>();
    for (let row = 0; row < rowCount; row++) {
      const name = families.map(({classAt}) => classAt[row] ?? 0).join();
      found.set(name, (found.get(name) ?? 0n) + valueAt(row));
    }
    const values = cells.map(({combination}) => found.get(combination.join()) ?? 0n);
    byCells.set(table, values);
    cells.forEach(({key}, i) => sums.set(key, values[i] ?? 0n));
  }
  for (const group of all) {
    const table = tables.find((own) => isWithin(group.families, own.families));
    if (sums.has(group.key) || table === undefined) continue;
    const values = byCells.get(table) ?? [];
    const isIn = membershipOf(group, table);
    sums.set(
      group.key,
      table.cells.reduce((sum, cell, i) => (isIn(cell) ? sum + (values[i] ?? 0n) : sum), 0n)
    );
  }
  return sums;
}

/** A group with the key that it has, and whether it gave no answer. */
export function named({key, families, combinations}: Group): Named {
  const isMissingIn = (one: readonly number[]): boolean =>
    one.some((at, i) => families[i]?.classes[at]?.isMissing === true);
  return {key, isMissing: combinations.every(isMissingIn)};
}

function cellsOf(id: string, families: readonly Family[]): Cells {
  const cells = productOf(families).map((combination) => ({
    ...named(groupIn(id, families, [combination])),
    combination
  }));
  return {families, cells};
}

/** Whether cells of a table are in a group. */
function membershipOf({families, combinations}: Group, table: Cells): (cell: Cell) => boolean {
  const at = families.map((family) => table.families.indexOf(family));
  const wanted = new Set(combinations.map((one) => one.join()));
  return ({combination}) => wanted.has(at.map((i) => combination[i]).join());
}

function equationOf(group: Group, table: Cells): readonly Equation[] {
  if (!isWithin(group.families, table.families)) return [];
  const parts = table.cells.filter(membershipOf(group, table)).map(({key}) => key);
  return parts.length === 1 && parts[0] === group.key ? [] : [sumOf(group.key, parts)];
}

function marginsOf(id: string, tables: readonly Cells[]): readonly Group[] {
  const found = tables.flatMap(({families}) =>
    subsetsOf(families)
      .filter((own) => own.length > 0 && own.length < families.length)
      .flatMap((own) => productOf(own).map((combination) => groupIn(id, own, [combination])))
  );
  return [...new Map(found.map((group) => [group.key, group])).values()];
}

function subsetsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>((all, item) => [...all, ...all.map((own) => [...own, item])], [[]]);
}

function maximal(sets: readonly (readonly Family[])[]): readonly (readonly Family[])[] {
  const distinctSets = [...new Map(sets.map((own) => [own.map(({name}) => name).join('\t'), own])).values()];
  return distinctSets.filter((own) => !distinctSets.some((other) => other !== own && isWithin(own, other)));
}

function isWithin(part: readonly Family[], whole: readonly Family[]): boolean {
  return part.every((family) => whole.includes(family));
}

function distinct(equations: readonly Equation[]): readonly Equation[] {
  const nameOf = ({total, parts}: Equation): string => `${total}\t${parts.map(({key}) => key).join('\t')}`;
  return [...new Map(equations.map((one) => [nameOf(one), one])).values()];
}
