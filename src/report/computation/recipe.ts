import type {Dataset} from '../../data/model.ts';
import {inLanguage, type Language} from '../../support/localized.ts';
import type {EstimatesColumn, TableSpecification, Where} from '../../tables/specification.ts';
import {conditionText} from './labels.ts';

/** What a table is asked for, besides its data: its variables by name, and who is left out of it, in words and as codes. */
export interface Recipe {
  readonly variables: readonly string[];
  readonly filters: readonly {readonly text: string; readonly codes: string}[];
  /** What happens to missing answers, as written; null if nothing is said. */
  readonly missing: string | null;
}

/** The recipe of a table. */
export function recipeOf(specification: TableSpecification, dataset: Dataset | null, language: Language): Recipe {
  if (specification.kind === 'classification') {
    return {variables: [specification.rows.by, specification.columns.by], filters: [], missing: null};
  }
  const {where, base, missing} = specification;
  const named = base === undefined ? undefined : dataset?.bases.get(base);
  const filters = [
    ...(where === undefined || dataset === null
      ? []
      : [{text: conditionText(dataset, where, language), codes: codesOf(where)}]),
    ...(named === undefined
      ? []
      : [{text: inLanguage(named.title, language), codes: codesOf(Object.fromEntries(named.where)) || named.name}])
  ];
  return {variables: [...new Set(variablesOf(specification))], filters, missing: writtenMissing(missing)};
}

function codesOf(where: Where): string {
  return Object.entries(where)
    .map(([name, codes]) => `${name}=${[codes].flat().join(',')}`)
    .join(', ');
}

function writtenMissing(missing: Exclude<TableSpecification, {kind: 'classification'}>['missing']): string | null {
  if (missing === undefined) return null;
  if (typeof missing === 'string') return missing;
  return Object.entries(missing)
    .map(([name, treatment]) => {
      const codes =
        typeof treatment === 'string' ? [treatment] : Object.entries(treatment).map(([code, one]) => `${code} ${one}`);
      return `${name}: ${codes.join(', ')}`;
    })
    .join('; ');
}

function variablesOf(specification: Exclude<TableSpecification, {kind: 'classification'}>): readonly string[] {
  switch (specification.kind) {
    case 'frequency':
      return present(specification.variable, specification.rowGroups);
    case 'crosstab':
      return present(specification.rows, specification.columns, specification.rowGroups, specification.spanners);
    case 'battery':
      return present(specification.items, specification.answers, specification.rowGroups, specification.spanners);
    case 'estimates':
      return [...present(specification.rows, specification.rowGroups), ...specification.columns.flatMap(measuresOf)];
    case 'listing':
      return specification.columns.map((column) => (typeof column === 'string' ? column : column.field));
  }
}

function present(...names: readonly (string | readonly string[] | undefined)[]): readonly string[] {
  return names.flatMap((name) => name ?? []);
}

function measuresOf(column: EstimatesColumn): readonly string[] {
  if ('spanner' in column) return column.columns.flatMap(measuresOf);
  if ('share' in column) return [column.share, ...(column.of === 'base' || column.of === 'total' ? [] : [column.of])];
  const keys = ['count', 'sum', 'mean', 'trimmedMean', 'median', 'quantile', 'sd', 'min', 'max', 'value'];
  const named: Readonly<Record<string, unknown>> = column;
  return keys.flatMap((key) => (typeof named[key] === 'string' ? [named[key]] : []));
}
