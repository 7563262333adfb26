import {error, hasErrors, type Checked} from '../support/problem.ts';
import type {PackageDescriptor} from './descriptor.ts';
import {readJson, type JsonDocument} from './json-document.ts';
import {checkSchemas} from './schema-check.ts';
import {checkStrayKeys} from './stray-keys.ts';

/** A descriptor that both schemas accept, and the file that it stands in. */
export interface Descriptor {
  readonly document: JsonDocument;
  readonly package: PackageDescriptor;
}

/** Reads a `datapackage.json`: JSON, the standard's rules, our rules, misspelt keys. Nothing is yet known of the CSVs. */
export function readDescriptor(bytes: Uint8Array, file: string): Checked<Descriptor> {
  const {value: document, problems} = readJson(bytes, file);
  if (document === null) return {value: null, problems};
  if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) {
    return {
      value: null,
      problems: [error(document.place([]), 'descriptor', 'the file holds no object, expected { … }')]
    };
  }
  const found = [...checkSchemas(document), ...checkStrayKeys(document)];
  // The schemas have found every property that PackageDescriptor promises.
  return {value: hasErrors(found) ? null : {document, package: document.value as PackageDescriptor}, problems: found};
}
