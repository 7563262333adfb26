import type {Base, Dataset, Measure} from '../data/model.ts';
import type {Fraction} from '../support/fraction.ts';
import type {Adjustment, TestMethod, TestResult} from './inference.ts';
import type {Axis} from './parts/axis.ts';
import type {Size} from './parts/base-size.ts';
import type {Tabulation, Tally} from './tabulate.ts';

/** Some slots of an axis. */
export interface Across {
  readonly axis: Axis;
  readonly slots: readonly number[];
}

/** A number counted from the data: what falls into some slots of rows × columns. */
export interface Counted {
  readonly kind: 'counted';
  readonly tabulation: Tabulation;
  readonly tally: Tally;
  readonly rows: Across;
  readonly columns: Across | null;
  /** Set if responses are counted: a unit once for each item that it ticked. */
  readonly responses?: boolean;
  /** Set if the tally is not that of the rows, but rounded for privacy. */
  readonly rounded?: true;
}

/** The size of a base as the data declare it: in a measure, whose rows that say it are `rows`, or in the descriptor. */
export interface Declared {
  readonly kind: 'declared';
  readonly dataset: Dataset;
  readonly base: Base | null;
  readonly measure: Measure | null;
  readonly rows: () => readonly number[];
}

/** Everyone whom a dataset describes. */
export interface Everyone {
  readonly kind: 'everyone';
  readonly dataset: Dataset;
}

/** What the size of a base comes from. */
export type SizeOrigin = Counted | Declared | Everyone;

/** A number of another column in the same row. */
export interface Operand {
  readonly column: string;
  readonly label: string;
  readonly value: Fraction;
  readonly isPercent: boolean;
  readonly decimals: number;
  /** Whether it is the number as shown; else as exact as it is known. */
  readonly rounded: boolean;
}

/** What a cell is made of: the numbers of the data behind it and how they are put together. */
export type Origin =
  | {
      readonly kind: 'count';
      readonly of: Counted;
      /** Units, or the sum of a measure of respondents. */ readonly counts: 'units' | 'measure';
    }
  | {readonly kind: 'share'; readonly part: Counted; readonly whole: Size}
  | {readonly kind: 'net'; readonly top: Counted; readonly bottom: Counted; readonly whole: Size}
  | {
      readonly kind: 'scale';
      /** Answers with the numbers that they stand for. */
      readonly answers: readonly {readonly number: number; readonly of: Counted}[];
      readonly whole: Size;
    }
  | {readonly kind: 'mean'; readonly sum: Counted; readonly of: Counted}
  | {readonly kind: 'given'; readonly of: Counted}
  /** 100 by definition. */
  | {readonly kind: 'whole'; readonly of: Size | null}
  | {readonly kind: 'size'; readonly of: Size}
  | {readonly kind: 'ratio' | 'difference'; readonly above: Operand | null; readonly under: Operand | null}
  /** The median and the like of the numbers behind `of`, which are those of `measure` without weights. */
  | {readonly kind: 'summary'; readonly of: Counted; readonly measure: Measure}
  /** One line of a dataset, as it stands; `measure` if it is a number. */
  | {readonly kind: 'line'; readonly dataset: Dataset; readonly row: number; readonly measure: Measure | null}
  /** Rows of another table that stand in this cell. */
  | {readonly kind: 'placed'; readonly exhibit: string; readonly rows: readonly string[]}
  /** The probability that a test finds; of several tests those of all are adjusted together. */
  | {readonly kind: 'test'; readonly result: TestResult; readonly adjust: Adjustment | null}
  /** What a test cannot be computed of. */
  | {readonly kind: 'untested'; readonly method: TestMethod}
  /** A per cent of nobody knows how many. */
  | {readonly kind: 'baseless'};

/** What is counted in some slots, with where it was counted. */
export function counted(
  tabulation: Tabulation,
  tally: Tally,
  [rowAxis, rows]: readonly [Axis, readonly number[]],
  columns: readonly [Axis, readonly number[]] | null = null
): Counted {
  return {
    kind: 'counted',
    tabulation,
    tally,
    rows: {axis: rowAxis, slots: rows},
    columns: columns === null ? null : {axis: columns[0], slots: columns[1]}
  };
}

/** Rows of the dataset that a counted number is made of. */
export function rowsOf({tabulation, rows, columns}: Counted): readonly number[] {
  return tabulation.rowsAt(rows.slots, columns?.slots ?? [0]);
}
