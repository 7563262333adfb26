import {toFraction} from '../../format/number.ts';
import type {Cell, Column} from '../model.ts';
import {isOfHundred} from '../model.ts';
import type {GridRow} from './grid.ts';
import {showDecimal} from './show-decimal.ts';

/** Columns whose cells have confidence intervals. */
export function estimatedColumns(columns: readonly Column[], rows: readonly GridRow[]): ReadonlySet<Column> {
  return new Set(columns.filter((_, i) => rows.some(({cells}) => cells[i]?.interval !== undefined)));
}

/** The ends of a cell's interval as numbers of their own, rounded as shown; empty where it has none. */
export function endTexts(cell: Cell | null | undefined, column: Column): readonly [low: string, high: string] {
  if (cell?.interval === undefined) return ['', ''];
  const {low, high} = cell.interval;
  const factor = isOfHundred(column) ? 100 : 1;
  const text = (end: number): string => showDecimal(toFraction(end * factor), column.decimals);
  return [text(low), text(high)];
}
