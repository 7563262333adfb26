import type {ErrorObject} from 'ajv';
import {closest, suggest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import type {YamlDocument, YamlPath} from './yaml-document.ts';

/** What ajv found in a YAML file, each mistake once, in words for people who do not program. */
export function schemaFaults(faults: readonly ErrorObject[], document: YamlDocument): readonly Problem[] {
  return faults.filter((fault) => isToldAlone(fault, faults)).map((fault) => schemaFault(fault, document));
}

/** False for a key that only lacks because it stands there misspelt, and for what sums up other faults. */
function isToldAlone({keyword, instancePath, params}: ErrorObject, faults: readonly ErrorObject[]): boolean {
  if (keyword === 'if' || keyword === 'anyOf' || keyword === 'oneOf') return false;
  if (keyword !== 'required') return true;
  const lacking = textOf(params, 'missingProperty');
  return !faults.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === instancePath &&
      closest(textOf(other.params, 'additionalProperty'), keysOf(other)).includes(lacking)
  );
}

function schemaFault(fault: ErrorObject, document: YamlDocument): Problem {
  const {keyword, params, data, parentSchema} = fault;
  const path = pathOf(fault.instancePath, document.value);
  const what = path.length === 0 ? 'the file' : `"${path.join('.')}"`;
  const place = document.place(path);
  switch (keyword) {
    case 'additionalProperties': {
      const key = textOf(params, 'additionalProperty');
      const missing = keysOf(fault).filter((known) => !Object.hasOwn(data as object, known));
      const message = `${what} has no key "${key}"`;
      return error(document.keyPlace([...path, key]), 'unknown-key', message, suggest(key, missing));
    }
    case 'required': {
      const key = textOf(params, 'missingProperty');
      return error(document.keyPlace(path), 'missing-key', `${what} needs "${key}"`, `write ${key}: …`);
    }
    case 'enum': {
      const choices = (params as {readonly allowedValues: readonly unknown[]}).allowedValues.map(String);
      return error(place, 'wrong-value', `${what} cannot be "${String(data)}"`, suggest(String(data), choices));
    }
    case 'type': {
      const hint = typeof data === 'number' ? `put it between two ': '${data}'` : undefined;
      return error(place, 'wrong-type', `${what} must be ${typeInWords(textOf(params, 'type'))}`, hint);
    }
    case 'pattern': {
      const expected = (parentSchema as {readonly expected?: string}).expected ?? textOf(params, 'pattern');
      return error(place, 'wrong-form', `${what} is "${String(data)}"`, `write it like ${expected}`);
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return error(place, 'empty', `${what} is empty`, 'write it, or take the key away');
    case 'maxItems': {
      const {limit} = params as {readonly limit: number};
      return error(
        document.place([...path, limit]),
        'too-many',
        `${what} has more than ${limit} items`,
        'leave some out'
      );
    }
    case 'uniqueItems':
      return error(
        document.place([...path, (params as {readonly i: number}).i]),
        'duplicate-item',
        `an item stands twice in ${what}`
      );
    default:
      return error(place, 'wrong-value', `${what} ${fault.message ?? 'is wrong'}`);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list: "- " before each item',
  object: 'keys with values'
};

function typeInWords(type: string): string {
  return TYPES[type] ?? type;
}

function keysOf({parentSchema}: ErrorObject): readonly string[] {
  return Object.keys((parentSchema as {readonly properties?: object}).properties ?? {});
}

function textOf(params: unknown, name: string): string {
  return String((params as Readonly<Record<string, unknown>>)[name]);
}

function pathOf(pointer: string, root: unknown): YamlPath {
  let node: unknown = root;
  return pointer
    .split('/')
    .slice(1)
    .map((token) => {
      const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(node) ? Number(name) : name;
      node = (node as Readonly<Record<string | number, unknown>> | null)?.[step];
      return step;
    });
}
