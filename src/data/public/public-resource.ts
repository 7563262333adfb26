import {accessOf} from '../access.ts';
import {namesOf} from '../declaration.ts';
import type {DerivedDescriptor, ResourceBelegg, ResourceDescriptor, SetDescriptor} from '../descriptor.ts';

/** Whether a resource may be given to anyone. */
export function isPublic({belegg: {access, shape}}: ResourceDescriptor): boolean {
  return accessOf(access, shape) === 'public';
}

/**
 * The public resources of a package without what rests on the others: foreign keys to them, bases that are counted in
 * them, variables that are joined from them, and the derived variables, sets and bases that need those.
 */
export function publicResources(resources: readonly ResourceDescriptor[]): readonly ResourceDescriptor[] {
  const open = resources.filter(isPublic);
  const gone = derivedWithoutBasis(open);
  return open.map((resource) => strip(resource, open, gone));
}

/** Name of a column in a package: `resource.column`. */
type ColumnName = string;

/** The derived columns that cannot be computed from the resources alone, those that need such columns among them. */
function derivedWithoutBasis(resources: readonly ResourceDescriptor[]): ReadonlySet<ColumnName> {
  const known = new Set(resources.map(({name}) => name));
  const gone = new Set<ColumnName>();
  for (let before = -1; before < gone.size;) {
    before = gone.size;
    for (const {name: resource, belegg} of resources) {
      for (const [name, spec] of Object.entries(belegg.derived ?? {})) {
        const isLost = spec.join !== undefined && !known.has(spec.join);
        if (isLost || inputsOf(resource, spec).some((input) => gone.has(input))) gone.add(`${resource}.${name}`);
      }
    }
  }
  return gone;
}

function inputsOf(resource: string, spec: DerivedDescriptor): readonly ColumnName[] {
  const {recode, bands, group, on, any = [], all = [], count = [], difference = [], join, take} = spec;
  const own = [recode, bands, group, on].filter((name) => name !== undefined);
  return [
    ...[...own, ...any, ...all, ...count, ...difference].map((name) => `${resource}.${name}`),
    ...(join === undefined || take === undefined ? [] : [`${join}.${take}`])
  ];
}

function strip(
  resource: ResourceDescriptor,
  open: readonly ResourceDescriptor[],
  gone: ReadonlySet<ColumnName>
): ResourceDescriptor {
  const {name, schema, belegg} = resource;
  const known = new Set(open.map((each) => each.name));
  const isGone = (column: string): boolean => gone.has(`${name}.${column}`);
  const sets = entriesWhere(belegg.sets, (set) => !columnsOf(set).some(isGone));
  const lost = new Set(
    Object.entries(belegg.sets ?? {}).flatMap(([set, spec]) =>
      columnsOf(spec).some(isGone) ? [set, ...Object.keys(spec.aspects ?? {})] : []
    )
  );
  const bases = entriesWhere(belegg.bases, ({where = {}, units}) => {
    if (Object.keys(where).some((column) => isGone(column) || lost.has(column))) return false;
    if (typeof units !== 'string') return true;
    const [other, measure] = units.split('.');
    if (measure === undefined) return !isGone(units);
    return known.has(other ?? '') && !gone.has(units);
  });
  const derived = entriesWhere(belegg.derived, (_, column) => !isGone(column));
  const foreignKeys = schema.foreignKeys?.filter(({reference}) =>
    namesOf(reference.resource).every((other) => other === '' || known.has(other))
  );
  return {
    ...resource,
    schema: replaced(schema, {foreignKeys: foreignKeys?.length === 0 ? undefined : foreignKeys}),
    belegg: replaced<ResourceBelegg>(belegg, {sets, bases, derived})
  };
}

function columnsOf({items = [], aspects = {}}: SetDescriptor): readonly string[] {
  return [...items, ...Object.values(aspects).flatMap((columns) => Object.values(columns))];
}

function entriesWhere<T>(
  entries: Readonly<Record<string, T>> | undefined,
  keep: (value: T, name: string) => boolean
): Readonly<Record<string, T>> | undefined {
  const kept = Object.entries(entries ?? {}).filter(([name, value]) => keep(value, name));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The object with other values in the same order; what is undefined is left out. */
function replaced<T extends object>(object: T, values: Readonly<Record<string, unknown>>): T {
  const entries = Object.entries(object).map(([key, value]): [string, unknown] => [
    key,
    Object.hasOwn(values, key) ? values[key] : value
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
}
