import type {
  Category,
  Dataset,
  Measure,
  Qualifier,
  Role,
  Shape,
  Variable,
  VariableSet
} from '../../../src/data/model.ts';
import {NO_CODE, QUALIFIERS} from '../../../src/data/model.ts';
import type {Place} from '../../../src/support/problem.ts';
import type {BuiltTable, TableContext} from '../../../src/tables/build.ts';
import type {Cell} from '../../../src/tables/model.ts';
import {fullText} from '../../../src/tables/model.ts';
import type {TableSpecification} from '../../../src/tables/specification.ts';
import {layOut} from '../../../src/tables/render/grid.ts';
import {buildTable} from '../../../src/tables/tables.ts';

const place: Place = {file: 'data/test/datapackage.json', line: 1, column: 1};

/** A code of a list, with its role or its group if it has one: `ja`, `['ikke_svart', 'not_answered']`. */
export type Code = string | readonly [string, Role];

export function category(code: Code): Category {
  const [name, role] = typeof code === 'string' ? [code, null] : code;
  const label = {nb: name.slice(0, 1).toUpperCase() + name.slice(1).replaceAll('_', ' '), en: `${name} (en)`};
  return {code: name, label, short: label, group: null, role};
}

/** A variable of a list of codes, a code per row; an empty code is none. */
export function variable(
  name: string,
  codes: readonly Code[],
  rows: readonly string[],
  overrides: Partial<Variable> = {}
): Variable {
  const categories = codes.map(category);
  const index = (code: string): number => {
    if (code === '') return NO_CODE;
    const found = categories.findIndex((one) => one.code === code);
    if (found < 0) throw new Error(`${name} has no code ${code}`);
    return found;
  };
  return {
    name,
    title: {nb: name.slice(0, 1).toUpperCase() + name.slice(1), en: `${name} (en)`},
    question: null,
    list: name,
    categories,
    ordered: true,
    codes: rows.includes('') ? Uint32Array.from(rows, index) : Uint8Array.from(rows, index),
    derived: null,
    place,
    ...overrides
  };
}

/** A measure; a value may be a number or a qualifier, or both: `[60, 'over']`. */
export function measure(
  name: string,
  values: readonly (number | Qualifier | readonly [number, Qualifier])[],
  overrides: Partial<Measure> = {}
): Measure {
  const decimals = overrides.decimals ?? 0;
  const pairs = values.map((value): readonly [number, Qualifier] =>
    typeof value === 'number' ? [value, 'exact'] : typeof value === 'string' ? [0, value] : value
  );
  return {
    name,
    title: {nb: name, en: `${name} (en)`},
    statistic: 'count',
    disjoint: [],
    within: [],
    base: null,
    unit: null,
    origin: 'printed',
    decimals,
    scaled: Float64Array.from(pairs, ([value]) => Math.round(value * 10 ** decimals)),
    qualifiers: Uint8Array.from(pairs, ([, qualifier]) => QUALIFIERS.indexOf(qualifier)),
    derived: null,
    place,
    ...overrides
  };
}

export function multiple(name: string, items: readonly Variable[], overrides: Partial<VariableSet> = {}): VariableSet {
  return {
    name,
    title: {nb: name.slice(0, 1).toUpperCase() + name.slice(1), en: null},
    kind: 'multiple',
    coding: 'dichotomies',
    mentions: [],
    dimension: null,
    items: items.map((item) => ({category: category(item.name), variable: item.name})),
    base: 'asked',
    aspects: new Map(),
    place,
    ...overrides
  };
}

interface Made {
  readonly id?: string;
  readonly shape?: Shape;
  readonly units?: number | null;
  readonly variables: readonly Variable[];
  readonly measures?: readonly Measure[];
  readonly sets?: readonly VariableSet[];
  readonly weights?: readonly string[];
  readonly stratum?: string;
  readonly cluster?: string;
  readonly bases?: Dataset['bases'];
  readonly texts?: Dataset['texts'];
  readonly delimited?: Dataset['delimited'];
}

/** A dataset of municipalities from columns; its shape is that of respondent rows unless it says otherwise. */
export function dataset({id = 'test/data', shape = 'rows', ...made}: Made): Dataset {
  const rowCount = made.variables[0]?.codes.length ?? 0;
  const byName = <T extends {readonly name: string}>(all: readonly T[] = []): ReadonlyMap<string, T> =>
    new Map(all.map((one) => [one.name, one]));
  return {
    id,
    name: id.split('/')[1] ?? id,
    title: {nb: id, en: null},
    shape,
    access: 'public',
    unit: {code: 'kommune', nb: ['kommune', 'kommuner'], en: ['municipality', 'municipalities']},
    units: made.units === undefined ? (shape === 'rows' ? rowCount : null) : made.units,
    universe: {nb: 'Kommuner som svarte', en: null},
    period: null,
    rowCount,
    lines: Uint32Array.from({length: rowCount}, (_, i) => i + 2),
    variables: byName(made.variables),
    measures: byName(made.measures),
    texts: made.texts ?? new Map(),
    delimited: made.delimited ?? new Map(),
    sets: byName(made.sets),
    bases: made.bases ?? new Map(),
    derivations: new Map(),
    weights: made.weights ?? [],
    wave: null,
    stratum: made.stratum ?? null,
    cluster: made.cluster ?? null,
    packageUnits: new Map(),
    idColumn: null,
    primaryKey: [],
    provenance: {
      package: 'test',
      version: '1.0.0',
      path: 'data/test/data.csv',
      hash: 'sha256:0',
      bytes: 1,
      sources: [],
      licenses: [],
      notice: null
    },
    place
  };
}

/** Counts of a cross of two variables, as an aggregate: `n` may be added over both. */
export function crossed(rows: Variable, columns: Variable, values: Parameters<typeof measure>[1]): Dataset {
  const n = measure('n', values, {disjoint: [rows.name, columns.name]});
  return dataset({shape: 'cells', variables: [rows, columns], measures: [n]});
}

export function contextOf(...datasets: readonly Dataset[]): TableContext {
  return {language: 'nb', datasets: new Map(datasets.map((one) => [one.id, one])), tables: new Map()};
}

/** What a table needs and a test does not care about. */
export const plain = {id: 'tbl-test', data: 'test/data', caption: 'Prøve'} as const;

export function buildEnglish(specification: TableSpecification, ...datasets: readonly Dataset[]): BuiltTable {
  return buildTable(specification, {...contextOf(...datasets), language: 'en'});
}

export function build(specification: TableSpecification, ...datasets: readonly Dataset[]): BuiltTable {
  return buildTable(specification, contextOf(...datasets));
}

/** The cells of a table that must be there, as `row column statistic text`, and value and base where asked. */
export function cellsOf({table, faults}: BuiltTable): readonly Cell[] {
  if (table === null) throw new Error(JSON.stringify(faults, null, 1));
  return table.cells;
}

export function lines(built: BuiltTable): readonly string[] {
  return cellsOf(built).map(
    ({row, column, statistic, text}) => `${row} | ${column} | ${statistic} | ${plainSpaces(text)}`
  );
}

/** Value (as in a snapshot), base, text and state of one cell. */
export function full(built: BuiltTable, row: string, column: string, statistic: string): string | undefined {
  const cell = cellsOf(built).find((one) => one.row === row && one.column === column && one.statistic === statistic);
  if (cell === undefined) return undefined;
  const {value, base, text, state} = cell;
  const shown = value === null || typeof value === 'number' ? String(value) : `${value.numerator}/${value.denominator}`;
  return `${shown} of ${base}: "${plainSpaces(text)}" ${state}`;
}

/** No-break spaces are hard to see in a test. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** A table as a grid of texts, in display order, with labels: easy to read in a test. A place without a cell is `·`. */
export function grid({table, faults}: BuiltTable): string {
  if (table === null) throw new Error(JSON.stringify(faults, null, 1));
  const head = ['', ...table.columns.map(({label}) => label)];
  const body = layOut(table).groups.flatMap(({group, rows}) => [
    ...(group === null ? [] : [[`[${group.label}]`]]),
    ...rows.map(({row, cells}) => [row.label, ...cells.map((cell) => (cell === null ? '·' : fullText(cell)))])
  ]);
  return [head, ...body].map((cells) => plainSpaces(cells.join(' | ')).trim()).join('\n');
}

/** The faults of a table as people read them. */
export function faultsOf({table, faults}: BuiltTable): readonly string[] {
  if (table !== null) throw new Error('the table was built');
  return faults.map(
    ({rule, prop, message, hint}) => `${rule} at ${prop.join('.') || '(all)'}: ${message} (${hint ?? ''})`
  );
}
