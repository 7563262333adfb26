import type {NumberTest, PairTest, TestMethod, TestResult} from '../tables/inference.ts';
import type {Cell, Column, Table} from '../tables/model.ts';
import {COUNT_TESTS, NUMBER_TESTS, PAIR_TESTS} from '../tables/inference.ts';
import type {Counted, Origin} from '../tables/origin.ts';
import {wholeBehind} from '../tables/tests/counted-parts.ts';
import {EVERY_LINE} from './condition.ts';
import {expressionOf, type ExpressionContext, type Lookup} from './expression.ts';
import {frameName, writeExpression, type Conditions, type ExportedCell} from './names.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString, rStrings} from './r-text.ts';
import {placeOfTest, type PlaceOfTest} from './test-place.ts';

const CALLS: Readonly<Record<TestMethod, string>> = {
  chiSquare: 'suppressWarnings(chisq.test(counts, correct = FALSE))',
  chiSquareCorrected: 'suppressWarnings(chisq.test(counts, correct = TRUE))',
  fisher: 'fisher.test(counts, workspace = 2e7)',
  welch: 'if (length(groups) == 2) t.test(groups[[1]], groups[[2]]) else oneway.test(values ~ ind, long)',
  anova: 'oneway.test(values ~ ind, long, var.equal = TRUE)',
  mannWhitney: 'suppressWarnings(wilcox.test(groups[[1]], groups[[2]]))',
  kruskalWallis: 'kruskal.test(groups)',
  raoScott: 'svychisq(~row + column, answered, statistic = "F")',
  mcNemar: 'mcnemar.test(counts, correct = FALSE)',
  mcNemarExact: 'binom.test(counts[1, 2], counts[1, 2] + counts[2, 1])[c("p.value", "conf.level")]',
  pairedT: 't.test(first, second, paired = TRUE)',
  wilcoxon: 'suppressWarnings(wilcox.test(first, second, paired = TRUE))',
  pearson: 'cor.test(first, second)',
  spearman: 'suppressWarnings(cor.test(first, second, method = "spearman"))["p.value"]',
  friedman: 'friedman.test(answers)'
};

/** What a table's tests are of, besides its cells. */
export interface TestedTable {
  readonly table: Table;
  readonly originOf: (cell: Cell) => Origin;
  readonly context: ExpressionContext;
}

/** All whom an item of a set was asked of, in each category that it is tested by: no cell of the table counts them. */
export function wholesOfItems({table, originOf, context}: TestedTable): ReadonlyMap<string, readonly ExportedCell[]> {
  const items = (table.tests ?? []).flatMap((test) => {
    if (!(COUNT_TESTS as readonly string[]).includes(test.method)) return [];
    const place = placeOfTest(test, table);
    return place.item === null ? [] : [{of: test.of ?? '', place}];
  });
  const wholes = items.map(({of, place}) => {
    const keys = place.rows.flatMap((row) => place.columns.map((column) => ({row, column})));
    const cells = keys.map(({row, column}): ExportedCell => {
      const whole = place.item === null ? null : wholeOf({table, originOf, context}, row, column, place.item);
      if (whole === null) throw new NotExportable(`a test of the part ${of}`);
      return whole;
    });
    return [of, cells] as const;
  });
  return new Map(wholes);
}

/** All whom the item in a cell was asked of; null if it is no item of a set, or nothing tells them. */
export function wholeOf(
  {table, originOf, context}: TestedTable,
  row: string,
  column: string,
  side: 'rows' | 'columns'
): ExportedCell | null {
  const at = table.cells
    .filter((cell) => cell.row === row && cell.column === column)
    .map((cell) => ({statistic: cell.statistic, origin: originOf(cell)}));
  const counted = at.flatMap(({origin}) => countedBehind(origin) ?? [])[0];
  const across = side === 'rows' ? counted?.rows : counted?.columns;
  if (counted === undefined || !across || across.axis.whole === 'sum') return null;
  const whole = wholeBehind(counted, side, at);
  if (whole === null) return null;
  return {row, column, statistic: 'n', expression: expressionOf(whole, {column, statistic: 'n'}, context)};
}

function countedBehind(origin: Origin): Counted | null {
  if (origin.kind === 'share') return origin.part;
  return origin.kind === 'count' ? origin.of : null;
}

/** The lines that run the tests of a table, each in every part of it that the site tests. */
export function writeTests(
  {tests = [], adjust, ...table}: Table,
  cells: readonly ExportedCell[],
  wholes: ReadonlyMap<string, readonly ExportedCell[]>,
  conditions: Conditions,
  answers: readonly string[]
): readonly string[] {
  const run = tests.flatMap((test) => {
    const {method} = test;
    if (method === 'friedman') return [...answers, `test("", "friedman", ${CALLS[method]})`];
    if (isOfPairs(method)) {
      return [
        ...pairsOf(test, table, cells, conditions),
        `test(${rString(test.of ?? '')}, ${rString(method)}, ${CALLS[method]})`
      ];
    }
    const place = placeOfTest(test, table);
    const isTwice = method === 'mcNemar' || method === 'mcNemarExact';
    const lines = isOfNumbers(method)
      ? groupsOf(place, table, cells, conditions)
      : place.item === null
        ? countsOf(place, cells, conditions, isTwice ? 'all' : method === 'raoScott' ? 'sample' : 'filled')
        : countsOfItem(place, cells, wholes.get(test.of ?? '') ?? [], conditions, method === 'raoScott');
    return [...lines, `test(${rString(test.of ?? '')}, ${rString(method)}, ${CALLS[method]})`];
  });
  if (tests.length === 0 || adjust === undefined) return run;
  const method = ADJUSTED_BY[adjust];
  return [...run, `tests$adjusted <- ave(tests$p, tests$method, FUN = function(p) p.adjust(p, ${rString(method)}))`];
}

/** What R calls the ways to adjust. */
export const ADJUSTED_BY: Readonly<Record<NonNullable<Table['adjust']>, string>> = {
  holm: 'holm',
  bonferroni: 'bonferroni',
  benjaminiHochberg: 'BH'
};

/** The cells of probabilities: those that the tests have found. */
export function writeProbabilities({table, originOf}: TestedTable): readonly string[] {
  const from = table.adjust === undefined ? 'p' : 'adjusted';
  return table.cells.filter(isProbability).map((cell) => {
    const origin = originOf(cell);
    const at = `cell(${rString(cell.row)}, ${rString(cell.column)}, "p", `;
    if (origin.kind !== 'test') return `${at}NA)`;
    const {of, method} = origin.result;
    return `${at}p_of(${rString(of ?? '')}, ${rString(method)}, ${rString(from)}))`;
  });
}

export function isProbability({statistic}: Pick<Cell, 'statistic'>): boolean {
  return statistic === 'p';
}

function isOfNumbers(method: TestMethod): method is NumberTest {
  return (NUMBER_TESTS as readonly string[]).includes(method);
}

/** What a test of categories is of: the counts without empty rows and columns, or the sample of those who answered. */
function countsOf(
  keys: PlaceOfTest,
  cells: readonly ExportedCell[],
  conditions: Conditions,
  how: 'filled' | 'all' | 'sample'
): readonly string[] {
  const text = oneText(keys, cells, conditions);
  if (!text.includes('rows[[row]] & columns[[column]]')) {
    throw new NotExportable('a test of cells that are counted in several ways');
  }
  if (how === 'sample') {
    return [`answered <- domain_of(rows[${rStrings(keys.rows)}], columns[${rStrings(keys.columns)}])`];
  }
  return [
    `counts <- sapply(${rStrings(keys.columns)}, function(column)`,
    `  sapply(${rStrings(keys.rows)}, function(row) ${text}))`,
    ...(how === 'all' ? [] : [FILLED])
  ];
}

const FILLED = 'counts <- counts[rowSums(counts) > 0, colSums(counts) > 0]';

/** What a test of an item is of: those who gave it and the others who were asked, by the categories of the other side. */
function countsOfItem(
  keys: PlaceOfTest,
  cells: readonly ExportedCell[],
  wholes: readonly ExportedCell[],
  conditions: Conditions,
  isDesigned: boolean
): readonly string[] {
  const isInRow = keys.item === 'rows';
  const [fixed, varied] = isInRow ? (['row', 'column'] as const) : (['column', 'row'] as const);
  const [[item = ''], others] = isInRow ? [keys.rows, keys.columns] : [keys.columns, keys.rows];
  const head = `${fixed} <- ${rString(item)}`;
  if (isDesigned) {
    const linesFrom = (from: readonly ExportedCell[]): string => {
      const cell = from.find((one) => keys.rows.includes(one.row) && keys.columns.includes(one.column));
      const first = cell?.expression?.find((piece): piece is Lookup => typeof piece !== 'string');
      if (cell === undefined || first === undefined) throw new NotExportable(`a test of the item ${item}`);
      const lines = isInRow ? {...first.lines, columns: EVERY_LINE} : {...first.lines, rows: EVERY_LINE};
      return writeExpression({...cell, expression: [{how: 'lines', column: null, lines}]}, conditions);
    };
    const among = `${varied}s[${rStrings(others)}]`;
    return [
      head,
      `ticked <- ${linesFrom(cells)}`,
      `asked <- ${linesFrom(wholes)}`,
      isInRow
        ? `answered <- domain_of(list(ticked = ticked, others = asked & !ticked), ${among})`
        : `answered <- domain_of(${among}, list(ticked = ticked, others = asked & !ticked))`
    ];
  }
  return [
    head,
    `ticked <- sapply(${rStrings(others)}, function(${varied}) ${oneText(keys, cells, conditions)})`,
    `asked <- sapply(${rStrings(others)}, function(${varied}) ${oneText(keys, wholes, conditions)})`,
    isInRow ? 'counts <- rbind(ticked, asked - ticked)' : 'counts <- cbind(ticked, asked - ticked)',
    FILLED
  ];
}

/** The one expression that counts all cells of a part. */
function oneText({rows, columns}: PlaceOfTest, cells: readonly ExportedCell[], conditions: Conditions): string {
  const counted = new Set(
    rows.flatMap((row) =>
      columns.map((column) => {
        const cell = cells.find((one) => one.row === row && one.column === column);
        const first = cell?.expression?.find((piece): piece is Lookup => typeof piece !== 'string');
        return cell === undefined || first === undefined
          ? ''
          : writeExpression({...cell, expression: [first]}, conditions);
      })
    )
  );
  const [text] = counted;
  if (counted.size !== 1 || text === undefined || text === '') {
    throw new NotExportable('a test of cells that are counted in several ways');
  }
  return text;
}

function isOfPairs(method: TestMethod): method is PairTest {
  return (PAIR_TESTS as readonly string[]).includes(method);
}

/** The two numbers of each respondent in a row who gave both. */
function pairsOf(
  {of}: TestResult,
  {columns}: Pick<Table, 'columns'>,
  cells: readonly ExportedCell[],
  conditions: Conditions
): readonly string[] {
  const lookups = columns.flatMap(({key}) => {
    const cell = cells.find((one) => one.row === of && one.column === key);
    const first = cell?.expression?.find((piece): piece is Lookup => typeof piece !== 'string');
    return cell === undefined || first === undefined || first.column === null ? [] : [{cell, first}];
  });
  const one = lookups[0];
  const other = lookups.find(({first}) => first.column !== one?.first.column);
  if (one === undefined || other === undefined) throw new NotExportable(`a test of the pairs of ${of ?? ''}`);
  const frame = frameName(one.first.lines.dataset);
  const [first, second] = [one, other].map((found) => rColumn(frame, found.first.column ?? ''));
  const lines: Lookup = {how: 'lines', column: null, lines: {...one.first.lines, known: null}};
  const row = rString(of ?? '');
  const who = writeExpression({...one.cell, expression: [lines]}, conditions).replaceAll(
    'rows[[row]]',
    `rows[[${row}]]`
  );
  return [
    `both <- ${who} & !is.na(${first}) & !is.na(${second})`,
    `first <- ${first}[both]`,
    `second <- ${second}[both]`
  ];
}

/** The respondents' numbers in each category of the rows that has any. */
function groupsOf(
  {rows: own, columns: [key]}: PlaceOfTest,
  {columns}: Pick<Table, 'columns'>,
  cells: readonly ExportedCell[],
  {rows: known}: Conditions
): readonly string[] {
  const column: Column | undefined = columns.find((one) => one.key === key);
  const cell = cells.find((one) => one.column === column?.key && one.row === own[0]);
  const first = cell?.expression?.find((piece): piece is Lookup => typeof piece !== 'string');
  if (first === undefined || first.column === null || !own.every((row) => known.has(row))) {
    throw new NotExportable('a test of numbers that stand in several columns');
  }
  const read = rColumn(frameName(first.lines.dataset), first.column);
  return [
    `groups <- lapply(rows[${rStrings(own)}], function(lines) ${read}[lines & !is.na(${read})])`,
    'groups <- groups[lengths(groups) > 0]',
    'long <- stack(groups)'
  ];
}
