import type {DatasetProvenance} from '../data/model.ts';
import {inLanguage, type Language} from '../support/localized.ts';

/** `rustilskudd-2014 0.1.0`; several joined by commas, each once. */
export function dataVersions(provenance: readonly Pick<DatasetProvenance, 'package' | 'version'>[]): string {
  return [...new Set(provenance.map((dataset) => `${dataset.package} ${dataset.version}`))].join(', ');
}

/** The titles of the sources, each once. */
export function sourceTitles(provenance: readonly Pick<DatasetProvenance, 'sources'>[]): string {
  return [...new Set(provenance.flatMap(({sources}) => sources.map(({title}) => title)))].join('; ');
}

/** What readers must know of data, each text once. */
export function noticesOf(data: readonly Pick<DatasetProvenance, 'notice'>[], language: Language): readonly string[] {
  return [...new Set(data.flatMap(({notice}) => (notice === null ? [] : inLanguage(notice, language))))];
}
