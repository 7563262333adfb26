import type {PrintedCell} from '../data/register-lines.ts';
import type {Language} from '../support/localized.ts';
import type {Cell, PartKind, Table} from './model.ts';
import {cellKey} from './model.ts';
import {isRemark} from './parts/remark.ts';
import {agrees, agreesInText} from './printed-token.ts';

/** A cell that the source prints otherwise than it is computed. */
export interface PrintDifference {
  readonly cell: Cell;
  readonly printed: PrintedCell;
  /** What we show. */
  readonly text: string;
}

/** A table's cells beside what the source report printed. */
export interface JoinedPrint {
  /** Tokens by cell key: those in the register, and the text of given cells, which are the source's own. */
  readonly printed: ReadonlyMap<string, string>;
  readonly differs: readonly PrintDifference[];
  /** Lines that meet no cell of this table. Where several tables reproduce one exhibit, wrong only if no table has it. */
  readonly unmet: readonly PrintedCell[];
  /** Lines whose cell another line before it has. */
  readonly repeated: readonly PrintedCell[];
  /** Cells that the source must have printed, but no line holds. */
  readonly without: readonly Cell[];
}

/** Parts that a source may leave out whole, since they follow from the others. */
const AUTOMATIC: ReadonlySet<PartKind> = new Set(['total', 'base', 'answered', 'below']);

/**
 * Joins the lines of `printed.csv` to the cells of a table that reproduces their exhibit; nothing for a table that
 * reproduces none. `notation` is how the source writes numbers.
 *
 * Every cell with a computed number must have a line, except where the source prints none for the whole of an automatic
 * row or column (totals, bases) and statistic. Texts, signs and missing values need none: they are in our own words.
 */
export function joinPrinted(table: Table, lines: readonly PrintedCell[], notation: Language = 'nb'): JoinedPrint {
  const own = table.reproduces === null ? [] : lines.filter(({exhibit}) => exhibit === table.reproduces);
  const cells = new Map(printableCells(table).map((cell) => [keyOf(cell), cell]));
  const unmet = own.filter((line) => !cells.has(keyOf(line)));
  const met = new Map<string, PrintedCell>();
  const repeated: PrintedCell[] = [];
  for (const line of own) {
    if (met.has(keyOf(line))) repeated.push(line);
    else if (cells.has(keyOf(line))) met.set(keyOf(line), line);
  }
  const differs = [...met].flatMap(([key, line]): PrintDifference[] => {
    const cell = cells.get(key);
    if (cell === undefined) return [];
    const compareTexts = cell.statistic === 'text' || isRemark(cell) ? agreesInText : agrees;
    const same = isTold(cell, line) || compareTexts(line.printed, cell.text, notation, table.language);
    return same ? [] : [{cell, printed: line, text: cell.text}];
  });
  const printed = new Map<string, string>();
  for (const [key, cell] of cells) {
    const line = met.get(key);
    if (line !== undefined) printed.set(key, line.printed);
    else if (table.reproduces !== null && cell.state.startsWith('given')) printed.set(key, cell.text);
  }
  const without = table.reproduces === null ? [] : table.cells.filter(demandsLine(table, met));
  return {printed, differs, unmet, repeated, without};
}

/**
 * What a source can print of a table, cell by cell: its cells, and of each row in a row group the group's label, as a text in
 * a column with the name of the grouping variable.
 */
export function printableCells({cells, rows, rowGroups}: Table): readonly Cell[] {
  const labels = new Map(rowGroups.map(({key, label}) => [key, label]));
  const groups = rows.flatMap(({key, group}): Cell[] => {
    if (group === null) return [];
    const column = group.slice(0, group.indexOf('='));
    const text = labels.get(group) ?? '';
    return [{row: key, column, statistic: 'text', value: null, base: null, text, state: 'text', noteMarks: []}];
  });
  return [...cells, ...groups];
}

/** Whether the source tells in words what the data hold as a qualified number: "nesten halvparten" is under 50. */
function isTold({state}: Cell, {printed}: PrintedCell): boolean {
  return state.startsWith('given:') && !/\d/.test(printed);
}

/** Whether a cell lacks the line that it must have. */
function demandsLine(table: Table, met: ReadonlyMap<string, PrintedCell>): (cell: Cell) => boolean {
  const automaticRows = new Set(table.rows.filter(({kind}) => AUTOMATIC.has(kind)).map(({key}) => key));
  const automaticColumns = new Set(
    table.columns.filter(({kind}) => AUTOMATIC.has(kind)).map(({key, statistic}) => `${key}\t${statistic}`)
  );
  const printedRows = new Set([...met.values()].map(({row, statistic}) => `${row}\t${statistic}`));
  const printedColumns = new Set([...met.values()].map(({column, statistic}) => `${column}\t${statistic}`));
  return (cell) => {
    if (met.has(keyOf(cell)) || cell.state !== 'computed' || cell.text === '') return false;
    const column = `${cell.column}\t${cell.statistic}`;
    if (automaticRows.has(cell.row) && !printedRows.has(`${cell.row}\t${cell.statistic}`)) return false;
    return !(automaticColumns.has(column) && !printedColumns.has(column));
  };
}

function keyOf({row, column, statistic}: {row: string; column: string; statistic: string}): string {
  return cellKey(row, column, statistic as Cell['statistic']);
}
