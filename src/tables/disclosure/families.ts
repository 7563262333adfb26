import type {Dataset, Variable} from '../../data/model.ts';
import {compareText} from '../../support/problem.ts';
import type {Condition} from './condition.ts';
import {variablesOf} from './condition.ts';

/** Codes that no condition tells apart. */
export interface CodeClass {
  /** Names it among those of its family. */
  readonly label: string;
  /** Codes by variable of one of those in it, which stands for all. */
  readonly codes: ReadonlyMap<string, string>;
  /** Whether all in it gave no answer. */
  readonly isMissing: boolean;
}

/** Variables that follow from each other, such as a number and the bands that it falls into, as one variable. */
export interface Family {
  readonly name: string;
  readonly classes: readonly CodeClass[];
  /** Per row of the dataset its class. */
  readonly classAt: readonly number[];
}

/** The families of all variables that conditions ask for, by variable. */
export function familiesOf(dataset: Dataset, conditions: readonly Condition[]): ReadonlyMap<string, Family> {
  const names = [...new Set(conditions.flatMap(variablesOf))].sort(compareText);
  const variables = names.flatMap((name) => dataset.variables.get(name) ?? []);
  const found = new Map<string, Family>();
  for (const group of related(dataset, variables)) {
    const family = familyOf(dataset, group, conditions);
    for (const {name} of group) found.set(name, family);
  }
  return found;
}

/** Variables that come from the same columns stand together. */
function related(dataset: Dataset, variables: readonly Variable[]): readonly (readonly Variable[])[] {
  const groups: {roots: Set<string>; members: Variable[]}[] = [];
  for (const variable of variables) {
    const roots = rootsOf(dataset, variable.name);
    const same = groups.filter((group) => [...roots].some((root) => group.roots.has(root)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push({
      roots: new Set([...roots, ...same.flatMap((group) => [...group.roots])]),
      members: [...same.flatMap(({members}) => members), variable]
    });
  }
  return groups.map(({members}) => members.sort((a, b) => compareText(a.name, b.name)));
}

/** The columns that a variable is computed from, and itself. */
function rootsOf(dataset: Dataset, name: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  const from = (dataset.derivations.get(name)?.from ?? []).map((one) =>
    one.resource === dataset.name ? one.name : `${one.resource}/${one.name}`
  );
  return from.reduce<ReadonlySet<string>>((all, one) => rootsOf(dataset, one, all), new Set([...seen, name]));
}

function familyOf(dataset: Dataset, members: readonly Variable[], conditions: readonly Condition[]): Family {
  const own = new Set(members.map(({name}) => name));
  const tests = conditions.flatMap((condition) =>
    condition.flatMap((clause) => clause.map((one) => [...one].filter(([name]) => own.has(name))))
  );
  const classes = new Map<string, {codes: Codes; labels: Set<string>; isMissing: boolean}>();
  const classOf = new Map<string, string>();
  const put = (codes: Codes): void => {
    const label = [...codes].map(([name, code]) => `${name}=${code}`).join(', ');
    if (classOf.has(label)) return;
    const bits = tests.map((test) => test.every(([name, wanted]) => wanted.includes(codes.get(name) ?? '')));
    const signature = bits.map(Number).join('');
    classOf.set(label, signature);
    const isMissing = members.some((member) => isMissingIn(member, codes.get(member.name) ?? ''));
    const known = classes.get(signature);
    if (known === undefined) classes.set(signature, {codes, labels: new Set([label]), isMissing});
    else {
      known.labels.add(label);
      known.isMissing &&= isMissing;
    }
  };
  const [only, ...others] = members;
  // What follows from each other has only the pairs that occur; of one variable every code may be.
  if (only !== undefined && others.length === 0) {
    for (const {code} of only.categories) put(new Map([[only.name, code]]));
  }
  const labels: string[] = [];
  for (let row = 0; row < dataset.rowCount; row++) {
    const codes = new Map(
      members.map(({name, categories, codes: at}) => [name, categories[at[row] ?? -1]?.code ?? ''])
    );
    put(codes);
    labels.push([...codes].map(([name, code]) => `${name}=${code}`).join(', '));
  }
  const ordered = [...classes]
    .map(([signature, {codes, labels: all, isMissing}]) => {
      const label = [...all].sort(compareText).join(' or ');
      return {signature, label, codes, isMissing};
    })
    .sort((a, b) => compareText(a.label, b.label));
  const position = new Map(ordered.map(({signature}, i) => [signature, i]));
  return {
    name: [...own].join(' & '),
    classes: ordered,
    classAt: labels.map((label) => position.get(classOf.get(label) ?? '') ?? 0)
  };
}

type Codes = ReadonlyMap<string, string>;

function isMissingIn({categories}: Variable, code: string): boolean {
  return code === '' || categories.some((one) => one.code === code && one.role !== null);
}
