import type {Dataset} from '../../data/model.ts';
import type {CommonSpecification, Fault} from '../specification.ts';
import {RULE} from './refusals.ts';
import type {CountInTable} from './shown-counts.ts';

/** What a table tells of hidden numbers besides them: too small a base in words, their order, or what tests make of them. */
export function tableFault(
  {disclosure, wave, variables}: Dataset,
  counts: readonly CountInTable[],
  {sort = 'codes', tests}: CommonSpecification,
  hidden: number
): Fault | null {
  // One person may have answered in every wave.
  const waves = wave === null ? 1 : (variables.get(wave)?.categories.length ?? 1);
  const least = (disclosure?.base ?? disclosure?.least ?? 0) * waves;
  if (counts.some(({keep, count}) => keep && count > 0n && count < BigInt(least))) {
    const message = `the table is of fewer than ${least} units, which its base line says`;
    return {rule: RULE, prop: [], message, hint: 'widen where or base'};
  }
  if (hidden === 0) return null;
  if (tests !== undefined) {
    const message = `${hidden} numbers are hidden, and what a test finds of them is an equation more`;
    return {rule: RULE, prop: ['tests'], message, hint: 'leave tests out, or show fewer categories'};
  }
  if (sort === 'codes') return null;
  const message = `${hidden} numbers are hidden, and the order of the rows would tell of their size`;
  return {rule: RULE, prop: ['sort'], message, hint: 'leave sort out: rows stand in the order of the code list'};
}

export function strange({id}: Dataset, where: string): Fault {
  const message = `small numbers of ${id} are to be hidden, and it is not known how to at ${where}`;
  const hint = 'show counts, per cents and means of variables, batteries and sets, without declared bases';
  return {rule: RULE, prop: ['data'], message, hint};
}

export function entangled({id}: Dataset, set: string): Fault {
  const message = `small numbers of ${id} are to be hidden, and tables show the set "${set}" and columns that it is made of`;
  return {rule: RULE, prop: ['data'], message, hint: 'show either the set, or the columns of its answers'};
}

export function weighted({id}: Dataset, variable: string): Fault {
  const message = `small numbers of ${id} are hidden, and respondents share weights that tell the categories of ${variable} apart`;
  return {rule: RULE, prop: ['weight'], message, hint: 'write weight="none"'};
}

export function summed({id}: Dataset, measure: string, variable: string): Fault {
  const message = `small numbers of ${id} are hidden, and sums of "${measure}" tell how many are in each category of ${variable}`;
  return {rule: RULE, prop: ['columns'], message, hint: `show ${variable} in no table beside means of "${measure}"`};
}

export function tooMany({id}: Dataset, found: number): Fault {
  const message = `small numbers of ${id} are to be hidden, but its tables tell ${found} groups apart, too many to look at`;
  return {rule: RULE, prop: ['data'], message, hint: 'show fewer variables together, or coarser ones'};
}

export function bare(keys: readonly string[]): Fault {
  const some = keys.slice(0, 3).join('; ');
  const message = `${keys.length} small numbers can be computed whatever is hidden, from bases and the number of all: ${some}`;
  const hint = "show missing answers (missing='answer'), count the same units in every table, or take a table away";
  return {rule: RULE, prop: ['data'], message, hint};
}
