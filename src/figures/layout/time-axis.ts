import type {FigurePart} from '../model.ts';

/** A year, as rows of time series are called. */
const YEAR = /^\d{4}$/;

/** Places of items along an axis: years by how far they are from each other, others one step apart. */
export function placesOf(items: readonly FigurePart[]): readonly number[] {
  return areYears(items) ? items.map(({label}) => Number(label)) : items.map((_, i) => i);
}

/** Whether all items are years. */
export function areYears(items: readonly FigurePart[]): boolean {
  return items.every(({label}) => YEAR.test(label));
}
