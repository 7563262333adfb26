import type {Cell, Column, Table} from '../../tables/model.ts';
import {alignOf} from '../../tables/parts/remark.ts';
import type {Grid} from '../../tables/render/grid.ts';
import {shownText} from '../../tables/render/html-cell.ts';

/** Widest columns, in characters: what is longer is wrapped. */
const STUB = {least: 12, most: 48};
const TEXT = {least: 12, most: 60};
const NUMBER = {least: 8, most: 16};

/** The table's title and notes are as wide as this, where the table itself is narrower. */
const LEAST_WIDTH = 84;

/** Width of a column that nobody has set, in characters. */
const DEFAULT = 8.43;

/** Height of a line in points, by the size of its type. */
const LINE_HEIGHT = 1.36;

/** Widths of the columns in characters, stubs first. */
export function columnWidths(table: Table, {groups}: Grid, heads: readonly string[]): readonly number[] {
  const rows = groups.flatMap((group) => group.rows);
  const stub = fit([table.stubhead, ...rows.map(({row}) => row.label)], STUB);
  const description = fit([table.descriptionHead ?? '', ...rows.map(({row}) => row.description ?? '')], TEXT);
  return [
    stub,
    ...(table.descriptionHead === null ? [] : [description]),
    ...table.columns.map((column, i) => {
      const cells = rows.map((row) => row.cells[i] ?? null);
      return columnWidth(column, heads[i] ?? '', cells);
    })
  ];
}

function columnWidth(column: Column, head: string, cells: readonly (Cell | null)[]): number {
  const {align} = column;
  const texts = cells.map((cell) =>
    [shownText(cell, column), ...(cell?.letters ?? []), ...(cell?.noteMarks ?? [])].join(' ')
  );
  // A head may be wrapped between its words.
  const words = head.split(/\s/);
  const isRemarkAt = (i: number): boolean => alignOf(cells[i] ?? null, {align}) === 'text';
  if (align === 'text') return fit([...words, ...texts], TEXT);
  // A remark is wrapped like a head; a number that does not fit is shown as ####, and in bold it is wider.
  const [remarks, numbers] = [texts.filter((_, i) => isRemarkAt(i)), texts.filter((_, i) => !isRemarkAt(i))];
  const widest = Math.ceil(1.08 * Math.max(0, ...numbers.map((text) => text.length))) + 2;
  return Math.max(fit([...words, ...remarks.flatMap((text) => text.split(/\s/))], NUMBER), widest);
}

interface Limits {
  readonly least: number;
  readonly most: number;
}

function fit(texts: readonly string[], {least, most}: Limits): number {
  const longest = Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((line) => line.length));
  return Math.min(most, Math.max(least, longest + 2));
}

/** How many columns title and notes are merged over, and how wide that is. */
export function textSpan(widths: readonly number[]): {readonly columns: number; readonly width: number} {
  const own = widths.reduce((sum, width) => sum + width, 0);
  const more = Math.max(0, Math.ceil((LEAST_WIDTH - own) / DEFAULT));
  return {columns: widths.length + more, width: own + more * DEFAULT};
}

/** Height in points of a text that is wrapped at a width: spreadsheets find it themselves, but not of merged cells. */
export function textHeight(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor((width * 11) / size) - 2);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return Math.round(lines * size * LINE_HEIGHT);
}
