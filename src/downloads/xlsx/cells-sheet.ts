import type {WriteSheet} from 'hucre/xlsx';
import type {Table} from '../../tables/model.ts';
import {LONG_HEADER, longCells} from '../../tables/render/long.ts';
import {writeRows, type SheetCell, type SheetRow} from './sheet.ts';
import {PLAIN, PLAIN_HEAD} from './styles.ts';

const WIDTHS = [44, 32, 18, 16, 10, 14, 22];

/** The cells of a table in long form, for other programs: the columns of the long CSV. */
export function cellsSheet(table: Table, name: string): WriteSheet {
  const header = rowOf(LONG_HEADER, PLAIN_HEAD);
  const records = longCells(table).map(({row, column, statistic, value, base, text, state}) =>
    rowOf([row, column, statistic, value === null ? null : Number(value), base, text, state], PLAIN)
  );
  return {
    name,
    ...writeRows([header, ...records], []),
    columns: WIDTHS.map((width) => ({width})),
    freezePane: {rows: 1},
    autoFilter: {range: `A1:G${records.length + 1}`}
  };
}

function rowOf(values: readonly (string | number | null)[], style: SheetCell['style']): SheetRow {
  return {cells: new Map(values.flatMap((value, i) => (value === null ? [] : [[i, {value, style}] as const])))};
}
