import {isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type YAMLError} from 'yaml';
import {error, type Checked, type Place, type Problem} from '../support/problem.ts';

/** Keys and indices from the top of a YAML document to one of its values. */
export type YamlPath = readonly (string | number)[];

/** A YAML file with the place of every key and value in it. */
export interface YamlDocument {
  readonly value: unknown;
  /** Where the value at a path begins; for a path that is not there, the nearest value above it. */
  readonly place: (path: YamlPath) => Place;
  /** Where the key at the end of a path stands; of an item of a list, the item. */
  readonly keyPlace: (path: YamlPath) => Place;
}

/** Reads one YAML document. Faults of syntax are told in words for people who do not program. */
export function readYaml(text: string, file: string): Checked<YamlDocument> {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, version: '1.2', uniqueKeys: true});
  const at = (offset: number): Place => {
    const {line, col} = lines.linePos(offset);
    return {file, line: Math.max(line, 1), column: Math.max(col, 1)};
  };
  // What follows the first fault is mostly its consequence.
  const [fault] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (fault !== undefined) return {value: null, problems: [syntaxProblem(fault, at)]};
  if (document.contents === null) {
    return {value: null, problems: [error(at(0), 'yaml', 'the file is empty', 'write "key: value" lines into it')]};
  }
  const find = (path: YamlPath, wanted: 'key' | 'value'): Place => {
    let node: unknown = document.contents;
    let key = offsetOf(node, 0);
    for (const step of path) {
      const next = stepInto(node, step);
      if (next === null) return at(offsetOf(node, key));
      node = next.value;
      key = offsetOf(next.key, offsetOf(node, key));
    }
    return at(wanted === 'key' ? key : offsetOf(node, key));
  };
  const value: unknown = document.toJS();
  return {value: {value, place: (path) => find(path, 'value'), keyPlace: (path) => find(path, 'key')}, problems: []};
}

function stepInto(node: unknown, step: string | number): {readonly key: unknown; readonly value: unknown} | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : {key: item, value: item};
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
  return pair === undefined ? null : {key: pair.key, value: pair.value};
}

function offsetOf(node: unknown, otherwise: number): number {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return otherwise;
  return Number(node.range[0]);
}

/** What people do who meet a fault of this kind. */
const WORDS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  DUPLICATE_KEY: ['the key stands twice', 'take one of the two away'],
  TAB_AS_INDENT: ['the line is indented with a tab', 'use spaces'],
  BAD_INDENT: ['the indentation does not fit the lines above', 'line the keys up with those that they belong to'],
  BLOCK_AS_IMPLICIT_KEY: ['a text with ": " in it stands without quote marks', "put the text between two '"],
  MULTILINE_IMPLICIT_KEY: ['the key has no ":"', 'write "key: value"'],
  MISSING_CHAR: ['a quote mark, bracket or ":" is missing', 'look at the line above too'],
  BAD_ALIAS: ['a text that begins with "*" stands without quote marks', "put the text between two '"],
  BAD_SCALAR_START: ['a text begins with a sign that has a meaning of its own here', "put the text between two '"]
};

function syntaxProblem({code, message, pos}: YAMLError, at: (offset: number) => Place): Problem {
  const [words, hint] = WORDS[code] ?? [`this cannot be read: ${message.split(' at line ')[0] ?? message}`, undefined];
  return error(at(pos[0]), 'yaml', words, hint);
}
