import type {Column, Group, NumberTest, Table, TestMethod, TestResult} from '../tables/model.ts';
import {NUMBER_TESTS} from '../tables/model.ts';
import type {Lookup} from './expression.ts';
import {frameName, writeExpression, type Conditions, type ExportedCell} from './names.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString, rStrings} from './r-text.ts';

const CALLS: Readonly<Record<TestMethod, string>> = {
  chiSquare: 'suppressWarnings(chisq.test(counts, correct = FALSE))',
  chiSquareCorrected: 'suppressWarnings(chisq.test(counts, correct = TRUE))',
  fisher: 'fisher.test(counts, workspace = 2e7)',
  welch: 'if (length(groups) == 2) t.test(groups[[1]], groups[[2]]) else oneway.test(values ~ ind, long)',
  anova: 'oneway.test(values ~ ind, long, var.equal = TRUE)',
  mannWhitney: 'suppressWarnings(wilcox.test(groups[[1]], groups[[2]]))',
  kruskalWallis: 'kruskal.test(groups)',
  raoScott: 'svychisq(~row + column, answered, statistic = "F")'
};

/** The lines that run the tests of a table, each in every part of it that the site tests. */
export function writeTests(
  {tests = [], ...table}: Table,
  cells: readonly ExportedCell[],
  conditions: Conditions
): readonly string[] {
  return tests.flatMap((test) => {
    const {method} = test;
    const lines = isOfNumbers(method)
      ? groupsOf(test, table, cells, conditions)
      : countsOf(test, table, cells, conditions, method === 'raoScott');
    return [...lines, `test(${rString(test.of ?? '')}, ${rString(method)}, ${CALLS[method]})`];
  });
}

function isOfNumbers(method: TestMethod): method is NumberTest {
  return (NUMBER_TESTS as readonly string[]).includes(method);
}

type Parts = Pick<Table, 'rows' | 'columns' | 'rowGroups' | 'spanners'>;

/** What a test of categories is of: the counts without empty rows and columns, or the sample of those who answered. */
function countsOf(
  {of}: TestResult,
  parts: Parts,
  cells: readonly ExportedCell[],
  conditions: Conditions,
  isDesigned: boolean
): readonly string[] {
  const [group, spanner] = placeOf(of, parts);
  const rows = parts.rows.filter((row) => row.kind === 'category' && (group === null || row.group === group.key));
  const columns = parts.columns.filter(
    (column) => column.kind === 'category' && (spanner === null || column.spanner === spanner.key)
  );
  const keys = {rows: rows.map(({key}) => key), columns: [...new Set(columns.map(({key}) => key))]};
  const counted = new Set(
    keys.rows.flatMap((row) =>
      keys.columns.map((column) => {
        const cell = cells.find((one) => one.row === row && one.column === column);
        const first = cell?.expression?.find((piece): piece is Lookup => typeof piece !== 'string');
        return cell === undefined || first === undefined
          ? ''
          : writeExpression({...cell, expression: [first]}, conditions);
      })
    )
  );
  const [text] = counted;
  if (counted.size !== 1 || text === undefined || !text.includes('rows[[row]] & columns[[column]]')) {
    throw new NotExportable('a test of cells that are counted in several ways');
  }
  if (isDesigned) {
    return [`answered <- domain_of(rows[${rStrings(keys.rows)}], columns[${rStrings(keys.columns)}])`];
  }
  return [
    `counts <- sapply(${rStrings(keys.columns)}, function(column)`,
    `  sapply(${rStrings(keys.rows)}, function(row) ${text}))`,
    'counts <- counts[rowSums(counts) > 0, colSums(counts) > 0]'
  ];
}

/** The row group and spanner that a test's part is named by. */
function placeOf(of: string | null, {rowGroups, spanners}: Parts): readonly [Group | null, Group | null] {
  if (of === null) return [null, null];
  for (const group of [null, ...rowGroups]) {
    for (const spanner of [null, ...spanners]) {
      const key = [group, spanner].flatMap((one) => one?.key ?? []).join(' > ');
      if (key === of) return [group, spanner];
    }
  }
  throw new NotExportable(`a test of the part ${of}`);
}

/** The respondents' numbers in each category of the rows that has any. */
function groupsOf(
  {of}: TestResult,
  {rows, columns}: Parts,
  cells: readonly ExportedCell[],
  {rows: known}: Conditions
): readonly string[] {
  const column: Column | undefined = columns.find(({key}) => key === of);
  const own = rows.filter(({kind}) => kind === 'category').map(({key}) => key);
  const cell = cells.find((one) => one.column === column?.key && one.row === own[0]);
  const first = cell?.expression?.find((piece): piece is Lookup => typeof piece !== 'string');
  if (first === undefined || first.column === null || !own.every((key) => known.has(key))) {
    throw new NotExportable('a test of numbers that stand in several columns');
  }
  const read = rColumn(frameName(first.lines.dataset), first.column);
  return [
    `groups <- lapply(rows[${rStrings(own)}], function(lines) ${read}[lines & !is.na(${read})])`,
    'groups <- groups[lengths(groups) > 0]',
    'long <- stack(groups)'
  ];
}
