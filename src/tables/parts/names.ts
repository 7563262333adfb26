import type {Dataset} from '../../data/model.ts';

/** The variable behind a name: of a set that is a dimension of an aggregate, that dimension. */
export function variableName({sets}: Dataset, name: string): string {
  return sets.get(name)?.dimension ?? name;
}

/** What is given, without what is not. */
export function given<T>(...values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}
