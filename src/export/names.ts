import type {Dataset} from '../data/model.ts';
import {conditionText} from './condition.ts';
import type {Expression, Lookup} from './expression.ts';
import type {Lines} from './lines.ts';
import {rColumn, rName, rString} from './r-text.ts';

/** A cell with how it is computed. */
export interface ExportedCell {
  readonly row: string;
  readonly column: string;
  readonly statistic: string;
  /** Null where it has no number. */
  readonly expression: Expression | null;
}

/** The conditions of the rows and columns of a table by their keys, as the script defines them. */
export interface Conditions {
  readonly rows: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
  /** Conditions of neither that several numbers share, with the names that the script gives them. */
  readonly named: ReadonlyMap<string, string>;
}

/** The name of a dataset's data frame. */
export function frameName({name}: Pick<Dataset, 'name'>): string {
  return rName(name);
}

/** What the script calls the lines of each row and of each column: those that their first cell is made of. */
export function conditionsOf(cells: readonly ExportedCell[], dataset: Dataset): Conditions {
  const rows = new Map<string, string>();
  const columns = new Map<string, string>();
  for (const {row, column, expression} of cells) {
    const first = expression?.find((piece): piece is Lookup => typeof piece !== 'string');
    if (first === undefined || first.lines.dataset !== dataset) continue;
    const [down, across] = textsOf(first.lines);
    if (down !== null && !rows.has(row)) rows.set(row, down);
    if (across !== null && !columns.has(column)) columns.set(column, across);
  }
  return {rows, columns, named: namedIn(cells, {rows, columns, named: new Map()})};
}

/** Conditions that stand in more than one number, but are of no row or column. */
function namedIn(cells: readonly ExportedCell[], known: Conditions): ReadonlyMap<string, string> {
  const seen = new Map<string, Set<string>>();
  for (const cell of cells) {
    for (const piece of cell.expression ?? []) {
      if (typeof piece === 'string') continue;
      const [down, across] = textsOf(piece.lines);
      const own = [
        down === null || known.rows.get(cell.row) === down || keyOf(known.rows, down) !== null ? null : down,
        across === null || known.columns.get(cell.column) === across || keyOf(known.columns, across) !== null
          ? null
          : across
      ];
      for (const text of own) {
        if (text === null) continue;
        const at = seen.get(text) ?? new Set();
        seen.set(text, at.add(`${cell.row}\t${cell.column}`));
      }
    }
  }
  const shared = [...seen].filter(([, at]) => at.size > 1).map(([text]) => text);
  return new Map(shared.map((text, i) => [text, shared.length === 1 ? 'base' : `base_${i + 1}`]));
}

function keyOf(conditions: ReadonlyMap<string, string>, wanted: string): string | null {
  return [...conditions].find(([, text]) => text === wanted)?.[0] ?? null;
}

function textsOf({dataset, rows, columns}: Lines): readonly [string | null, string | null] {
  const frame = frameName(dataset);
  return [conditionText(frame, rows), conditionText(frame, columns)];
}

/** The expression of a cell in R, where `row` and `column` stand for its keys. */
export function writeExpression({row, column, expression}: ExportedCell, conditions: Conditions): string {
  if (expression === null) return 'NA';
  return expression
    .map((piece) => (typeof piece === 'string' ? piece : writeLookup(piece, row, column, conditions)))
    .join('');
}

function writeLookup(
  {how, column: name, weight, lines}: Lookup,
  row: string,
  column: string,
  conditions: Conditions
): string {
  const [down, across] = textsOf(lines);
  const frame = frameName(lines.dataset);
  const read = name === null ? null : rColumn(frame, name);
  const tests = [
    down === null ? null : nameOf(down, conditions.rows, row, 'row', conditions),
    across === null ? null : nameOf(across, conditions.columns, column, 'column', conditions),
    lines.known === null ? null : `!is.na(${rColumn(frame, lines.known)})`
  ].filter((test) => test !== null);
  const test = tests.join(' & ');
  if (how === 'lines') return test === '' ? `rep(TRUE, nrow(${frame}))` : test;
  if (read === null) return test === '' ? `nrow(${frame})` : `sum(${test})`;
  const numbers = weight === undefined ? read : `(${read} * ${rColumn(frame, weight)})`;
  const at = test === '' ? numbers : `${numbers}[${test}]`;
  switch (how) {
    case 'only':
      return `only(${at})`;
    case 'values':
      return at;
    case 'total':
      return `total(${at})`;
    case 'sum':
    case 'count':
      return `sum(${at})`;
  }
}

/** `rows[[row]]` of the cell's own row, `rows[["…"]]` of another, a name, or the condition as it is. */
function nameOf(
  text: string,
  known: ReadonlyMap<string, string>,
  key: string,
  variable: 'row' | 'column',
  {named}: Conditions
): string {
  if (known.get(key) === text) return `${variable}s[[${variable}]]`;
  const other = keyOf(known, text);
  if (other !== null) return `${variable}s[[${rString(other)}]]`;
  return named.get(text) ?? text;
}
