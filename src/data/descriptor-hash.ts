import {error, type Problem} from '../support/problem.ts';
import {hashOf} from './csv/hash.ts';
import type {FieldDescriptor, PackageDescriptor, ResourceDescriptor} from './descriptor.ts';
import {releaseCommand} from './names.ts';
import type {Descriptor} from './read-descriptor.ts';

/**
 * `sha256:…` of what a descriptor itself says: titles, questions, measures, bases and whatever else an author writes in it.
 * Left out are the version, this hash, sizes and hashes of CSVs, and the labels that are written from codes.csv, which all
 * have checks of their own. Layout and the order of keys make no difference, the order of lists does.
 */
export function descriptorHash(descriptor: PackageDescriptor): string {
  const said = {
    ...without(descriptor, 'version'),
    belegg: without(descriptor.belegg, 'hash'),
    resources: descriptor.resources.map(resourceSaid)
  };
  return hashOf(new TextEncoder().encode(JSON.stringify(said, inOrder)));
}

function resourceSaid(resource: ResourceDescriptor): object {
  const {schema} = resource;
  return {...without(resource, 'bytes', 'hash'), schema: {...schema, fields: schema.fields.map(fieldSaid)}};
}

function fieldSaid(field: FieldDescriptor): object {
  if (field.belegg?.codes === undefined) return field;
  return {...without(field, 'categories', 'missingValues'), belegg: without(field.belegg, 'missing')};
}

function without<T extends object>(object: T, ...names: readonly (keyof T & string)[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !(names as readonly string[]).includes(name)));
}

/** Objects with their keys in order, whatever order they were written in. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a descriptor says what it said when its version was released. */
export function checkDescriptorReleased({document, package: descriptor}: Descriptor): readonly Problem[] {
  const {name, version, belegg} = descriptor;
  if (belegg.hash === descriptorHash(descriptor)) return [];
  const release = releaseCommand(name);
  if (belegg.hash === undefined) {
    const message = 'belegg has no "hash": what the file says is in no released version';
    return [error(document.keyPlace(['belegg']), 'not-released', message, release)];
  }
  const message = `the file does not say what it said when version ${version} was released: something besides sizes, hashes and labels has changed`;
  const hint = `undo the change, or release it: ${release}`;
  return [error(document.place(['belegg', 'hash']), 'not-released', message, hint)];
}
