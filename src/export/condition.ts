import type {Dataset} from '../data/model.ts';
import {NotExportable} from './problem.ts';
import {rColumn, rString, rStrings} from './r-text.ts';

/** Codes that a line must have in a column: one of them. `''` stands for no category. */
export interface Filter {
  readonly variable: string;
  readonly codes: readonly string[];
  /** Set if a cell holds several codes, of which one must be among these. */
  readonly several?: boolean;
}

/** Lines that pass every filter of one of the alternatives. No alternative: no line; one without a filter: every line. */
export type Condition = readonly (readonly Filter[])[];

export const EVERY_LINE: Condition = [[]];

/** The condition in R; null for every line. */
export function conditionText(frame: string, condition: Condition): string | null {
  if (condition.length === 0) return `rep(FALSE, nrow(${frame}))`;
  if (condition.some((filters) => filters.length === 0)) return null;
  const alternatives = condition.map((filters) => filters.map((filter) => filterText(frame, filter)).join(' & '));
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return only;
  return `(${alternatives.map((text) => (text.includes(' & ') ? `(${text})` : text)).join(' | ')})`;
}

function filterText(frame: string, {variable, codes, several}: Filter): string {
  if (several === true) return `ticks(${rColumn(frame, variable)}, ${rStrings(codes)})`;
  const [only] = codes;
  return codes.length === 1 && only !== undefined
    ? `${rColumn(frame, variable)} == ${rString(only)}`
    : `${rColumn(frame, variable)} %in% ${rStrings(codes)}`;
}

/** Alternatives that differ in the codes of their last variable only, as one. */
export function merged(condition: Condition): Condition {
  const found = new Map<string, readonly Filter[]>();
  for (const filters of condition) {
    const last = filters.at(-1);
    if (last === undefined) return [[]];
    const key = JSON.stringify([filters.slice(0, -1), last.variable]);
    const before = found.get(key)?.at(-1)?.codes ?? [];
    found.set(key, [...filters.slice(0, -1), {...last, codes: [...before, ...last.codes]}]);
  }
  return [...found.values()];
}

/** Rows of a dataset that meet all of some conditions: what the script must find in the CSV. */
export function matchingRows(dataset: Dataset, conditions: readonly Condition[]): readonly number[] {
  const tests = conditions.map((condition) =>
    condition.map((filters) => filters.map((filter) => testOf(dataset, filter)))
  );
  return Array.from({length: dataset.rowCount}, (_, row) => row).filter((row) =>
    tests.every((alternatives) => alternatives.some((filters) => filters.every((fits) => fits(row))))
  );
}

function testOf(
  {id, variables, texts, delimited}: Dataset,
  {variable: name, codes, several}: Filter
): (row: number) => boolean {
  const column = delimited.get(name);
  if (several === true && column !== undefined) {
    const fits = column.combinations.map((found) =>
      found.some((i) => codes.includes(column.categories[i]?.code ?? ''))
    );
    return (row) => fits[column.codes[row] as number] === true;
  }
  const variable = variables.get(name);
  if (variable !== undefined) {
    return (row) => codes.includes(variable.categories[variable.codes[row] as number]?.code ?? '');
  }
  const text = texts.get(name);
  if (text === undefined) throw new NotExportable(`${id} has no column "${name}" of codes`);
  return (row) => codes.includes(text.values[row] ?? '');
}
