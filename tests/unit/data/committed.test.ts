import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readDescriptor} from '../../../src/data/read-descriptor.ts';
import {packageNames, readPackages} from '../../../src/data/read-packages.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What the standard knows at each level of a descriptor: https://datapackage.org/profiles/2.0/datapackage.json. */
const STANDARD: Readonly<Record<string, readonly string[]>> = {
  package: [
    '$schema',
    'name',
    'id',
    'title',
    'description',
    'homepage',
    'version',
    'created',
    'contributors',
    'keywords',
    'image',
    'licenses',
    'sources',
    'resources'
  ],
  resource: [
    '$schema',
    'name',
    'path',
    'data',
    'type',
    'title',
    'description',
    'homepage',
    'sources',
    'licenses',
    'format',
    'mediatype',
    'encoding',
    'bytes',
    'hash',
    'dialect',
    'schema'
  ],
  schema: ['$schema', 'fields', 'fieldsMatch', 'primaryKey', 'uniqueKeys', 'foreignKeys', 'missingValues'],
  field: [
    'name',
    'type',
    'format',
    'title',
    'description',
    'example',
    'rdfType',
    'categories',
    'categoriesOrdered',
    'missingValues',
    'trueValues',
    'falseValues',
    'decimalChar',
    'groupChar',
    'bareNumber',
    'delimiter',
    'itemType',
    'constraints'
  ],
  constraints: [
    'required',
    'unique',
    'enum',
    'pattern',
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum'
  ]
};

describe.each(packageNames(root))('data/%s', (name) => {
  const file = join(root, 'data', name, 'datapackage.json');
  const descriptor = readDescriptor(readFileSync(file), file);

  test('obeys the rules of the standard for every property', () => {
    expect(descriptor.problems.map(formatProblem)).toEqual([]);
  });

  test('has keys of ours only inside belegg', () => {
    const strange: string[] = [];
    const look = (level: string, value: object | undefined): void => {
      const known = STANDARD[level] ?? [];
      strange.push(
        ...Object.keys(value ?? {})
          .filter((key) => key !== 'belegg' && !known.includes(key))
          .map((key) => `${level}: ${key}`)
      );
    };
    const all = descriptor.value?.package;
    look('package', all);
    for (const resource of all?.resources ?? []) {
      look('resource', resource);
      look('schema', resource.schema);
      for (const field of resource.schema.fields) {
        look('field', field);
        look('constraints', field.constraints);
      }
    }
    expect(strange).toEqual([]);
  });
});

test('every committed package is sound', () => {
  expect(readPackages(root).problems.map(formatProblem)).toEqual([]);
});
