import type {Dataset} from '../../data/model.ts';
import type {Equation} from '../../disclosure/model.ts';
import type {Condition} from './condition.ts';
import type {Family} from './families.ts';
import type {Group} from './groups.ts';
import {groupIn, inOrder, productOf, sizeOfProduct} from './groups.ts';

/** What ties the answers of one person in several waves together. */
export interface Waves {
  /** Whoever answers alike in all waves, wave by wave. */
  readonly groups: readonly Group[];
  /** As many in each wave, of those of whom all answered in all. */
  readonly equations: readonly Equation[];
  /** In how many waves the answers of a group were given. */
  readonly wavesIn: (group: Group) => number;
}

const ONE_WAVE: Waves = {groups: [], equations: [], wavesIn: () => 1};

/** A condition for each wave, so that waves are told apart whatever tables show. */
export function waveConditions({wave, variables}: Dataset): readonly Condition[] {
  const variable = wave === null ? undefined : variables.get(wave);
  if (variable === undefined) return [];
  return variable.categories.map(({code}): Condition => [[new Map([[variable.name, [code]]])]]);
}

/**
 * What everybody knows of a panel: what does not change in a person (sex, say) is the same in each wave. Where all of a group
 * answered in every wave, there are as many of them in each, so that a number hidden in one could be read in another. Taken as
 * known of every group for which it holds, even by chance. The number of combinations if these are more than `most`.
 */
export function wavesOf(
  dataset: Dataset,
  families: ReadonlyMap<string, Family>,
  most: number
): Waves | {readonly tooMany: number} {
  const {id, wave, idColumn, texts, rowCount} = dataset;
  const family = wave === null ? undefined : families.get(wave);
  if (family === undefined) return ONE_WAVE;
  const ids = idColumn === null ? undefined : texts.get(idColumn)?.values;
  const rows = Array.from({length: rowCount}, (_, row) => row);
  const people = [...Map.groupBy(rows, (row) => ids?.[row] ?? String(row)).values()];
  const isConstant = ({classAt}: Family): boolean =>
    people.every((own) => own.every((row) => classAt[row] === classAt[own[0] ?? -1]));
  const constant = inOrder([...families.values()].filter((one) => one !== family && isConstant(one)));
  const size = sizeOfProduct([...constant, family]);
  if (size > most) return {tooMany: size};
  const waves = [...new Set(family.classAt)].sort((a, b) => a - b);
  const both = inOrder([...constant, family]);
  const keyAt = (combination: readonly number[], at: number): Group => {
    const own = both.map((one) => (one === family ? at : (combination[constant.indexOf(one)] ?? 0)));
    return groupIn(id, both, [own]);
  };
  const unbalanced = new Set(
    people
      .filter((own) => own.length < waves.length)
      .map((own) => constant.map(({classAt}) => classAt[own[0] ?? -1]).join())
  );
  const combinations = productOf(constant);
  return {
    groups: combinations.flatMap((one) => family.classes.map((_, at) => keyAt(one, at))),
    equations: combinations
      .filter((one) => !unbalanced.has(one.join()))
      .flatMap((one) => {
        const [first, ...others] = waves.map((at) => keyAt(one, at).key);
        if (first === undefined) return [];
        return others.map((key): Equation => ({total: first, parts: [{key, coefficient: 1n}]}));
      }),
    wavesIn: ({families: own, combinations: all}) => {
      const at = own.indexOf(family);
      return at < 0 ? waves.length : new Set(all.map((one) => one[at])).size;
    }
  };
}
