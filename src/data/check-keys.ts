import {suggest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import {namesOf} from './declaration.ts';
import type {ResourceDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import type {Descriptor} from './read-descriptor.ts';

/** Whether the fields and resources that a resource's keys name are there. */
export function checkKeys(
  resource: ResourceDescriptor,
  path: JsonPath,
  {document, package: {resources}}: Descriptor
): readonly Problem[] {
  const {primaryKey, uniqueKeys = [], foreignKeys = []} = resource.schema;
  const at = (...steps: JsonPath): JsonPath => [...path, 'schema', ...steps];
  const known = (
    where: JsonPath,
    names: string | readonly string[] | undefined,
    other: ResourceDescriptor
  ): readonly Problem[] => {
    const fields = other.schema.fields.map(({name}) => name);
    return namesOf(names).flatMap((name, i) =>
      fields.includes(name)
        ? []
        : [
            error(
              document.place(typeof names === 'string' ? where : [...where, i]),
              'unknown-field',
              `there is no field "${name}" in resource "${other.name}"`,
              suggest(name, fields)
            )
          ]
    );
  };
  return [
    ...known(at('primaryKey'), primaryKey, resource),
    ...uniqueKeys.flatMap((key, i) => known(at('uniqueKeys', i), key, resource)),
    ...foreignKeys.flatMap(({fields, reference}, i): readonly Problem[] => {
      const where = at('foreignKeys', i);
      const other =
        reference.resource === undefined || reference.resource === ''
          ? resource
          : resources.find(({name}) => name === reference.resource);
      if (other === undefined) {
        const name = reference.resource ?? '';
        return [
          error(
            document.place([...where, 'reference', 'resource']),
            'unknown-resource',
            `there is no resource "${name}"`,
            suggest(
              name,
              resources.map((each) => each.name)
            )
          )
        ];
      }
      const [here, there] = [namesOf(fields).length, namesOf(reference.fields).length];
      if (here !== there) {
        return [
          error(
            document.place([...where, 'reference', 'fields']),
            'foreign-key',
            `the key has ${here} field${here === 1 ? '' : 's'} here, but ${there} in resource "${other.name}"`,
            'name as many fields on both sides'
          )
        ];
      }
      return [
        ...known([...where, 'fields'], fields, resource),
        ...known([...where, 'reference', 'fields'], reference.fields, other)
      ];
    })
  ];
}
