import type {Access, Dataset} from '../../data/model.ts';

/**
 * Fewest respondents that a category of a restricted dataset may hold if its distribution is told. One category that holds
 * fewer withholds the whole distribution: a single hidden number would follow from the others and their sum.
 *
 * What a codebook tells by access: of `public` data everything; of `restricted` data counts of one variable at a time by
 * this rule (tables with more are published from them), never free text, ids, or smallest and largest numbers; of
 * `private` data only what the descriptor says.
 */
export const SMALLEST_GROUP = 5;

/** Whether numbers of units, all of one variable, may be told. An empty category says nothing of anybody. */
export function mayTell(access: Access, counts: readonly number[]): boolean {
  if (access === 'public') return true;
  return access === 'restricted' && counts.every((count) => count === 0 || count >= SMALLEST_GROUP);
}

/**
 * Number of different respondents in each of some groups of rows: one may stand in several waves. The last is of the rows
 * in none of them, since it follows from the others and the number of rows.
 */
export function respondentsPer(
  {idColumn, texts, rowCount}: Dataset,
  groups: number,
  groupOf: (row: number) => number
): readonly number[] {
  const ids = idColumn === null ? undefined : texts.get(idColumn);
  const found = Array.from({length: groups + 1}, () => new Set<string | number>());
  for (let row = 0; row < rowCount; row++) found[Math.min(groupOf(row), groups)]?.add(ids?.values[row] ?? row);
  return found.map(({size}) => size);
}
