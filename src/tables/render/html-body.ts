import type {Element} from 'hast';
import {h} from 'hastscript';
import type {Cell, Column, Group, Table} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import {hasSmallBase} from '../parts/small-base.ts';
import type {GridGroup, GridRow, GridSpan} from './grid.ts';
import {tableCell} from './html-cell.ts';
import {headId} from './html-ids.ts';
import {breakLines, noteMarks} from './html-text.ts';

/**
 * The bodies: one per row group, one for rows without. In a table with spanners or row groups each cell names its heads,
 * since `scope` alone is read wrongly there.
 */
export function tableBodies(
  table: Table,
  spans: readonly GridSpan[],
  groups: readonly GridGroup[]
): readonly Element[] {
  const isNested = spans.some(({spanner}) => spanner !== null) || groups.some(({group}) => group !== null);
  const columnHeads = spans.flatMap(({spanner, columns}, i) =>
    columns.map((column) => ({column, spanner: spanner === null ? [] : [headId(table.id, 'spanner', i)]}))
  );
  let position = 0;
  return groups.map(({group, rows}, i) => {
    const groupHead = group === null ? null : headId(table.id, 'group', i);
    const body = rows.map((row) => {
      const rowHead = headId(table.id, 'row', position++);
      const headersOf = (above: readonly string[]): readonly string[] | null =>
        isNested ? [...(groupHead === null ? [] : [groupHead]), rowHead, ...above] : null;
      return bodyRow(table, row, rowHead, columnHeads, headersOf);
    });
    const label = group === null ? [] : [groupRow(table, group, groupHead, columnHeads.length)];
    return h('tbody', {...(group === null ? {} : {className: ['row-group']}), role: 'rowgroup'}, [...label, ...body]);
  });
}

interface ColumnHead {
  readonly column: Column;
  /** Id of its spanner, if it has one. */
  readonly spanner: readonly string[];
}

function bodyRow(
  table: Table,
  {row, cells, spanned}: GridRow,
  rowHead: string,
  columns: readonly ColumnHead[],
  headersOf: (above: readonly string[]) => readonly string[] | null
): Element {
  const className = [row.kind, ...(isSmall(cells) ? ['small-base'] : [])];
  const hasDescription = table.descriptionHead !== null && row.description !== null;
  const stub = h(
    'th',
    {
      id: rowHead,
      className: ['stub'],
      scope: 'row',
      role: 'rowheader',
      ...(table.descriptionHead === null || hasDescription ? {} : {colSpan: 2}),
      ...(spanned === 0 ? {} : {colSpan: spanned + 1})
    },
    [...breakLines(row.label), ...noteMarks(table, row.noteMarks)]
  );
  const description = hasDescription
    ? [descriptionCell(row.description, headersOf([headId(table.id, 'column', 'description')]))]
    : [];
  const drawn = columns.flatMap(({column, spanner}, i) =>
    i < spanned
      ? []
      : [tableCell(table, column, cells[i] ?? null, headersOf([...spanner, headId(table.id, 'column', i)]))]
  );
  return h('tr', {className, role: 'row'}, [stub, ...description, ...drawn]);
}

function descriptionCell(text: string, headers: readonly string[] | null): Element {
  const properties = {
    className: ['description', 'text'],
    role: 'cell',
    ...(headers === null ? {} : {headers: [...headers]})
  };
  return h('td', properties, [...breakLines(text)]);
}

function groupRow(table: Table, group: Group, id: string | null, columns: number): Element {
  const colSpan = columns + (table.descriptionHead === null ? 1 : 2);
  return h('tr', {className: ['group'], role: 'row'}, [
    h('th', {id, scope: 'rowgroup', role: 'rowheader', colSpan}, [...breakLines(group.label)])
  ]);
}

function isSmall(cells: readonly (Cell | null)[]): boolean {
  const percents = cells.filter((cell) => cell !== null).filter(({statistic}) => PERCENTAGES.has(statistic));
  return percents.length > 0 && percents.every(hasSmallBase);
}
