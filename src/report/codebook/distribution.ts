import type {Dataset, Variable, VariableSet} from '../../data/model.ts';
import {isAggregate, measuresToCount} from '../../tables/parts/source.ts';
import {byCounts} from './by-counts.ts';
import {byGiven} from './by-given.ts';
import {byRows} from './by-rows.ts';
import {byTicks} from './by-ticks.ts';
import type {Distribution, Withheld} from './model.ts';

/** What can be told of how many there are of each category. */
export interface Distributions {
  readonly distributions: readonly Distribution[];
  readonly withheld: readonly Withheld[];
}

/**
 * The distributions of a variable: of respondents or lines in `rows` and `listing`, and in an aggregate by each of its
 * counts, or by the per cents that the source gives; what must not be told, or does not follow, with the reason.
 */
export function distributionsOf(dataset: Dataset, variable: Variable, isAbsent: boolean): Distributions {
  const reason = secrecyOf(dataset, isAbsent) ?? (isKey(dataset, variable) ? 'key' : null);
  if (reason !== null) return {distributions: [], withheld: [{why: reason}]};
  if (!isAggregate(dataset)) return collect([byRows(dataset, variable)]);
  const found = measuresToCount(dataset, null).map((measure) =>
    measure.statistic === 'count' ? byCounts(dataset, variable, measure) : byGiven(dataset, variable, measure)
  );
  return found.length === 0 ? {distributions: [], withheld: [{why: 'no-counts'}]} : collect(found);
}

/** How many ticked each item of a set whose items have no variables of their own. */
export function distributionsOfSet(dataset: Dataset, set: VariableSet, isAbsent: boolean): Distributions {
  if (set.kind !== 'multiple' || set.coding === 'dichotomies') return {distributions: [], withheld: []};
  const reason = secrecyOf(dataset, isAbsent);
  if (reason !== null) return {distributions: [], withheld: [{why: reason}]};
  return collect([byTicks(dataset, set)]);
}

/** Why nothing of a dataset is told, whatever the variable; null if something may be. */
function secrecyOf({access, disclosure}: Dataset, isAbsent: boolean): 'absent' | 'private' | 'threshold' | null {
  if (isAbsent) return 'absent';
  if (access === 'private') return 'private';
  return disclosure === undefined ? null : 'threshold';
}

/** Whether each line has a code of its own, so that its codes are names and there is nothing to count. */
function isKey({shape, primaryKey}: Dataset, {name}: Variable): boolean {
  return (shape === 'listing' || shape === 'rows') && primaryKey.length === 1 && primaryKey[0] === name;
}

function collect(found: readonly (Distribution | Withheld)[]): Distributions {
  const distributions = found.filter((one): one is Distribution => 'rows' in one);
  const withheld = found.filter((one): one is Withheld => 'why' in one);
  return {distributions, withheld};
}
