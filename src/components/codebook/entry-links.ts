import type {Named} from '../../report/codebook/named.ts';
import type {Piece} from './phrase.ts';

/** Id of a variable, measure, text or set on the page of its dataset. */
export function entryAnchor(name: string): string {
  return `v-${name}`;
}

/** A column of the same dataset, as a link to where the page tells of it. */
export function columnPiece({name, title}: Named): Piece {
  return {text: title, href: `#${encodeURI(entryAnchor(name))}`};
}
