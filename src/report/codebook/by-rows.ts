import type {Category, Dataset, Variable} from '../../data/model.ts';
import {fraction, whole} from '../../support/fraction.ts';
import {mayTell, respondentsPer, SMALLEST_GROUP} from './disclosure.ts';
import type {Distribution, DistributionRow, Withheld} from './model.ts';

/** How many respondents, or lines of a listing, there are of each category; unweighted, missing answers in the base. */
export function byRows(dataset: Dataset, variable: Variable): Distribution | Withheld {
  const {shape, wave, unit, rowCount, access} = dataset;
  const counts = new Uint32Array(variable.categories.length);
  let coded = 0;
  for (const index of variable.codes) {
    if (index >= counts.length) continue;
    counts[index] = (counts[index] ?? 0) + 1;
    coded += 1;
  }
  if (
    !mayTell(
      access,
      respondentsPer(dataset, counts.length, (row) => variable.codes[row] ?? 0)
    )
  )
    return {why: 'small-groups', least: SMALLEST_GROUP};
  const row = (category: Category, index: number): DistributionRow => {
    const count = counts[index] ?? 0;
    return {
      category,
      count: {value: whole(count), qualifier: 'exact'},
      share: {value: fraction(count, coded), qualifier: 'exact'}
    };
  };
  const rows = variable.categories.map(row).filter(({category: {role}}) => role !== 'margin');
  return {
    by: shape === 'listing' ? 'lines' : wave === null ? 'units' : 'rows',
    measure: null,
    rows: inOrder(rows),
    margin: null,
    base: coded,
    declared: null,
    unit,
    isWhole: coded === rowCount,
    overlaps: false,
    outside: coded === rowCount ? null : {value: whole(rowCount - coded), qualifier: 'exact'},
    held: [],
    decimals: 1
  };
}

/** Answers first, then codes that stand for none. */
export function inOrder<T extends {readonly category: Category}>(rows: readonly T[]): readonly T[] {
  return [...rows.filter(({category: {role}}) => role === null), ...rows.filter(({category: {role}}) => role !== null)];
}
