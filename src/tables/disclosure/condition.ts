import type {Dataset} from '../../data/model.ts';
import type {Axis, Slot} from '../parts/axis.ts';
import type {Counted} from '../origin.ts';

/** Codes by variable, of which a unit must have one in each. */
type Alternative = ReadonlyMap<string, readonly string[]>;

/** Who is counted: those who fit an alternative of every clause. Without a clause it is everyone. */
export type Condition = readonly (readonly Alternative[])[];

/** What `where` and `base` hold variables to; null if they ask for items of a set. */
export function heldCondition({variables}: Dataset, held: ReadonlyMap<string, readonly string[]>): Condition | null {
  const clauses = [...held].map(([name, codes]) => [new Map([[name, codes]])]);
  return [...held.keys()].every((name) => variables.has(name)) ? clauses : null;
}

/** Who is counted in some slots of rows and columns; null if these are not of variables. */
export function conditionOf({tabulation: {dataset}, rows, columns}: Counted, held: Condition): Condition | null {
  const across = [rows, ...(columns === null ? [] : [columns])].map(({axis, slots}) => clauseOf(axis, slots, dataset));
  const found = across.filter((clause) => clause !== null);
  return found.length < across.length ? null : [...held, ...found];
}

function clauseOf(
  {slots, whole}: Axis,
  wanted: readonly number[],
  {variables}: Dataset
): readonly Alternative[] | null {
  const own = wanted.map((slot): Slot | undefined => slots[slot]).filter((slot) => slot !== undefined);
  const isOfVariables = own.every(({codes}) => [...codes.keys()].every((name) => variables.has(name)));
  if (own.length < wanted.length || whole !== 'sum' || !isOfVariables) return null;
  return own.map(({codes}) => new Map([...codes].map(([name, code]) => [name, [code]])));
}

/** The variables that a condition asks for. */
export function variablesOf(condition: Condition): readonly string[] {
  return [...new Set(condition.flatMap((clause) => clause.flatMap((alternative) => [...alternative.keys()])))];
}

/** Whether codes by variable fit a condition. */
export function fits(condition: Condition, codes: ReadonlyMap<string, string>): boolean {
  return condition.every((clause) =>
    clause.some((alternative) => [...alternative].every(([name, wanted]) => wanted.includes(codes.get(name) ?? '')))
  );
}
