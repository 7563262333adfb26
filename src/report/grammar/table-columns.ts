import {closest} from '../../support/did-you-mean.ts';
import type {Literal, LiteralEntry} from '../model.ts';
import {codeNames, fieldNames} from './dataset-names.ts';
import {ESTIMATES_KEYS} from './estimates-keys.ts';
import {judgeKeys} from './judge-keys.ts';
import {stringOf, type Names, type Scope} from './schema.ts';

/** The columns of an Estimates without their spanners, misspelt keys under the names that were meant. */
function leaves(literal: Literal | undefined): readonly ReadonlyMap<string, LiteralEntry>[] {
  if (literal?.kind !== 'array') return [];
  return literal.items.flatMap((item) => {
    if (item.kind !== 'object') return [];
    const {given} = judgeKeys(item.entries, ESTIMATES_KEYS, item.place);
    return given.has('columns') ? leaves(given.get('columns')?.value) : [given];
  });
}

/** Keys of a column that name a measure. */
const MEASURED = [
  ...['count', 'sum', 'mean', 'trimmedMean', 'median', 'quantile', 'sd', 'min', 'max', 'value', 'share']
];

/** What joins the two ids of a column that is made of two others. */
const JOINED = {ratio: '_per_', difference: '_minus_'};

/** What a column without an id is called, as the table will call it, of a misspelt measure also of what may be meant. */
function automaticIds(column: ReadonlyMap<string, LiteralEntry>, {dataset}: Scope): readonly string[] {
  const by = MEASURED.find((key) => column.has(key)) ?? '';
  const measure = stringOf(column.get(by)?.value);
  if (measure !== null) {
    const names = [measure, ...closest(measure, dataset?.measures.keys() ?? [])];
    return by === 'share' ? names.map((name) => `${name}_andel`) : names;
  }
  return Object.entries(JOINED).flatMap(([key, joint]) => {
    const pair = column.get(key)?.value;
    return pair?.kind === 'array' ? [pair.items.map(stringOf).join(joint)] : [];
  });
}

/** The ids of the columns of an Estimates, as declared or as of the measure, misspelt or not. */
function estimatesIds(scope: Scope): readonly string[] {
  const {props, context} = scope;
  const printed = context.printedColumns?.get(stringOf(props.get('reproduces')?.value) ?? '') ?? [];
  const ids = leaves(props.get('columns')?.value).flatMap((column) => {
    const id = stringOf(column.get('id')?.value);
    return id === null ? automaticIds(column, scope) : [id, ...closest(id, printed), ...columnIdsBefore(id, scope)];
  });
  return [...new Set(ids)];
}

/** The ids that the last snapshot has and the Estimates no longer, of which a new id is likely a misspelt one. */
export function columnIdsBefore(id: string, scope: Scope): readonly string[] {
  const {props, context} = scope;
  const known = context.knownColumns?.get(stringOf(props.get('id')?.value) ?? '') ?? new Set();
  if (known.has(id)) return [];
  const own = leaves(props.get('columns')?.value).flatMap(
    (column) => stringOf(column.get('id')?.value) ?? automaticIds(column, scope)
  );
  return closest(
    id,
    [...known].filter((key) => !own.includes(key))
  );
}

/** Ids of the columns of an Estimates, for `ratio` and `difference`. */
export function columnIdNames(scope: Scope): Names {
  return {names: estimatesIds(scope), what: 'column', holder: 'the table', rule: 'unknown-column'};
}

/** The ids that an Estimates' columns must have if it reproduces a printed table; null if it is likely another one. */
export function printedIdNames(scope: Scope): Names | null {
  const {context, props} = scope;
  const label = stringOf(props.get('reproduces')?.value);
  const printed = label === null ? undefined : context.printedColumns?.get(label);
  if (label === null || printed === undefined || !estimatesIds(scope).some((id) => printed.has(id))) return null;
  const ids = leaves(props.get('columns')?.value).map((column) => stringOf(column.get('id')?.value) ?? '');
  const rank = (name: string): number => (ids.includes(name) ? 1 : 0);
  return {names: [...printed], what: 'column', holder: `${label} in printed.csv`, rule: 'unknown-column', rank};
}

/** What a table's columns are called, for `sort` and notes; null if that rests on something unknown. */
function tableColumns(scope: Scope): readonly string[] | null {
  const {element, props, dataset} = scope;
  const answers = (prop: string): readonly string[] | null => {
    const names = codeNames(stringOf(props.get(prop)?.value) ?? '', ['(total)', '(base)', '(answered)'])(scope);
    return names === null ? null : [...names.names];
  };
  switch (element.component) {
    case 'Estimates':
      return estimatesIds(scope);
    case 'Crosstab':
      return answers('columns');
    case 'Battery': {
      const codes = answers('answers');
      return codes === null ? null : [...codes, 'top', 'bottom', 'net', 'mean'];
    }
    case 'Frequency':
      return ['n', 'percent', 'validPercent', 'cumulativePercent', 'sum'];
    case 'Listing':
      return dataset === null ? null : [...(fieldNames(scope)?.names ?? [])];
    default:
      return null;
  }
}

/** How a table may be sorted: in the order of its codes, or by a column from the largest down. */
export function sortNames(scope: Scope): Names | null {
  const columns = tableColumns(scope);
  if (columns === null) return null;
  return {names: ['codes', ...columns.map((column) => `-${column}`)], what: null, rule: 'unknown-column'};
}

export function tableColumnNames(scope: Scope): Names | null {
  const columns = tableColumns(scope);
  return columns === null ? null : {names: columns, what: 'column', holder: 'the table', rule: 'unknown-column'};
}
