import type {DisclosureRule} from '../../data/disclosure-rule.ts';
import type {Dataset} from '../../data/model.ts';
import type {Equation, PublishedNumbers, Quantity} from '../../disclosure/model.ts';
import {mergeNumbers, sumOf} from '../../disclosure/model.ts';
import {primaryReason} from '../../disclosure/threshold.ts';
import {circlesOf} from './circles.ts';
import type {Condition} from './condition.ts';
import type {Family} from './families.ts';
import {familiesOf} from './families.ts';
import type {Group} from './groups.ts';
import {groupIn, groupOf, inOrder, productOf, sizeOfProduct} from './groups.ts';

/** A number of units that some table shows. */
export interface ShownCount {
  readonly condition: Condition;
  readonly count: bigint;
  /** Whether it stands where nothing can be hidden. */
  readonly keep: boolean;
  /** What it is of, where it is part of a per cent. */
  readonly whole: Condition | null;
}

/** All numbers of a dataset that are shown, with those that must be hidden. */
export interface CountsToPublish {
  readonly numbers: PublishedNumbers;
  readonly primary: ReadonlySet<string>;
  /** The key of each shown number, in their order. */
  readonly keys: readonly string[];
}

/** So many combinations of categories at most, lest it take forever. */
const MOST_COMBINATIONS = 5000;

/** So many where tables hang together in a circle. */
const MOST_IN_CIRCLE = 1000;

/** Why numbers cannot be put down: too many combinations, or a count that is not the one of its condition. */
export type NotToPublish = {readonly tooMany: number} | {readonly differs: string};

/**
 * Puts down every shown number of a dataset of respondents, with all that ties them to each other. The combinations of
 * categories that a table tells apart are the least numbers there are; each shown number is a sum of them, and those of two
 * tables agree in what they both tell apart, or in everything if they hang together in a circle. Small ones must not be computable even where no table shows them, but for
 * those who gave no answer.
 */
export function countsToPublish(dataset: Dataset, shown: readonly ShownCount[]): CountsToPublish | NotToPublish {
  const {id, disclosure = {least: 1}} = dataset;
  const conditions = shown.flatMap(({condition, whole}) => (whole === null ? [condition] : [condition, whole]));
  const families = familiesOf(dataset, conditions);
  const group = memoized((condition: Condition) => groupOf(id, condition, families));
  const most = Math.max(1, ...conditions.map((one) => sizeOfProduct(familiesIn(one, families))));
  if (most > MOST_COMBINATIONS) return {tooMany: most};
  const everyone = groupIn(id, [], [[]]);
  const groups = [everyone, ...conditions.map(group)];
  const tables = maximal(groups.map((one) => one.families)).map((own) => countCells(dataset, own));
  const valueOf = (one: Group): bigint => {
    const table = tables.find((own) => isWithin(one.families, own.families));
    return table === undefined ? 0n : cellsIn(one, table).reduce((sum, {value}) => sum + value, 0n);
  };
  const wrong = shown.find(({condition, count}) => valueOf(group(condition)) !== count);
  if (wrong !== undefined) return {differs: group(wrong.condition).key};
  const circles = circlesOf(tables.map((one) => one.families));
  const round = Math.max(1, ...circles.map(sizeOfProduct));
  if (round > MOST_IN_CIRCLE) return {tooMany: round};
  const margins = marginsOf(id, tables);
  const combined = tables.flatMap((table) =>
    table.cells.map(({combination}) => groupIn(id, table.families, [combination]))
  );
  const all = [...groups, ...margins, ...combined];
  const joint = circles.map((own) => countCells(dataset, own));
  const numbers = mergeNumbers([
    {
      quantities: [
        {key: everyone.key, value: BigInt(dataset.rowCount), shown: 'exact', keep: true},
        ...[...tables, ...joint].flatMap(({cells}) =>
          cells.map(({key, value}): Quantity => ({key, value, shown: 'never'}))
        ),
        ...margins.map((one): Quantity => ({key: one.key, value: valueOf(one), shown: 'never'})),
        ...shown.map(({condition, count, keep}): Quantity => ({
          key: group(condition).key,
          value: count,
          shown: 'exact',
          ...(keep ? {keep} : {})
        }))
      ],
      equations: distinct(all.flatMap((one) => [...tables, ...joint].flatMap((table) => equationOf(one, table)))),
      bounds: []
    }
  ]);
  const unanswered = new Set(
    [...tables.flatMap(({cells}) => cells), ...margins.map(told)].filter(isMissing).map(({key}) => key)
  );
  const apart = new Set(all.map(({key}) => key));
  const small = numbers.quantities.filter(
    ({key, value, shown: way, keep}) =>
      apart.has(key) && keep !== true && isSmall(value, null, disclosure) && (way !== 'never' || !unanswered.has(key))
  );
  const ofFew = shown.filter(
    ({condition, count, keep, whole}) =>
      !keep &&
      count > 0n &&
      whole !== null &&
      isSmall(count, valueOf(group(whole)), disclosure) &&
      group(condition).key !== everyone.key
  );
  return {
    numbers,
    primary: new Set([...small.map(({key}) => key), ...ofFew.map(({condition}) => group(condition).key)]),
    keys: shown.map(({condition}) => group(condition).key)
  };
}

function isSmall(count: bigint, base: bigint | null, {least, base: leastBase}: DisclosureRule): boolean {
  const threshold = {least, zeros: false, ...(leastBase === undefined ? {} : {base: leastBase})};
  return primaryReason(count, base, threshold) !== null;
}

/** The combinations of some families, counted. */
interface Cells {
  readonly families: readonly Family[];
  readonly cells: readonly Cell[];
}

interface Cell extends Told {
  readonly value: bigint;
  readonly combination: readonly number[];
}

interface Told {
  readonly key: string;
  readonly isMissing: boolean;
}

function countCells({id, rowCount}: Dataset, families: readonly Family[]): Cells {
  const counts = new Map<string, bigint>();
  for (let row = 0; row < rowCount; row++) {
    const name = families.map(({classAt}) => classAt[row] ?? 0).join();
    counts.set(name, (counts.get(name) ?? 0n) + 1n);
  }
  const cells = productOf(families).map((combination): Cell => {
    const group = groupIn(id, families, [combination]);
    return {...told(group), value: counts.get(combination.join()) ?? 0n, combination};
  });
  return {families, cells};
}

function told({key, families, combinations}: Group): Told {
  const isMissingIn = (one: readonly number[]): boolean =>
    one.some((at, i) => families[i]?.classes[at]?.isMissing === true);
  return {key, isMissing: combinations.every(isMissingIn)};
}

function isMissing(one: Told): boolean {
  return one.isMissing;
}

/** The cells that make up a group. */
function cellsIn({families, combinations}: Group, table: Cells): readonly Cell[] {
  const at = families.map((family) => table.families.indexOf(family));
  const wanted = new Set(combinations.map((one) => one.join()));
  return table.cells.filter(({combination}) => wanted.has(at.map((i) => combination[i]).join()));
}

function equationOf(group: Group, table: Cells): readonly Equation[] {
  if (!isWithin(group.families, table.families)) return [];
  const parts = cellsIn(group, table).map(({key}) => key);
  return parts.length === 1 && parts[0] === group.key ? [] : [sumOf(group.key, parts)];
}

/** The margins of all combinations: what two tables both tell apart is one of each. */
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

function familiesIn(condition: Condition, families: ReadonlyMap<string, Family>): readonly Family[] {
  const names = condition.flatMap((clause) => clause.flatMap((one) => [...one.keys()]));
  return inOrder(names.flatMap((name) => families.get(name) ?? []));
}

function distinct(equations: readonly Equation[]): readonly Equation[] {
  const nameOf = ({total, parts}: Equation): string => `${total}\t${parts.map(({key}) => key).join('\t')}`;
  return [...new Map(equations.map((one) => [nameOf(one), one])).values()];
}

function memoized<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}
