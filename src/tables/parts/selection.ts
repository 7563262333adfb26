import type {Base, Dataset, Variable} from '../../data/model.ts';
import {suggest} from '../../support/did-you-mean.ts';
import type {TableContext} from '../build.ts';
import type {CommonSpecification, Fault} from '../specification.ts';
import type {Report} from './fault.ts';
import {ticking, type Test} from './ticks.ts';

/** Who is counted: the rows of a dataset that `where` and `base` leave. */
export interface Selection {
  readonly dataset: Dataset;
  /** 0 where a row is left out; null if none is. */
  readonly mask: Uint8Array | null;
  /** The codes that `where` and `base` hold a variable to. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  readonly base: Base | null;
  /** Conditions of the base on aspects of a grid: asked of each item. */
  readonly perItem: ReadonlyMap<string, readonly string[]>;
}

/** Finds the dataset of a table and the rows that are counted; null if something is unknown. */
export function select(specification: CommonSpecification, context: TableContext, report: Report): Selection | null {
  const {data} = specification;
  const dataset = context.datasets.get(data);
  if (dataset === undefined) {
    report('unknown-dataset', ['data'], `there is no dataset "${data}"`, suggest(data, context.datasets.keys()));
    return null;
  }
  const base = specification.base === undefined ? null : (dataset.bases.get(specification.base) ?? null);
  if (specification.base !== undefined && base === null) {
    const message = `${dataset.id} has no base "${specification.base}"`;
    report('unknown-base', ['base'], message, suggest(specification.base, dataset.bases.keys()));
    return null;
  }
  const where = Object.entries(specification.where ?? {});
  const conditions = where.map(([name, codes]) => [name, typeof codes === 'string' ? [codes] : codes] as const);
  const known = conditions.map(([name, codes]) => isKnown(dataset, name, codes, report));
  if (known.includes(false)) return null;
  const ofBase = [...(base?.where ?? [])];
  const perItem = new Map(ofBase.filter(([name]) => !isDimension(dataset, name)));
  const all = [...conditions, ...ofBase.filter(([name]) => isDimension(dataset, name))];
  return {dataset, mask: maskOf(dataset, all), held: intersect(all), base, perItem};
}

function isDimension({variables, sets}: Dataset, name: string): boolean {
  return variables.has(name) || sets.has(name);
}

function isKnown(dataset: Dataset, name: string, codes: readonly string[], report: Report): boolean {
  const prop: Fault['prop'] = ['where', name];
  if (!isDimension(dataset, name)) {
    const names = [...dataset.variables.keys(), ...dataset.sets.keys()];
    report('unknown-variable', prop, `${dataset.id} has no variable "${name}"`, suggest(name, names));
    return false;
  }
  const known = codesOf(dataset, name);
  const wrong = codes.filter((code) => !known.includes(code));
  for (const code of wrong) {
    report('unknown-category', prop, `"${name}" has no category "${code}"`, suggest(code, known));
  }
  return wrong.length === 0;
}

function codesOf({variables, sets}: Dataset, name: string): readonly string[] {
  const categories = variables.get(name)?.categories ?? sets.get(name)?.items.map(({category}) => category) ?? [];
  return categories.map(({code}) => code);
}

function intersect(
  conditions: readonly (readonly [string, readonly string[]])[]
): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, readonly string[]>();
  for (const [name, codes] of conditions) {
    const before = held.get(name);
    held.set(name, before === undefined ? codes : before.filter((code) => codes.includes(code)));
  }
  return held;
}

/** 1 where a row has one of the codes in every variable (of a set: has ticked one of the items); null for no condition. */
export function maskOf(
  dataset: Dataset,
  conditions: readonly (readonly [string, readonly string[]])[]
): Uint8Array | null {
  if (conditions.length === 0) return null;
  const mask = new Uint8Array(dataset.rowCount).fill(1);
  for (const [name, codes] of conditions) {
    const tests = testsOf(dataset, name, codes);
    for (let row = 0; row < mask.length; row++) {
      if (mask[row] === 1 && !tests.some(({codes, fits}) => fits[codes[row] as number] === 1)) mask[row] = 0;
    }
  }
  return mask;
}

/** Columns of which one must have a code that fits. */
function testsOf(dataset: Dataset, name: string, codes: readonly string[]): readonly Test[] {
  const {variables, sets} = dataset;
  const test = (variable: Variable | undefined): readonly Test[] =>
    variable === undefined
      ? []
      : [
          {
            codes: variable.codes,
            fits: Uint8Array.from(variable.categories, ({code}) => (codes.includes(code) ? 1 : 0))
          }
        ];
  const set = sets.get(name);
  if (variables.has(name) || set === undefined) return test(variables.get(name));
  return set.dimension === null ? ticking(dataset, set, codes) : test(variables.get(set.dimension));
}
