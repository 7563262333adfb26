import type {Dataset} from '../../data/model.ts';
import type {PublishedNumbers} from '../../disclosure/model.ts';
import {mergeNumbers} from '../../disclosure/model.ts';
import {suppress} from '../../disclosure/suppress.ts';
import type {BuiltTable} from '../build.ts';
import type {Table} from '../model.ts';
import type {CommonSpecification, Fault} from '../specification.ts';
import {answersOf, entangledSet} from './answers.ts';
import {variablesOf} from './condition.ts';
import {bare, entangled, strange, summed, tableFault, tooMany, weighted} from './faults.ts';
import type {Family} from './families.ts';
import {hideAmounts} from './hide-amounts.ts';
import {hideCells} from './hide-cells.ts';
import type {CountsToPublish} from './published.ts';
import {countsToPublish} from './published.ts';
import {toldByMeasure, toldByWeight} from './shared-weights.ts';
import {roundInTables} from './round-tables.ts';
import type {ShownInTable} from './shown-counts.ts';
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
  /** Names of the variables that tables tell apart. */
  readonly variables: ReadonlySet<string>;
  /** Keys of the numbers that must not be computable, where none is hidden but all are rounded. */
  readonly attacked?: ReadonlySet<string>;
}

export interface HiddenTables {
  /** By id; those with faults are absent. */
  readonly tables: ReadonlyMap<string, Table>;
  /** What the cells of tables are made of, by id, where that is no longer what they were built of. */
  readonly origins?: ReadonlyMap<string, BuiltTable['origins']>;
  /** By the id of a table. */
  readonly faults: readonly {readonly id: string; readonly fault: Fault}[];
  readonly disclosed: DisclosedNumbers | null;
}

/** A table with what it tells. */
export interface ToldTable {
  readonly open: OpenTable;
  readonly shown: ShownInTable;
}

/** Hides the small numbers of a dataset in all its tables at once, with what they could be computed from. */
export function hideInTables(dataset: Dataset, open: readonly OpenTable[]): HiddenTables {
  const faults: {id: string; fault: Fault}[] = [];
  const answers = answersOf(dataset);
  const told = open.flatMap((one): readonly ToldTable[] => {
    const found = shownCounts(one.built, one.specification, answers);
    if ('counts' in found) return [{open: one, shown: found}];
    faults.push({id: one.id, fault: strange(dataset, found.strange)});
    return [];
  });
  const all = told.flatMap(({shown: {counts}}) => counts);
  const [first] = told;
  if (first === undefined) return {tables: new Map(), faults, disclosed: null};
  const none = (fault: Fault): HiddenTables => ({
    tables: new Map(),
    faults: [...faults, {id: first.open.id, fault}],
    disclosed: null
  });
  const variables = new Set(all.flatMap(({condition}) => variablesOf(condition)));
  const set = entangledSet(answers, variables);
  if (set !== null) return none(entangled(dataset, set));
  const published = countsToPublish(answers, all);
  if ('tooMany' in published) return none(tooMany(dataset, published.tooMany));
  if ('differs' in published) return none(strange(dataset, published.differs));
  if (dataset.disclosure?.roundTo !== undefined) {
    const rounded = roundInTables(answers, dataset.disclosure.roundTo, published, told);
    return {...rounded, faults: [...faults, ...rounded.faults], disclosed: {...rounded.disclosed, dataset, variables}};
  }
  const {numbers, primary, groupOf, families} = published;
  const counts = suppress(numbers, primary);
  if (counts.unprotected.length > 0) return none(bare(counts.unprotected));
  const hiddenCounts = new Set(counts.hidden.keys());
  const amounts = hideAmounts(
    answers,
    published,
    hiddenCounts,
    told.map(({shown}) => shown)
  );
  if (amounts.unprotected.length > 0) return none(bare(amounts.unprotected));
  const tables = new Map<string, Table>();
  const isHiding = hiddenCounts.size + amounts.hidden.size > 0;
  for (const [i, {open: own, shown}] of told.entries()) {
    const {id, built, specification} = own;
    const ofCounts = shown.counts.filter(({condition}) => hiddenCounts.has(groupOf(condition).key));
    const cells = withDerived(
      shown,
      new Set([...ofCounts.flatMap(({cell}) => cell ?? []), ...(amounts.cells[i] ?? [])])
    );
    const fault =
      tableFault(dataset, shown.counts, specification, cells.size) ??
      (isHiding ? amountFault(dataset, shown, families, groupOf) : null);
    if (fault !== null) faults.push({id, fault});
    else if (built.table !== null) tables.set(id, hideCells(built.table, cells));
  }
  const hidden = new Set([...hiddenCounts, ...amounts.hidden]);
  return {
    tables,
    faults,
    disclosed: {dataset, numbers: mergeNumbers([numbers, ...amounts.numbers]), hidden, variables}
  };
}

/** What amounts of a table tell of hidden numbers, since they differ between categories in a way that everybody knows. */
function amountFault(
  dataset: Dataset,
  {amounts}: ShownInTable,
  families: ReadonlyMap<string, Family>,
  groupOf: CountsToPublish['groupOf']
): Fault | null {
  for (const [name, own] of Map.groupBy(amounts, ({measure}) => measure)) {
    const isWeight = dataset.weights.includes(name);
    const within = new Set(own.flatMap(({condition}) => groupOf(condition).families));
    const found = isWeight
      ? toldByWeight(dataset, dataset.measures.get(name)?.scaled ?? [], within)
      : toldByMeasure(dataset, name, families);
    if (found !== null) return isWeight ? weighted(dataset, found) : summed(dataset, name, found);
  }
  return null;
}

/** Cells that are hidden, with those that are worked out from them. */
function withDerived({derived}: ShownInTable, cells: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(cells);
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const {cell, from} of derived) if (from.some((one) => found.has(one))) found.add(cell);
  }
  return found;
}
