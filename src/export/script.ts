import type {Dataset} from '../data/model.ts';
import type {Exhibit, ReportModel} from '../report/report-model.ts';
import type {Cell, Table} from '../tables/model.ts';
import {cellKey} from '../tables/model.ts';
import type {Counted, Origin} from '../tables/origin.ts';
import type {ClassificationSpecification, EstimatesColumn, TableSpecification} from '../tables/specification.ts';
import {EVERY_LINE, type Condition} from './condition.ts';
import {expressionOf, type ExpressionContext} from './expression.ts';
import {both, linesOf} from './lines.ts';
import {writeCells} from './loops.ts';
import {conditionsOf, type ExportedCell} from './names.ts';
import {NotExportable} from './problem.ts';
import {rString} from './r-text.ts';
import {readData, type Descriptors} from './read-data.ts';
import {ticked} from './set-conditions.ts';
import {writeHead, writeHelpers, writeOut} from './frame-text.ts';
import {intervalOf} from './intervals.ts';
import {writeBands} from './bands.ts';
import {wholesOfCompared, writeComparisons} from './comparisons.ts';
import {isProbability, wholesOfItems, writeProbabilities, writeTests} from './tests.ts';
import {writeAnswers, writeReliability} from './reliability.ts';
import type {QuotedTable} from '../report/raw-value.ts';

/** What the scripts are written from. */
export interface Sources {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly descriptors: Descriptors;
}

/**
 * A program in R, of base R but for its package `survey` where a sample has a design, that computes an exhibit from the CSVs of its packages: it holds codes, bases and what is done with
 * them, and no results. It prints `row,column,statistic,value`, keyed as the site's own list of cells. Throws
 * {@link NotExportable} where something has no program, or where the codes that it would select by lead to other lines than
 * the site counts.
 */
export function writeScript(exhibit: Exhibit, report: ReportModel, sources: Sources): string {
  const {table, source} = exhibit;
  if (table === null || source === null || source.specification === null) throw new NotExportable('it has no table');
  const {specification} = source;
  const {body, reading} =
    specification.kind === 'classification'
      ? writeClassification(specification, report, sources)
      : writeTable(table, source, specification, sources);
  const lines = [
    ...writeHead(exhibit, report, specification),
    '',
    ...writeHelpers([...reading, ...body].join('\n')),
    ...reading,
    '',
    ...(body.length === 0 ? ['# The table has no cells beside its stub'] : body),
    '',
    ...writeOut(table.tests !== undefined || table.reliability !== undefined)
  ];
  return `${lines.join('\n')}\n`;
}

/** What reads the data, and what computes of them. */
interface Written {
  readonly reading: readonly string[];
  readonly body: readonly string[];
}

function writeTable(
  whole: Table,
  {origins}: QuotedTable,
  specification: Exclude<TableSpecification, ClassificationSpecification>,
  sources: Sources
): Written {
  const {datasets} = sources;
  const dataset = datasets.get(specification.data);
  if (dataset === undefined) throw new NotExportable(`the dataset ${specification.data}, which is not here`);
  const table = withoutHidden(whole);
  const context = contextOf(specification, dataset, datasets, [...origins.values()]);
  const counted = table.cells.filter((cell) => !isProbability(cell));
  const cells = counted.map((cell): ExportedCell => exported(cell, origins, context));
  const conditions = conditionsOf(cells, dataset);
  const {stratum, cluster} = dataset;
  const isDesigned = stratum !== null || cluster !== null || (specification.weight ?? 'none') !== 'none';
  const intervals = table.cells.flatMap(
    (cell) => intervalOf(cell, originOf(cell, origins), specification, isDesigned, context) ?? []
  );
  const tested = {table, context, originOf: (cell: Cell) => originOf(cell, origins)};
  const wholes = wholesOfItems(tested);
  const compared = wholesOfCompared(tested);
  const lookups = [...cells, ...intervals, ...compared, ...[...wholes.values()].flat()].flatMap(({expression}) =>
    (expression ?? []).filter((piece) => typeof piece !== 'string')
  );
  const isRepeated = table.tests?.some(({method}) => method === 'friedman') ?? false;
  const tests = writeTests(table, cells, wholes, conditions, isRepeated ? writeAnswers(tested) : []);
  const probabilities = writeProbabilities(tested);
  const hasDesign =
    (isDesigned && intervals.length > 0) || (table.tests?.some(({method}) => method === 'raoScott') ?? false);
  const reading = [
    ...readData(lookups, context, sources.descriptors, hasDesign),
    ...definitions('rows', 'Which lines each row is made of', conditions.rows),
    ...definitions('columns', 'Which lines each column is made of', conditions.columns),
    ...(conditions.named.size === 0 ? [] : ['', '# Which lines numbers are of, besides']),
    ...[...conditions.named].map(([text, name]) => `${name} <- ${text}`)
  ];
  const computed = writeCells(cells, conditions);
  const body = [
    ...(computed.length === 0 ? [] : ['# The cells', ...computed]),
    ...(table.tests === undefined ? [] : ['', '# Tests of whether the categories differ']),
    ...tests,
    ...probabilities,
    ...(intervals.length === 0 ? [] : ['', '# Confidence intervals', 'cells[c("low", "high")] <- NA']),
    ...writeCells(intervals, conditions, 'interval'),
    ...writeReliability(tested),
    ...writeComparisons(tested, cells, compared, conditions)
  ];
  return {reading, body};
}

/** The other table's cells, and its rows in the bands that their numbers fall in. */
function writeClassification(
  specification: ClassificationSpecification,
  {exhibits}: ReportModel,
  sources: Sources
): Written {
  const of = [...exhibits.values()].find(({table}) => table?.id === specification.of);
  const other = of?.source?.specification;
  if (
    of?.table === null ||
    of?.table === undefined ||
    of.source === null ||
    !other ||
    other.kind === 'classification'
  ) {
    throw new NotExportable(`a classification of "${specification.of}", which is not here`);
  }
  const {reading, body} = writeTable(of.table, of.source, other, sources);
  return {reading, body: [...body, ...writeBands(specification, of.table)]};
}

function exported(cell: Cell, origins: ReadonlyMap<string, Origin>, context: ExpressionContext): ExportedCell {
  const {row, column, statistic} = cell;
  return {row, column, statistic, expression: expressionOf(originOf(cell, origins), cell, context)};
}

function originOf({row, column, statistic}: Cell, origins: ReadonlyMap<string, Origin>): Origin {
  const origin = origins.get(cellKey(row, column, statistic));
  if (origin === undefined)
    throw new NotExportable(`${row} ${column} ${statistic}, of which nothing says how it is made`);
  return origin;
}

/** A table without the numbers that are hidden: a program tells no more than the page does. */
function withoutHidden(table: Table): Table {
  return {...table, cells: table.cells.filter(({state}) => state !== 'suppressed')};
}

function contextOf(
  specification: Exclude<TableSpecification, ClassificationSpecification>,
  dataset: Dataset,
  datasets: ReadonlyMap<string, Dataset>,
  origins: readonly Origin[]
): ExpressionContext {
  const {where = {}} = specification;
  const base = specification.base === undefined ? undefined : dataset.bases.get(specification.base);
  const asked = [...Object.entries(where), ...(base?.where ?? [])];
  const perItem = asked.filter(([name]) => !dataset.variables.has(name) && !dataset.sets.has(name));
  const who = asked
    .filter((one) => !perItem.includes(one))
    .map(([name, codes]) => conditionOn(dataset, name, [codes].flat()))
    .reduce(both, EVERY_LINE);
  const outer = [
    ...('rowGroups' in specification ? [specification.rowGroups] : []),
    ...('spanners' in specification ? [specification.spanners] : [])
  ];
  const weight = specification.weight === 'none' ? undefined : specification.weight;
  const aspects = new Map(perItem.map(([name, codes]) => [name, [codes].flat()]));
  const frame = {dataset, datasets, who, outer, perItem: aspects, weight, summaries: summariesIn(specification)};
  const first = origins.map(countedIn).find((counted) => counted !== null);
  const all = first === undefined ? undefined : linesOf(first, frame)[0]?.all;
  return {...frame, all: all ?? who};
}

/** Lines that have one of some codes of a variable, or ticked one of some items of a set. */
function conditionOn(dataset: Dataset, name: string, codes: readonly string[]): Condition {
  const set = dataset.sets.get(name);
  if (dataset.variables.has(name) || set === undefined) return [[{variable: name, codes}]];
  if (set.dimension !== null) return [[{variable: set.dimension, codes}]];
  return codes.flatMap((code) => ticked(dataset, set, code));
}

function summariesIn(specification: TableSpecification): ExpressionContext['summaries'] {
  if (specification.kind !== 'estimates') return new Map();
  const leaves = (columns: readonly EstimatesColumn[]): readonly (readonly [string, Summary])[] =>
    columns.flatMap((column) => {
      if ('spanner' in column) return leaves(column.columns);
      if ('quantile' in column) return [[column.id ?? column.quantile, column] as const];
      return 'trimmedMean' in column ? [[column.id ?? column.trimmedMean, column] as const] : [];
    });
  return new Map(leaves(specification.columns));
}

type Summary = ExpressionContext['summaries'] extends ReadonlyMap<string, infer T> ? T : never;

function countedIn(origin: Origin): Counted | null {
  if (origin.kind === 'share') return origin.part;
  if (origin.kind === 'mean') return origin.sum;
  if (origin.kind === 'summary') return origin.of;
  return origin.kind === 'count' || origin.kind === 'given' ? origin.of : null;
}

function definitions(name: string, comment: string, conditions: ReadonlyMap<string, string>): readonly string[] {
  if (conditions.size === 0) return [];
  const lines = [...conditions].map(([key, text]) => `  ${rString(key)} = ${text}`);
  return ['', `# ${comment}`, `${name} <- list(`, lines.join(',\n'), ')'];
}
