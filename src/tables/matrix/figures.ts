import {decimal} from '../../support/fraction.ts';
import type {Statistic} from '../model.ts';
import type {Counted} from '../origin.ts';
import {counted} from '../origin.ts';
import type {Size} from '../parts/base-size.ts';
import {declaredSize, sizeOf, wholeOf} from '../parts/base-size.ts';
import type {Figure} from '../parts/figure.ts';
import {combine, computed, given, share} from '../parts/figure.ts';
import type {Part} from '../parts/plan.ts';
import type {Tally} from '../tabulate.ts';
import {ofResponses} from '../parts/responses.ts';
import {diagonalTally} from './diagonal.ts';
import {reportPercentSum, reportSum, reportUnknownBase} from './matrix-faults.ts';
import type {Block, Matrix} from './matrix.ts';

const NO_CODES: ReadonlyMap<string, string> = new Map();

/** The figure of a cell. Null if there is none, since something cannot be added or no base is known: that is reported. */
export function figureOf(matrix: Matrix, block: Block, row: Part, column: Part, statistic: Statistic): Figure | null {
  if (matrix.counting.source.kind === 'percents') return givenFigure(matrix, block, row, column, statistic);
  const tally = tallyOf(matrix, block, row, column);
  if (tally === null) {
    reportSum(matrix, block, row, column);
    return null;
  }
  const {tabulation} = block;
  const counted = countedIn(matrix, block, tally, row.slots ?? column.slots ?? [], column.slots ?? row.slots ?? []);
  const part = isTotalOfResponses(matrix, block, row, column) ? ofResponses(counted) : counted;
  if (statistic === 'responsePercent' && !isResponse(matrix, block, row, column)) return null;
  if (statistic === 'n' || statistic === 'sum')
    return computed(tabulation.units(tally), null, tally.qualifier, {kind: 'count', of: part, counts: 'units'});
  const base = baseOf(matrix, block, row, column, statistic);
  if (base === null) {
    reportUnknownBase(matrix);
    return {value: null, base: null, state: 'na', origin: {kind: 'baseless'}};
  }
  const value = share(tally.amount, tabulation.decimals, base.amount, base.decimals);
  return computed(value, base.units, combine(tally.qualifier, base.qualifier), {kind: 'share', part, whole: base});
}

/** Whether a cell adds up responses. */
function isTotalOfResponses({columns}: Matrix, {rows}: Block, row: Part, column: Part): boolean {
  return (row.kind === 'total' && rows.responses !== null) || (column.kind === 'total' && columns.responses !== null);
}

/** Whether a cell holds responses: no given totals, and no rows of a variable that is no set. */
function isResponse({columns}: Matrix, {rows}: Block, row: Part, column: Part): boolean {
  const [part, {responses}] = rows.responses === null ? [column, columns] : [row, rows];
  return responses !== null && part.slots !== null && part.slots.every((slot) => responses.includes(slot));
}

/** What is counted in a cell; the total of items that occur together is the diagonal. */
export function tallyOf({columns}: Matrix, block: Block, row: Part, column: Part): Tally | null {
  if (row.slots !== null && column.slots !== null) return block.tabulation.at(row.slots, column.slots);
  return diagonalTally(block, columns.axis, row, column);
}

/** What the per cents of a cell are of; null if that is not known. */
export function baseOf(matrix: Matrix, block: Block, row: Part, column: Part, statistic: Statistic): Size | null {
  if (statistic === 'responsePercent') {
    const inRows = block.rows.responses !== null;
    return responsesIn(matrix, block, inRows ? null : row.slots, inRows ? column.slots : null);
  }
  const rowCodes = row.slot?.codes ?? NO_CODES;
  const columnCodes = column.slot?.codes ?? NO_CODES;
  const declared =
    statistic === 'rowPercent'
      ? declaredSize(matrix.counting, rowCodes, columnCodes)
      : statistic === 'columnPercent'
        ? declaredSize(matrix.counting, columnCodes, rowCodes)
        : declaredSize(matrix.counting, NO_CODES, NO_CODES);
  if (declared === 'unknown') return null;
  if (declared !== null) return declared;
  if (matrix.counting.source.kind === 'percents') {
    return matrix.everyone === null ? null : describedSize(matrix, matrix.everyone);
  }
  const rows = statistic === 'rowPercent' ? row.slots : row.of;
  const columns = statistic === 'columnPercent' ? column.slots : column.of;
  return rows === null || columns === null ? null : countedSize(matrix, block, rows, columns);
}

/** Number of responses in some rows and columns, null for all of these; null if that is not known. */
export function responsesIn(
  matrix: Pick<Matrix, 'columns'>,
  block: Block,
  rows: readonly number[] | null,
  columns: readonly number[] | null
): Size | null {
  const down = rows ?? block.rows.responses ?? block.rows.counted;
  const across = columns ?? matrix.columns.responses ?? matrix.columns.counted;
  return down === null || across === null ? null : ofResponses(countedSize(matrix, block, down, across));
}

/** The size of what is counted in some slots. */
export function countedSize(
  matrix: Pick<Matrix, 'columns'>,
  block: Block,
  rows: readonly number[],
  columns: readonly number[]
): Size {
  const {tabulation} = block;
  const tally = tabulation.at(rows, columns);
  const {numerator, denominator} = tabulation.units(tally);
  const units = Number(numerator) / Number(denominator);
  const from = countedIn(matrix, block, tally, rows, columns);
  return {amount: tally.amount, decimals: tabulation.decimals, units, qualifier: tally.qualifier, from};
}

/** Everyone whom the dataset describes, where that is what numbers are of. */
export function describedSize({counting: {dataset}}: Matrix, units: number): Size {
  return sizeOf(BigInt(units), 0, 'exact', {kind: 'everyone', dataset});
}

/** A tally with the slots that it was counted in. */
export function countedIn(
  {columns}: Pick<Matrix, 'columns'>,
  {tabulation, rows}: Block,
  tally: Tally,
  rowSlots: readonly number[],
  columnSlots: readonly number[]
): Counted {
  return counted(tabulation, tally, [rows.axis, rowSlots], [columns.axis, columnSlots]);
}

/** A given per cent as it is. The whole that it is of is 100 by definition; any other sum of per cents does not exist. */
function givenFigure(matrix: Matrix, block: Block, row: Part, column: Part, statistic: Statistic): Figure | null {
  const [whole, other] = statistic === 'rowPercent' ? [column, row] : [row, column];
  const isWhole = whole.kind === 'total' && other.slot !== null;
  if (!isWhole && (row.slot === null || column.slot === null)) {
    reportPercentSum(matrix, row.slot === null ? row : column);
    return null;
  }
  const base = baseOf(matrix, block, row, column, statistic);
  if (base === null) reportUnknownBase(matrix);
  if (isWhole) return wholeOf(base);
  const rows = row.slots ?? [];
  const columns = column.slots ?? [];
  const tally = block.tabulation.at(rows, columns);
  const of = countedIn(matrix, block, tally, rows, columns);
  const value = decimal(tally.amount, block.tabulation.decimals + 2);
  return given(value, base?.units ?? null, tally.qualifier, {kind: 'given', of});
}
