import type {Dataset} from '../../data/model.ts';
import type {Language} from '../../support/localized.ts';
import type {Cell} from '../../tables/model.ts';
import type {ValueOrigin} from '../raw-value.ts';
import {conditionText} from './labels.ts';
import {recipeOf} from './recipe.ts';

/** A cell that a number in prose rests on. */
export interface QuotedCell {
  readonly exhibit: string;
  readonly cell: Cell;
}

/** The cells of exhibits that a number rests on, also through other numbers, each once. */
export function quotedCells(origin: ValueOrigin | null): readonly QuotedCell[] {
  if (origin === null || origin.kind === 'everyone' || origin.kind === 'mean') return [];
  if (origin.kind === 'cells') {
    const {exhibit} = origin.source;
    return exhibit === '' ? [] : origin.cells.map((cell) => ({exhibit, cell}));
  }
  const all = origin.of.flatMap((raw) => quotedCells(raw.origin));
  return all.filter(({exhibit, cell}, i) => all.findIndex((one) => one.exhibit === exhibit && one.cell === cell) === i);
}

/** What a number that stands in no exhibit is counted in; null for any other. */
export function countedIn(
  origin: ValueOrigin | null,
  language: Language
): {readonly dataset: Dataset; readonly filter: string} | null {
  if (origin === null || 'of' in origin) return null;
  if (origin.kind !== 'cells') {
    const where = origin.kind === 'mean' ? origin.where : undefined;
    return {dataset: origin.dataset, filter: where === undefined ? '' : conditionText(origin.dataset, where, language)};
  }
  const {exhibit, dataset, specification} = origin.source;
  if (exhibit !== '' || dataset === null) return null;
  const {filters} = specification === null ? {filters: []} : recipeOf(specification, dataset, language);
  return {dataset, filter: filters.map(({text}) => text).join('; ')};
}
