import type {Element} from 'hast';
import {visit} from 'unist-util-visit';
import {toNumber} from '../../support/fraction.ts';
import type {Cell, Table} from '../model.ts';
import {cellAnchor} from './anchor.ts';

/** Enough to keep apart what two counts of people can make. */
const DIGITS = 6;

/** Marks a table that readers may sort, and its cells with the values to sort by: see {@link isSortable}. */
export function addSortKeys(region: Element, table: Table): void {
  if (!isSortable(table)) return;
  const keys = new Map(table.cells.map((cell) => [cellAnchor(table.id, cell), sortKey(cell)]));
  visit(region, 'element', (node) => {
    if (node.tagName === 'table') node.properties['dataSortable'] = '';
    const key = keys.get(String(node.properties['id'])) ?? null;
    if (key !== null) node.properties['dataValue'] = key;
  });
}

/** Whether rows can change places at all, no group spans them, and no column adds them up in the author's order. */
function isSortable({layout, rows, columns, cells}: Table): boolean {
  if (layout === 'records' || layout === 'spanning' || columns.some(({statistic}) => statistic === 'cumulativePercent'))
    return false;
  const categories = rows.filter(({kind}) => kind === 'category');
  // What a test finds of a group stands in its first row.
  const groups = new Set(categories.map(({group}) => group));
  if (cells.some(({row, statistic}) => statistic === 'p' && groups.has(row))) return false;
  return [...Map.groupBy(categories, ({group}) => group).values()].some((members) => members.length > 1);
}

/**
 * The value before rounding, where a cell's text does not say it; null where it does and where there is none. A hidden cell
 * has none: its place among the others would tell too much.
 */
function sortKey({value, state, text}: Cell): string | null {
  if (value === null || state === 'suppressed') return null;
  const number = typeof value === 'number' ? value : toNumber(value);
  const key = String(Number(number.toPrecision(DIGITS)));
  return key === text ? null : key;
}
