import {hashOf} from './csv/hash.ts';
import type {FieldDescriptor, ResourceDescriptor} from './descriptor.ts';
import {labelsFor} from './labels.ts';
import type {CodeList} from './model.ts';
import {YES_NO} from './names.ts';

/** A resource as released: size and hash of its CSV, labels of its code lists. A CSV that is not here keeps its hash. */
export function releasedResource(
  resource: ResourceDescriptor,
  csv: Uint8Array | null,
  lists: ReadonlyMap<string, CodeList>
): ResourceDescriptor {
  const {shape} = resource.belegg;
  const fields = resource.schema.fields.map((field) => {
    const name = field.belegg?.codes ?? (field.type === 'boolean' ? YES_NO : undefined);
    const list = name === undefined ? undefined : lists.get(name);
    return list === undefined ? field : labelled(field, shape, list);
  });
  const labelledResource = {...resource, schema: {...resource.schema, fields}};
  return csv === null ? labelledResource : withKeys(labelledResource, {bytes: csv.length, hash: hashOf(csv)}, 'schema');
}

function labelled(
  field: FieldDescriptor,
  shape: ResourceDescriptor['belegg']['shape'],
  list: CodeList
): FieldDescriptor {
  const {categories, missingValues, missing} = labelsFor(field, shape, list);
  const belegg = withKeys(field.belegg ?? {}, {missing}, 'question', 'role', 'en');
  return withKeys(field, {categories, ...(missingValues === undefined ? {} : {missingValues}), belegg}, 'belegg');
}

/** An object with new values; new keys stand before the first of `before` that is there, undefined ones are taken out. */
function withKeys<T extends object>(
  object: T,
  values: Readonly<Record<string, unknown>>,
  ...before: readonly string[]
): T {
  const entries = Object.entries(object).map(([key, value]): [string, unknown] => [
    key,
    Object.hasOwn(values, key) ? values[key] : value
  ]);
  const added = Object.entries(values).filter(([key]) => !Object.hasOwn(object, key));
  const at = entries.findIndex(([key]) => before.includes(key));
  entries.splice(at === -1 ? entries.length : at, 0, ...added);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
}
