import type {Dataset} from '../data/model.ts';
import {NotExportable} from './problem.ts';

/** The columns that a script reads or makes, by dataset: what others are made of comes before them. */
export type Needed = ReadonlyMap<Dataset, readonly string[]>;

/** Some columns of datasets, with all that derived ones among them are computed from. */
export function withSources(asked: Needed, datasets: ReadonlyMap<string, Dataset>): Needed {
  const columns = new Map<Dataset, Set<string>>();
  const joined = new Map<Dataset, Set<Dataset>>();
  const visit = (dataset: Dataset, name: string): void => {
    const own = columns.get(dataset) ?? new Set();
    columns.set(dataset, own);
    if (own.has(name)) return;
    const {from = []} = dataset.derivations.get(name) ?? {};
    for (const source of from) {
      const other = source.resource === dataset.name ? dataset : joinedTo(dataset, source.resource, datasets);
      if (other !== dataset) {
        joined.set(dataset, (joined.get(dataset) ?? new Set()).add(other));
        for (const key of other.primaryKey) visit(other, key);
      }
      visit(other, source.name);
    }
    own.add(name);
  };
  for (const [dataset, names] of asked) for (const name of names) visit(dataset, name);
  return new Map(
    inOrder([...columns.keys()], joined).map((dataset) => {
      const names = [...(columns.get(dataset) ?? [])];
      const plain = names.filter((name) => !isDerived(dataset, name));
      return [dataset, [...plain, ...names.filter((name) => !plain.includes(name))]] as const;
    })
  );
}

/** Whether a column is computed, so that it stands in no CSV. */
export function isDerived({derivations}: Dataset, name: string): boolean {
  return derivations.has(name);
}

/** The resource of the same package that a derived column is looked up in. */
export function joinedTo({provenance}: Dataset, resource: string, datasets: ReadonlyMap<string, Dataset>): Dataset {
  const other = datasets.get(`${provenance.package}/${resource}`);
  if (other === undefined) throw new NotExportable(`a join of "${resource}", which is not here`);
  return other;
}

/** Datasets such that each comes after those that it looks something up in. */
function inOrder(datasets: readonly Dataset[], joined: ReadonlyMap<Dataset, ReadonlySet<Dataset>>): readonly Dataset[] {
  const order = new Set<Dataset>();
  const place = (dataset: Dataset, way: readonly Dataset[]): void => {
    if (way.includes(dataset)) throw new NotExportable('resources that look each other up');
    if (order.has(dataset)) return;
    for (const other of joined.get(dataset) ?? []) place(other, [...way, dataset]);
    order.add(dataset);
  };
  for (const dataset of datasets) place(dataset, []);
  return [...order];
}
