import type {Element} from 'hast';
import {h} from 'hastscript';
import type {Cell, Column, Group, Table} from '../model.ts';
import {PERCENTAGES} from '../model.ts';
import {hasSmallBase} from '../parts/small-base.ts';
import type {GridGroup, GridRow, GridSpan} from './grid.ts';
import {estimatedColumns} from './ends.ts';
import {tableCell} from './html-cell.ts';
import {headId} from './html-ids.ts';
import {breakLines, headLetter, noteMarks} from './html-text.ts';
import {comparedColumns} from './letters.ts';

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
  const estimated = estimatedColumns(
    table.columns,
    groups.flatMap(({rows}) => rows)
  );
  const compared = comparedColumns(
    table.columns,
    groups.flatMap(({rows}) => rows)
  );
  const columnHeads = spans.flatMap(({spanner, columns}, i) =>
    columns.map((column) => ({
      column,
      spanner: spanner === null ? [] : [headId(table.id, 'spanner', i)],
      hasIntervals: estimated.has(column),
      hasLetters: compared.has(column)
    }))
  );
  const isSpanning = table.layout === 'spanning';
  let position = 0;
  return groups.map(({group, rows}, i) => {
    const groupHead = group === null ? null : headId(table.id, 'group', i);
    const body = rows.map((row, j) => {
      const spanning = isSpanning && group !== null && j === 0 ? spanningHead(group, groupHead, rows.length) : null;
      const rowHead = headId(table.id, 'row', position++);
      const headersOf = (above: readonly string[]): readonly string[] | null =>
        isNested ? [...(groupHead === null ? [] : [groupHead]), rowHead, ...above] : null;
      return bodyRow(table, {...row, spanning, group}, rowHead, columnHeads, headersOf);
    });
    const label = group === null || isSpanning ? [] : [groupRow(table, group, groupHead, columnHeads.length)];
    return h('tbody', {...(group === null ? {} : {className: ['row-group']}), role: 'rowgroup'}, [...label, ...body]);
  });
}

interface ColumnHead {
  readonly column: Column;
  /** Id of its spanner, if it has one. */
  readonly spanner: readonly string[];
  /** Whether any of its cells has an interval: then all leave room for one. */
  readonly hasIntervals: boolean;
  /** Whether any of its cells was compared: then all leave room for letters. */
  readonly hasLetters: boolean;
}

/** A row with the head of its group, if it is the first of it and the group stands beside its rows. */
interface RowInGroup extends GridRow {
  readonly spanning: Element | null;
  readonly group: Group | null;
}

function bodyRow(
  table: Table,
  {row, cells, spanned, spanning, group}: RowInGroup,
  rowHead: string,
  columns: readonly ColumnHead[],
  headersOf: (above: readonly string[]) => readonly string[] | null
): Element {
  const className = [row.kind, ...(isSmall(cells) ? ['small-base'] : [])];
  const hasDescription = table.descriptionHead !== null && row.description !== null;
  // A row outside any group stands over the column of groups too.
  const colSpan =
    1 +
    spanned +
    (table.descriptionHead === null || hasDescription ? 0 : 1) +
    (table.layout === 'spanning' && group === null ? 1 : 0);
  const stub = h(
    'th',
    {id: rowHead, className: ['stub'], scope: 'row', role: 'rowheader', ...(colSpan === 1 ? {} : {colSpan})},
    [...breakLines(row.label), ...headLetter(row), ...noteMarks(table, row.noteMarks)]
  );
  const description = hasDescription
    ? [descriptionCell(row.description, headersOf([headId(table.id, 'column', 'description')]))]
    : [];
  const drawn = columns.flatMap((head, i) =>
    i < spanned
      ? []
      : [tableCell(table, head, cells[i] ?? null, headersOf([...head.spanner, headId(table.id, 'column', i)]))]
  );
  const before = spanning === null ? [] : [spanning];
  return h('tr', {className, role: 'row'}, [...before, stub, ...description, ...drawn]);
}

/** The head of a row group beside its rows. */
function spanningHead(group: Group, id: string | null, rows: number): Element {
  const rowSpan = rows === 1 ? {} : {rowSpan: rows};
  return h('th', {id, className: ['spanning'], scope: 'rowgroup', role: 'rowheader', ...rowSpan}, [
    ...breakLines(group.label)
  ]);
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
