import {compareText} from '../../support/problem.ts';
import type {Condition} from './condition.ts';
import {fits, variablesOf} from './condition.ts';
import type {Family} from './families.ts';

/** A group of units: those in some combinations of classes. The same units have the same key, however they were asked for. */
export interface Group {
  readonly key: string;
  /** In order of their names. */
  readonly families: readonly Family[];
  /** Per combination the class of each family. */
  readonly combinations: readonly (readonly number[])[];
}

/** The group of a condition. */
export function groupOf(dataset: string, condition: Condition, families: ReadonlyMap<string, Family>): Group {
  const own = inOrder(variablesOf(condition).flatMap((name) => families.get(name) ?? []));
  const combinations = productOf(own).filter((combination) => {
    const codes = new Map(combination.flatMap((one, i) => [...(own[i]?.classes[one]?.codes ?? [])]));
    return fits(condition, codes);
  });
  return groupIn(dataset, own, combinations);
}

/** A group of combinations, named by the families that it rests on and no others. */
export function groupIn(
  dataset: string,
  families: readonly Family[],
  combinations: readonly (readonly number[])[]
): Group {
  for (const [i, family] of families.entries()) {
    const without = new Map(combinations.map((one) => [one.toSpliced(i, 1).join(), one.toSpliced(i, 1)]));
    if (without.size * family.classes.length !== combinations.length) continue;
    return groupIn(dataset, families.toSpliced(i, 1), [...without.values()]);
  }
  const names = combinations.map((one) => one.map((at, i) => families[i]?.classes[at]?.label ?? '').join(' & '));
  const who = families.length === 0 && names.length > 0 ? 'everyone' : names.sort(compareText).join(' | ') || 'nobody';
  return {key: `${dataset}: ${who}`, families, combinations};
}

export function inOrder(families: Iterable<Family>): readonly Family[] {
  return [...new Set(families)].sort((a, b) => compareText(a.name, b.name));
}

/** Number of combinations of the classes of some families. */
export function sizeOfProduct(families: readonly Family[]): number {
  return families.reduce((size, {classes}) => size * classes.length, 1);
}

/** Every combination of the classes of some families. */
export function productOf(families: readonly Family[]): readonly (readonly number[])[] {
  return families.reduce<readonly (readonly number[])[]>(
    (all, {classes}) => all.flatMap((one) => classes.map((_, at) => [...one, at])),
    [[]]
  );
}
