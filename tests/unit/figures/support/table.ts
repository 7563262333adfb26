import {qualified} from '../../../../src/tables/parts/figure.ts';
import {formatNumber, toFraction} from '../../../../src/format/number.ts';
import {decimal} from '../../../../src/support/fraction.ts';
import type {Cell, Column, State, StubRow, Table} from '../../../../src/tables/model.ts';
import {isOfHundred} from '../../../../src/tables/model.ts';
import {cell, column, crosstab, row} from '../../tables/example.ts';

/** A number as it is shown, `[60, 'over']`, a text, or why there is none. */
export type Entry =
  number | readonly [number, 'over' | 'under' | 'about'] | 'lost' | 'suppressed' | {readonly text: string};

interface Made extends Partial<Omit<Table, 'rows' | 'columns' | 'cells'>> {
  /** Labels, which are codes too. */
  readonly rows: readonly (string | StubRow)[];
  readonly columns: readonly (string | Column)[];
  readonly cells: readonly (readonly Entry[])[];
}

/** A table to draw, a line of entries per row: counts if the columns do not say otherwise. */
export function tableOf({rows, columns, cells, ...rest}: Made): Table {
  const table: Table = {
    ...crosstab,
    notes: [],
    ...rest,
    rows: rows.map((one) => (typeof one === 'string' ? row(`rad=${one}`, one) : one)),
    columns: columns.map((one) => (typeof one === 'string' ? column(`kolonne=${one}`, one, {statistic: 'n'}) : one)),
    cells: []
  };
  return {
    ...table,
    cells: cells.flatMap((entries, i) =>
      entries.flatMap((entry, j): readonly Cell[] => {
        const [own, head] = [table.rows[i], table.columns[j]];
        return own === undefined || head === undefined ? [] : [cellOf(entry, own, head, table)];
      })
    )
  };
}

function cellOf(entry: Entry, {key: own}: StubRow, head: Column, {language}: Table): Cell {
  const place = {row: own, column: head.key, statistic: head.statistic};
  if (entry === 'lost') return cell({...place, text: '..', state: 'lost'});
  if (entry === 'suppressed') return cell({...place, text: ':', state: 'suppressed'});
  if (typeof entry === 'object' && 'text' in entry) return cell({...place, text: entry.text, state: 'text'});
  const [number, state]: readonly [number, State] =
    typeof entry === 'number' ? [entry, 'computed'] : [entry[0], `given:${entry[1]}`];
  const {numerator, denominator} = toFraction(number);
  const value = isOfHundred(head)
    ? {numerator, denominator: denominator * 100n}
    : denominator === 1n
      ? decimal(numerator, 0)
      : {numerator, denominator};
  return cell({
    ...place,
    value,
    text: qualified(formatNumber(number, head.decimals, language), state, language),
    state
  });
}
