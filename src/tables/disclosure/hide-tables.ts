import type {Dataset} from '../../data/model.ts';
import type {PublishedNumbers} from '../../disclosure/model.ts';
import {suppress} from '../../disclosure/suppress.ts';
import type {BuiltTable} from '../build.ts';
import type {Table} from '../model.ts';
import type {CommonSpecification, Fault} from '../specification.ts';
import {hideCells} from './hide-cells.ts';
import {countsToPublish} from './published.ts';
import {RULE} from './refusals.ts';
import type {CountInTable} from './shown-counts.ts';
import {shownCounts} from './shown-counts.ts';

/** A table of a dataset with a threshold, before anything is hidden. */
export interface OpenTable {
  readonly id: string;
  readonly built: BuiltTable;
  readonly specification: CommonSpecification;
}

/** What is published of a dataset and which of it is hidden, to be audited. */
export interface DisclosedNumbers {
  readonly dataset: Dataset;
  readonly numbers: PublishedNumbers;
  readonly hidden: ReadonlySet<string>;
}

export interface HiddenTables {
  /** By id; those with faults are absent. */
  readonly tables: ReadonlyMap<string, Table>;
  /** By the id of a table. */
  readonly faults: readonly {readonly id: string; readonly fault: Fault}[];
  readonly disclosed: DisclosedNumbers | null;
}

interface Counted {
  readonly open: OpenTable;
  readonly counts: readonly CountInTable[];
}

/** Hides the small numbers of a dataset in all its tables at once, with what they could be computed from. */
export function hideInTables(dataset: Dataset, open: readonly OpenTable[]): HiddenTables {
  const faults: {id: string; fault: Fault}[] = [];
  const counted = open.flatMap((one): readonly Counted[] => {
    const found = shownCounts(one.built, one.specification, dataset);
    if ('counts' in found) return [{open: one, counts: found.counts}];
    faults.push({id: one.id, fault: strange(dataset, found.strange)});
    return [];
  });
  const all = counted.flatMap(({counts}) => counts);
  const [first] = counted;
  if (first === undefined) return {tables: new Map(), faults, disclosed: null};
  const none = (fault: Fault): HiddenTables => ({
    tables: new Map(),
    faults: [...faults, {id: first.open.id, fault}],
    disclosed: null
  });
  const published = countsToPublish(dataset, all);
  if ('tooMany' in published) return none(tooMany(dataset, published.tooMany));
  if ('differs' in published) return none(strange(dataset, published.differs));
  const {numbers, primary, keys} = published;
  const {hidden, unprotected} = suppress(numbers, primary);
  if (unprotected.length > 0) return none(bare(unprotected));
  const keyOf = new Map(all.map((count, i) => [count, keys[i] ?? '']));
  const tables = new Map<string, Table>();
  for (const {open: own, counts} of counted) {
    const {id, built, specification} = own;
    const isHidden = (count: CountInTable): boolean => hidden.has(keyOf.get(count) ?? '');
    const cells = new Set(counts.filter(isHidden).flatMap(({cell}) => cell ?? []));
    const fault = tableFault(dataset, counts, specification, cells.size);
    if (fault !== null) faults.push({id, fault});
    else if (built.table !== null) tables.set(id, hideCells(built.table, cells));
  }
  return {tables, faults, disclosed: {dataset, numbers, hidden: new Set(hidden.keys())}};
}

/** What a table tells of hidden numbers besides them: too small a base in words, or their order. */
function tableFault(
  {disclosure}: Dataset,
  counts: readonly CountInTable[],
  {sort = 'codes'}: CommonSpecification,
  hidden: number
): Fault | null {
  const least = disclosure?.base ?? disclosure?.least ?? 0;
  if (counts.some(({keep, count}) => keep && count > 0n && count < BigInt(least))) {
    const message = `the table is of fewer than ${least} units, which its base line says`;
    return {rule: RULE, prop: [], message, hint: 'widen where or base'};
  }
  if (sort === 'codes' || hidden === 0) return null;
  const message = `${hidden} numbers are hidden, and the order of the rows would tell of their size`;
  return {rule: RULE, prop: ['sort'], message, hint: 'leave sort out: rows stand in the order of the code list'};
}

function strange({id}: Dataset, where: string): Fault {
  const message = `small numbers of ${id} are to be hidden, and it is not known how to at ${where}`;
  return {
    rule: RULE,
    prop: ['data'],
    message,
    hint: 'show counts and per cents of variables, without sets and declared bases'
  };
}

function tooMany({id}: Dataset, found: number): Fault {
  const message = `small numbers of ${id} are to be hidden, but its tables tell ${found} groups apart, too many to look at`;
  return {rule: RULE, prop: ['data'], message, hint: 'show fewer variables together, or coarser ones'};
}

function bare(keys: readonly string[]): Fault {
  const some = keys.slice(0, 3).join('; ');
  const message = `${keys.length} small numbers can be computed whatever is hidden, from bases and the number of all: ${some}`;
  const hint = "show missing answers (missing='answer'), count the same units in every table, or take a table away";
  return {rule: RULE, prop: ['data'], message, hint};
}
