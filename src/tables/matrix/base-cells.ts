import {amountOf} from '../parts/amounts.ts';
import type {Size} from '../parts/base-size.ts';
import {declaredSize, sizeFigure} from '../parts/base-size.ts';
import type {TracedCell} from '../parts/figure.ts';
import {cellOf} from '../parts/figure.ts';
import {special} from '../parts/keys.ts';
import type {Part} from '../parts/plan.ts';
import {onlyResponses} from '../parts/responses.ts';
import {baseColumnKey} from './columns.ts';
import {baseOf, countedSize, describedSize, responsesIn} from './figures.ts';
import {reportUnknownBase} from './matrix-faults.ts';
import type {Block, Matrix} from './matrix.ts';

/** Key of the row with the number of units: that of the last block. */
export function baseRowKey({rows}: Block): string {
  return special(rows.axis.name, 'base');
}

/** The number of units behind a row, or behind the whole table. */
export function baseColumnCell(matrix: Matrix, block: Block, row: Part | null): TracedCell | null {
  const key = row?.key ?? baseRowKey(block);
  return sizeCell(
    matrix,
    key,
    baseColumnKey(matrix),
    row === null ? shownSize(matrix, block) : rowSize(matrix, block, row)
  );
}

/** The number of units behind a column. */
export function baseRowCell(matrix: Matrix, block: Block, column: Part): TracedCell | null {
  return sizeCell(matrix, baseRowKey(block), column.key, columnSize(matrix, block, column));
}

/** What the whole table is of: units, or responses if all per cents are of these. */
function shownSize(matrix: Matrix, block: Block): Size | null {
  return onlyResponses(matrix.statistics) ? responsesIn(matrix, block, null, null) : everyone(matrix, block);
}

/** Units behind the whole table; null if that is not known. */
export function everyone(matrix: Matrix, block: Block): Size | null {
  const declared = declaredSize(matrix.counting, new Map(), new Map());
  if (declared !== null) return declared === 'unknown' ? null : declared;
  const {rows} = block;
  if (matrix.everyone !== null) return describedSize(matrix, matrix.everyone);
  const {source} = matrix.counting;
  if (
    source.kind === 'percents' ||
    amountOf(source) !== null ||
    rows.counted === null ||
    matrix.columns.counted === null
  )
    return null;
  return countedSize(matrix, block, rows.counted, matrix.columns.counted);
}

function rowSize(matrix: Matrix, block: Block, row: Part): Size | null {
  if (onlyResponses(matrix.statistics)) return responsesIn(matrix, block, row.slots, null);
  const total = {...row, of: matrix.columns.counted};
  return baseOf(matrix, block, row, {...total, slot: null, slots: matrix.columns.counted}, 'rowPercent');
}

function columnSize(matrix: Matrix, block: Block, column: Part): Size | null {
  if (onlyResponses(matrix.statistics)) return responsesIn(matrix, block, null, column.slots);
  const total = {...column, slot: null, slots: block.rows.counted, of: block.rows.counted};
  return baseOf(matrix, block, total, column, 'columnPercent');
}

function sizeCell(matrix: Matrix, row: string, column: string, size: Size | null): TracedCell | null {
  if (size === null) {
    reportUnknownBase(matrix);
    return null;
  }
  return cellOf({row, column, statistic: 'n'}, sizeFigure(size), 0, matrix.language);
}
