import type {VariableSet} from '../../data/model.ts';
import type {CommonSpecification, Fault} from '../specification.ts';
import type {Axis, Slot} from './axis.ts';
import type {Counting} from './counting.ts';
import type {Report} from './fault.ts';
import {step} from './keys.ts';
import {TREATMENT_HINT, treatmentOf} from './missing.ts';
import {answering, askedRows, flags, silentCode, ticking} from './ticks.ts';

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
  const bits = set.items.map(({category: {code}}) => flags(ticking(dataset, set, [code]), dataset.rowCount));
  const all = set.base === 'answered' ? everyTicking(bits, dataset.rowCount) : askedRows(dataset, set);
  const silent = set.base === 'answered' ? [] : silentRows(flags(answering(dataset, set), dataset.rowCount), all, mask);
  if (silent.length > 0) {
    const treatment = treatmentOf(specification.missing, set.name, silentCode(dataset, set));
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
  const slots = set.items.map(({category}): Slot => ({
    key: step(set.name, category.code),
    category,
    group: null,
    codes: new Map(),
    selected: chosen?.includes(category.code) ?? true
  }));
  const layers = [...bits, all].map((codes, offset) => ({side: {codes, size: 1}, offset, rest: false}));
  return {name: set.name, title: set.title, ordered: false, slots, layers, whole: 'apart', responses: true};
}

/** Per row 0 if it ticked any item, else 1. */
function everyTicking(bits: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length).fill(1);
  for (const bit of bits) for (let row = 0; row < length; row++) all[row] = (all[row] as number) & (bit[row] as number);
  return all;
}

/** Counted rows that were asked and have a missing answer to every item. */
function silentRows(answered: Uint8Array, all: Uint8Array, mask: Uint8Array | null): readonly number[] {
  const silent: number[] = [];
  for (let row = 0; row < all.length; row++) {
    if (all[row] === 0 && mask?.[row] !== 0 && answered[row] !== 0) silent.push(row);
  }
  return silent;
}
