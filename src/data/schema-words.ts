import type {ErrorObject} from 'ajv';
import {suggest} from '../support/did-you-mean.ts';
import {error, type Place, type Problem} from '../support/problem.ts';
import {show} from './csv/show.ts';
import type {JsonDocument, JsonPath} from './json-document.ts';
import {at, subject} from './subject.ts';

/** What ajv found, in words for somebody who does not program, at the mistaken token. */
export function schemaProblem(fault: ErrorObject, document: JsonDocument): Problem {
  const path = pathOf(fault.instancePath, document.value);
  const {message, hint, place} = words(fault, path, document);
  return error(place ?? document.place(path), 'descriptor', message, hint);
}

interface Words {
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place;
}

function words(fault: ErrorObject, path: JsonPath, document: JsonDocument): Words {
  const what = subject(path, document.value);
  const schema = fault.parentSchema as {
    readonly expected?: string;
    readonly properties?: object;
    readonly enum?: readonly unknown[];
  };
  const params = fault.params as Readonly<Record<string, unknown>>;
  const expected = schema.expected ?? '';
  if (fault.propertyName !== undefined) {
    return {
      message: `${show(fault.propertyName)} is no name for an entry of ${what}, expected ${expected}`,
      hint: 'rename it',
      place: document.keyPlace([...path, fault.propertyName])
    };
  }
  switch (fault.keyword) {
    case 'required':
      return {
        message: `${what} has no "${String(params['missingProperty'])}"`,
        hint: 'add it; data/README.md says what it means'
      };
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return {
        message: `"${key}" is no property of ${what}`,
        hint: suggest(key, Object.keys(schema.properties ?? {})),
        place: document.keyPlace([...path, key])
      };
    }
    case 'enum': {
      const choices = (schema.enum ?? []).filter((choice) => typeof choice === 'string');
      return {message: `${what} is ${inWords(fault.data)}`, hint: suggest(plain(fault.data), choices)};
    }
    case 'const':
      return {
        message: `${what} is ${inWords(fault.data)}, expected ${JSON.stringify(params['allowedValue'])}`,
        hint: 'write it so'
      };
    case 'type':
      return {message: `${what} is ${inWords(fault.data)}, expected ${typeInWords(params['type'])}`};
    case 'pattern':
      return {message: `${what} is ${inWords(fault.data)}, expected ${expected}`};
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
      return {
        message:
          expected === ''
            ? `${what} is empty, expected at least one entry`
            : `${what} has the wrong number of entries, expected ${expected}`
      };
    case 'minLength':
      return {message: `${what} is empty`, hint: 'write a text, or delete the property'};
    case 'uniqueItems': {
      const index = Number(params['i']);
      const again = inWords(at([...path, index], document.value));
      return {
        message: `${again} stands twice in ${what}`,
        hint: 'delete one of the two',
        place: document.place([...path, index])
      };
    }
    case 'anyOf':
      return {message: `${what} lacks something, expected ${expected}`};
    case 'minimum':
      return {message: `${what} is ${inWords(fault.data)}, expected ${String(params['limit'])} or more`};
    case 'false schema':
      return {message: `${what} is not supported`, hint: 'delete it'};
    default:
      return {message: `${what} ${fault.message ?? 'is wrong'}`};
  }
}

/** A value of a descriptor as messages show it. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return show(value);
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : plain(value);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  integer: 'a whole number without quotes',
  number: 'a number without quotes',
  boolean: 'true or false without quotes',
  array: 'a list in [ ]',
  object: 'an object in { }'
};

function typeInWords(type: unknown): string {
  return [type]
    .flat()
    .map((name) => TYPES[String(name)] ?? String(name))
    .join(' or ');
}

/** A JSON pointer as a path; which steps are indices is seen in the document. */
function pathOf(pointer: string, root: unknown): JsonPath {
  const path: (string | number)[] = [];
  for (const token of pointer.split('/').slice(1)) {
    const step = token.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at(path, root)) ? Number(step) : step);
  }
  return path;
}
