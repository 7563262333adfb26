import type {DatasetProvenance} from '../data/model.ts';

/** `rustilskudd-2014 0.1.0`; several joined by commas, each once. */
export function dataVersions(provenance: readonly Pick<DatasetProvenance, 'package' | 'version'>[]): string {
  return [...new Set(provenance.map((dataset) => `${dataset.package} ${dataset.version}`))].join(', ');
}

/** The titles of the sources, each once. */
export function sourceTitles(provenance: readonly Pick<DatasetProvenance, 'sources'>[]): string {
  return [...new Set(provenance.flatMap(({sources}) => sources.map(({title}) => title)))].join('; ');
}
