import type {Group, StubRow} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import {distinct, groupsOf, inOrder, stubRow} from '../parts/draft.ts';
import type {TracedCell} from '../parts/figure.ts';
import {cellOf} from '../parts/figure.ts';
import type {Part, Plan} from '../parts/plan.ts';
import {displayed} from '../parts/plan.ts';
import {inLanguage} from '../../support/localized.ts';
import {baseColumnCell, baseRowCell, baseRowKey} from './base-cells.ts';
import {baseLabel, columnsOf, decimalsAt} from './columns.ts';
import {figureOf} from './figures.ts';
import type {Block, Matrix} from './matrix.ts';
import {roundTo100} from './round-to-100.ts';
import {withSizes} from './sizes-in-totals.ts';

/** Lays out rows × columns: stub, heads and every cell. */
export function buildMatrix(matrix: Matrix): Draft {
  const cells = matrix.blocks.flatMap((block) => blockCells(matrix, block));
  const last = matrix.blocks.at(-1);
  const showsRow = matrix.showBase === 'row' || matrix.showBase === 'margins';
  const base = last !== undefined && showsRow ? baseRow(matrix, last) : null;
  return {
    ...columnsOf(matrix),
    rows: [...matrix.blocks.flatMap((block) => stubOf(matrix, block)), ...(base === null ? [] : [base.row])],
    rowGroups: rowGroupsOf(matrix),
    cells: [...cells, ...(base?.cells ?? [])]
  };
}

function blockCells(matrix: Matrix, block: Block): readonly TracedCell[] {
  const statistics = inOrder(matrix.statistics);
  const texts = roundTo100(matrix, block);
  return block.rows.parts.flatMap((row) => [
    ...matrix.columns.parts
      .filter((column) => isShown(row, column, block.rows, matrix.columns))
      .flatMap((column) =>
        statistics.flatMap((statistic): readonly TracedCell[] => {
          const figure = figureOf(matrix, block, row, column, statistic);
          if (figure === null) return [];
          const decimals = decimalsAt(matrix, statistic, [row, column]);
          const cell = cellOf({row: row.key, column: column.key, statistic}, figure, decimals, matrix.language);
          const rounded = texts(cell, row, column);
          return [withSizes(matrix, block, row, column, zeroAs(matrix, row, column, rounded))];
        })
      ),
    ...(matrix.extras?.cells(block, row) ?? []),
    ...baseCellOf(matrix, block, row)
  ]);
}

/** What stands below the total is told of the total, if there is one: the source has no more. */
function isShown(row: Part, column: Part, rows: Plan, columns: Plan): boolean {
  const hasTotal = (plan: Plan): boolean => plan.parts.some(({kind}) => kind === 'total');
  if (row.kind === 'below' && hasTotal(columns)) return column.kind === 'total';
  if (column.kind === 'below' && hasTotal(rows)) return row.kind === 'total';
  return true;
}

function baseCellOf(matrix: Matrix, block: Block, row: Part): readonly TracedCell[] {
  if (matrix.showBase !== 'column' && matrix.showBase !== 'margins') return [];
  const cell = baseColumnCell(matrix, block, row);
  return cell === null ? [] : [cell];
}

/** An empty cell for a count of zero, where a source leaves it so; totals always say 0. */
function zeroAs({specification}: Matrix, row: Part, column: Part, cell: TracedCell): TracedCell {
  const leaves = 'zero' in specification && specification.zero === '';
  const inside = row.slot !== null && column.slot !== null;
  const isZero = typeof cell.value === 'object' && cell.value?.numerator === 0n;
  return leaves && inside && isZero && (cell.statistic === 'n' || cell.statistic === 'sum')
    ? {...cell, text: ''}
    : cell;
}

function baseRow(matrix: Matrix, block: Block): {readonly row: StubRow; readonly cells: readonly TracedCell[]} {
  const label = baseLabel(matrix);
  const row: StubRow = {key: baseRowKey(block), label, kind: 'base', group: null, description: null, noteMarks: []};
  const cells = matrix.columns.parts
    .filter(({kind}) => kind !== 'total' && kind !== 'answered')
    .map((column) => baseRowCell(matrix, block, column));
  const corner = matrix.showBase === 'margins' ? [baseColumnCell(matrix, block, null)] : [];
  return {row, cells: [...cells, ...corner].filter((cell) => cell !== null)};
}

function stubOf({blocks}: Matrix, {rows}: Block): readonly StubRow[] {
  return displayed(rows).map((part) => stubRow(part, blocks.length > 1 ? rows.axis.name : part.group?.key));
}

/** Row groups: of one block those of its categories, of several the variables themselves. */
function rowGroupsOf({blocks, language}: Matrix): readonly Group[] {
  if (blocks.length === 1) return groupsOf(blocks.flatMap(({rows}) => displayed(rows)));
  return distinct(blocks.map(({rows}) => ({key: rows.axis.name, label: inLanguage(rows.axis.title, language)})));
}
