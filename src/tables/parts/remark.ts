import type {Measure} from '../../data/model.ts';
import {spokenSign} from '../../format/signs.ts';
import type {Cell, Column} from '../model.ts';

/** What the source says instead of the number of a row; null where it says nothing. */
export function remarkOn({remarks}: Measure, row: number): string | null {
  return remarks?.[row] ?? null;
}

/**
 * Whether a cell of numbers tells in words why it has none: its state stays `na` or `lost`, its text is the remark. Without
 * a remark such a cell shows a sign.
 */
export function isRemark({value, state, statistic, text}: Cell): boolean {
  if (value !== null || (state !== 'na' && state !== 'lost') || statistic === 'text') return false;
  return text !== '' && spokenSign(text, 'nb') === null;
}

/** How a cell stands in its column: a remark is text among numbers. */
export function alignOf(cell: Cell | null, {align}: Pick<Column, 'align'>): Column['align'] {
  return cell !== null && isRemark(cell) ? 'text' : align;
}
