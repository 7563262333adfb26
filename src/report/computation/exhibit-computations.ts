import type {Cell, Table} from '../../tables/model.ts';
import {cellKey, PERCENTAGES} from '../../tables/model.ts';
import {isRemark} from '../../tables/parts/remark.ts';
import {cellAnchor} from '../../tables/render/anchor.ts';
import {layOut} from '../../tables/render/grid.ts';
import type {Exhibit, Finding, ReportModel} from '../report-model.ts';
import {computeCell} from './cell-computation.ts';
import {columnText} from './labels.ts';
import type {Computation} from './model.ts';

/** How one cell of an exhibit comes about. */
export interface CellComputation extends Computation {
  readonly cell: Cell;
  /** Id of the cell, in its table and among the computations. */
  readonly anchor: string;
  readonly column: string;
  /** What the source prints otherwise. */
  readonly finding: Finding | null;
}

/** The computations of a row, with the label of its row group if it has one. */
export interface RowComputations {
  readonly key: string;
  readonly label: string;
  readonly group: string | null;
  readonly cells: readonly CellComputation[];
}

type WithTable = Exhibit & {readonly table: Table};

/** Whether a cell has a computation: texts have none, nor have remarks that stand instead of a number. */
export function isComputed(cell: Cell): boolean {
  return cell.statistic !== 'text' && cell.state !== 'text' && !isRemark(cell);
}

/** How each number of an exhibit comes about, row by row as it is shown; rows without numbers are left out. */
export function exhibitComputations(report: ReportModel, exhibit: WithTable): readonly RowComputations[] {
  const {table} = exhibit;
  const findings = findingsOf(report, exhibit);
  return layOut(table).groups.flatMap(({group, rows}) =>
    rows.flatMap(({row, cells}) => {
      const shown = cells.filter((cell) => cell !== null).filter(isComputed);
      if (shown.length === 0) return [];
      return [
        {
          key: row.key,
          label: row.label,
          group: group?.label ?? null,
          cells: shown.map((cell) => computationOf(cell, report, exhibit, findings))
        }
      ];
    })
  );
}

/** The cell that an exhibit's page tells of first: one that is printed otherwise, else the first per cent that is worked
 * out, else the first number, else the first place in a classification. */
export function notedComputation(report: ReportModel, exhibit: WithTable): CellComputation | null {
  const {cells} = exhibit.table;
  const findings = findingsOf(report, exhibit);
  const computed = cells.filter((cell) => isComputed(cell) && cell.value !== null);
  const shares = computed.filter(({statistic, state}) => PERCENTAGES.has(statistic) && state === 'computed');
  const cell =
    computed.find((one) => findings.has(keyOf(one)) && !isWhole(one)) ??
    shares.find((one) => !isWhole(one)) ??
    shares[0] ??
    computed[0] ??
    cells.find((one) => exhibit.source?.origins.get(keyOf(one))?.kind === 'placed');
  return cell === undefined ? null : computationOf(cell, report, exhibit, findings);
}

/** 100 per cent: it tells nothing of how numbers come about. */
function isWhole({value, statistic}: Cell): boolean {
  if (!PERCENTAGES.has(statistic) || value === null || typeof value === 'number') return false;
  return value.numerator === value.denominator;
}

function computationOf(
  cell: Cell,
  report: ReportModel,
  {table, source}: WithTable,
  findings: ReadonlyMap<string, Finding>
): CellComputation {
  const origin = source?.origins.get(keyOf(cell));
  const labelOf = (id: string): string => report.exhibits.get(id)?.label ?? id;
  return {
    ...(origin === undefined ? {terms: [], note: null} : computeCell(cell, origin, table, labelOf)),
    cell,
    anchor: cellAnchor(table.id, cell),
    column: columnText(cell, table),
    finding: findings.get(keyOf(cell)) ?? null
  };
}

function findingsOf({findings}: ReportModel, {id}: Exhibit): ReadonlyMap<string, Finding> {
  return new Map(findings.filter(({exhibit}) => exhibit === id).map((finding) => [keyOf(finding), finding]));
}

function keyOf({row, column, statistic}: Pick<Cell, 'row' | 'column' | 'statistic'>): string {
  return cellKey(row, column, statistic);
}
