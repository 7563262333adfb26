import {PERCENTAGES} from '../model.ts';
import type {TracedCell} from '../parts/figure.ts';
import {showSize, wholeUnits} from '../parts/figure.ts';
import type {Part} from '../parts/plan.ts';
import {tallyOf} from './figures.ts';
import type {Block, Matrix} from './matrix.ts';

/** `showBase="total"`: a per cent in a total says how many units it stands for, `100 (n=54)`. */
export function withSizes(matrix: Matrix, block: Block, row: Part, column: Part, cell: TracedCell): TracedCell {
  if (matrix.showBase !== 'total' || !PERCENTAGES.has(cell.statistic) || cell.value === null) return cell;
  if (row.kind !== 'total' && column.kind !== 'total') return cell;
  const size = sizeOf(matrix, block, row, column, cell);
  return size === null ? cell : showSize(cell, size, matrix.language);
}

function sizeOf(matrix: Matrix, block: Block, row: Part, column: Part, {base}: TracedCell): number | null {
  if (matrix.counting.source.kind === 'percents') return base;
  const tally = tallyOf(matrix, block, row, column);
  return tally === null ? null : wholeUnits(block.tabulation.units(tally));
}
