import type {Cell, Column} from '../model.ts';
import {fullText} from '../model.ts';

/** What stands between the items of a list where they share a line. */
const SEPARATOR = '; ';

/** The items of a cell in a column of lists; none in any other, and of what is shown for an empty cell. */
export function itemsOf({text, state}: Pick<Cell, 'text' | 'state'>, {list}: Pick<Column, 'list'>): readonly string[] {
  return list === true && state === 'text' ? text.split('\n') : [];
}

/** The text of a cell where a list must do with one line; other texts keep their line breaks. */
export function inOneLine(
  cell: Pick<Cell, 'text' | 'state' | 'interval' | 'letters'>,
  column: Pick<Column, 'list'>
): string {
  const items = itemsOf(cell, column);
  return items.length === 0 ? fullText(cell) : items.join(SEPARATOR);
}
