import type {Dataset} from '../data/model.ts';
import type {Language} from '../support/localized.ts';
import type {Table} from './model.ts';
import type {Origin} from './origin.ts';
import type {Size} from './parts/base-size.ts';
import type {Fault, TableSpecification} from './specification.ts';

/** What a table may look at besides its own specification. */
export interface TableContext {
  readonly language: Language;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Tables already built, by exhibit id: for Classification. */
  readonly tables: ReadonlyMap<string, Table>;
}

/** A table, or every reason why there is none. `table` is null if and only if there are faults. */
export interface BuiltTable {
  readonly table: Table | null;
  readonly faults: readonly Fault[];
  /** What each cell is made of, by its key. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Numbers of units that the table tells outside its cells, in the line at its head; absent if it tells none. */
  readonly told?: readonly Size[];
}

/** Builds one kind of table from its specification: pure, the same for the same input. */
export type TableBuilder<S extends TableSpecification> = (specification: S, context: TableContext) => BuiltTable;
