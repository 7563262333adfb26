import {lastCode} from '../tables/parts/keys.ts';
import type {FigureData, FigurePart} from './model.ts';

/** Whether a row is one of those that the figure makes stand out; where none is named all are alike. */
export function standsOut({key}: FigurePart, {specification: {highlight}}: FigureData): boolean {
  return highlight === undefined || highlight.some((code) => key === code || lastCode(key) === code);
}
