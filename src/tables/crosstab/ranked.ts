import type {Dataset, VariableSet} from '../../data/model.ts';
import type {Axis, Layer, Slot} from '../parts/axis.ts';
import type {Counting} from '../parts/counting.ts';
import {step} from '../parts/keys.ts';
import {answering, flags, ticking} from '../parts/ticks.ts';
import {tabulatePairs, type LayerPair, type Tabulation} from '../tabulate.ts';

/** A set coded by categories, and the battery of the same variables, whose items are their ranks. */
export interface Ranking {
  readonly answers: VariableSet;
  readonly ranks: VariableSet;
  /** Whether the ranks stand in the rows. */
  readonly ranksInRows: boolean;
}

/** The ranking that two sets are, if one holds the answers and the other the ranks of the same variables. */
export function rankingOf({sets}: Dataset, rows: string, columns: string): Ranking | null {
  const [a, b] = [sets.get(rows), sets.get(columns)];
  if (a === undefined || b === undefined) return null;
  if (areRanks(b, a)) return {answers: a, ranks: b, ranksInRows: false};
  return areRanks(a, b) ? {answers: b, ranks: a, ranksInRows: true} : null;
}

function areRanks(ranks: VariableSet, {coding, mentions}: VariableSet): boolean {
  if (ranks.kind !== 'battery' || coding !== 'categories' || ranks.items.length !== mentions.length) return false;
  return ranks.items.every(({variable}) => variable !== null && mentions.includes(variable));
}

/**
 * Counts who gave each answer at each rank, from respondent rows. All of a rank are those who answered at it, all of an
 * answer those who gave it at any rank, once each; everybody is who answered at all.
 */
export function countRanks(
  counting: Counting,
  {answers, ranks, ranksInRows}: Ranking
): {readonly rows: Axis; readonly columns: Axis; readonly tabulation: Tabulation} {
  const {dataset, held, mask} = counting;
  const chosen = held.get(answers.name);
  const given: Axis = {
    name: answers.name,
    title: answers.title,
    ordered: false,
    slots: answers.items.map(({category}): Slot => slotOf(answers, category, chosen?.includes(category.code) ?? true)),
    layers: [],
    whole: 'apart',
    responses: true
  };
  const at: Axis = {
    name: ranks.name,
    title: ranks.title,
    ordered: true,
    slots: ranks.items.map(({category}): Slot => slotOf(ranks, category, true)),
    layers: [],
    whole: 'apart',
    responses: false
  };
  // The whole of either axis stands in the slot after the last one: of the ranks all variables, of the answers any.
  const columnsAt = [...ranks.items.map(({variable}) => [variable ?? '']), [...answers.mentions]];
  const pairs = columnsAt.flatMap((mentions, rank) => {
    const own: VariableSet = {...answers, mentions};
    const bits = [
      ...answers.items.map(({category}) => flags(ticking(dataset, own, [category.code]), dataset.rowCount)),
      flags(answering(dataset, own), dataset.rowCount)
    ];
    return bits.map((codes, offset): LayerPair => {
      const answer: Layer = {side: {codes, size: 1}, offset, rest: false};
      const place: Layer = {side: {codes: null, size: 1}, offset: rank, rest: false};
      return ranksInRows ? {row: place, column: answer, mask} : {row: answer, column: place, mask};
    });
  });
  const [rows, columns] = ranksInRows ? [at, given] : [given, at];
  return {rows, columns, tabulation: tabulatePairs(counting, pairs, rows.slots.length, columns.slots.length)};
}

function slotOf({name}: VariableSet, category: Slot['category'], selected: boolean): Slot {
  return {key: step(name, category.code), category, group: null, codes: new Map(), selected};
}
