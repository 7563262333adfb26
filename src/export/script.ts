import type {Dataset} from '../data/model.ts';
import type {Exhibit, ReportModel} from '../report/report-model.ts';
import type {Cell, Table} from '../tables/model.ts';
import {cellKey} from '../tables/model.ts';
import type {Counted, Origin} from '../tables/origin.ts';
import type {ClassificationSpecification, TableSpecification} from '../tables/specification.ts';
import {conditionText, EVERY_LINE, type Condition, type Filter} from './condition.ts';
import {writeDerived} from './derived-columns.ts';
import {expressionOf, type ExpressionContext, type Lookup} from './expression.ts';
import {linesOf} from './lines.ts';
import {writeCells} from './loops.ts';
import {conditionsOf, frameName, type ExportedCell} from './names.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString} from './r-text.ts';
import {writeHead, writeHelpers, writeOut} from './frame-text.ts';
import {intervalOf} from './intervals.ts';
import {writeBands} from './bands.ts';
import {writeTests} from './tests.ts';
import type {QuotedTable} from '../report/raw-value.ts';

/**
 * A program in base R that computes an exhibit from the CSVs of its packages: it holds codes, bases and what is done with
 * them, and no results. It prints `row,column,statistic,value`, keyed as the site's own list of cells. Throws
 * {@link NotExportable} where something has no program, or where the codes that it would select by lead to other lines than
 * the site counts.
 */
export function writeScript(exhibit: Exhibit, report: ReportModel, datasets: ReadonlyMap<string, Dataset>): string {
  const {table, source} = exhibit;
  if (table === null || source?.specification == null) throw new NotExportable('it has no table');
  const {specification} = source;
  const {body, reading} =
    specification.kind === 'classification'
      ? writeClassification(specification, report, datasets)
      : writeTable(table, source, specification, datasets);
  const lines = [
    ...writeHead(exhibit, report, specification),
    '',
    ...writeHelpers(body.join('\n')),
    ...reading,
    '',
    ...(body.length === 0 ? ['# The table has no cells beside its stub'] : body),
    '',
    ...writeOut(table.tests !== undefined)
  ];
  return `${lines.join('\n')}\n`;
}

/** What reads the data, and what computes of them. */
interface Written {
  readonly reading: readonly string[];
  readonly body: readonly string[];
}

function writeTable(
  table: Table,
  {origins}: QuotedTable,
  specification: Exclude<TableSpecification, ClassificationSpecification>,
  datasets: ReadonlyMap<string, Dataset>
): Written {
  const dataset = datasets.get(specification.data);
  if (dataset === undefined) throw new NotExportable(`the dataset ${specification.data}, which is not here`);
  checkShown(table, dataset);
  const context = contextOf(specification, dataset, datasets, [...origins.values()]);
  const cells = table.cells.map((cell): ExportedCell => exported(cell, origins, context));
  const conditions = conditionsOf(cells, dataset);
  const intervals = table.cells.flatMap(
    (cell) => intervalOf(cell, originOf(cell, origins), specification, context) ?? []
  );
  const lookups = [...cells, ...intervals].flatMap(({expression}) =>
    (expression ?? []).filter((piece) => typeof piece !== 'string')
  );
  const reading = [
    ...readData(lookups, context),
    ...definitions('rows', 'Which lines each row is made of', conditions.rows),
    ...definitions('columns', 'Which lines each column is made of', conditions.columns),
    ...(conditions.named.size === 0 ? [] : ['', '# Which lines numbers are of, besides']),
    ...[...conditions.named].map(([text, name]) => `${name} <- ${text}`)
  ];
  const computed = writeCells(cells, conditions);
  const body = [
    ...(computed.length === 0 ? [] : ['# The cells', ...computed]),
    ...(intervals.length === 0 ? [] : ['', '# Confidence intervals', 'cells[c("low", "high")] <- NA']),
    ...writeCells(intervals, conditions, 'interval'),
    ...(table.tests === undefined ? [] : ['', '# Tests of whether the categories differ']),
    ...writeTests(table, cells, conditions)
  ];
  return {reading, body};
}

/** The other table's cells, and its rows in the bands that their numbers fall in. */
function writeClassification(
  specification: ClassificationSpecification,
  {exhibits}: ReportModel,
  datasets: ReadonlyMap<string, Dataset>
): Written {
  const of = [...exhibits.values()].find(({table}) => table?.id === specification.of);
  const other = of?.source?.specification;
  if (of?.table == null || of.source === null || other == null || other.kind === 'classification') {
    throw new NotExportable(`a classification of "${specification.of}", which is not here`);
  }
  const {reading, body} = writeTable(of.table, of.source, other, datasets);
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

/** What the script would have to leave out. */
function checkShown({cells}: Table, {shape}: Dataset): void {
  if (shape === 'rows') throw new NotExportable('data with a respondent a line');
  if (cells.some(({state}) => state === 'suppressed')) throw new NotExportable('numbers that are suppressed');
}

function contextOf(
  {where = {}, ...specification}: Exclude<TableSpecification, ClassificationSpecification>,
  dataset: Dataset,
  datasets: ReadonlyMap<string, Dataset>,
  origins: readonly Origin[]
): ExpressionContext {
  const base = specification.base === undefined ? undefined : dataset.bases.get(specification.base);
  const asked = [...Object.entries(where), ...(base?.where ?? [])];
  const filters = asked.map(([name, codes]): Filter => {
    const variable = dataset.variables.has(name) ? name : (dataset.sets.get(name)?.dimension ?? null);
    if (variable === null) throw new NotExportable(`who is counted goes by the set "${name}"`);
    return {variable, codes: [codes].flat()};
  });
  const outer = [
    ...('rowGroups' in specification && specification.rowGroups !== undefined ? [specification.rowGroups] : []),
    ...('spanners' in specification && specification.spanners !== undefined ? [specification.spanners] : [])
  ];
  const frame = {dataset, datasets, who: [filters] as Condition, outer};
  const first = origins.map(countedIn).find((counted) => counted !== null);
  return {...frame, all: first === undefined || first === null ? frame.who : linesOf(first, frame).all};
}

function countedIn(origin: Origin): Counted | null {
  if (origin.kind === 'share') return origin.part;
  return origin.kind === 'count' || origin.kind === 'given' ? origin.of : null;
}

/** Reads the CSVs, keeps who is counted, and makes numbers of measures. */
function readData(lookups: readonly Lookup[], {dataset, all}: ExpressionContext): readonly string[] {
  const others = new Set(lookups.map(({lines}) => lines.dataset));
  return [dataset, ...[...others].filter((other) => other !== dataset)].flatMap((own) => {
    const frame = frameName(own);
    const mine = lookups.filter(({lines}) => lines.dataset === own);
    const strange = mine.some(
      ({lines}) => lines.all !== EVERY_LINE && conditionText(frame, lines.all) !== conditionText(frame, all)
    );
    if (strange) throw new NotExportable('numbers of one table that count different lines');
    const kept = own === dataset ? conditionText(frame, all) : null;
    const conditions = [...mine.flatMap(({lines}) => [...lines.rows, ...lines.columns]), ...all].flat();
    const variables = [...new Set(conditions.map(({variable}) => variable))];
    const derived = variables.flatMap((name) => own.variables.get(name) ?? []).filter((one) => one.derived !== null);
    const measures = [...new Set(mine.flatMap(({column}) => (column === null ? [] : [column])))].filter((name) =>
      own.measures.has(name)
    );
    return [
      '',
      `${frame} <- read(${rString(`${own.provenance.package}/${fileOf(own)}`)})`,
      ...derived.flatMap((variable) => writeDerived(frame, own, variable)),
      ...(kept === null ? [] : ['# Who is counted', `${frame} <- ${frame}[${kept}, ]`]),
      ...measures.map((name) => `${rColumn(frame, name)} <- number(${rColumn(frame, name)})`)
    ];
  });
}

function fileOf({provenance}: Dataset): string {
  return provenance.path.split('/').at(-1) ?? '';
}

function definitions(name: string, comment: string, conditions: ReadonlyMap<string, string>): readonly string[] {
  if (conditions.size === 0) return [];
  const lines = [...conditions].map(([key, text]) => `  ${rString(key)} = ${text}`);
  return ['', `# ${comment}`, `${name} <- list(`, lines.join(',\n'), ')'];
}
