import type {Statistic} from '../../../tables/model.ts';
import type {EstimatesColumn, TableSpecification, Where} from '../../../tables/specification.ts';
import type {DataValueProps} from '../../value-props.ts';

/**
 * What a column is used for: laid out or counted by (`shown`), to pick who is counted (`condition`), to count those with
 * a number (`measure`), or to weight them.
 */
export type UseRole = 'shown' | 'condition' | 'measure' | 'weight';

/**
 * A name in the props of a table or value: of a variable, set, aspect, measure or text, or of a base. An amount is what a
 * table adds up, which has no name there.
 */
export interface Mention {
  readonly dataset: string;
  readonly what: 'column' | 'base' | 'amount';
  readonly name: string;
  readonly role: UseRole;
}

type Reader<S, V> = (value: V, specification: S) => readonly Mention[];

/** One reader per prop: a prop that the specification gets and that nobody reads here is a type error. */
type Readers<S> = {readonly [P in keyof S]-?: Reader<S, NonNullable<S[P]>>};

type Specification<K extends TableSpecification['kind']> = Extract<TableSpecification, {readonly kind: K}>;
type WithData = {readonly data: string};

const nothing = (): readonly Mention[] => [];

const named =
  (role: UseRole): Reader<WithData, string | readonly string[]> =>
  (names, {data}) =>
    [names].flat().map((name) => ({dataset: data, what: 'column', name, role}));

const base: Reader<WithData, string> = (name, {data}) => [{dataset: data, what: 'base', name, role: 'condition'}];

const where: Reader<WithData, Where> = (conditions, specification) =>
  named('condition')(Object.keys(conditions), specification);

const weight: Reader<WithData, string> = (name, specification) =>
  name === 'none' ? [] : named('weight')(name, specification);

const shown = named('shown');
const measure = named('measure');

const summed: Reader<WithData, readonly Statistic[]> = (statistics, {data}) =>
  statistics.includes('sum') ? [{dataset: data, what: 'amount', name: '', role: 'measure'}] : [];

/** `missing`, `sort` and notes name only what is laid out anyway. */
const common = {
  id: nothing,
  kind: nothing,
  data: nothing,
  caption: nothing,
  reproduces: nothing,
  base,
  where,
  missing: nothing,
  weight,
  total: nothing,
  showBase: nothing,
  decimals: nothing,
  rounding: nothing,
  interval: nothing,
  level: nothing,
  tests: nothing,
  showTests: nothing,
  adjust: nothing,
  compare: nothing,
  sort: nothing,
  notes: nothing,
  except: nothing
};

type KeyOfAny<U> = U extends unknown ? keyof U : never;

/** `ratio` and `difference` name columns, which are read where they stand; `of` may be a word instead of a measure. */
const OF_COLUMN: Readonly<
  Record<Exclude<KeyOfAny<EstimatesColumn>, 'columns'>, Reader<WithData, string | readonly string[]>>
> = {
  spanner: nothing,
  id: nothing,
  label: nothing,
  decimals: nothing,
  unit: nothing,
  top: nothing,
  from: nothing,
  count: measure,
  share: measure,
  of: (name, specification) => (name === 'base' || name === 'total' ? [] : measure(name, specification)),
  ratio: nothing,
  difference: nothing,
  sum: measure,
  mean: measure,
  trimmedMean: measure,
  drop: nothing,
  median: measure,
  quantile: measure,
  p: nothing,
  type: nothing,
  sd: measure,
  min: measure,
  max: measure,
  value: measure
};

function ofColumns(columns: readonly EstimatesColumn[], specification: WithData): readonly Mention[] {
  return columns.flatMap((column) =>
    Object.entries(column).flatMap(([key, value]) =>
      key === 'columns'
        ? ofColumns(value as readonly EstimatesColumn[], specification)
        : OF_COLUMN[key as keyof typeof OF_COLUMN](value as string | readonly string[], specification)
    )
  );
}

const TABLES: {readonly [K in TableSpecification['kind']]: Readers<Specification<K>>} = {
  frequency: {...common, variable: shown, statistics: summed, rowGroups: shown},
  crosstab: {
    ...common,
    rows: shown,
    columns: shown,
    statistics: summed,
    rowGroups: shown,
    spanners: shown,
    zero: nothing,
    below: (rows, {columns}) =>
      rows.flatMap(({value}) => {
        const at = value.lastIndexOf('.');
        const data = value.slice(0, at);
        return [...measure(value.slice(at + 1), {data}), ...shown(columns, {data})];
      })
  },
  battery: {
    ...common,
    items: shown,
    answers: shown,
    statistics: nothing,
    top: nothing,
    reliability: nothing,
    rowGroups: shown,
    spanners: shown
  },
  estimates: {...common, rows: shown, columns: ofColumns, rowGroups: shown, describe: shown},
  listing: {
    ...common,
    columns: (columns, specification) =>
      shown(
        columns.map((column) => (typeof column === 'string' ? column : column.field)),
        specification
      ),
    rowGroups: shown,
    letters: nothing,
    empty: nothing,
    omitEmpty: nothing,
    layout: nothing
  },
  // What it classifies is another table, whose mentions are its own.
  classification: {
    id: nothing,
    kind: nothing,
    caption: nothing,
    reproduces: nothing,
    of: nothing,
    rows: nothing,
    columns: nothing,
    expect: nothing,
    notes: nothing,
    except: nothing
  }
};

const counted: Reader<WithData, true | Where> = (value, specification) =>
  value === true ? [] : shown(Object.keys(value), specification);

const DATA_VALUE: Readers<DataValueProps> = {
  data: nothing,
  where,
  base,
  missing: nothing,
  weight,
  count: counted,
  share: counted,
  mean: measure,
  as: nothing,
  decimals: nothing,
  name: nothing
};

function read<S extends object>(specification: S, readers: Readers<S>): readonly Mention[] {
  return (Object.keys(specification) as (keyof S & string)[]).flatMap((prop) => {
    const value = specification[prop];
    return value === undefined || value === null ? [] : readers[prop](value, specification);
  });
}

/** The columns and bases that a table names, in the order of its props. A Classification names none of its own. */
export function mentionsOfTable(specification: TableSpecification): readonly Mention[] {
  return read(specification, TABLES[specification.kind] as Readers<TableSpecification>);
}

/** The columns and bases that a value computed from a dataset names. */
export function mentionsOfValue(value: DataValueProps): readonly Mention[] {
  return read(value, DATA_VALUE);
}
