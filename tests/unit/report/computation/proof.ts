import {toFraction} from '../../../../src/format/number.ts';
import {hasNumber, QUALIFIERS} from '../../../../src/data/model.ts';
import {computeCell} from '../../../../src/report/computation/cell-computation.ts';
import type {Computation, Term} from '../../../../src/report/computation/model.ts';
import {
  compare,
  decimal,
  divide,
  multiply,
  subtract,
  whole,
  add,
  type Fraction
} from '../../../../src/support/fraction.ts';
import {cellKey, type Cell, type Table} from '../../../../src/tables/model.ts';
import type {Origin} from '../../../../src/tables/origin.ts';

/** What a sum comes to, read from left to right up to its result. Null where a number has no exact value. */
export function worth(terms: readonly Term[]): Fraction | null {
  let value: Fraction | null = null;
  for (const {sign, exact} of terms) {
    if (sign === '=' || sign === '→') break;
    if (exact === null) return null;
    if (sign === null) value = exact;
    else if (value === null) return null;
    else if (sign === '÷') value = divide(value, exact);
    else if (sign === '+') value = add(value, exact);
    else if (sign === '−') value = subtract(value, exact);
    else value = multiply(value, exact);
  }
  return value;
}

const at = ({row, column, statistic}: Cell): string => `${row}, ${column}, ${statistic}`;

/** Whether the rows that a term names add up to it. */
function rowsHold({exact, rows}: Term): boolean {
  const named = rows?.();
  if (named === undefined || exact === null) return true;
  const {measure} = named;
  if (measure === null) return compare(whole(named.rows.length), exact) === 0;
  const sum = named.rows.reduce((total, row) => {
    const isKnown = hasNumber(QUALIFIERS[measure.qualifiers[row] ?? 0] ?? 'exact');
    return add(total, decimal(isKnown ? (measure.scaled[row] ?? 0) : 0, measure.decimals));
  }, whole(0));
  return (
    compare(sum, exact) === 0 || (measure.statistic === 'percent' && compare(sum, multiply(exact, whole(100))) === 0)
  );
}

/** What does not hold of the computations of a table, one line each; and how many were proven. */
export function disproved(
  table: Table,
  origins: ReadonlyMap<string, Origin>
): {readonly faults: readonly string[]; readonly sums: number} {
  const faults: string[] = [];
  let sums = 0;
  for (const cell of table.cells) {
    const origin = origins.get(cellKey(cell.row, cell.column, cell.statistic));
    if (origin === undefined) {
      faults.push(`${table.id}: no origin at ${at(cell)}`);
      continue;
    }
    const computation = computeCell(cell, origin, table);
    faults.push(...faultsOf(cell, computation).map((fault) => `${table.id} ${at(cell)}: ${fault}`));
    if (computation.terms.length > 0) sums++;
  }
  return {faults, sums};
}

function faultsOf(cell: Cell, {terms, note}: Computation): readonly string[] {
  if (terms.length === 0) return note === null ? ['neither a sum nor a word'] : [];
  const shown = terms.map(({sign, text}) => `${sign ?? ''}${text}`).join(' ');
  const value = worth(terms);
  const own = typeof cell.value === 'number' ? toFraction(cell.value) : cell.value;
  const isRight = own === null || value === null ? own === value : compare(value, own) === 0;
  const last = terms.at(-1);
  return [
    ...(isRight ? [] : [`"${shown}" is not its value`]),
    ...(cell.value === null || last?.text === cell.text || (cell.text === '' && last?.text === '0')
      ? []
      : [`"${shown}" does not end in "${cell.text}"`]),
    ...terms.filter((one) => !rowsHold(one)).map(({text}) => `the rows of ${text} add up to something else`)
  ];
}
