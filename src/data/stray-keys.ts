import {nearest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import type {JsonDocument, JsonPath} from './json-document.ts';
import beleggSchema from './schemas/belegg.schema.json' with {type: 'json'};
import standardSchema from './schemas/data-package.schema.json' with {type: 'json'};
import {at, subject} from './subject.ts';

const standard = standardSchema.definitions;
const ours = beleggSchema.definitions;

interface Level {
  /** Where the objects of the level stand; `*` for each entry of a list. */
  readonly path: readonly string[];
  readonly known: object;
  /** Keys that belong into the object `belegg` of the level. */
  readonly belegg?: object;
}

const RESOURCE = ['resources', '*'];
const FIELD = [...RESOURCE, 'schema', 'fields', '*'];

const LEVELS: readonly Level[] = [
  {path: [], known: standardSchema.properties, belegg: beleggSchema.properties.belegg.properties},
  {path: ['licenses', '*'], known: standard.licenses.items.properties},
  {path: ['sources', '*'], known: standard.sources.items.properties},
  {path: RESOURCE, known: standard.resource.properties, belegg: ours.resource.properties.belegg.properties},
  {path: [...RESOURCE, 'schema'], known: standard.schema.properties},
  {path: FIELD, known: standard.field.properties, belegg: ours.field.properties.belegg.properties},
  {path: [...FIELD, 'constraints'], known: standard.constraints.properties},
  {path: [...FIELD, 'categories', '*'], known: standard.categories.items.properties},
  {path: [...FIELD, 'missingValues', '*'], known: standard.missingValues.items.properties}
];

/**
 * Keys outside `belegg` that are misspelt or misplaced. The standard lets a descriptor hold any other property, so only
 * what is nearly one of its own, or is one of ours, is a fault.
 */
export function checkStrayKeys(document: JsonDocument): readonly Problem[] {
  return LEVELS.flatMap(({path, known, belegg = {}}) =>
    objectsAt(path, document.value).flatMap(({path: found, value}) =>
      Object.keys(value).flatMap((key): readonly Problem[] => {
        if (Object.hasOwn(known, key)) return [];
        const place = document.keyPlace([...found, key]);
        const what = subject(found, document.value);
        if (Object.hasOwn(belegg, key)) {
          return [
            error(
              place,
              'outside-belegg',
              `"${key}" stands beside the standard's properties of ${what}`,
              `move it into the object "belegg" of ${what}`
            )
          ];
        }
        const near = nearest(key, Object.keys(known));
        if (near === null || Object.hasOwn(value, near)) return [];
        return [error(place, 'descriptor', `"${key}" is no property of ${what}`, `did you mean "${near}"?`)];
      })
    )
  );
}

function objectsAt(
  path: readonly string[],
  root: unknown,
  start: JsonPath = []
): readonly {path: JsonPath; value: object}[] {
  const value = at(start, root);
  const [step, ...rest] = path;
  if (step === undefined)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? [{path: start, value}] : [];
  if (step !== '*') return objectsAt(rest, root, [...start, step]);
  return Array.isArray(value) ? value.flatMap((_, i) => objectsAt(rest, root, [...start, i])) : [];
}
