import type {Dataset, Measure} from '../../data/model.ts';
import type {Report} from '../parts/fault.ts';
import type {Counting} from '../parts/counting.ts';
import type {Size} from '../parts/base-size.ts';
import type {Plan} from '../parts/plan.ts';
import type {EstimatesSpecification} from '../specification.ts';
import type {Tabulation} from '../tabulate.ts';

/** One measure, added up by the categories of the rows. */
export interface CountedMeasure {
  readonly measure: Measure;
  readonly counting: Counting;
  /** Sums of the measure, of respondents times their weights. */
  readonly tabulation: Tabulation;
  /** Respondents who gave a number: their weights, or how many they are. */
  readonly weights: Tabulation;
  /** Whether a column adds it up: a count, or an amount that is asked for as a sum. */
  readonly mayAdd: boolean;
  /** Whether the categories of the rows may be added. */
  readonly adds: boolean;
}

/** A table of estimates, counted and planned. */
export interface Estimates {
  readonly specification: EstimatesSpecification;
  readonly dataset: Dataset;
  readonly measures: ReadonlyMap<string, CountedMeasure>;
  readonly plan: Plan;
  /** Units counted, if that is known without a named base. */
  readonly everyone: Size | null;
  readonly report: Report;
}
