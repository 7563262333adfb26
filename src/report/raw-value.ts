import type {Base, Dataset, Measure} from '../data/model.ts';
import type {Fraction} from '../support/fraction.ts';
import type {Cell, State, Statistic, Table} from '../tables/model.ts';
import type {Origin} from '../tables/origin.ts';
import type {Fault, TableSpecification, Where} from '../tables/specification.ts';

/** A value before it is written: what it is and which cells it came from. */
export interface RawValue {
  readonly value: Fraction | number;
  readonly base: number | null;
  readonly statistic: Statistic;
  readonly state: State;
  readonly exhibit: string | null;
  readonly cells: readonly Cell[];
  readonly expression: string;
  /** Of a single cell, the label of its row. */
  readonly label: string | null;
  /** For `pick="range"`: the two ends. */
  readonly range: readonly [Fraction | number, Fraction | number] | null;
  /** Whether it is a difference of two per cents, told in percentage points. */
  readonly points: boolean;
  readonly origin: ValueOrigin;
}

/** What a value in prose is made of. */
export type ValueOrigin =
  | {
      /** Cells of a table, which is shown nowhere if `source.exhibit` is empty: one, their sum, or a pick from `among`. */
      readonly kind: 'cells';
      readonly how: 'cell' | 'sum' | 'largest' | 'smallest' | 'range';
      readonly source: QuotedTable;
      readonly cells: readonly Cell[];
      readonly among: readonly Cell[];
    }
  | {readonly kind: 'everyone'; readonly dataset: Dataset; readonly base: Base | null}
  | {
      readonly kind: 'mean';
      readonly dataset: Dataset;
      readonly measure: Measure;
      readonly where: Where | undefined;
      readonly sum: Fraction;
      readonly n: number;
    }
  | {readonly kind: 'difference' | 'ratio'; readonly of: readonly [RawValue, RawValue]};

export type RawResult = {readonly value: RawValue} | {readonly fault: Fault};

/** An exhibit's table with the dataset that it was made from (null for a table made from another table). */
export interface QuotedTable {
  readonly exhibit: string;
  readonly table: Table;
  readonly dataset: Dataset | null;
  /** What the table was built from: its columns name the measures of a sum. */
  readonly specification: TableSpecification | null;
  /** What its cells are made of, by their keys. */
  readonly origins: ReadonlyMap<string, Origin>;
}
