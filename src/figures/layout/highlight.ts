import type {FigurePart, FigureSpecification} from '../model.ts';

/** Whether a row is named as one that stands out, by its key or its code. */
export function isHighlighted({key}: FigurePart, {highlight}: FigureSpecification): boolean {
  return highlight?.some((code) => key === code || key.endsWith(`=${code}`)) ?? false;
}

/** Whether a row steps back because others stand out. */
export function isBack(part: FigurePart, specification: FigureSpecification): boolean {
  return specification.highlight !== undefined && !isHighlighted(part, specification);
}
