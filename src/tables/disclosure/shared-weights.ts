import type {Dataset} from '../../data/model.ts';
import {comesFrom} from './answers.ts';
import type {Family} from './families.ts';

/** Of so many of the units the weight says in which category they are. */
const MOST = 0.5;

/**
 * The variable that weights give away, null if there is none: weights that several respondents share are not theirs alone, as
 * those that make up for who answered. Who knows them computes from weighted and unweighted numbers together how many hidden
 * units are in each category.
 */
export function toldByWeight(dataset: Dataset, weights: ArrayLike<number>, families: Iterable<Family>): string | null {
  return firstTold(families, (family) => sharedRows(dataset, weights, family).told > dataset.rowCount * MOST);
}

/** The variable whose categories follow from a measure, as age groups do from age: sums of it tell how many are in each. */
export function toldByMeasure(dataset: Dataset, measure: string, families: ReadonlyMap<string, Family>): string | null {
  const own = dataset.measures.get(measure);
  const derived = [...families.keys()].find((name) => dataset.variables.has(name) && comesFrom(dataset, name, measure));
  if (derived !== undefined || own === undefined) return derived ?? null;
  return firstTold(families.values(), (family) => {
    const {shared, told} = sharedRows(dataset, own.scaled, family);
    return told === shared && shared > dataset.rowCount * MOST;
  });
}

function firstTold(families: Iterable<Family>, isTold: (family: Family) => boolean): string | null {
  for (const family of families) if (new Set(family.classAt).size > 1 && isTold(family)) return family.name;
  return null;
}

/** Rows that share their number with others, and those of them whose number says in which class they are. */
function sharedRows(
  {rowCount}: Dataset,
  numbers: ArrayLike<number>,
  {classAt}: Family
): {readonly shared: number; readonly told: number} {
  const rows = Array.from({length: rowCount}, (_, row) => row);
  const groups = [...Map.groupBy(rows, (row) => numbers[row] ?? 0).values()].filter(({length}) => length > 1);
  const told = groups.filter((same) => new Set(same.map((row) => classAt[row])).size === 1);
  const sum = (of: readonly (readonly number[])[]): number => of.reduce((total, {length}) => total + length, 0);
  return {shared: sum(groups), told: sum(told)};
}
