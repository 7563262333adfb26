import {SIGNS} from '../../format/signs.ts';
import type {Cell, Table} from '../model.ts';
import {phrases} from '../parts/phrases.ts';
import {keyOf} from './shown-counts.ts';

/** A table without the numbers in some cells, by their keys, and with a note that says so. */
export function hideCells(table: Table, hidden: ReadonlySet<string>): Table {
  if (!table.cells.some((cell) => hidden.has(keyOf(cell)))) return table;
  const text = phrases(table.language).notes.smallNumbers;
  return {
    ...table,
    cells: table.cells.map((cell) => (hidden.has(keyOf(cell)) ? withoutNumber(cell) : cell)),
    notes: [...table.notes, {mark: null, text}]
  };
}

/** Nothing but that there is a number. */
function withoutNumber({row, column, statistic, noteMarks}: Cell): Cell {
  return {row, column, statistic, value: null, base: null, text: SIGNS.hidden.sign, state: 'suppressed', noteMarks};
}
