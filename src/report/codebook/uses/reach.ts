import type {Dataset, Measure} from '../../../data/model.ts';
import {amountsToSum, isAggregate, measuresToCount} from '../../../tables/parts/source.ts';
import type {Named} from '../named.ts';
import {nameOf} from '../names.ts';
import type {Mention, UseRole} from './mentions.ts';

/** A column that a table or value rests on. `via` is the set, base or derived column that was named instead of it. */
export interface Reached {
  readonly dataset: string;
  readonly name: string;
  readonly role: UseRole;
  readonly via: Named | null;
}

/** Everything that some mentions rest on: items of sets, conditions of bases, sources of what is derived, bases of measures. */
export function reach(mentions: readonly Mention[], datasets: ReadonlyMap<string, Dataset>): readonly Reached[] {
  const found = new Map<string, Reached>();
  const add = (dataset: Dataset, name: string, role: UseRole, via: Named | null): void => {
    const key = `${dataset.id}\t${name}`;
    const known = found.get(key);
    // What is named itself is not used by way of another.
    if (known !== undefined && (known.via === null || via !== null)) return;
    found.set(key, {dataset: dataset.id, name, role: known === undefined ? role : strongest(known.role, role), via});
    for (const source of behind(dataset, name)) {
      const other = datasets.get(source.dataset);
      if (other !== undefined) add(other, source.name, role, nameOf(dataset, name));
    }
  };
  for (const {dataset: id, what, name, role} of mentions) {
    const dataset = datasets.get(id);
    if (dataset === undefined) continue;
    if (what === 'column') for (const own of columnsOf(dataset, name)) add(dataset, own.name, role, own.via);
    else if (what === 'base')
      for (const own of ofBase(dataset, name)) add(dataset, own.name, own.role, nameOf(dataset, name));
  }
  for (const {dataset, measure} of countedBy(mentions, datasets)) add(dataset, measure.name, 'measure', null);
  return [...found.values()];
}

const STRENGTH: readonly UseRole[] = ['shown', 'measure', 'condition', 'weight'];

function strongest(a: UseRole, b: UseRole): UseRole {
  return STRENGTH.indexOf(a) <= STRENGTH.indexOf(b) ? a : b;
}

interface Column {
  readonly name: string;
  readonly via: Named | null;
}

/** What a name in a prop stands for: a column or set, or an aspect of a grid, which is a variable per item. */
function columnsOf(dataset: Dataset, name: string): readonly Column[] {
  const {variables, measures, texts, sets} = dataset;
  if (variables.has(name) || measures.has(name) || texts.has(name) || sets.has(name)) return [{name, via: null}];
  return [...sets.values()].flatMap((set) =>
    [...(set.aspects.get(name)?.values() ?? [])].map((variable) => ({name: variable, via: nameOf(dataset, set.name)}))
  );
}

function ofBase(dataset: Dataset, name: string): readonly {readonly name: string; readonly role: UseRole}[] {
  const base = dataset.bases.get(name);
  if (base === undefined) return [];
  const conditions = [...base.where.keys()].flatMap((own) => columnsOf(dataset, own));
  const own = base.measure !== null && dataset.measures.has(base.measure.name) ? [base.measure.name] : [];
  return [
    ...conditions.map((condition) => ({name: condition.name, role: 'condition' as const})),
    ...own.map((measure) => ({name: measure, role: 'measure' as const}))
  ];
}

/** The columns that a column or set is made of. */
function behind(
  {id, variables, measures, sets, derivations}: Dataset,
  name: string
): readonly {readonly dataset: string; readonly name: string}[] {
  const own = (names: readonly (string | null)[]) =>
    names.flatMap((each) => (each === null ? [] : [{dataset: id, name: each}]));
  const derivation = derivations.get(name);
  if (derivation !== undefined) {
    const folder = id.slice(0, id.lastIndexOf('/') + 1);
    return derivation.from.map((source) => ({dataset: `${folder}${source.resource}`, name: source.name}));
  }
  const set = variables.has(name) ? undefined : sets.get(name);
  if (set !== undefined) {
    const aspects = [...set.aspects.values()].flatMap((aspect) => [...aspect.values()]);
    const columns = set.coding === 'categories' ? set.mentions : set.items.map(({variable}) => variable);
    return own([set.dimension, ...columns, ...aspects]);
  }
  return own([measures.get(name)?.base ?? null]);
}

/** The one measure of an aggregate that its tables count or add up without naming it, and the size of a base elsewhere. */
function countedBy(
  mentions: readonly Mention[],
  datasets: ReadonlyMap<string, Dataset>
): readonly {readonly dataset: Dataset; readonly measure: Measure}[] {
  return [...new Set(mentions.map(({dataset}) => dataset))].flatMap((id) => {
    const dataset = datasets.get(id);
    const own = mentions.filter((mention) => mention.dataset === id);
    if (dataset === undefined) return [];
    const bases = own.flatMap(({what, name}) => (what === 'base' ? (dataset.bases.get(name) ?? []) : []));
    const sizes = bases.flatMap(({units}) => sizeElsewhere(dataset, units, datasets));
    const named = own.some(({what, name}) => what === 'column' && dataset.measures.has(name));
    if (named || !isAggregate(dataset)) return sizes;
    const measuresOf = own.some(({what}) => what === 'amount') ? amountsToSum : measuresToCount;
    return [...sizes, ...measuresOf(dataset, bases[0] ?? null).map((measure) => ({dataset, measure}))];
  });
}

function sizeElsewhere(
  {id}: Dataset,
  units: number | string | null,
  datasets: ReadonlyMap<string, Dataset>
): readonly {readonly dataset: Dataset; readonly measure: Measure}[] {
  if (typeof units !== 'string' || !units.includes('.')) return [];
  const [resource = '', name = ''] = units.split('.');
  const dataset = datasets.get(`${id.slice(0, id.lastIndexOf('/') + 1)}${resource}`);
  const measure = dataset?.measures.get(name);
  return dataset === undefined || measure === undefined ? [] : [{dataset, measure}];
}
