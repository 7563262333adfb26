import {oddCell} from './doubts.ts';
import type {SourceColumn} from './source-table.ts';

/** What a column is taken for. */
export type Role =
  | {readonly is: 'id' | 'text' | 'variable'}
  | {readonly is: 'count'; readonly disjoint: readonly string[]}
  | {readonly is: 'percent'; readonly within: readonly string[]}
  | {readonly is: 'value'};

export interface Guess {
  readonly shape: 'rows' | 'cells' | 'indicators';
  readonly roles: ReadonlyMap<string, Role>;
  readonly primaryKey: readonly string[];
}

const ID = /^(?:id|nr|lnr|lopenr|lopenummer|respondent|resp|case|record)(?:_?(?:id|nr|no))?$/;
const PERCENT = /(?:^|_)(?:prosent|percent|pst|pct|andel|share)(?:_|$)/;
const PERIOD = /^(?:ar|aar|year|runde|wave|maned|month)$/;

/** More different values than this are no list of categories. */
const MOST_CATEGORIES = 60;

/** More different whole numbers than this are quantities, not codes of answers. */
const MOST_CODES = 12;

/** What the columns seem to be, from their names and values; or why that cannot be told. */
export function guess(columns: readonly SourceColumn[]): Guess | {readonly wrong: string} {
  const ids = columns.filter(({name}) => ID.test(name));
  const id = ids.find(({cells, values}) => values.length === cells.length);
  if (id !== undefined) return respondents(columns, id);
  const found = aggregate(columns);
  const [meant] = ids;
  return 'wrong' in found && meant !== undefined ? {wrong: notOfEach(meant)} : found;
}

/** Why a column that is called an id does not number the respondents. */
function notOfEach(column: SourceColumn): string {
  const empty = column.cells.indexOf('');
  if (empty !== -1) return `"${column.head}" is empty in record ${empty + 1}: give each respondent a number of its own`;
  const [one, other] = firstRepeated([column]) ?? [0, 0];
  return `records ${one} and ${other} have the same "${column.head}", "${column.cells[one - 1] ?? ''}": give each respondent a number of its own`;
}

function respondents(columns: readonly SourceColumn[], id: SourceColumn): Guess {
  const roleOf = (column: SourceColumn): Role => {
    if (column === id) return {is: 'id'};
    const most = column.kind === 'text' ? MOST_CATEGORIES : column.kind === 'whole' ? MOST_CODES : 0;
    const repeats = column.values.length < column.cells.length;
    if (column.values.length <= most && repeats) return {is: 'variable'};
    return {is: column.kind === 'text' ? 'text' : 'value'};
  };
  return {
    shape: 'rows',
    roles: new Map(columns.map((column) => [column.name, roleOf(column)])),
    primaryKey: [id.name]
  };
}

function aggregate(columns: readonly SourceColumn[]): Guess | {readonly wrong: string} {
  const keys = columns.filter(({kind, name}) => kind === 'text' || PERIOD.test(name));
  const numbers = columns.filter((column) => !keys.includes(column));
  if (numbers.length === 0) return {wrong: withoutNumbers(columns)};
  if (keys.length === 0) {
    return {
      wrong: 'there is no column of categories, and none called "id" with a number of its own for each respondent'
    };
  }
  const hole = columns.find(({cells}) => cells.includes(''));
  if (hole !== undefined) {
    const line = hole.cells.indexOf('') + 2;
    return {
      wrong: `the cell of "${hole.head}" in record ${line - 1} is empty: fill it in (0 for nobody), or delete the line`
    };
  }
  // One category a line, with longer texts and numbers on it.
  const [first] = keys;
  const key = first !== undefined && isUnique([first]) ? [first] : keys;
  const same = key.length === keys.length ? firstRepeated(key) : null;
  if (same !== null) {
    const named = key.map(({head}) => `"${head}"`).join(' and ');
    return {
      wrong: `records ${same[0]} and ${same[1]} have the same ${named}: a line must be one category, one combination, or one respondent with an "id"`
    };
  }
  const names = key.map(({name}) => name);
  const roles = columns.map((column): [string, Role] => {
    if (key.includes(column)) return [column.name, {is: 'variable'}];
    if (keys.includes(column)) return [column.name, {is: 'text'}];
    if (PERCENT.test(column.name)) return [column.name, {is: 'percent', within: withinOf(column, key)}];
    const counts = column.kind === 'whole' && column.cells.every((cell) => !cell.startsWith('-'));
    return [column.name, counts ? {is: 'count', disjoint: names} : {is: 'value'}];
  });
  const isCells = numbers.length === 1 && key.length === keys.length && (key.length > 1 || columns.length === 2);
  return {shape: isCells ? 'cells' : 'indicators', roles: new Map(roles), primaryKey: names};
}

/** Why no column is one of numbers: nearly one is, lines are respondents without a number, or it is a listing. */
function withoutNumbers(columns: readonly SourceColumn[]): string {
  for (const column of columns) {
    const odd = oddCell(column);
    if (odd === null) continue;
    return `there is no column of numbers, and "${column.head}" is none since record ${odd.record} holds "${odd.cell}": write numbers without words and signs, like 45.5`;
  }
  if (firstRepeated(columns) !== null)
    return 'there is no column of numbers, and lines are alike: if a line is a respondent, add a column "id" with a number of its own for each';
  return 'there is no column of numbers: a listing is described by hand, see data/README.md; if a line is a respondent, add a column "id" with a number of its own for each';
}

/** The variables within which per cents add up to 100, or none. */
function withinOf({cells}: SourceColumn, key: readonly SourceColumn[]): readonly string[] {
  const found = key.find((column) =>
    column.values.every((value) => {
      const sum = cells.reduce((total, cell, row) => (column.cells[row] === value ? total + Number(cell) : total), 0);
      return Math.abs(sum - 100) <= 2;
    })
  );
  return found === undefined ? [] : [found.name];
}

function isUnique(columns: readonly SourceColumn[]): boolean {
  return firstRepeated(columns) === null;
}

/** The first two records, from 1, with the same cells. */
function firstRepeated(columns: readonly SourceColumn[]): readonly [number, number] | null {
  const seen = new Map<string, number>();
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const cells = JSON.stringify(columns.map((column) => column.cells[row]));
    const before = seen.get(cells);
    if (before !== undefined) return [before + 1, row + 1];
    seen.set(cells, row);
  }
  return null;
}
