import type {Variable, VariableSet} from '../../data/model.ts';
import type {CommonSpecification, Fault} from '../specification.ts';
import type {Axis, Slot} from './axis.ts';
import type {Counting} from './counting.ts';
import type {Report} from './fault.ts';
import {step} from './keys.ts';
import {TREATMENT_HINT, treatmentOf} from './missing.ts';
import {TICKED} from './selection.ts';

/**
 * The items of a `multiple` set as overlapping slots: units that ticked each item. The slot after them holds all that were
 * asked, or that ticked anything. Units that answered no item at all are hidden or excluded, as `missing` says.
 */
export function tickedAxis(
  counting: Counting,
  specification: CommonSpecification,
  set: VariableSet,
  prop: Fault['prop'],
  report: Report
): Axis | null {
  const {dataset, mask, held} = counting;
  const items = set.items.map(({category, variable}) => ({category, variable: dataset.variables.get(variable ?? '')}));
  const variables = items.flatMap(({variable}) => variable ?? []);
  const bits = items.map(({variable}) => flags(variable, dataset.rowCount, ({code}) => code === TICKED));
  const all = everyone(set.base, variables, bits, dataset.rowCount);
  const silent = set.base === 'answered' ? [] : silentRows(variables, all, mask);
  if (silent.length > 0) {
    const treatment = treatmentOf(specification.missing, set.name, 'ikke_svart');
    if (treatment !== 'hidden' && treatment !== 'excluded') {
      const found =
        treatment === null ? '`missing` does not say what to do with them' : `they cannot be treated as "${treatment}"`;
      const message = `"${set.name}" has units that answered none of its items (${silent.length}), and ${found}`;
      report('missing-undeclared', treatment === null ? prop : ['missing'], message, TREATMENT_HINT.ofSet(set.name));
      return null;
    }
    if (treatment === 'excluded') for (const row of silent) all[row] = 1;
  }
  const chosen = held.get(set.name);
  const slots = items.map(({category}): Slot => ({
    key: step(set.name, category.code),
    category,
    group: null,
    codes: new Map(),
    selected: chosen?.includes(category.code) ?? true
  }));
  const layers = [...bits, all].map((codes, offset) => ({side: {codes, size: 1}, offset, rest: false}));
  return {name: set.name, title: set.title, ordered: false, slots, layers, whole: 'apart'};
}

/** 0 where a row's category fits, else 1: codes of a list of one. */
function flags(
  variable: Variable | undefined,
  length: number,
  fits: (category: Variable['categories'][number]) => boolean
): Uint8Array {
  const bits = new Uint8Array(length).fill(1);
  if (variable === undefined) return bits;
  const wanted = variable.categories.map((category) => (fits(category) ? 0 : 1));
  for (let row = 0; row < length; row++) bits[row] = wanted[variable.codes[row] as number] ?? 1;
  return bits;
}

function everyone(
  base: VariableSet['base'],
  variables: readonly Variable[],
  bits: readonly Uint8Array[],
  length: number
): Uint8Array {
  const counted =
    base === 'answered'
      ? bits
      : variables.map((variable) => flags(variable, length, ({role}) => role !== 'not_applicable'));
  const all = new Uint8Array(length).fill(1);
  for (const bit of counted)
    for (let row = 0; row < length; row++) all[row] = (all[row] as number) & (bit[row] as number);
  return all;
}

/** Counted rows that were asked and have a missing answer to every item. */
function silentRows(variables: readonly Variable[], all: Uint8Array, mask: Uint8Array | null): readonly number[] {
  const valid = variables.map(({categories}) => categories.map(({role}) => role === null));
  const silent: number[] = [];
  for (let row = 0; row < all.length; row++) {
    if (all[row] !== 0 || mask?.[row] === 0) continue;
    if (!variables.some(({codes}, i) => valid[i]?.[codes[row] as number] === true)) silent.push(row);
  }
  return silent;
}
