import type {Bound, Term} from '../../disclosure/model.ts';
import type {Answers, SetVariables} from './answers.ts';
import {STATUS, YES} from './answers.ts';
import type {Family} from './families.ts';
import type {Group} from './groups.ts';
import {groupIn, inOrder, productOf} from './groups.ts';
import type {Structure} from './structure.ts';

type Families = ReadonlyMap<string, Family>;

/** Every item × who answered of the sets that are asked for. */
export function tickedGroups({dataset: {id}, sets}: Answers, families: Families): readonly Group[] {
  return [...sets.values()].flatMap(({items, status}) => {
    const who = families.get(status);
    return [...items.values()].flatMap((name) => {
      const item = families.get(name);
      if (who === undefined || item === undefined) return [];
      const both = inOrder([item, who]);
      return productOf(both).map((combination) => groupIn(id, both, [combination]));
    });
  });
}

/**
 * What everybody knows of the items of a set together: who is counted because of having ticked an item has ticked one at least,
 * and nobody ticks more items than there are columns to tick them in.
 */
export function tickedBounds(answers: Answers, families: Families, {tables}: Structure): readonly Bound[] {
  return [...answers.sets.values()].flatMap((set) => {
    const who = families.get(set.status);
    const items = [...set.items.values()].map((name) => families.get(name));
    if (who === undefined || items.includes(undefined)) return [];
    // In every table of an item and other families, those others.
    const within = tables.flatMap(({families: own}) => {
      if (!own.includes(who) || !own.some((one) => items.includes(one))) return [];
      return [own.filter((one) => one !== who && !items.includes(one))];
    });
    const others = [...new Map(within.map((own) => [own.map(({name}) => name).join('\t'), own])).values()];
    return others
      .filter((own) =>
        items.every((item) =>
          tables.some(({families: all}) => [who, item, ...own].every((one) => one && all.includes(one)))
        )
      )
      .flatMap((own) => productOf(own).flatMap((at) => boundsOf(answers, set, families, own, at)));
  });
}

function boundsOf(
  {dataset: {id}}: Answers,
  {set, items, status}: SetVariables,
  families: Families,
  others: readonly Family[],
  at: readonly number[]
): readonly Bound[] {
  /** The combinations, one by one, of those who have some codes. */
  const termsOf = (wanted: ReadonlyMap<string, string>, coefficient: bigint): readonly Term[] => {
    const own = inOrder([...others, ...[...wanted.keys()].flatMap((name) => families.get(name) ?? [])]);
    const combinations = productOf(own).filter((combination) =>
      own.every((family, i) => {
        const other = others.indexOf(family);
        if (other >= 0) return at[other] === combination[i];
        const codes = family.classes[combination[i] ?? -1]?.codes;
        return [...wanted].every(([name, code]) => families.get(name) !== family || codes?.get(name) === code);
      })
    );
    return combinations.map((one) => ({key: groupIn(id, own, [one]).key, coefficient}));
  };
  const answered: readonly [string, string] = [status, STATUS[0]];
  const all = new Map([answered]);
  const ticks = [...items.values()].flatMap((name) => termsOf(new Map([[name, YES], answered]), 1n));
  const most = BigInt(set.mentions.length);
  return [
    ...(set.base === 'answered' ? [{of: [], terms: [...ticks, ...termsOf(all, -1n)], low: 0n, high: null}] : []),
    ...(set.coding === 'categories' && most > 0n
      ? [{of: [], terms: [...ticks, ...termsOf(all, -most)], low: null, high: 0n}]
      : [])
  ];
}
