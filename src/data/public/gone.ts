import type {ResourceDescriptor} from '../descriptor.ts';
import {YES_NO} from '../names.ts';

/** What stands in a package and no longer in its public part. */
export interface Gone {
  /** Resources, fields, derived variables, sets and their aspects. */
  readonly names: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** The names that some resource used and none uses any more. What no resource ever used is not told to be gone. */
export function goneFrom(before: readonly ResourceDescriptor[], after: readonly ResourceDescriptor[]): Gone {
  const difference = (of: (resource: ResourceDescriptor) => readonly string[]): ReadonlySet<string> => {
    const left = new Set(after.flatMap(of));
    return new Set(before.flatMap(of).filter((name) => !left.has(name)));
  };
  return {names: difference(namesIn), lists: difference(listsIn), units: difference(unitsIn)};
}

function namesIn({name, schema, belegg: {derived = {}, sets = {}}}: ResourceDescriptor): readonly string[] {
  return [
    name,
    ...schema.fields.map((field) => field.name),
    ...Object.keys(derived),
    ...Object.entries(sets).flatMap(([set, {aspects = {}}]) => [set, ...Object.keys(aspects)])
  ];
}

function listsIn({schema, belegg: {derived = {}, sets = {}}}: ResourceDescriptor): readonly string[] {
  const named = [...schema.fields.map(({belegg}) => belegg), ...Object.values(derived), ...Object.values(sets)];
  return [
    ...named.flatMap((part) => part?.codes ?? []),
    ...(schema.fields.some(({type}) => type === 'boolean') ? [YES_NO] : [])
  ];
}

function unitsIn({schema, belegg}: ResourceDescriptor): readonly string[] {
  return [belegg.unit, ...schema.fields.map((field) => field.belegg?.unit)].filter((unit) => unit !== undefined);
}
