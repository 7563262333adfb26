import {PERCENTAGES, type Cell, type Table} from './model.ts';

/**
 * The bases of per cents that a reader cannot find in the table: neither as a count in a cell, nor beside a total, nor in
 * the base line. In ascending order; none where every per cent has its base in sight. What stands below the total is told in
 * words to be of all.
 */
export function hiddenBases(table: Table): readonly number[] {
  const told = [table.base, table.responses ?? null].filter((base) => base !== null);
  const shown = new Set([...told, ...table.cells.flatMap(countsIn)]);
  const below = new Set([...table.rows, ...table.columns].filter(({kind}) => kind === 'below').map(({key}) => key));
  const bases = table.cells
    .filter((cell) => isPercent(cell) && !below.has(cell.row) && !below.has(cell.column))
    .flatMap(({base}) => (base === null ? [] : [base]));
  return [...new Set(bases)].filter((base) => !shown.has(base)).sort((a, b) => a - b);
}

function isPercent({statistic, state}: Cell): boolean {
  return state === 'computed' && PERCENTAGES.has(statistic);
}

/** The numbers of units that a cell tells. */
function countsIn({statistic, value, size}: Cell): readonly number[] {
  const isCount = statistic === 'n' && value !== null && typeof value !== 'number' && value.denominator === 1n;
  return [...(isCount ? [Number(value.numerator)] : []), ...(size === undefined ? [] : [size])];
}
