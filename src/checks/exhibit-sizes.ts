import type {Dataset} from '../data/model.ts';
import type {Exhibit} from '../report/report-model.ts';
import type {Cell, Table} from '../tables/model.ts';
import type {CommonSpecification, EstimatesColumn, TableSpecification} from '../tables/specification.ts';

/** How many units an exhibit says that a category has. */
export interface GroupSize {
  readonly exhibit: Exhibit;
  /** As in a snapshot: `tiltakstype=helse`, within a group `gruppe=a > tiltakstype=helse`. */
  readonly category: string;
  readonly label: string;
  readonly size: number;
  /** Equal for sizes that should agree: of the same category, unit, universe and period, counted of the same units. */
  readonly population: string;
  readonly dataset: Dataset;
}

type Counted = Extract<TableSpecification, {readonly kind: 'frequency' | 'crosstab' | 'battery' | 'estimates'}>;

/**
 * The sizes of groups that an exhibit shows or uses: numbers of a Frequency, and what per cents of rows or columns are of
 * in a Crosstab or Battery, counted or declared, or their total, and the one count of units in an Estimates. Only what is
 * exactly known.
 */
export function groupSizesOf(exhibit: Exhibit): readonly GroupSize[] {
  const {source, table} = exhibit;
  const {specification = null, dataset = null} = source ?? {};
  if (table === null || specification === null || dataset === null) return [];
  if (specification.kind === 'frequency') {
    // Of variables side by side the rows are those of a common scale.
    return typeof specification.variable === 'string' ? ofRows(exhibit, table, specification, dataset) : [];
  }
  if (specification.kind === 'estimates') {
    const column = columnOfUnits(specification.columns, dataset);
    return column === null ? [] : ofRows(exhibit, table, specification, dataset, column);
  }
  if (specification.kind !== 'crosstab' && specification.kind !== 'battery') return [];
  const {rows, columns} = axesOf(specification);
  const inRows = (key: string, cell: Cell): boolean => cell.row === key;
  const inColumns = (key: string, cell: Cell): boolean => cell.column === key;
  return [
    ...table.rows
      .filter(({kind}) => kind === 'category')
      .map(({key, label}) => ({key, label, others: columns, size: sizeIn(table, specification, key, inRows, 'row')})),
    // The columns of a battery are answers, whose number differs with the items.
    ...(specification.kind === 'battery' ? [] : distinctColumns(table)).map(({key, label}) => ({
      key,
      label,
      others: rows,
      size: sizeIn(table, specification, key, inColumns, 'column')
    }))
  ].flatMap(({key, label, others, size}): readonly GroupSize[] => {
    const population = populationOf(key, specification, others, dataset);
    return size === null || population === null ? [] : [{exhibit, category: key, label, size, population, dataset}];
  });
}

/** The numbers in the rows, of a column if there are several. */
function ofRows(
  exhibit: Exhibit,
  table: Table,
  specification: Counted,
  dataset: Dataset,
  column = ''
): readonly GroupSize[] {
  return table.rows.flatMap(({key, label, kind}): readonly GroupSize[] => {
    if (kind !== 'category') return [];
    const own = table.cells.find((cell) => cell.row === key && cell.column === column && cell.statistic === 'n');
    const population = populationOf(key, specification, [], dataset);
    const size = own === undefined ? null : countOf(own);
    return size === null || population === null ? [] : [{exhibit, category: key, label, size, population, dataset}];
  });
}

/** The column of an Estimates with its rows' units: of the only count in an aggregate, or of what its numbers are of. */
function columnOfUnits(columns: readonly EstimatesColumn[], {shape, measures, unit}: Dataset): string | null {
  const all = shape === 'rows' ? [] : [...measures.values()];
  const counts = all.filter(({statistic}) => statistic === 'count');
  const bases = counts.filter(({name}) => all.some(({base}) => base === name));
  // Of several bases none is that of the group.
  const [one, ...others] = counts.length === 1 ? counts : bases;
  if (one === undefined || others.length > 0 || (one.unit ?? unit.code) !== unit.code) return null;
  const column = leavesOf(columns).find((own) => 'count' in own && own.count === one.name);
  return column === undefined ? null : (column.id ?? one.name);
}

function leavesOf(
  columns: readonly EstimatesColumn[]
): readonly Exclude<EstimatesColumn, {readonly spanner: string}>[] {
  return columns.flatMap((column) => ('spanner' in column ? leavesOf(column.columns) : [column]));
}

function axesOf(specification: Extract<Counted, {kind: 'crosstab' | 'battery'}>): {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
} {
  const {rowGroups, spanners} = specification;
  const [rows, columns] =
    specification.kind === 'crosstab'
      ? [[specification.rows].flat(), specification.columns]
      : [[specification.items], specification.answers];
  const named = (name: string | undefined): readonly string[] => (name === undefined ? [] : [name]);
  return {rows: [...rows, ...named(rowGroups)], columns: [columns, ...named(spanners)]};
}

/** A column stands once for each of its statistics. */
function distinctColumns({columns}: Table): readonly {readonly key: string; readonly label: string}[] {
  const categories = columns.filter(({kind}) => kind === 'category');
  return categories
    .filter(({key}, i) => categories.findIndex((other) => other.key === key) === i)
    .map(({key, label, spanner}) => ({key, label: spanner === key ? key : label}));
}

/** What per cents of a row or column are of; else its total, or its number in the row or column of bases. */
function sizeIn(
  {cells}: Table,
  {statistics = []}: Extract<Counted, {kind: 'crosstab' | 'battery'}>,
  key: string,
  isIn: (key: string, cell: Cell) => boolean,
  direction: 'row' | 'column'
): number | null {
  const own = cells.filter((cell) => isIn(key, cell));
  const bases = own
    .filter(({statistic, state}) => statistic === `${direction}Percent` && isExact(state))
    .map(({base}) => base);
  const [base = null, ...others] = new Set(bases);
  if (base !== null) return others.length === 0 && Number.isInteger(base) ? base : null;
  // Beside per cents of responses totals and bases are numbers of responses.
  if (statistics.includes('responsePercent')) return null;
  const across = direction === 'row' ? 'column' : 'row';
  for (const sum of ['=(total)', '=(base)']) {
    const found = own.find((cell) => cell.statistic === 'n' && cell[across].endsWith(sum));
    if (found !== undefined) return countOf(found);
  }
  return null;
}

function countOf({value, state}: Cell): number | null {
  if (value === null || typeof value === 'number' || value.denominator !== 1n || !isExact(state)) return null;
  return Number(value.numerator);
}

function isExact(state: Cell['state']): boolean {
  return state === 'computed' || state === 'given';
}

/** Who is counted in a category; null where it is none of a variable or set. */
function populationOf(
  key: string,
  specification: Counted,
  others: readonly string[],
  {id, unit, universe, period, variables, sets, shape}: Dataset
): string | null {
  const [name = ''] = key.split(' > ').at(-1)?.split('=') ?? [];
  const set = sets.get(name);
  const list = variables.get(name)?.list ?? (set === undefined ? null : `set ${set.name}`);
  if (list === null) return null;
  const {base = null, where = {}, missing} = specification;
  // To be held to some of its own categories makes none of them smaller.
  const held = Object.entries(where).filter(([variable]) => variable !== name);
  // The items of a battery are questions: their sizes are those of who answered them.
  const asked = specification.kind === 'battery' && shape === 'rows' ? [specification.answers, missing ?? null] : [];
  const left = others.flatMap((other) => {
    const treatment = leavesOut(missing, other);
    return treatment === null ? [] : [[other, treatment]];
  });
  const folder = id.slice(0, id.lastIndexOf('/'));
  return JSON.stringify([folder, key, list, unit.code, universe.nb, period, base, held, left, asked]);
}

/** How the missing answers of another variable are treated, if that makes groups smaller. */
function leavesOut(missing: CommonSpecification['missing'], name: string): unknown {
  const own = typeof missing === 'string' ? missing : missing?.[name];
  const treatments = typeof own === 'string' ? [own] : Object.values(own ?? {});
  return treatments.some((one) => one === 'excluded' || one === 'below') ? own : null;
}
