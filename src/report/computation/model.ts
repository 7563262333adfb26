import type {Dataset, Measure} from '../../data/model.ts';
import type {Fraction} from '../../support/fraction.ts';

/** What stands before a term of a sum: an operation, `=` before the result, `→` before the result as it is shown,
 * `–` between the ends of a range. */
export type Sign = '+' | '−' | '÷' | '–' | '=' | '→';

/** Rows of a dataset that a term counts or adds up. */
export interface CountedRows {
  readonly dataset: Dataset;
  /** Rows of the dataset, not lines. */
  readonly rows: readonly number[];
  /** What is added up over the rows; null where the rows themselves are counted. */
  readonly measure: Measure | null;
}

/** One number of a sum. Sums are read from left to right; brackets stand in the texts. */
export interface Term {
  readonly sign: Sign | null;
  /** As it stands: `38`, `57,58 %`, `(12`. */
  readonly text: string;
  /** What the number is, in words; null where that is said elsewhere. */
  readonly meaning: string | null;
  /** Lines of the CSV that it comes from, `linje 4, 7–9`; null where these are respondents, or none. */
  readonly lines: string | null;
  /** The number itself; null for what is only shown. */
  readonly exact: Fraction | null;
  /** The rows that are counted or added, worked out when asked for; null where a number comes from no rows. */
  readonly rows: (() => CountedRows) | null;
}

/** How a number comes about: the sum with the numbers put in, and what else there is to say. */
export interface Computation {
  /** Empty where nothing may be told or nothing was computed: then `note` says so. */
  readonly terms: readonly Term[];
  readonly note: string | null;
}

/** A term; what is not said is not known or not there. */
export function term(text: string, more: Partial<Omit<Term, 'text'>> = {}): Term {
  return {sign: null, text, meaning: null, lines: null, exact: null, rows: null, ...more};
}
