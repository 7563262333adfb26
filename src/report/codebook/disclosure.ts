import type {Access} from '../../data/model.ts';

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
