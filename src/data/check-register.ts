import {error, type Problem} from '../support/problem.ts';
import {namesOf} from './declaration.ts';
import type {ResourceDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import type {Register} from './model.ts';
import type {Descriptor} from './read-descriptor.ts';
import {REGISTER_HEADERS, REGISTER_KEYS} from './registers.ts';

/** Whether a register has the columns and the key that every package's has, and is the only one of its shape. */
export function checkRegister(
  resource: ResourceDescriptor,
  shape: Register,
  path: JsonPath,
  descriptor: Descriptor
): readonly Problem[] {
  const {document} = descriptor;
  const {fields, primaryKey, uniqueKeys = []} = resource.schema;
  const what = `resource "${resource.name}" of shape ${shape}`;
  const problems: Problem[] = [];
  const names = fields.map(({name}) => name);
  if (names.join() !== REGISTER_HEADERS[shape].join()) {
    const place = document.place([...path, 'schema', 'fields']);
    const expected = `expected ${REGISTER_HEADERS[shape].join(', ')}`;
    problems.push(error(place, 'register', `${what} has the fields ${names.join(', ')}`, expected));
  } else if (![primaryKey, ...uniqueKeys].some((key) => namesOf(key).join() === REGISTER_KEYS[shape].join())) {
    // A primary key may hold no missing value; where an empty cell is one, a unique key says the same.
    const place = document.place([...path, 'schema', 'primaryKey']);
    const found = namesOf(primaryKey).length === 0 ? 'not there' : namesOf(primaryKey).join(', ');
    const message = `primaryKey of ${what} is ${found}, expected ${REGISTER_KEYS[shape].join(', ')}`;
    problems.push(error(place, 'primary-key', message));
  }
  const first = descriptor.package.resources.find(({belegg}) => belegg.shape === shape);
  if (first !== resource) {
    const message = `the package has two resources of shape ${shape}`;
    problems.push(error(document.place([...path, 'name']), 'register', message, 'put their lines into one'));
  }
  return problems;
}
