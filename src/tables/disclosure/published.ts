import type {DisclosureRule} from '../../data/disclosure-rule.ts';
import type {PublishedNumbers, Quantity} from '../../disclosure/model.ts';
import {mergeNumbers} from '../../disclosure/model.ts';
import {primaryReason} from '../../disclosure/threshold.ts';
import type {Answers} from './answers.ts';
import type {Condition} from './condition.ts';
import {variablesOf} from './condition.ts';
import type {Family} from './families.ts';
import {familiesOf} from './families.ts';
import type {Group} from './groups.ts';
import {groupIn, groupOf, inOrder, sizeOfProduct} from './groups.ts';
import type {Structure} from './structure.ts';
import {MOST_COMBINATIONS, named, structureOf, sumsIn} from './structure.ts';
import {tickedBounds, tickedGroups} from './ticked-items.ts';
import {waveConditions, wavesOf} from './waves.ts';

/** A number of units that some table shows. */
export interface ShownCount {
  readonly condition: Condition;
  readonly count: bigint;
  /** Whether it stands where nothing can be hidden. */
  readonly keep: boolean;
  /** What it is of, where it is part of a per cent. */
  readonly whole: Condition | null;
}

/** All numbers of units of a dataset that are shown, with those that must be hidden. */
export interface CountsToPublish {
  readonly numbers: PublishedNumbers;
  readonly primary: ReadonlySet<string>;
  readonly groupOf: (condition: Condition) => Group;
  /** By the variables that tables tell apart. */
  readonly families: ReadonlyMap<string, Family>;
}

/** Why numbers cannot be put down: too many combinations, or a count that is not the one of its condition. */
export type NotToPublish = {readonly tooMany: number} | {readonly differs: string};

/**
 * Puts down every shown number of units of a dataset of respondents, with all that ties them to each other. Small ones must
 * not be computable even where no table shows them, but for those who gave no answer.
 */
export function countsToPublish(answers: Answers, shown: readonly ShownCount[]): CountsToPublish | NotToPublish {
  const {dataset} = answers;
  const {id, disclosure = {least: 1}} = dataset;
  const conditions = shown.flatMap(({condition, whole}) => (whole === null ? [condition] : [condition, whole]));
  const families = familiesOf(dataset, [...conditions, ...waveConditions(dataset)]);
  const most = Math.max(1, ...conditions.map((one) => sizeOfProduct(familiesIn(one, families))));
  if (most > MOST_COMBINATIONS) return {tooMany: most};
  const group = memoized((condition: Condition) => groupOf(id, condition, families));
  const everyone = groupIn(id, [], [[]]);
  const ticked = tickedGroups(answers, families);
  const waves = wavesOf(dataset, families, MOST_COMBINATIONS);
  if ('tooMany' in waves) return waves;
  const structure = structureOf(id, [everyone, ...conditions.map(group), ...ticked, ...waves.groups]);
  if ('tooMany' in structure) return structure;
  const {tables, joint, margins, all, equations} = structure;
  const counts = sumsIn(dataset, structure);
  const valueOf = ({key}: Group): bigint => counts.get(key) ?? 0n;
  const wrong = shown.find(({condition, count}) => valueOf(group(condition)) !== count);
  if (wrong !== undefined) return {differs: group(wrong.condition).key};
  const quantity = (key: string, way: Quantity['shown'] = 'never'): Quantity => ({
    key,
    value: counts.get(key) ?? 0n,
    shown: way
  });
  const numbers = mergeNumbers([
    {
      quantities: [
        {...quantity(everyone.key, 'exact'), keep: true},
        ...[...tables, ...joint].flatMap(({cells}) => cells.map(({key}) => quantity(key))),
        ...[...margins, ...waves.groups].map(({key}) => quantity(key)),
        // Nobody ticks an item without having answered, which all readers know.
        ...ticked.flatMap((one) => (valueOf(one) === 0n ? [quantity(one.key, 'exact')] : [])),
        ...shown.map(({condition, keep}): Quantity => ({
          ...quantity(group(condition).key, 'exact'),
          ...(keep ? {keep} : {})
        }))
      ],
      equations: [...equations, ...waves.equations],
      bounds: tickedBounds(answers, families, structure)
    }
  ]);
  const unanswered = new Set(
    [...tables.flatMap(({cells}) => cells), ...margins.map(named)]
      .filter(({isMissing}) => isMissing)
      .map(({key}) => key)
  );
  const apart = new Map(all.map((one) => [one.key, waves.wavesIn(one)]));
  const small = numbers.quantities.filter(({key, value, shown: way, keep}) => {
    const inWaves = apart.get(key);
    if (inWaves === undefined || keep === true || !isSmall(value, null, inAll(disclosure, inWaves))) return false;
    return way !== 'never' || !unanswered.has(key);
  });
  const ofFew = shown.filter(
    ({condition, count, keep, whole}) =>
      !keep &&
      count > 0n &&
      whole !== null &&
      isSmall(count, valueOf(group(whole)), inAll(disclosure, waves.wavesIn(group(whole)))) &&
      group(condition).key !== everyone.key
  );
  return {
    numbers,
    primary: new Set([...small.map(({key}) => key), ...ofFew.map(({condition}) => group(condition).key)]),
    groupOf: group,
    families
  };
}

/** An amount that some table shows: what the rows of a group add up to. */
export interface ShownAmount {
  readonly condition: Condition;
  /** Names it among the amounts of a dataset. */
  readonly name: string;
  /** Name of the measure or weight that it is made of. */
  readonly measure: string;
  /** 0 or more. */
  readonly valueAt: (row: number) => bigint;
}

/** Key of an amount of a group. */
export function amountKey(name: string, {key}: Group): string {
  return `${name} of ${key}`;
}

/**
 * Puts down the amounts of one name that are shown, tied to each other as the counts of the same groups are. An amount may be
 * anything from 0; where everybody knows that there is no unit, it is 0.
 */
export function amountsToPublish(
  {dataset}: Answers,
  {numbers, groupOf: group}: CountsToPublish,
  shown: readonly ShownAmount[]
): PublishedNumbers {
  const [first] = shown;
  if (first === undefined) return {quantities: [], equations: [], bounds: []};
  const structure = structureOf(
    dataset.id,
    shown.map(({condition}) => group(condition))
  );
  // Part of the structure of the counts, which was not too much.
  if ('tooMany' in structure) throw new RangeError(`${structure.tooMany} combinations`);
  const sums = sumsIn(dataset, structure, first.valueAt);
  const empty = new Set(
    numbers.quantities.flatMap(({key, value, shown: way}) => (way === 'exact' && value === 0n ? [key] : []))
  );
  const keyOf = (key: string): string => `${first.name} of ${key}`;
  const own = new Set(shown.map(({condition}) => group(condition).key));
  const keys = new Set([...structure.all, ...cellsIn(structure)].map(({key}) => key));
  return {
    quantities: [...keys].map((key): Quantity => ({
      key: keyOf(key),
      value: sums.get(key) ?? 0n,
      shown: own.has(key) || empty.has(key) ? 'exact' : 'never'
    })),
    equations: structure.equations.map(({total, parts}) => ({
      total: keyOf(total),
      parts: parts.map(({key, coefficient}) => ({key: keyOf(key), coefficient}))
    })),
    bounds: []
  };
}

function cellsIn({tables, joint}: Structure): readonly {readonly key: string}[] {
  return [...tables, ...joint].flatMap(({cells}) => cells);
}

/** As many answers as are surely of enough people, of whom each may have answered in some waves. */
function inAll({least, base = least}: DisclosureRule, waves: number): DisclosureRule {
  return {least: least * waves, base: base * waves};
}

function isSmall(count: bigint, base: bigint | null, {least, base: leastBase}: DisclosureRule): boolean {
  const threshold = {least, zeros: false, ...(leastBase === undefined ? {} : {base: leastBase})};
  return primaryReason(count, base, threshold) !== null;
}

function familiesIn(condition: Condition, families: ReadonlyMap<string, Family>): readonly Family[] {
  return inOrder(variablesOf(condition).flatMap((name) => families.get(name) ?? []));
}

function memoized<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}
