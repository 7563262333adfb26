import {suggest} from '../../support/did-you-mean.ts';
import {compare} from '../../support/fraction.ts';
import type {Cell, Column, StubRow} from '../model.ts';
import {cellKey} from '../model.ts';
import type {Draft} from './draft.ts';
import type {Report} from './fault.ts';
import {lastCode} from './keys.ts';

/**
 * Rows in descending order of a column, stable, within their group; totals, missing answers and what stands below keep
 * their places. `sort` is `codes` or `-` and a column's id, key, code or statistic. Cells never move.
 */
export function sortRows(draft: Draft, sort: string, report: Report): readonly StubRow[] {
  if (sort === 'codes') return draft.rows;
  const name = sort.slice(1);
  const column = sort.startsWith('-') ? findColumn(draft.columns, name) : undefined;
  if (column === undefined) {
    const names = new Set(draft.columns.flatMap(({key, statistic}) => [lastCode(key) || statistic, statistic]));
    const message = `there is no column "${name}" to sort by`;
    report('unknown-sort', ['sort'], message, suggest(sort, ['codes', ...[...names].map((one) => `-${one}`)]));
    return draft.rows;
  }
  const cells = new Map(draft.cells.map((cell) => [cellKey(cell.row, cell.column, cell.statistic), cell]));
  const valueOf = ({key}: StubRow): Cell['value'] =>
    cells.get(cellKey(key, column.key, column.statistic))?.value ?? null;
  const sorted = new Map(
    [...Map.groupBy(draft.rows.filter(isSorted), ({group}) => group)].map(([group, rows]) => [
      group,
      rows.toSorted((a, b) => descending(valueOf(a), valueOf(b)))
    ])
  );
  const next = new Map([...sorted.keys()].map((group) => [group, 0]));
  return draft.rows.map((row) => {
    if (!isSorted(row)) return row;
    const position = next.get(row.group) ?? 0;
    next.set(row.group, position + 1);
    return sorted.get(row.group)?.[position] ?? row;
  });
}

function isSorted({kind}: StubRow): boolean {
  return kind === 'category';
}

function findColumn(columns: readonly Column[], name: string): Column | undefined {
  return (
    columns.find(({key}) => key === name) ??
    columns.find(({key}) => key !== '' && lastCode(key) === name) ??
    columns.find(({key, statistic, kind}) => statistic === name && (key === '' || kind === 'total')) ??
    columns.find(({statistic}) => statistic === name)
  );
}

/** Larger first, none last. */
function descending(a: Cell['value'], b: Cell['value']): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' || typeof b === 'number') return Number(b) - Number(a);
  return compare(b, a);
}
