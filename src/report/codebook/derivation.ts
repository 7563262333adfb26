import type {Category, Dataset} from '../../data/model.ts';
import type {Localized} from '../../support/localized.ts';
import type {DerivationEntry} from './model.ts';
import {nameOf} from './names.ts';

/** How a column is derived, with names and codes looked up; null if it is not. `siblings` are by resource name. */
export function derivationEntry(
  dataset: Dataset,
  name: string,
  siblings: ReadonlyMap<string, Dataset>
): DerivationEntry | null {
  const derivation = dataset.derivations.get(name);
  if (derivation === undefined) return null;
  const {way, from, is, to} = derivation;
  const first = from[0] === undefined ? undefined : dataset.variables.get(from[0].name);
  return {
    way,
    from: from.map((source) => ({
      ...nameOf(siblings.get(source.resource) ?? dataset, source.name),
      dataset: source.resource === dataset.name ? null : source.resource
    })),
    is: is.map((code) => labelOf(first?.categories, code)),
    to: [...to].map(([code, sources]) => ({
      label: labelOf(dataset.variables.get(name)?.categories, code),
      from: isCodes(sources) ? sources.map((source) => labelOf(first?.categories, source)) : sources
    }))
  };
}

function isCodes(sources: readonly string[] | object): sources is readonly string[] {
  return Array.isArray(sources);
}

/** The label of a code; the code itself if it is unknown. */
export function labelOf(categories: readonly Category[] | undefined, code: string): Localized {
  return categories?.find((category) => category.code === code)?.label ?? {nb: code, en: null};
}
