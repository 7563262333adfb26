import type {Category, Dataset, Derivation, Measure, Role, Variable, VariableSet} from '../../data/model.ts';
import {hasNumber, QUALIFIERS} from '../../data/model.ts';
import {answering, askedRows, flags, ticking} from '../parts/ticks.ts';

/** The codes of who ticked an item, or gave a number. */
export const YES = 'ja';
const NO = 'nei';

/** Who answered a set at all; who was asked and did not; who was not asked. */
export const STATUS = ['answered', 'silent', 'not_asked'] as const;

/** A set of kind `multiple` as variables: one per item, and who answered it. */
export interface SetVariables {
  readonly set: VariableSet;
  /** Item code → name of the variable that says who ticked it. */
  readonly items: ReadonlyMap<string, string>;
  /** Name of the variable that says who answered the set: a {@link STATUS}. */
  readonly status: string;
}

/** A dataset with what its tables tell apart besides its variables. */
export interface Answers {
  /** With the variables below among its own. */
  readonly dataset: Dataset;
  readonly sets: ReadonlyMap<string, SetVariables>;
  /** Measure → name of the variable that says who gave a number; absent where everybody did. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Adds to a dataset of respondents the items of its sets, who answered these, and who gave a number, as variables. */
export function answersOf(dataset: Dataset): Answers {
  const made: {readonly variable: Variable; readonly from: string | null}[] = [];
  const put = (name: string, codes: Uint8Array, categories: readonly Category[], from: string | null): string => {
    const title = {nb: name, en: null};
    const {place} = dataset;
    const variable = {name, title, question: null, list: name, categories, ordered: false, codes, derived: null, place};
    made.push({variable, from});
    return name;
  };
  const multiple = [...dataset.sets.values()].filter(({kind, dimension}) => kind === 'multiple' && dimension === null);
  const sets = multiple.map((set): SetVariables => {
    const items = set.items.map(({category: {code}, variable}) => {
      const bits = flags(ticking(dataset, set, [code]), dataset.rowCount);
      return [code, put(`${set.name}: ${code}`, bits, [category(YES), category(NO)], variable)] as const;
    });
    const roles: readonly (Role | null)[] = [null, 'not_answered', 'not_applicable'];
    const categories = STATUS.map((code, i) => category(code, roles[i] ?? null));
    return {set, items: new Map(items), status: put(`${set.name}: (status)`, statusOf(dataset, set), categories, null)};
  });
  const numbers = [...dataset.measures.values()].flatMap((measure) => {
    const bits = numberFlags(measure);
    if (!bits.includes(1)) return [];
    const categories = [category(YES), category(NO, 'not_answered')];
    return [[measure.name, put(`${measure.name}: (number)`, bits, categories, measure.name)] as const];
  });
  const derived = made.flatMap(({variable, from}): readonly (readonly [string, Derivation])[] =>
    from === null
      ? []
      : [[variable.name, {way: 'recode', from: [{resource: dataset.name, name: from}], is: [], to: new Map()}]]
  );
  return {
    dataset: {
      ...dataset,
      variables: new Map([...dataset.variables, ...made.map(({variable}) => [variable.name, variable] as const)]),
      derivations: new Map([...dataset.derivations, ...derived])
    },
    sets: new Map(sets.map((one) => [one.set.name, one])),
    numbers: new Map(numbers)
  };
}

/**
 * What cannot be told apart safely among the variables that are asked for: a set whose answers stand in other columns that are
 * asked for too. Null if there is nothing.
 */
export function entangledSet({dataset, sets}: Answers, asked: ReadonlySet<string>): string | null {
  const used = [...sets.values()].filter(({items, status}) =>
    [...items.values(), status].some((one) => asked.has(one))
  );
  const columnsOf = ({set: {mentions, items}}: SetVariables): readonly string[] => [
    ...mentions,
    ...items.flatMap(({variable}) => variable ?? [])
  ];
  for (const [i, one] of used.entries()) {
    const own = columnsOf(one);
    if (used.slice(i + 1).some((other) => columnsOf(other).some((name) => own.includes(name)))) return one.set.name;
    const others = [...asked].filter((name) => ![...one.items.values(), one.status].includes(name));
    if (one.set.mentions.some((name) => others.some((other) => comesFrom(dataset, other, name)))) return one.set.name;
  }
  return null;
}

/** Whether a variable is computed from a column of its dataset. */
export function comesFrom(dataset: Dataset, name: string, column: string): boolean {
  if (name === column) return true;
  const from = dataset.derivations.get(name)?.from ?? [];
  return from.some((one) => one.resource === dataset.name && one.name !== name && comesFrom(dataset, one.name, column));
}

function category(code: string, role: Role | null = null): Category {
  const label = {nb: code, en: null};
  return {code, label, short: label, group: null, role};
}

/** Per row the index of its status. */
function statusOf(dataset: Dataset, set: VariableSet): Uint8Array {
  if (set.base === 'answered') {
    const codes = set.items.map(({category: {code}}) => code);
    return flags(ticking(dataset, set, codes), dataset.rowCount);
  }
  const [asked, answered] = [askedRows(dataset, set), flags(answering(dataset, set), dataset.rowCount)];
  return asked.map((bit, row) => (bit === 0 ? (answered[row] ?? 0) : 2));
}

/** Per row 0 if it holds a number, else 1. */
function numberFlags({qualifiers}: Measure): Uint8Array {
  return Uint8Array.from(qualifiers, (one) => (hasNumber(QUALIFIERS[one] ?? 'exact') ? 0 : 1));
}
