import type {Cell} from '../model.ts';

/** Numbers that are compared to each other, pair by pair: those of a row between columns, or of a column between rows. */
export interface Family {
  /** Keys of the row group and the spanner that they stand in. */
  readonly group: string | null;
  readonly spanner: string | null;
  readonly cells: readonly Pick<Cell, 'row' | 'column' | 'statistic'>[];
  /** Null where there is no number. */
  readonly estimates: readonly (number | null)[];
  /** The probability of two of them, by position; null if they cannot be tested. */
  readonly probability: (one: number, other: number) => number | null;
}
