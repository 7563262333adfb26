import {suggest} from '../support/did-you-mean.ts';
import type {Cell, Statistic, Table} from '../tables/model.ts';
import {isInPoints} from '../tables/model.ts';
import type {Fault} from '../tables/specification.ts';
import {codesOf, keysNamed, shortNames} from './keys.ts';
import {compareKnown, compareNumbers, isUnknown, numberOf} from './order.ts';
import type {QuotedTable, RawResult} from './raw-value.ts';
import {stateOfSum, sumOfCells} from './sums.ts';
import type {QuotedValueProps} from './value-props.ts';

/** The value that a chapter quotes from a table: one cell, a sum over categories, or a pick from a column. */
export function quoteValue(props: QuotedValueProps, source: QuotedTable): RawResult {
  const {table} = source;
  const rows = named(
    props.row,
    'row',
    table.rows.map(({key}) => key),
    props.pick !== undefined
  );
  if ('fault' in rows) return rows;
  const picked = props.pick === undefined ? rows.keys : pickable(table, props.among);
  const columns = columnsNamed(props, table);
  if ('fault' in columns) return columns;
  const cells = table.cells.filter(
    ({row, column, statistic}) =>
      picked.includes(row) && columns.keys.includes(column) && (columns.statistic ?? statistic) === statistic
  );
  if (cells.length === 0)
    return fault(props.pick === undefined ? ['row'] : ['pick'], 'no-such-cell', `${table.id} has no cell there`);
  const statistics = [...new Set(cells.map(({statistic}) => statistic))];
  const wanted = props.statistic ?? (statistics.length === 1 ? statistics[0] : undefined);
  if (wanted === undefined) {
    return fault(
      ['column'],
      'statistic-needed',
      `the cell holds several statistics: ${statistics.join(', ')}`,
      'name one: statistic="…"'
    );
  }
  const chosen = cells.filter(({statistic}) => statistic === wanted);
  const absent = picked.find((row) =>
    columns.keys.some((column) => !chosen.some((cell) => cell.row === row && cell.column === column))
  );
  if (absent !== undefined && props.pick === undefined) {
    return fault(
      ['row'],
      'no-such-cell',
      `${table.id} has no ${wanted} at ${[absent, ...columns.keys].filter(Boolean).join(', ')}`
    );
  }
  const expression = `${source.exhibit}[${[props.row ?? props.pick ?? '', props.column ?? ''].flat().join(', ')}]`;
  if (props.pick === undefined) return one(chosen, source, expression) ?? sum(chosen, props, source, expression);
  if (columns.keys.length > 1)
    return fault(['column'], 'one-column', `a ${props.pick} is of one column`, 'name one column');
  return pick(props.pick, chosen, source, expression);
}

function named(
  given: string | readonly string[] | undefined,
  prop: string,
  keys: readonly string[],
  optional: boolean
): {readonly keys: readonly string[]} | {readonly fault: Fault} {
  if (given === undefined) {
    return optional ? {keys} : fault([], 'prop-missing', `${prop} is missing`, `name the ${prop}: ${prop}="…"`);
  }
  const found: string[] = [];
  for (const [index, name] of [given].flat().entries()) {
    const [match, ...others] = keysNamed(name, keys);
    const path = typeof given === 'string' ? [prop] : [prop, index];
    if (match === undefined)
      return fault(path, 'unknown-key', `there is no ${prop} "${name}"`, suggest(name, shortNames(keys).keys()));
    if (others.length > 0) {
      const names = [match, ...others].map((key) => `"${codesOf(key).join(' > ')}"`);
      return fault(
        path,
        'ambiguous-key',
        `"${name}" stands for ${names.length} ${prop}s`,
        `write ${names.join(' or ')}`
      );
    }
    if (found.includes(match))
      return fault(path, 'named-twice', `the ${prop} "${name}" is named twice`, 'take one of them away');
    found.push(match);
  }
  return {keys: found};
}

/** In a Frequency of one variable the columns are its statistics; elsewhere codes or column ids. */
function columnsNamed(
  props: QuotedValueProps,
  table: Table
): {readonly keys: readonly string[]; readonly statistic: Statistic | null} | {readonly fault: Fault} {
  const keys = [...new Set(table.columns.map(({key}) => key))];
  if (keys.length === 1 && keys[0] === '') {
    const statistics = table.columns.map(({statistic}) => statistic);
    if (props.column === undefined) return {keys, statistic: null};
    const [name = '', ...others] = [props.column].flat();
    if (others.length > 0)
      return fault(['column'], 'one-column', 'numbers of several statistics cannot be added', 'name one column');
    const found = statistics.find((statistic) => statistic === name);
    if (found !== undefined) return {keys, statistic: found};
    return fault(['column'], 'unknown-key', `there is no column "${name}"`, suggest(name, statistics));
  }
  const found = named(props.column, 'column', keys, false);
  return 'fault' in found ? found : {...found, statistic: null};
}

function pickable(table: Table, among: readonly string[] | undefined): readonly string[] {
  const rows = table.rows.filter(({kind}) => kind === 'category').map(({key}) => key);
  return among === undefined ? rows : among.flatMap((name) => keysNamed(name, rows));
}

function pick(
  how: 'largest' | 'smallest' | 'range',
  cells: readonly Cell[],
  source: QuotedTable,
  expression: string
): RawResult {
  const unknown = cells.find(isUnknown);
  if (unknown !== undefined) {
    return fault(
      ['pick'],
      'no-value',
      `the number at ${unknown.row} is not known (${unknown.state}), so that none is the ${how} for certain`,
      'name the rows that are meant: among={[…]}'
    );
  }
  const sorted = cells
    .flatMap((cell) => {
      const known = numberOf(cell);
      return known === null ? [] : [{cell, ...known}];
    })
    .sort((a, b) => compareNumbers(a.value, b.value));
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return fault(['pick'], 'no-value', 'none of the cells holds a number');
  const ends = how === 'range' ? [low, high] : [how === 'smallest' ? low : high];
  for (const end of ends) {
    const open = sorted.find((other) => other !== end && compareKnown(end, other) === null);
    if (open === undefined) continue;
    return fault(
      ['pick'],
      'no-value',
      `${end.cell.row} (${end.cell.text}) and ${open.cell.row} (${open.cell.text}) cannot be put in order`,
      'name the row that is meant: row="…"'
    );
  }
  const [first = high] = ends;
  const ties = sorted.filter(({value}) => compareNumbers(value, first.value) === 0);
  if (how !== 'range' && ties.length > 1) {
    return fault(['pick'], 'tie', `${ties.length} rows share the ${how} value`, 'name the row that is meant: row="…"');
  }
  const end = ends.at(-1) ?? first;
  const picked = ends.map(({cell}) => cell);
  return {
    value: {
      value: end.value,
      base: end.cell.base,
      statistic: end.cell.statistic,
      state: stateOfSum(ends.map(({cell}) => cell)),
      exhibit: source.exhibit,
      cells: picked,
      expression: `${how} of ${expression}`,
      label: how === 'range' ? null : labelOf(end.cell, source.table),
      range: how === 'range' ? [low.value, high.value] : null,
      points: isInPoints(end.cell, source.table),
      origin: {kind: 'cells', how, source, cells: picked, among: cells}
    }
  };
}

function labelOf({row}: Cell, {rows}: Table): string | null {
  return rows.find(({key}) => key === row)?.label ?? null;
}

/** The value of a single cell; null if there are several that all hold a number. */
function one(cells: readonly Cell[], source: QuotedTable, expression: string): RawResult | null {
  const {exhibit, table} = source;
  const empty = cells.find((cell) => numberOf(cell) === null);
  if (empty !== undefined) {
    return fault(
      ['row'],
      'no-value',
      `the cell holds no number (${empty.state})`,
      'quote another cell, or tell in words that it is not known'
    );
  }
  const [cell, ...others] = cells;
  const known = cell === undefined ? null : numberOf(cell);
  if (cell === undefined || known === null || others.length > 0) return null;
  const {base, statistic} = cell;
  return {
    value: {
      ...known,
      base,
      statistic,
      exhibit,
      cells,
      expression,
      label: labelOf(cell, table),
      range: null,
      points: isInPoints(cell, table),
      origin: {kind: 'cells', how: 'cell', source, cells, among: []}
    }
  };
}

function sum(cells: readonly Cell[], props: QuotedValueProps, source: QuotedTable, expression: string): RawResult {
  const added = sumOfCells(cells, source);
  if ('refusal' in added) {
    const {rule, message, hint} = added.refusal;
    return fault(Array.isArray(props.row) && props.row.length > 1 ? ['row'] : ['column'], rule, message, hint);
  }
  const {base: common = null, statistic = 'n'} = cells[0] ?? {};
  // Amounts of different numbers of units may be added; how many gave them all is not known.
  const base = statistic === 'sum' ? null : common;
  const origin = {kind: 'cells', how: 'sum', source, cells, among: []} as const;
  const made = {exhibit: source.exhibit, cells, expression, label: null, range: null, points: false, origin};
  return {value: {...made, value: added.value, base, statistic, state: stateOfSum(cells)}};
}

function fault(
  prop: readonly (string | number)[],
  rule: string,
  message: string,
  hint?: string
): {readonly fault: Fault} {
  return {fault: {prop, rule, message, ...(hint === undefined ? {} : {hint})}};
}
