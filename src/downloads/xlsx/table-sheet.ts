import type {WriteSheet} from 'hucre/xlsx';
import {unitWord} from '../../format/units.ts';
import {roundScaled, toNumber} from '../../support/fraction.ts';
import type {Cell, Column, Table} from '../../tables/model.ts';
import {PERCENTAGES} from '../../tables/model.ts';
import {alignOf} from '../../tables/parts/remark.ts';
import {layOut, type Grid, type GridRow} from '../../tables/render/grid.ts';
import {shownText} from '../../tables/render/html-cell.ts';
import {knownNumber, type KnownNumber} from '../../tables/render/known-number.ts';
import {withLetter} from '../../tables/render/letters.ts';
import {toDecimal} from '../../tables/render/long.ts';
import {numberFormat} from './number-format.ts';
import {writeRows, type Merge, type SheetCell, type SheetRow} from './sheet.ts';
import {BASE_LINE, body, GROUP, head, SPANNER, TITLE, UNDER, type RowLook} from './styles.ts';
import {columnWidths, textHeight, textSpan} from './widths.ts';

/** What stands around a table on its sheet. */
export interface SheetTexts {
  readonly name: string;
  /** `Tabell 3.3: …`. */
  readonly title: string;
  /** Notes, signs, source, versions, citation: a line each. */
  readonly under: readonly string[];
}

/**
 * The table as it stands: title and base line, heads with merged spanners, row groups, totals, notes and source. Numbers
 * are numbers with all their decimals, shown with those of the table; signs and qualified numbers are texts.
 */
export function tableSheet(table: Table, {name, title, under}: SheetTexts): WriteSheet {
  const grid = layOut(table);
  const stubs = table.descriptionHead === null ? 1 : 2;
  const heads = table.columns.map((column) => `${withLetter(column)}${headUnit(column, table)}`);
  const widths = columnWidths(table, grid, heads);
  const span = textSpan(widths);
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const text = (value: string, style: SheetCell['style'], size: number): void => {
    merges.push({row: rows.length, column: 0, rows: 1, columns: span.columns});
    rows.push({cells: new Map([[0, {value, style}]]), height: textHeight(value, span.width, size)});
  };

  text(title, TITLE, 14);
  if (table.baseLine !== '') text(table.baseLine, BASE_LINE, 11);
  rows.push({cells: new Map()});
  const {rows: headRows, merges: headMerges} = headOf(table, grid, heads, rows.length);
  rows.push(...headRows);
  merges.push(...headMerges);
  const frozen = rows.length;
  const bodyRows = bodyOf(table, grid);
  merges.push(...mergedLabels(stubs, bodyRows, frozen));
  rows.push(...bodyRows.map(({row}) => row));
  rows.push({cells: new Map()});
  for (const line of under) text(line, UNDER, 10);

  const isWide = span.width > 100;
  return {
    name,
    ...writeRows(rows, merges),
    columns: widths.map((width) => ({width})),
    freezePane: {rows: frozen, columns: stubs},
    view: {showGridLines: false},
    pageSetup: {
      paperSize: 'a4',
      orientation: isWide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${frozen - headRows.length + 1}:$${frozen}`
    }
  };
}

function headUnit({unit}: Column, {language}: Table): string {
  return unit === null || unit === 'percent' ? '' : ` (${unitWord(unit, language)})`;
}

/** One row of heads, or two with spanners over those that stand together. */
function headOf(
  table: Table,
  {spans}: Grid,
  heads: readonly string[],
  top: number
): {readonly rows: readonly SheetRow[]; readonly merges: readonly Merge[]} {
  const depth = spans.some(({spanner}) => spanner !== null) ? 2 : 1;
  const rows = Array.from({length: depth}, () => new Map<number, SheetCell>());
  const merges: Merge[] = [];
  const put = (value: string, marks: string, style: SheetCell['style'], at: Merge): void => {
    rows[at.row - top]?.set(at.column, {value, marks, style});
    merges.push(at);
  };
  const stubs = table.descriptionHead === null ? [table.stubhead] : [table.stubhead, table.descriptionHead];
  stubs.forEach((label, column) => {
    put(label, '', head('text'), {row: top, column, rows: depth, columns: 1});
  });
  let position = 0;
  for (const {spanner, columns} of spans) {
    const start = stubs.length + position;
    if (spanner !== null) put(spanner.label, '', SPANNER, {row: top, column: start, rows: 1, columns: columns.length});
    columns.forEach((column, i) => {
      const isUnder = spanner !== null;
      put(heads[position + i] ?? '', column.noteMarks.join(' '), head(column.align), {
        row: isUnder ? top + 1 : top,
        column: start + i,
        rows: isUnder ? 1 : depth,
        columns: 1
      });
    });
    position += columns.length;
  }
  return {rows: rows.map((cells) => ({cells})), merges};
}

/** A row of the body: what it draws, null for the label of a row group. */
interface BodyRow {
  readonly row: SheetRow;
  readonly of: GridRow | null;
}

/** The label of a total that stands over the columns before its first sum. */
function mergedLabels(stubs: number, rows: readonly BodyRow[], top: number): readonly Merge[] {
  return rows.flatMap(({of}, i) => {
    const spanned = of?.spanned ?? 0;
    return spanned === 0 ? [] : [{row: top + i, column: 0, rows: 1, columns: stubs + spanned}];
  });
}

function bodyOf(table: Table, {groups}: Grid): readonly BodyRow[] {
  const stubs = table.descriptionHead === null ? 1 : 2;
  const last = groups.at(-1)?.rows.at(-1);
  const room = table.columns.map((_, i) =>
    Math.max(0, ...groups.flatMap(({rows}) => rows.map(({cells}) => marksOf(cells[i] ?? null).length)))
  );
  return groups.flatMap(({group, rows}, i) => {
    const cells = Array.from(
      {length: stubs + table.columns.length},
      (_, i) => [i, {value: i === 0 ? (group?.label ?? '') : null, style: GROUP}] as const
    );
    const label: readonly BodyRow[] = group === null ? [] : [{row: {cells: new Map(cells)}, of: null}];
    const drawn = rows.map((row): BodyRow => ({
      of: row,
      row: bodyRow(
        table,
        row,
        room,
        {
          isTotal: row.row.kind === 'total',
          isLast: row === last,
          isBehindGroups: group === null && i > 0 && row === rows[0]
        },
        group !== null
      )
    }));
    return [...label, ...drawn];
  });
}

function bodyRow(
  table: Table,
  {row, cells, spanned}: GridRow,
  room: readonly number[],
  look: RowLook,
  isInGroup: boolean
): SheetRow {
  const stub = body(look, 'text', isInGroup ? {indent: 1} : {});
  const stubs: readonly SheetCell[] = [
    {value: withLetter(row), marks: row.noteMarks.join(' '), style: stub},
    ...(table.descriptionHead === null ? [] : [{value: row.description ?? '', style: body(look, 'text')}])
  ];
  const drawn = table.columns.map((column, i) => bodyCell(table, column, cells[i] ?? null, room[i] ?? 0, look));
  const isShown = (i: number): boolean => i < stubs.length || i >= stubs.length + spanned;
  return {cells: new Map([...stubs, ...drawn].map((cell, i) => [i, cell] as const).filter(([i]) => isShown(i)))};
}

function bodyCell(table: Table, column: Column, cell: Cell | null, room: number, look: RowLook): SheetCell {
  if (cell !== null && typeof cell.value === 'number' && /^[<>]\u00a0/.test(cell.text)) {
    return {value: cell.value, style: body(look, column.align, {numFmt: shownAs(cell.text)})};
  }
  const number = cell === null ? null : knownNumber(cell, column, table.language);
  if (cell === null || number === null) {
    return {
      value: shownText(cell, column) || null,
      marks: cell?.noteMarks.join(' ') ?? '',
      style: body(look, alignOf(cell, column))
    };
  }
  const marks = behindDigits(cell);
  const numFmt = numberFormat(number.decimals, number.suffix, marks, room);
  return {value: valueOf(number, cell, table), style: body(look, column.align, {numFmt})};
}

/** A probability stays a number, whatever it is shown as: `< 0,001`. */
function shownAs(text: string): string {
  return `"${text}"`;
}

/** 12 significant digits, unless they would be shown as another number than the table's. */
function valueOf({exact, shown, decimals}: KnownNumber, {statistic}: Cell, {rounding}: Table): number {
  const isForced = rounding === 'to100' && PERCENTAGES.has(statistic);
  const value = toDecimal(exact);
  const isSame = roundScaled(value, decimals) === roundScaled(shown, decimals);
  return toNumber(isSame && !isForced ? value : shown);
}

/** What the marks of a cell take behind its digits. */
function marksOf(cell: Cell | null): string {
  const marks = cell === null ? '' : behindDigits(cell);
  return marks === '' ? '' : ` ${marks}`;
}

/** The letters of what a cell is larger than, and the marks of its notes. */
function behindDigits({letters = [], noteMarks}: Cell): string {
  return [...letters, ...noteMarks].join(' ');
}
