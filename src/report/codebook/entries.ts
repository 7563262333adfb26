import {hasNumber, QUALIFIERS, type Category, type Dataset, type Measure, type Qualifier} from '../../data/model.ts';
import {compare, decimal} from '../../support/fraction.ts';
import {compareText} from '../../support/problem.ts';
import {derivationEntry} from './derivation.ts';
import {mayTell, respondentsPer} from './disclosure.ts';
import {distributionsOf, distributionsOfSet} from './distribution.ts';
import {inOrder} from './by-rows.ts';
import type {Entry, MeasureValues, SetEntry} from './model.ts';
import type {Named} from './named.ts';
import {nameOf} from './names.ts';
import type {UseIndex} from './uses/uses.ts';

/** Everything in a dataset: columns in the order of the descriptor, then what is derived from them, then sets. */
export function entriesOf(dataset: Dataset, isAbsent: boolean, siblings: Siblings, uses: UseIndex): readonly Entry[] {
  const columns = [...dataset.variables.values(), ...dataset.measures.values(), ...dataset.texts.values()];
  const isDerived = ({name}: Named): boolean => dataset.derivations.has(name);
  return [
    ...columns.filter((column) => !isDerived(column)).sort(byPlace),
    ...columns.filter(isDerived).sort(byPlace),
    ...dataset.sets.values()
  ].map(({name}) => entryOf(dataset, name, isAbsent, siblings, uses));
}

/** The other datasets of the package, by resource name. */
export type Siblings = ReadonlyMap<string, Dataset>;

type Placed = Pick<Measure, 'place'>;

function byPlace({place: a}: Placed, {place: b}: Placed): number {
  return a.line - b.line || a.column - b.column || compareText(a.file, b.file);
}

function entryOf(dataset: Dataset, name: string, isAbsent: boolean, siblings: Siblings, index: UseIndex): Entry {
  const {variables, measures, texts} = dataset;
  const uses = index.of(dataset.id, name);
  const head = {...nameOf(dataset, name), uses};
  const derivation = derivationEntry(dataset, name, siblings);
  const variable = variables.get(name);
  if (variable !== undefined) {
    const {ordered, question, categories, list} = variable;
    const scale = list === 'ja_nei' ? 'yesNo' : ordered ? 'ordered' : 'category';
    return {
      kind: 'variable',
      ...head,
      scale,
      isWave: dataset.wave === name,
      question,
      derivation,
      categories: inOrder(categories.map((category) => ({category}))).map(({category}) => category),
      ...distributionsOf(dataset, variable, isAbsent)
    };
  }
  const measure = measures.get(name);
  if (measure !== undefined) {
    const {statistic, unit, disjoint, within, base, origin} = measure;
    return {
      kind: 'measure',
      ...head,
      statistic,
      isWeight: dataset.weights.includes(name),
      unit,
      counts: unit === dataset.unit.code ? dataset.unit : null,
      disjoint: disjoint.map((own) => nameOf(dataset, own)),
      within: within.map((own) => nameOf(dataset, own)),
      base: base === null ? null : nameOf(dataset, base),
      origin,
      derivation,
      values: isAbsent || dataset.disclosure !== undefined ? null : valuesOf(dataset, measure)
    };
  }
  const text = texts.get(name);
  if (text === undefined) return setEntry(dataset, name, head, isAbsent);
  const isId = dataset.idColumn === name;
  const filled = isAbsent || dataset.access !== 'public' ? null : text.values.filter((value) => value !== null).length;
  return {kind: 'text', ...head, isId, filled};
}

function valuesOf(dataset: Dataset, {qualifiers, scaled, decimals}: Measure): MeasureValues | null {
  const {access, rowCount} = dataset;
  const tally = new Map<Qualifier, number>();
  for (const index of qualifiers) {
    const qualifier = QUALIFIERS[index] ?? 'exact';
    tally.set(qualifier, (tally.get(qualifier) ?? 0) + 1);
  }
  const of = (qualifier: Qualifier): number => tally.get(qualifier) ?? 0;
  const [lost, notApplicable, suppressed] = [of('lost'), of('na'), of('suppressed')];
  const count = rowCount - lost - notApplicable - suppressed;
  const persons = respondentsPer(dataset, KNOWN_AS.length, (row) => KNOWN_AS.indexOf(knownAs(qualifiers[row] ?? 0)));
  if (!mayTell(access, persons)) return null;
  const values = [...scaled]
    .filter((_, row) => hasNumber(QUALIFIERS[qualifiers[row] ?? 0] ?? 'exact'))
    .map((value) => decimal(value, decimals))
    .sort(compare);
  const [least, most] = [values[0], values.at(-1)];
  const range = access !== 'public' || least === undefined || most === undefined ? null : ([least, most] as const);
  return {count, lost, notApplicable, suppressed, range, decimals};
}

/** What is told of values apart from each other: that there is one, or why not. */
const KNOWN_AS: readonly Qualifier[] = ['exact', 'lost', 'na', 'suppressed'];

function knownAs(index: number): Qualifier {
  const qualifier = QUALIFIERS[index] ?? 'exact';
  return hasNumber(qualifier) ? 'exact' : qualifier;
}

function setEntry(
  dataset: Dataset,
  name: string,
  head: Pick<SetEntry, 'name' | 'title' | 'uses'>,
  isAbsent: boolean
): SetEntry {
  const set = dataset.sets.get(name);
  if (set === undefined) throw new RangeError(`${dataset.id} has no column or set "${name}"`);
  const {kind, coding, mentions, base, dimension, items, aspects} = set;
  const item = ({category, variable}: {readonly category: Category; readonly variable: string | null}) => ({
    label: category.label,
    code: category.code,
    variable: variable === null ? null : nameOf(dataset, variable)
  });
  return {
    kind: 'set',
    ...head,
    setKind: kind,
    coding,
    question: dataset.delimited.get(name)?.question ?? null,
    mentions: coding === 'categories' ? mentions.map((variable) => nameOf(dataset, variable)) : [],
    base,
    dimension: dimension === null ? null : nameOf(dataset, dimension),
    items: items.map(item),
    aspects: [...aspects].map(([aspect, own]) => ({
      name: aspect,
      items: [...own.values()].map((variable) => nameOf(dataset, variable))
    })),
    categories: items.map(({category}) => category),
    ...distributionsOfSet(dataset, set, isAbsent)
  };
}
