import type {Variable, VariableSet} from '../../data/model.ts';
import {suggest} from '../../support/did-you-mean.ts';
import type {Statistic} from '../model.ts';
import type {Axis, Slot} from '../parts/axis.ts';
import {startCounting} from '../parts/counting.ts';
import type {Report} from '../parts/fault.ts';
import {step} from '../parts/keys.ts';
import type {Selection} from '../parts/selection.ts';
import {maskOf} from '../parts/selection.ts';
import type {Source} from '../parts/source.ts';
import type {BatterySpecification} from '../specification.ts';
import type {LayerPair} from '../tabulate.ts';
import {tabulatePairs} from '../tabulate.ts';
import type {CountedBattery} from './count-answers.ts';

/** Counts a battery or one aspect of a grid in respondent rows: each item is a variable, with a base of its own. */
export function countItems(
  specification: BatterySpecification,
  selection: Selection,
  source: Source,
  _statistics: readonly Statistic[],
  report: Report
): CountedBattery | null {
  const {dataset} = selection;
  const set = dataset.sets.get(specification.items);
  if (set === undefined || set.kind === 'multiple') {
    const sets = [...dataset.sets.values()].filter(({kind}) => kind !== 'multiple').map(({name}) => name);
    const message = `${dataset.id} has no battery or grid "${specification.items}"`;
    report('unknown-set', ['items'], message, suggest(specification.items, sets));
    return null;
  }
  for (const [prop, name] of [
    ['rowGroups', specification.rowGroups],
    ['spanners', specification.spanners]
  ] as const) {
    if (name === undefined) continue;
    report('unknown-variable', [prop], `the items of "${set.name}" are not grouped by "${name}"`, `leave ${prop} out`);
  }
  const items = answersOf(specification, selection, set, report);
  const [first] = items;
  if (first === undefined) return null;
  const scale = first.variable;
  const strange = items.find(({variable}) => codesOf(variable) !== codesOf(scale));
  if (strange !== undefined) {
    const message = `"${strange.variable.name}" has other answers than "${scale.name}"`;
    report(
      'scale-differs',
      ['items'],
      message,
      'a battery has one code list; make a set of the variables that share it'
    );
    return null;
  }
  const counting = startCounting(selection, source, []);
  const answers = specification.answers;
  const columns: Axis = {
    name: answers,
    title: set.title,
    ordered: scale.ordered,
    slots: scale.categories.map((category) => slot(answers, category)),
    layers: [],
    whole: 'sum',
    responses: false
  };
  const rows: Axis = {
    name: set.name,
    title: set.title,
    ordered: false,
    slots: items.map(({category}) => slot(set.name, category)),
    layers: [],
    whole: 'never',
    responses: false
  };
  const pairs = items.map(({variable, mask}, offset): LayerPair => ({
    row: {side: {codes: null, size: 1}, offset, rest: false},
    column: {side: {codes: variable.codes, size: scale.categories.length}, offset: 0, rest: true},
    mask
  }));
  const tabulation = tabulatePairs(counting, pairs, items.length, scale.categories.length);
  return {counting, rows, columns, tabulation, missingName: set.name, items, everyone: null};
}

interface Item {
  readonly category: VariableSet['items'][number]['category'];
  readonly variable: Variable;
  readonly mask: Uint8Array | null;
}

/** The variable that holds each item's answer, and whom the item is asked of: the cascade of a grid. */
function answersOf(
  {answers, base}: BatterySpecification,
  {dataset, mask, perItem}: Selection,
  set: VariableSet,
  report: Report
): readonly Item[] {
  const aspect = set.aspects.get(answers);
  if (set.kind === 'grid' ? aspect === undefined : answers !== 'scale') {
    const choices = set.kind === 'grid' ? set.aspects.keys() : ['scale'];
    report('unknown-answers', ['answers'], `"${set.name}" has no answers "${answers}"`, suggest(answers, choices));
    return [];
  }
  const stray = [...perItem.keys()].find((name) => !set.aspects.has(name));
  if (stray !== undefined) {
    const message = `the base "${base ?? ''}" asks for "${stray}", which "${set.name}" does not have`;
    report('unknown-base', ['base'], message, suggest(stray, set.aspects.keys()));
    return [];
  }
  return set.items.flatMap(({category, variable}): readonly Item[] => {
    const found = dataset.variables.get(aspect?.get(category.code) ?? variable ?? '');
    if (found === undefined) return [];
    const conditions = [...perItem].map(
      ([name, codes]) => [set.aspects.get(name)?.get(category.code) ?? '', codes] as const
    );
    const own = maskOf(dataset, conditions);
    return [{category, variable: found, mask: own === null || mask === null ? (own ?? mask) : both(own, mask)}];
  });
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((value, i) => value & (b[i] as number));
}

function slot(name: string, category: Slot['category']): Slot {
  return {key: step(name, category.code), category, group: null, codes: new Map(), selected: true};
}

function codesOf({categories}: Variable): string {
  return categories.map(({code}) => code).join(' ');
}
