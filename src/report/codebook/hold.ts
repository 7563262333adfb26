import type {Category, Dataset, Variable} from '../../data/model.ts';
import type {Named} from './named.ts';

/** The lines of an aggregate from which the numbers of one variable follow. */
export interface Held {
  /** Per category of the variable its lines, of which the numbers may be added. */
  readonly lines: readonly (readonly number[])[];
  /** Lines that stand in no category of the variable. */
  readonly outside: readonly number[];
  /** Variables held to the total that the source gives. */
  readonly totals: readonly {readonly of: Named; readonly label: Category['label']}[];
}

/**
 * Picks the lines that tell of a variable. The other variables are added up where that is allowed, else held to the total
 * that the source gives for them; `over` is the first for which there is neither.
 */
export function holdOthers(
  dataset: Dataset,
  variable: Variable,
  mayAdd: (name: string) => boolean
): Held | {readonly over: Variable} {
  const {rowCount, variables, derivations} = dataset;
  const sources = new Set(derivations.get(variable.name)?.from.map(({name}) => name));
  const mask = new Uint8Array(rowCount).fill(1);
  const totals: Held['totals'][number][] = [];
  for (const other of variables.values()) {
    if (other.name === variable.name || other.derived !== null || distinct(other.codes) < 2) continue;
    const margin = other.categories.findIndex(({role}) => role === 'margin');
    const hasMargin = margin !== -1 && other.codes.includes(margin);
    if (mayAdd(other.name)) {
      if (hasMargin) keep(mask, (row) => other.codes[row] !== margin);
    } else if (hasMargin && !sources.has(other.name)) {
      keep(mask, (row) => other.codes[row] === margin);
      const {label} = other.categories[margin] as Category;
      totals.push({of: {name: other.name, title: other.title}, label});
    } else return {over: other};
  }
  const lines: number[][] = variable.categories.map(() => []);
  const outside: number[] = [];
  mask.forEach((kept, row) => {
    if (kept === 1) (lines[variable.codes[row] ?? 0] ?? outside).push(row);
  });
  return {lines, outside, totals};
}

function keep(mask: Uint8Array, test: (row: number) => boolean): void {
  mask.forEach((kept, row) => {
    if (kept === 1 && !test(row)) mask[row] = 0;
  });
}

function distinct(codes: Variable['codes']): number {
  return new Set(codes).size;
}
