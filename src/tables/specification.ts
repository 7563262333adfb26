import type {QuantileType} from '../stats/summaries/quantile.ts';
import type {Adjustment, TestMethod} from './inference.ts';
import type {Exception, Statistic} from './model.ts';

/** How missing answers are treated. `answer`: shown and in the base; `hidden`: in the base, not shown; `below`: after the
 * total with its own base; `chain`: subtotal of valid answers, missing, total, as SPSS; `excluded`: neither. */
export type Treatment = 'answer' | 'hidden' | 'below' | 'chain' | 'excluded';

/** One treatment for all, or per variable, or per variable and code. */
export type MissingTreatment =
  Treatment | {readonly [variable: string]: Treatment | {readonly [code: string]: Treatment}};

export type Where = {readonly [variable: string]: string | readonly string[]};

/**
 * Where a note hangs: the whole table, a row, a column, or the cell where both meet. Rows and columns are named by their
 * codes per variable, a column by its id too, a row by its code alone (`row`), one of several columns of the same category
 * by its `statistic`.
 */
export type NotePlace =
  'caption' | 'stubhead' | {readonly column: string} | {readonly [variable: string]: string | readonly string[]};

/**
 * How a confidence interval is made: of a per cent by Wilson's score, without or with continuity correction, or exactly
 * (Clopper & Pearson), of a designed sample on the logit scale; of a mean by Student's t.
 */
export type IntervalMethod = 'wilson' | 'wilsonCorrected' | 'exact' | 'logit' | 't';

/** The confidence where a table does not say. */
export const LEVEL = 0.95;

/** The props that every kind of table has, as written in the chapter and found valid. */
export interface CommonSpecification {
  readonly id: string;
  readonly data: string;
  readonly caption: string;
  readonly reproduces?: string;
  readonly base?: string;
  readonly where?: Where;
  readonly missing?: MissingTreatment;
  readonly weight?: string;
  readonly total?: {
    readonly rows?: 'first' | 'last' | 'none';
    readonly columns?: 'first' | 'last' | 'none';
    readonly label?: string;
    /** Digits after the point in the total row and column, where these have others than the cells. */
    readonly decimals?: number;
  };
  readonly showBase?: 'note' | 'column' | 'row' | 'margins' | 'total';
  readonly decimals?: number;
  readonly rounding?: 'plain' | 'to100';
  /** Confidence intervals behind the numbers: one method for per cents, one for means. */
  readonly interval?: IntervalMethod | readonly IntervalMethod[];
  /** The confidence of intervals and of comparisons, {@link LEVEL} if not said. */
  readonly level?: 0.9 | 0.95 | 0.99;
  /** Tests of whether the categories differ, told in notes. */
  readonly tests?: TestMethod | readonly TestMethod[];
  /** Where the probabilities of tests stand: in notes if not said, or in a column, where each row or row group has its own. */
  readonly showTests?: 'note' | 'column';
  /** How probabilities are adjusted for their number: those of tests not at all if not said, those of pairs by Holm's. */
  readonly adjust?: Adjustment;
  /** What is compared pair by pair: per cents of columns or of rows, or the means of rows. */
  readonly compare?: 'columns' | 'rows';
  readonly sort?: string;
  readonly notes?: readonly {readonly at: NotePlace; readonly text: string}[];
  readonly except?: readonly Exception[];
}

export interface FrequencySpecification extends CommonSpecification {
  readonly kind: 'frequency';
  readonly variable: string | readonly string[];
  readonly statistics?: readonly Statistic[];
  readonly rowGroups?: string;
}

export interface CrosstabSpecification extends CommonSpecification {
  readonly kind: 'crosstab';
  readonly rows: string | readonly string[];
  readonly columns: string;
  readonly statistics: readonly Statistic[];
  readonly rowGroups?: string;
  readonly spanners?: string;
  /** How a count of zero is shown; `''` leaves the cell empty as some sources do. */
  readonly zero?: '0' | '';
  /** Rows of another statistic under the table: one measure of a second resource, keyed by the column variable. */
  readonly below?: readonly {readonly label: string; readonly value: string}[];
}

export interface BatterySpecification extends CommonSpecification {
  readonly kind: 'battery';
  readonly items: string;
  readonly answers: string;
  readonly statistics?: readonly Statistic[];
  /** How well the items measure the same, told in a note: Cronbach's alpha. */
  readonly reliability?: 'alpha';
  /** How many answers from either end count as top and bottom. */
  readonly top?: number;
  readonly rowGroups?: string;
  readonly spanners?: string;
}

export type EstimatesColumn =
  | {readonly spanner: string; readonly columns: readonly EstimatesColumn[]}
  | ({
      readonly id?: string;
      readonly label?: string;
      readonly decimals?: number;
      readonly unit?: string;
      /** Values above it are shown as `> top`. */
      readonly top?: number;
    } & (
      | {readonly count: string}
      | {readonly sum: string}
      | {readonly share: string; readonly of: string}
      | {readonly ratio: readonly [string, string]; readonly from?: 'counts' | 'rounded'}
      | {readonly difference: readonly [string, string]; readonly from?: 'counts' | 'rounded'}
      | {readonly mean: string}
      /** Without the `drop` lowest and the `drop` highest values. */
      | {readonly trimmedMean: string; readonly drop: number}
      | {readonly median: string}
      /** `p` from 0 to 1; `type` by the numbers of Hyndman & Fan, 7 if not said. */
      | {readonly quantile: string; readonly p: number; readonly type?: QuantileType}
      | {readonly sd: string}
      | {readonly min: string}
      | {readonly max: string}
      | {readonly value: string}
    ));

export interface EstimatesSpecification extends CommonSpecification {
  readonly kind: 'estimates';
  readonly rows: string;
  readonly columns: readonly EstimatesColumn[];
  readonly rowGroups?: string;
  /** A text column of the dataset shown beside the label. */
  readonly describe?: string;
}

/** A field as it is, or with a head, decimals or a unit of its own. */
export type ListingColumn =
  | string
  | {
      readonly field: string;
      readonly label?: string;
      /** Of a measure, as is `unit`. */
      readonly decimals?: number;
      readonly unit?: string;
    };

export interface ListingSpecification extends CommonSpecification {
  readonly kind: 'listing';
  readonly columns: readonly ListingColumn[];
  readonly rowGroups?: string;
  /** Letters a, b, c before the rows of each group. */
  readonly letters?: 'withinGroup';
  /** What is shown for an empty cell, per column. A column not named here must have none. */
  readonly empty?: {readonly [column: string]: string};
  /** Columns whose empty cells are left out of the records. */
  readonly omitEmpty?: readonly string[];
  /** `spanning`: a row group stands in a first column, over its rows; `records`: rows one under the other. */
  readonly layout?: 'table' | 'spanning' | 'records';
}

export interface Band {
  readonly label: string;
  /** Of a translated band: the key that its own label gave it. */
  readonly key?: string;
  readonly atLeast?: number;
  readonly below?: number;
}

export interface ClassificationSpecification {
  readonly kind: 'classification';
  readonly id: string;
  readonly caption: string;
  readonly reproduces?: string;
  readonly of: string;
  readonly rows: {readonly by: string; readonly bands: readonly Band[]};
  readonly columns: {readonly by: string; readonly bands: readonly Band[]};
  /** Row code → `row band / column band` as the chapter knows it; a difference fails. */
  readonly expect?: {readonly [row: string]: string};
  readonly notes?: CommonSpecification['notes'];
  readonly except?: readonly Exception[];
}

export type TableSpecification =
  | FrequencySpecification
  | CrosstabSpecification
  | BatterySpecification
  | EstimatesSpecification
  | ListingSpecification
  | ClassificationSpecification;

/** A fault of a specification, at the prop that holds it: `['missing', 'fungerer']`. An empty path is the component. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
  readonly prop: readonly (string | number)[];
}
