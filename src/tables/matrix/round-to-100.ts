import type {TracedCell} from '../parts/figure.ts';
import {formatFraction} from '../../format/number.ts';
import {apportion} from '../../stats/apportion.ts';
import {decimal} from '../../support/fraction.ts';
import type {Statistic} from '../model.ts';
import type {Part, Plan} from '../parts/plan.ts';
import {decimalsAt} from './columns.ts';
import type {Block, Matrix} from './matrix.ts';

/** Rewrites the text of a cell whose per cents are rounded so that they add up to 100. */
export type Rewrite = (cell: TracedCell, row: Part, column: Part) => TracedCell;

/** `rounding="to100"` by largest remainder within the row or column that the per cents are of; else nothing changes. */
export function roundTo100(matrix: Matrix, block: Block): Rewrite {
  const {specification, counting, columns} = matrix;
  if (specification.rounding !== 'to100' || counting.source.kind === 'percents') return (cell) => cell;
  const shares = new Map<string, ReadonlyMap<number, bigint> | null>();
  return (cell, row, column) => {
    const [fixed, across, plan] = directions(cell.statistic, row, column, block.rows, columns);
    if (fixed === null || across.slots === null || fixed.slots === null || cell.state !== 'computed') return cell;
    const key = `${cell.statistic} ${fixed.key}`;
    const found = shares.get(key) ?? sharesOf(matrix, block, cell.statistic, fixed.slots, plan, plan === block.rows);
    shares.set(key, found);
    if (found === null || !across.slots.every((slot) => found.has(slot))) return cell;
    const sum = across.slots.reduce((total, slot) => total + (found.get(slot) ?? 0n), 0n);
    const shown = decimalsAt(matrix, cell.statistic, [row, column]);
    return {...cell, text: formatFraction(decimal(sum, matrix.decimals), shown, matrix.language)};
  };
}

/** The part that is held, the part that varies, and the plan of the latter. */
function directions(
  statistic: Statistic,
  row: Part,
  column: Part,
  rows: Plan,
  columns: Plan
): readonly [Part | null, Part, Plan] {
  if (statistic === 'rowPercent') return [row, column, columns];
  const isOfRows = statistic === 'responsePercent' && rows.responses !== null;
  if (statistic === 'columnPercent' || isOfRows) return [column, row, rows];
  if (statistic === 'responsePercent') return [row, column, columns];
  return [null, column, columns];
}

function sharesOf(
  {decimals}: Matrix,
  {tabulation}: Block,
  statistic: Statistic,
  fixed: readonly number[],
  {axis, counted: units, responses}: Plan,
  down: boolean
): ReadonlyMap<number, bigint> | null {
  const counted = statistic === 'responsePercent' ? responses : axis.whole === 'sum' ? units : null;
  if (counted === null) return null;
  const amounts = counted.map((slot) =>
    down ? tabulation.at([slot], fixed).amount : tabulation.at(fixed, [slot]).amount
  );
  const whole = amounts.reduce((a, b) => a + b, 0n);
  const shares = apportion(amounts, whole, decimals + 2);
  return shares === null ? null : new Map(counted.map((slot, i) => [slot, shares[i] ?? 0n]));
}
