import type {Cell, CellStyle, MergeRange, WriteSheet} from 'hucre/xlsx';

/** A cell of a sheet: a text, which is never a formula, a number, or nothing. */
export interface SheetCell {
  readonly value: string | number | null;
  /** Marks of notes, raised behind a text. */
  readonly marks?: string;
  readonly style: CellStyle;
}

/** A row: its cells by column from 0, and its height in points if it is not that of one line. */
export interface SheetRow {
  readonly cells: ReadonlyMap<number, SheetCell>;
  readonly height?: number;
}

/** What is merged, from a row and column over so many of both. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows and merges as hucre takes them. A merged range has the style of its first cell all over, for its borders. */
export function writeRows(
  rows: readonly SheetRow[],
  merges: readonly Merge[]
): Required<Pick<WriteSheet, 'rows' | 'cells' | 'rowDefs' | 'merges'>> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, i) => {
    for (const [column, cell] of row.cells) cells.set(`${i},${column}`, writeCell(cell));
  });
  for (const {row, column, rows: high, columns: wide} of merges) {
    const style = cells.get(`${row},${column}`)?.style;
    for (let i = row; i < row + high; i++) {
      for (let j = column; j < column + wide; j++) {
        if (style !== undefined && !cells.has(`${i},${j}`)) cells.set(`${i},${j}`, {value: null, type: 'empty', style});
      }
    }
  }
  const ranges: MergeRange[] = merges
    .filter((merge) => merge.rows * merge.columns > 1)
    .map((merge) => ({
      startRow: merge.row,
      startCol: merge.column,
      endRow: merge.row + merge.rows - 1,
      endCol: merge.column + merge.columns - 1
    }));
  return {
    rows: rows.map(() => []),
    cells,
    merges: ranges,
    rowDefs: new Map(rows.flatMap(({height}, i) => (height === undefined ? [] : [[i, {height}] as const])))
  };
}

function writeCell({value, marks, style}: SheetCell): Partial<Cell> {
  if (value === null) return {value, type: 'empty', style};
  if (typeof value === 'number') return {value, type: 'number', style};
  if (marks === undefined || marks === '') return {value, type: 'string', style};
  const {font = {}} = style;
  const raised = {...font, bold: false, vertAlign: 'superscript'} as const;
  const runs = [
    {text: value, font},
    {text: ` ${marks}`, font: raised}
  ];
  return {value: `${value} ${marks}`, type: 'richText', richText: runs, style};
}
