import type {Place} from '../support/problem.ts';

/** One line of `printed.csv`: the token that the source report prints in a cell, keyed as in a snapshot. */
export interface PrintedCell {
  /** The exhibit's label in the source: "Tabell 5.6". */
  readonly exhibit: string;
  readonly row: string;
  readonly column: string;
  readonly statistic: string;
  readonly printed: string;
  /** Line of the source's text, null if not recorded. */
  readonly line: number | null;
  readonly place: Place;
}

/** One line of `statements.csv`: a number in the source's running text, as a paraphrase. */
export interface Statement {
  readonly id: string;
  readonly line: number | null;
  readonly topic: string;
  readonly expression: string;
  readonly printed: string;
  readonly phrase: string;
  readonly base: string;
  readonly refersTo: string;
  readonly place: Place;
}
