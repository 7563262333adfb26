import {Ajv, type ErrorObject, type ValidateFunction} from 'ajv';
import {nearest} from '../support/did-you-mean.ts';
import type {Problem} from '../support/problem.ts';
import type {JsonDocument} from './json-document.ts';
import {schemaProblem} from './schema-words.ts';
import beleggSchema from './schemas/belegg.schema.json' with {type: 'json'};
import standardSchema from './schemas/data-package.schema.json' with {type: 'json'};

// `expected` says in a schema what a person should write; strictRequired would forbid rules of ours beside the standard's.
const ajv = new Ajv({allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false});
ajv.addVocabulary(['expected']);

// Ours first: where both speak of one value, ours says what Belegg can use.
const validators: readonly ValidateFunction[] = [ajv.compile(beleggSchema), ajv.compile(standardSchema)];

/** Every name of a property in either schema. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([standardSchema, beleggSchema].flatMap(propertyNames));

/** Whatever in a descriptor is against the standard's rules or against ours, each thing once. */
export function checkSchemas(document: JsonDocument): readonly Problem[] {
  const told = new Set<string>();
  return validators.flatMap((validate) => {
    validate(document.value);
    return (validate.errors ?? []).filter(isToldAlone).flatMap((fault) => {
      const problem = schemaProblem(fault, document);
      const key = `${problem.line}:${problem.column}${fault.keyword === 'required' ? problem.message : ''}`;
      if (told.has(key)) return [];
      told.add(key);
      return [problem];
    });
  });
}

/** False for what only says that another error was found, why one of several ways did not fit, or that a property is
 * lacking which stands there misspelt. */
function isToldAlone({keyword, schemaPath, params, schema, data}: ErrorObject): boolean {
  if (keyword === 'propertyNames' || schemaPath.includes('/anyOf/')) return false;
  const lacking =
    keyword === 'required'
      ? [String((params as Readonly<Record<string, unknown>>)['missingProperty'])]
      : keyword === 'anyOf'
        ? (schema as readonly {readonly required: readonly string[]}[]).flatMap(({required}) => required)
        : [];
  return !lacking.some((name) => isMisspelt(name, data as object));
}

function isMisspelt(name: string, object: object): boolean {
  return Object.keys(object).some((key) => !KNOWN_KEYS.has(key) && nearest(key, [name]) !== null);
}

function propertyNames(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...propertyNames(value)
  ]);
}
