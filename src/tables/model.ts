import type {DatasetProvenance} from '../data/model.ts';
import type {Fraction} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import type {Adjustment, Comparison, Reliability, TestResult} from './inference.ts';

/**
 * What a cell says. Per cents are of: all units counted (`percent`), those with a valid answer (`validPercent`), the row,
 * the column, the whole table, the responses to a set of kind `multiple` (`responsePercent`); `cumulativePercent` adds up valid
 * per cents before rounding. `top`, `bottom`, `net` are of a battery's outer answers. `sum` is an amount added up; `quantile`,
 * `trimmedMean`, `ratio`, `difference` and `value` are columns of Estimates; `p` is the probability that a test finds; `text` is no
 * number.
 */
export type Statistic =
  | 'n'
  | 'sum'
  | 'percent'
  | 'validPercent'
  | 'cumulativePercent'
  | 'rowPercent'
  | 'columnPercent'
  | 'totalPercent'
  | 'responsePercent'
  | 'top'
  | 'bottom'
  | 'net'
  | 'mean'
  | 'trimmedMean'
  | 'median'
  | 'quantile'
  | 'sd'
  | 'min'
  | 'max'
  | 'ratio'
  | 'difference'
  | 'value'
  | 'p'
  | 'text';

/** The order of statistics within a cell position, in snapshots and beside each other. */
export const STATISTICS: readonly Statistic[] = [
  'n',
  'sum',
  'percent',
  'validPercent',
  'cumulativePercent',
  'rowPercent',
  'columnPercent',
  'totalPercent',
  'responsePercent',
  'top',
  'bottom',
  'net',
  'mean',
  'trimmedMean',
  'median',
  'quantile',
  'sd',
  'min',
  'max',
  'ratio',
  'difference',
  'value',
  'p',
  'text'
];

/** Statistics whose value is a fraction of 1 shown as per cent. */
export const PERCENTAGES: ReadonlySet<Statistic> = new Set([
  'percent',
  'validPercent',
  'cumulativePercent',
  'rowPercent',
  'columnPercent',
  'totalPercent',
  'responsePercent',
  'top',
  'bottom',
  'net'
]);

/** Unit of a difference of two per cents. */
export const POINTS = 'points';

/** Whether the values of a column are fractions of 1 that are shown × 100: per cents, and differences of these. */
export function isOfHundred({statistic, unit}: Pick<Column, 'statistic' | 'unit'>): boolean {
  return (
    PERCENTAGES.has(statistic) ||
    (statistic === 'ratio' && unit === 'percent') ||
    (statistic === 'difference' && unit === POINTS)
  );
}

/**
 * Where a cell's value comes from: `computed` from the data; `given` by the source as it is, exactly or over, under, about;
 * `lost` with the source; `missing:<role>` an answer that was not given; `suppressed`; `na` not asked or not possible
 * (an empty base among them); `text`. A cell that is `lost` or `na` may say why in words, a remark of the source.
 */
export type State =
  | 'computed'
  | 'given'
  | 'given:over'
  | 'given:under'
  | 'given:about'
  | 'lost'
  | `missing:${string}`
  | 'suppressed'
  | 'na'
  | 'text';

/** The ends of an interval, in the unit of the cell's value: per cents are fractions of 1. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** What a cell's number may as well be in the population that it was sampled from. */
export interface Interval extends Ends {
  /** As shown behind the number: `[36, 46]`. */
  readonly text: string;
}

/** One cell. Keys are codes, never positions (`variable=code`, steps joined by ` > `); together with the statistic they
 * name it for ever. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly statistic: Statistic;
  /** Exact; a number only where no fraction is (a standard deviation). Per cents are fractions of 1 with count and base
   * unreduced (97/212), a given 5 % is 5/100. Null if there is none. */
  readonly value: Fraction | number | null;
  /** Units behind the value, of `responsePercent` responses; null where that is unknown or the value is itself a count. */
  readonly base: number | null;
  /** As shown: rounded, in the language of the table. */
  readonly text: string;
  /** Units that the text tells behind a per cent in a total, `100 (n=66)`; absent if it tells none. */
  readonly size?: number;
  /** The confidence interval that was asked for; absent if there is none. */
  readonly interval?: Interval;
  /** Letters of the rows or columns that it is significantly larger than; absent if it was not compared. */
  readonly letters?: readonly string[];
  readonly state: State;
  /** Marks (a, b, c) of the notes that hang at this cell. */
  readonly noteMarks: readonly string[];
}

/** What a row or column holds. `below` stands after the total with a base of its own; `margin` is a given total; `test` what
 * a test of each row or row group finds, which other rows leave empty. */
export type PartKind = 'category' | 'missing' | 'answered' | 'total' | 'base' | 'below' | 'margin' | 'test';

export interface StubRow {
  readonly key: string;
  readonly label: string;
  readonly kind: PartKind;
  /** Key of the row group that it stands in. */
  readonly group: string | null;
  /** Capital letter by which comparisons name it; absent if it is not compared. */
  readonly letter?: string;
  /** A second stub column (`describe`): a longer text on the row. */
  readonly description: string | null;
  readonly noteMarks: readonly string[];
}

export interface Column {
  readonly key: string;
  readonly statistic: Statistic;
  readonly label: string;
  readonly kind: PartKind;
  /** Key of the spanner above it. */
  readonly spanner: string | null;
  readonly unit: string | null;
  readonly decimals: number;
  readonly align: 'number' | 'text';
  /** Capital letter by which comparisons name it; absent if it is not compared. */
  readonly letter?: string;
  /** Set if its cells are lists, an item a line. */
  readonly list?: true;
  readonly noteMarks: readonly string[];
}

/** A row group or a spanner: a label over several rows or columns that stand together. */
export interface Group {
  readonly key: string;
  readonly label: string;
}

export interface Note {
  /** `a`, `b`, …; null for a note on the whole table. */
  readonly mark: string | null;
  readonly text: string;
}

export type TableKind = 'frequency' | 'crosstab' | 'battery' | 'estimates' | 'listing' | 'classification';

/** A table: everything that can be said of it, nothing about how it looks. All texts are in `language`. */
export interface Table {
  readonly id: string;
  readonly kind: TableKind;
  /** How a listing stands: `spanning` with row groups in a first column over their rows, `records` one row under the
   * other. A table if absent. */
  readonly layout?: 'table' | 'spanning' | 'records';
  readonly language: Language;
  readonly caption: string;
  /** Head of the stub. */
  readonly stubhead: string;
  /** Head of the second stub column, null without one. */
  readonly descriptionHead: string | null;
  /** Head of the column with row groups; absent where these stand in lines of their own. */
  readonly groupHead?: string;
  /** In display order. */
  readonly rows: readonly StubRow[];
  readonly columns: readonly Column[];
  readonly rowGroups: readonly Group[];
  readonly spanners: readonly Group[];
  /** In snapshot order: code-list order of rows, then columns, then statistics; never display order. */
  readonly cells: readonly Cell[];
  readonly notes: readonly Note[];
  /** Who is counted, what kind of per cent, what happens to missing answers: one line for the head of the exhibit. */
  readonly baseLine: string;
  /** Units counted; null where unknown. */
  readonly base: number | null;
  /** Responses of these units that per cents are of; absent if no per cents are of responses. */
  readonly responses?: number;
  /** Plural name of the unit counted. */
  readonly unit: string;
  readonly universe: string;
  readonly rounding: 'plain' | 'to100';
  /** The tests that were asked for; absent if none were. */
  readonly tests?: readonly TestResult[];
  /** How the probabilities of its tests are adjusted; absent if they are not. */
  readonly adjust?: Adjustment;
  /** Of a battery; absent if it was not asked for. */
  readonly reliability?: Reliability;
  /** How its numbers were compared; absent if they were not. */
  readonly comparison?: Comparison;
  /** As declared: `codes`, or `-<column>` for descending. */
  readonly sort: string;
  /** Label of the table in the source report that it rebuilds. */
  readonly reproduces: string | null;
  readonly exceptions: readonly Exception[];
  readonly provenance: readonly DatasetProvenance[];
}

/** A rule that an exhibit breaks on purpose, and why. Listed on the report's page. */
export interface Exception {
  readonly rule: string;
  readonly reason: string;
}

/** Whether a cell is a difference of two per cents, told in percentage points. */
export function isInPoints({column, statistic}: Pick<Cell, 'column' | 'statistic'>, {columns}: Table): boolean {
  if (statistic !== 'difference') return false;
  return columns.some((own) => own.key === column && own.statistic === statistic && own.unit === POINTS);
}

/** The text of a cell with the interval behind it: `41 [36, 46]`. */
export function withInterval({text, interval}: Pick<Cell, 'text' | 'interval'>): string {
  return interval === undefined ? text : `${text}\u00a0${interval.text}`;
}

/** All that stands in a cell: its text, the interval behind it and the letters of what it is larger than, `41 [36, 46] A C`. */
export function fullText(cell: Pick<Cell, 'text' | 'interval' | 'letters'>): string {
  return [withInterval(cell), ...(cell.letters ?? [])].join('\u00a0');
}

/** Key of a cell in an index of cells. */
export function cellKey(row: string, column: string, statistic: Statistic): string {
  return `${row}\t${column}\t${statistic}`;
}

/** The cells of a table by {@link cellKey}. */
export function indexCells(table: Table): ReadonlyMap<string, Cell> {
  return new Map(table.cells.map((cell) => [cellKey(cell.row, cell.column, cell.statistic), cell]));
}
