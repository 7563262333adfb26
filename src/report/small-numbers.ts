import type {Dataset} from '../data/model.ts';
import type {BuiltTable} from '../tables/build.ts';
import type {DisclosedNumbers, OpenTable} from '../tables/disclosure/hide-tables.ts';
import {hideInTables} from '../tables/disclosure/hide-tables.ts';
import type {CommonSpecification, Fault} from '../tables/specification.ts';
import type {QuotedTable} from './raw-value.ts';

/** A table that was built, whatever it shows. */
export interface ToHide {
  readonly quoted: QuotedTable;
  readonly built: BuiltTable;
}

/** A table as it is shown, with what its cells are made of as far as that may be told. */
export type ShownTable = Pick<QuotedTable, 'table' | 'origins'>;

export interface SmallNumbers {
  /** The tables of datasets with a threshold as they are shown, by id; null where they must not be. */
  readonly tables: ReadonlyMap<string, ShownTable | null>;
  readonly faults: readonly {readonly id: string; readonly fault: Fault}[];
  readonly disclosed: readonly DisclosedNumbers[];
}

/** Hides small numbers in the tables of a report, dataset by dataset, over all tables of one at once. */
export function hideSmallNumbers(all: readonly ToHide[]): SmallNumbers {
  const tables = new Map<string, ShownTable | null>();
  const faults: {readonly id: string; readonly fault: Fault}[] = [];
  const disclosed: DisclosedNumbers[] = [];
  const open = all.filter(({quoted}) => quoted.dataset?.disclosure !== undefined);
  for (const [dataset, own] of Map.groupBy(open, ({quoted}) => quoted.dataset as Dataset)) {
    const hidden = hideInTables(dataset, own.map(openTable));
    for (const {quoted} of own) {
      const table = hidden.tables.get(quoted.exhibit);
      const origins = hidden.origins?.get(quoted.exhibit) ?? quoted.origins;
      tables.set(quoted.exhibit, table === undefined ? null : {table, origins});
    }
    faults.push(...hidden.faults);
    if (hidden.disclosed !== null) disclosed.push(hidden.disclosed);
  }
  return {tables, faults, disclosed};
}

function openTable({quoted, built}: ToHide): OpenTable {
  // Other kinds are refused before they are built.
  return {id: quoted.exhibit, built, specification: quoted.specification as CommonSpecification};
}
