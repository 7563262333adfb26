import type {Base, DataPackage, Dataset} from '../../data/model.ts';
import {labelOf} from './derivation.ts';
import {entriesOf, type Siblings} from './entries.ts';
import type {BaseEntry, DatasetCodebook, PackageCodebook} from './model.ts';
import {nameOf} from './names.ts';
import type {UseIndex} from './uses/uses.ts';

/** The codebook of a package: everything that can be told of its data without giving away what must not be. */
export function packageCodebook(data: DataPackage, uses: UseIndex): PackageCodebook {
  const absent = new Set(data.absent.map(({id}) => id));
  const all = [...data.datasets.values(), ...data.absent.map(({declared}) => declared)].sort(
    ({place: a}, {place: b}) => a.line - b.line || a.column - b.column
  );
  const siblings = new Map(all.map((dataset) => [dataset.name, dataset]));
  const {name, title, version, licenses, sources, notice, changelog, registers} = data;
  const datasets = all.map((dataset) => datasetCodebook(dataset, absent.has(dataset.id), siblings, uses));
  return {name, title, version, licenses, sources, notice, changelog, registers, datasets};
}

function datasetCodebook(dataset: Dataset, isAbsent: boolean, siblings: Siblings, uses: UseIndex): DatasetCodebook {
  const {id, name, title, shape, access, unit, units, universe, period, provenance} = dataset;
  const isTold = !isAbsent && access !== 'private';
  return {
    id,
    name,
    title,
    shape,
    access,
    isAbsent,
    unit,
    // Counted in rows, unless it is declared.
    units: shape === 'rows' && !isTold ? null : units,
    universe,
    period,
    rowCount: isTold ? dataset.rowCount : null,
    file: {path: provenance.path, bytes: provenance.bytes, hash: provenance.hash},
    primaryKey: dataset.primaryKey.map((own) => nameOf(dataset, own)),
    bases: [...dataset.bases.values()].map((base) => baseEntry(dataset, base)),
    weights: dataset.weights.map((own) => nameOf(dataset, own)),
    wave: dataset.wave === null ? null : nameOf(dataset, dataset.wave),
    entries: entriesOf(dataset, isAbsent, siblings, uses),
    exhibits: uses.exhibitsOf(id)
  };
}

function baseEntry(dataset: Dataset, {name, title, where, units}: Base): BaseEntry {
  return {
    name,
    title,
    where: [...where].map(([of, codes]) => ({
      of: nameOf(dataset, of),
      codes: codes.map((code) => labelOf(categoriesOf(dataset, of), code))
    })),
    units
  };
}

/** The categories of a variable or set; of an aspect those of its first item. */
function categoriesOf({variables, sets}: Dataset, name: string) {
  const own = variables.get(name)?.categories ?? sets.get(name)?.items.map(({category}) => category);
  if (own !== undefined) return own;
  const [item] = [...sets.values()].flatMap(({aspects}) => [...(aspects.get(name)?.values() ?? [])]);
  return item === undefined ? undefined : variables.get(item)?.categories;
}
