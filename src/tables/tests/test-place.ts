import type {Group} from '../model.ts';

/** What a test is of, and where in the table it stands. */
export interface TestPlace {
  /** Key and label of the row group, spanner, item or column of numbers; null if the table is one. */
  readonly of: Group | null;
  /** Key of the row or row group that is tested; null if all rows are. */
  readonly row: string | null;
  /** Key of the spanner or column that is tested; null if all columns are. */
  readonly column: string | null;
  /** Set if the column is an item of a set of several answers. */
  readonly isItem?: true;
}

/** Two names as one: `Menn, By`. */
export function joinGroups(first: Group | null, second: Group | null): Group | null {
  if (first === null || second === null) return first ?? second;
  return {key: `${first.key} > ${second.key}`, label: `${first.label}, ${second.label}`};
}
