import type {Measure} from '../../data/model.ts';
import type {Counted} from '../origin.ts';
import {rowsOf} from '../origin.ts';
import type {TracedCell} from './figure.ts';

/** Respondents' own numbers that a cell is a summary of. */
export interface NumbersBehind {
  readonly of: Counted;
  readonly measure: Measure;
}

/** What respondents' numbers a mean, a median and the like is made of; null of any other cell. */
export function numbersBehind({origin}: Pick<TracedCell, 'origin'>): NumbersBehind | null {
  if (origin.kind === 'summary') return {of: origin.of, measure: origin.measure};
  if (origin.kind !== 'mean') return null;
  const {measure, dataset} = origin.sum.tabulation;
  return measure === null || dataset.shape !== 'rows' ? null : {of: origin.sum, measure};
}

/** The numbers themselves, in the measure's unit, in the order of the rows. */
export function valuesOf({of, measure: {scaled, decimals}}: NumbersBehind): readonly number[] {
  return rowsOf(of).map((row) => (scaled[row] as number) / 10 ** decimals);
}
