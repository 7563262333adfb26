import {suggest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import {namesOfKind, type Scope} from './derived/scope.ts';
import {namesOf, type Declaration, type PackageContext} from './declaration.ts';
import type {BaseDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import type {CodeList, VariableSet} from './model.ts';

interface BaseContext extends PackageContext {
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly sets: ReadonlyMap<string, VariableSet>;
}

/** Whether the named bases of a dataset say who is counted in names and codes that are there. */
export function checkBases({resource, shape, path}: Declaration, context: BaseContext): readonly Problem[] {
  return Object.entries(resource.belegg.bases ?? {}).flatMap(([name, base]) => {
    const at = [...path, 'belegg', 'bases', name];
    const {document} = context.descriptor;
    const [wanted, other] = shape === 'rows' ? (['where', 'units'] as const) : (['units', 'where'] as const);
    if (base[other] !== undefined) {
      const why = shape === 'rows' ? 'respondents are counted' : 'there are no respondents to choose from';
      return [
        error(
          document.keyPlace([...at, other]),
          'base',
          `base "${name}" has "${other}", but in a resource of shape ${shape} ${why}`,
          `say with "${wanted}" ${shape === 'rows' ? 'who they are' : 'how many they are'}`
        )
      ];
    }
    if (base[wanted] === undefined)
      return [
        error(
          document.keyPlace(at),
          'base',
          `base "${name}" has no "${wanted}"`,
          'add it; data/README.md has an example'
        )
      ];
    return shape === 'rows'
      ? checkWhere(base, resource.name, at, context)
      : checkUnits(base, resource.name, at, context);
  });
}

function checkWhere(
  {where = {}}: BaseDescriptor,
  resource: string,
  path: JsonPath,
  {descriptor: {document}, scopes, sets}: BaseContext
): readonly Problem[] {
  const scope: Scope = scopes.get(resource) ?? new Map();
  const aspects = new Map([...sets.values()].flatMap((set) => [...set.aspects]));
  return Object.entries(where).flatMap(([name, codes]) => {
    const [ofAspect] = aspects.get(name)?.values() ?? [];
    const list = scope.get(ofAspect ?? name)?.list ?? listOfSet(sets.get(name));
    if (list === null) {
      const multiple = [...sets.values()].filter((set) => listOfSet(set) !== null).map((set) => set.name);
      const known = [...namesOfKind(scope, 'variable'), ...multiple, ...aspects.keys()];
      return [
        error(
          document.keyPlace([...path, 'where', name]),
          'unknown-variable',
          `"${name}" is no variable or multiple set of this resource, nor an aspect of a set`,
          suggest(name, known)
        )
      ];
    }
    return codes.flatMap((code, i) =>
      list.categories.some((category) => category.code === code)
        ? []
        : [
            error(
              document.place([...path, 'where', name, i]),
              'unknown-code',
              `"${code}" is not in the code list ${list.name}`,
              suggest(
                code,
                list.categories.map((category) => category.code)
              )
            )
          ]
    );
  });
}

/** The items of a set of kind `multiple` as a code list; null of other sets. */
function listOfSet(set: VariableSet | undefined): CodeList | null {
  if (set?.kind !== 'multiple') return null;
  return {name: set.name, categories: set.items.map(({category}) => category)};
}

function checkUnits(
  {units}: BaseDescriptor,
  resource: string,
  path: JsonPath,
  {descriptor: {document}, scopes, declarations}: BaseContext
): readonly Problem[] {
  if (typeof units !== 'string') return [];
  const place = document.place([...path, 'units']);
  const own: Scope = scopes.get(resource) ?? new Map();
  const {other, measure} = splitUnits(units);
  const scope = other === null ? own : scopes.get(other);
  if (scope === undefined)
    return [
      error(
        place,
        'unknown-resource',
        `units names resource "${other ?? ''}", which is no dataset of the package`,
        suggest(other ?? '', scopes.keys())
      )
    ];
  if (scope.get(measure)?.kind !== 'measure') {
    const elsewhere = other === null ? 'this resource' : `resource "${other}"`;
    const choices = namesOfKind(scope, 'measure').map((name) => (other === null ? name : `${other}.${name}`));
    return [error(place, 'unknown-measure', `"${measure}" is no measure of ${elsewhere}`, suggest(units, choices))];
  }
  if (other === null) return [];
  return namesOf(declarations.get(other)?.resource.schema.primaryKey).flatMap((key) => {
    const [mine, theirs] = [own.get(key)?.list ?? null, scope.get(key)?.list ?? null];
    if (mine !== null && mine.name === theirs?.name) return [];
    const why =
      mine === null
        ? `this resource has no variable "${key}"`
        : `"${key}" has the code list ${mine.name} here and ${theirs?.name ?? 'none'} there`;
    return [
      error(
        place,
        'base',
        `"${units}" cannot be looked up: ${why}`,
        `the primary key of resource "${other}" must be among the variables here`
      )
    ];
  });
}

/** A name of a measure, here or in another resource: `resource.measure`. */
export function splitUnits(units: string): {readonly other: string | null; readonly measure: string} {
  const dot = units.indexOf('.');
  return dot === -1 ? {other: null, measure: units} : {other: units.slice(0, dot), measure: units.slice(dot + 1)};
}
