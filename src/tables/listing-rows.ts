import type {Dataset, Variable} from '../data/model.ts';
import {NO_CODE} from '../data/model.ts';
import {suggest} from '../support/did-you-mean.ts';
import {inLanguage} from '../support/localized.ts';
import type {Language} from '../support/localized.ts';
import type {Group} from './model.ts';
import type {Report} from './parts/fault.ts';
import {joinSteps, step} from './parts/keys.ts';
import {markOf} from './parts/notes.ts';
import type {Selection} from './parts/selection.ts';
import type {ListingSpecification} from './specification.ts';

/** A row of a dataset as a listing shows it. */
export interface ListedRow {
  /** Row of the dataset. */
  readonly index: number;
  readonly key: string;
  readonly group: Group | null;
  /** `a) ` before the label, or ''. */
  readonly letter: string;
}

/**
 * The rows that a listing shows, in display order: as they stand in the data, row groups in code-list order, or by a
 * measure from the largest down.
 */
export function listRows(
  specification: ListingSpecification,
  {dataset, mask}: Pick<Selection, 'dataset' | 'mask'>,
  language: Language
): readonly ListedRow[] {
  const groupVariable = dataset.variables.get(specification.rowGroups ?? '');
  const rows = Array.from({length: dataset.rowCount}, (_, index) => index)
    .filter((index) => mask === null || mask[index] === 1)
    .map((index) => ({index, key: keyOf(dataset, index), group: groupOf(groupVariable, index, language)}));
  const order = (index: number): number => groupVariable?.codes[index] ?? 0;
  const sorted = sortByMeasure(rows, specification, dataset).sort((a, b) => order(a.index) - order(b.index));
  return specification.letters === undefined ? sorted.map((row) => ({...row, letter: ''})) : addLetters(sorted);
}

/** Key of a row: its primary key. */
function keyOf({primaryKey, variables, texts}: Dataset, row: number): string {
  return joinSteps(
    primaryKey.map((name) => {
      const variable = variables.get(name);
      const code = variable?.categories[variable.codes[row] ?? NO_CODE]?.code;
      return step(name, code ?? texts.get(name)?.values[row] ?? '');
    })
  );
}

function groupOf(variable: Variable | undefined, row: number, language: Language): Group | null {
  const category = variable?.categories[variable.codes[row] ?? NO_CODE];
  if (variable === undefined || category === undefined) return null;
  return {key: step(variable.name, category.code), label: inLanguage(category.label, language)};
}

function sortByMeasure<T extends {readonly index: number}>(
  rows: readonly T[],
  {sort}: ListingSpecification,
  dataset: Dataset
): T[] {
  const measure = sort?.startsWith('-') === true ? dataset.measures.get(sort.slice(1)) : undefined;
  if (measure === undefined) return [...rows];
  return [...rows].sort((a, b) => (measure.scaled[b.index] ?? 0) - (measure.scaled[a.index] ?? 0));
}

/** A group of one row needs no letter. */
function addLetters(rows: readonly Omit<ListedRow, 'letter'>[]): readonly ListedRow[] {
  const groups = Map.groupBy(rows, ({group}) => group?.key ?? null);
  return rows.map((row) => {
    const group = groups.get(row.group?.key ?? null) ?? [];
    return {...row, letter: group.length > 1 ? `${markOf(group.indexOf(row))}) ` : ''};
  });
}

/** Tells what is wrong with the props that group and sort rows, and with a dataset whose rows have no key. */
export function checkRows({rowGroups, sort, layout}: ListingSpecification, dataset: Dataset, report: Report): void {
  const {variables, measures, primaryKey, id} = dataset;
  if (rowGroups !== undefined && !variables.has(rowGroups)) {
    const message = `${id} has no variable "${rowGroups}"`;
    report('unknown-variable', ['rowGroups'], message, suggest(rowGroups, variables.keys()));
  }
  if (rowGroups === undefined && layout === 'spanning') {
    const message = 'nothing spans its rows: there are no row groups';
    report('row-groups-missing', ['layout'], message, 'name the variable that groups the rows: rowGroups="…"');
  }
  const sorted = sort?.replace(/^-/, '') ?? 'codes';
  if (sorted !== 'codes' && !measures.has(sorted)) {
    report('unknown-column', ['sort'], `${id} has no measure "${sorted}"`, suggest(sorted, measures.keys()));
  }
  if (primaryKey.length === 0) {
    const hint = 'declare primaryKey in datapackage.json: a row without a key cannot be quoted or compared';
    report('no-primary-key', ['data'], `${id} has no primary key`, hint);
  }
}
