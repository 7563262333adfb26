import type {Checked, Place, Problem} from '../support/problem.ts';
import {error, sortProblems} from '../support/problem.ts';
import {decodeUtf8} from './csv/decode.ts';
import {lineIndex} from './csv/line-index.ts';
import {parseJson} from './json-parser.ts';

/** Keys and indices from the top of a JSON document to one of its values. */
export type JsonPath = readonly (string | number)[];

/** A JSON file with the place of every key and value in it. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at a path begins; for a path that is not there, the nearest value above it. */
  readonly place: (path: JsonPath) => Place;
  /** Where the key at the end of a path stands; of an item of an array, the item. */
  readonly keyPlace: (path: JsonPath) => Place;
}

/** Reads strict JSON (RFC 8259). A syntax fault is told at the token where reading stopped, repeated keys all at once. */
export function readJson(bytes: Uint8Array, file: string): Checked<JsonDocument> {
  const text = decodeUtf8(bytes, file);
  if (typeof text !== 'string') return {value: null, problems: text};
  const locate = lineIndex(text);
  const at = (offset: number): Place => ({file, ...locate(offset)});
  const {value, faults, positions} = parseJson(text);
  const problems = faults.map(({offset, rule, message, hint}): Problem => error(at(offset), rule, message, hint));
  if (problems.length > 0) return {value: null, problems: sortProblems(problems)};

  const find = (path: JsonPath, wanted: 'key' | 'value'): Place => {
    let node: unknown = value;
    let found = {key: positions.start, value: positions.start};
    for (const step of path) {
      const next = typeof node === 'object' && node !== null ? positions.of(node)?.get(step) : undefined;
      if (next === undefined) return at(found.value);
      found = next;
      node = (node as Readonly<Record<string | number, unknown>>)[step];
    }
    return at(found[wanted]);
  };
  return {
    value: {file, value, place: (path) => find(path, 'value'), keyPlace: (path) => find(path, 'key')},
    problems: []
  };
}
