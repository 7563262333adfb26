import type {Cell, Table} from '../tables/model.ts';
import {ADJUSTED_BY, wholeOf, type TestedTable} from './tests.ts';
import type {Lookup} from './expression.ts';
import {frameName, writeExpression, type Conditions, type ExportedCell} from './names.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString, rStrings} from './r-text.ts';

/** Rows and columns that are compared to each other. */
interface Compared {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** All whom each item of a set was asked of, where a table compares the per cents of items. */
export function wholesOfCompared(tested: TestedTable): readonly ExportedCell[] {
  const {table} = tested;
  if (table.comparison?.method !== 'proportions') return [];
  return partsOf(table).flatMap(({rows, columns}) =>
    rows.flatMap((row) => columns.flatMap((column) => wholeOf(tested, row, column, otherSide(table)) ?? []))
  );
}

/** The direction that is not compared: it may hold the items of a set. */
function otherSide({comparison}: Table): 'rows' | 'columns' {
  return comparison?.of === 'rows' ? 'columns' : 'rows';
}

/** The lines that compare the numbers of a table pair by pair, and write the letters of what they are larger than. */
export function writeComparisons(
  {table}: TestedTable,
  cells: readonly ExportedCell[],
  wholes: readonly ExportedCell[],
  conditions: Conditions
): readonly string[] {
  const {comparison} = table;
  if (comparison === undefined) return [];
  const {of, method, adjust, level} = comparison;
  const alpha = Math.round((1 - level) * 100) / 100;
  const how = `${rString(ADJUSTED_BY[adjust])}, ${alpha}`;
  const parts = partsOf(table).flatMap(({rows, columns}): readonly string[] => {
    if (method === 'welch') {
      return columns.flatMap((column) => {
        const values = valuesAt(rows, column, cells, conditions);
        return [`groups <- ${values}`, `mark(larger(groups, mean, welch, ${how}), ${rString(column)})`];
      });
    }
    const keys = `${rStrings(rows)}, ${rStrings(columns)}`;
    const own = wholes.filter((one) => rows.includes(one.row) && columns.includes(one.column));
    const bases =
      own.length > 0
        ? `table_of(${keys}, function(row, column) ${oneText(own, conditions)})`
        : of === 'columns'
          ? 'counts * 0 + rep(colSums(counts), each = nrow(counts))'
          : 'counts * 0 + rowSums(counts)';
    const counted = cells.filter((one) => rows.includes(one.row) && columns.includes(one.column));
    return [
      `counts <- table_of(${keys}, function(row, column) ${oneText(counted, conditions)})`,
      `bases <- ${bases}`,
      of === 'columns'
        ? `compare(counts, bases, ${how}, function(row, column) list(row, column, "columnPercent"))`
        : `compare(t(counts), t(bases), ${how}, function(column, row) list(row, column, "rowPercent"))`
    ];
  });
  return ['', '# What each number is significantly larger than, pair by pair', 'cells$letters <- ""', ...parts];
}

/** The rows and columns that have their letters together. */
function partsOf(table: Table): readonly Compared[] {
  const rows = table.rows.filter(({kind}) => kind === 'category');
  const columns = table.columns.filter(
    ({key, statistic, kind}) => kind === 'category' && isCompared(table, key, statistic)
  );
  const nested = table.spanners.filter(({key}) => columns.filter(({spanner}) => spanner === key).length > 1);
  const groups = table.rowGroups.length === 0 ? [null] : table.rowGroups.map(({key}) => key);
  const spanners = nested.length === 0 ? [null] : nested.map(({key}) => key);
  return groups.flatMap((group) =>
    spanners.map((spanner) => ({
      rows: rows.filter((row) => group === null || row.group === group).map(({key}) => key),
      columns: columns.filter((column) => spanner === null || column.spanner === spanner).map(({key}) => key)
    }))
  );
}

function isCompared({cells}: Table, key: string, statistic: Cell['statistic']): boolean {
  return cells.some((cell) => cell.column === key && cell.statistic === statistic && cell.letters !== undefined);
}

/** The one expression that counts all cells. */
function oneText(cells: readonly ExportedCell[], conditions: Conditions): string {
  const texts = new Set(
    cells.flatMap((cell) => {
      const first = cell.expression?.find((piece): piece is Lookup => typeof piece !== 'string');
      return first === undefined ? [] : [writeExpression({...cell, expression: [first]}, conditions)];
    })
  );
  const [text] = texts;
  if (texts.size !== 1 || text === undefined) throw new NotExportable('numbers that are counted in several ways');
  return text;
}

/** The respondents' numbers of a column in each row. */
function valuesAt(
  rows: readonly string[],
  column: string,
  cells: readonly ExportedCell[],
  {rows: known}: Conditions
): string {
  const cell = cells.find((one) => one.column === column && one.row === rows[0] && one.statistic === 'mean');
  const first = cell?.expression?.find((piece): piece is Lookup => typeof piece !== 'string');
  if (first === undefined || first.column === null || !rows.every((row) => known.has(row))) {
    throw new NotExportable('a comparison of means that stand in several columns');
  }
  const read = rColumn(frameName(first.lines.dataset), first.column);
  return `lapply(rows[${rStrings(rows)}], function(lines) ${read}[lines & !is.na(${read})])`;
}
