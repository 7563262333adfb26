import type {Dataset, Variable} from '../../data/model.ts';
import {maskOf} from './selection.ts';
import type {Selection} from './selection.ts';
import type {Source} from './source.ts';
import {isAggregate} from './source.ts';

/** Who is counted and by what numbers, for a table that is laid out by some variables. */
export interface Counting extends Selection {
  readonly source: Source;
  readonly aggregate: boolean;
  /** Variables of an aggregate that the table is not laid out by, so that their categories are added up. */
  readonly summed: readonly Variable[];
}

/** Leaves out the given totals of the variables that are added up: a margin is never a summand. */
export function startCounting(selection: Selection, source: Source, asked: readonly string[]): Counting {
  const aggregate = isAggregate(selection.dataset);
  if (!aggregate) return {...selection, source, aggregate, summed: []};
  const open = [...selection.dataset.variables.values()].filter(
    ({name, derived}) => derived === null && !asked.includes(name)
  );
  const margins = open
    .filter(({name, categories}) => !selection.held.has(name) && categories.some(({role}) => role === 'margin'))
    .map(({name, categories}) => {
      const codes = categories.filter(({role}) => role !== 'margin').map(({code}) => code);
      return [name, codes] as const;
    });
  const without = maskOf(selection.dataset, margins);
  const mask = without === null || selection.mask === null ? (without ?? selection.mask) : and(without, selection.mask);
  const summed = open.filter((variable) => hasSeveral(selection.dataset, variable, mask));
  return {...selection, mask, source, aggregate, summed};
}

/** Whether counts may be added over a variable. Over a derived one they may if they may over all that it can come from. */
export function addsOver({source, aggregate, summed}: Counting, variable: Variable): boolean {
  if (!aggregate) return true;
  if (source.kind !== 'counts') return false;
  const {disjoint} = source.measure;
  if (disjoint.includes(variable.name)) return true;
  return variable.derived !== null && summed.every(({name}) => disjoint.includes(name));
}

function and(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((value, i) => value & (b[i] as number));
}

function hasSeveral({rowCount}: Dataset, {codes}: Variable, mask: Uint8Array | null): boolean {
  let first: number | undefined;
  for (let row = 0; row < rowCount; row++) {
    if (mask !== null && mask[row] === 0) continue;
    first ??= codes[row];
    if (codes[row] !== first) return true;
  }
  return false;
}
