import type {Declaration} from '../declaration.ts';
import type {CodeList} from '../model.ts';
import type {DeclaredDerived} from './declare.ts';

/** What a name in a dataset stands for; a variable has a list. */
export type Named =
  | {readonly kind: 'variable'; readonly list: CodeList}
  | {readonly kind: 'delimited' | 'measure' | 'text' | 'qualifier' | 'remark'; readonly list: null};

/** The names of a dataset's fields and derived variables, by what they stand for. */
export type Scope = ReadonlyMap<string, Named>;

/**
 * The scopes of a package's datasets by resource name. `order` must be one of computation, so that what a join takes is
 * known before; a join of something unknown is left out.
 */
export function scopes(
  declarations: readonly Declaration[],
  order: readonly DeclaredDerived[]
): ReadonlyMap<string, Scope> {
  const all = new Map(
    declarations.map(({resource, fields}) => {
      const names = [...fields].map(([name, field]): [string, Named] => [
        name,
        field.kind === 'variable' ? {kind: field.kind, list: field.list} : {kind: field.kind, list: null}
      ]);
      return [resource.name, new Map(names)];
    })
  );
  for (const {resource, name, way, list, spec} of order) {
    const scope = all.get(resource);
    if (scope === undefined || scope.has(name)) continue;
    const taken = way === 'join' ? all.get(spec.join ?? '')?.get(spec.take ?? '') : null;
    if (taken !== null) {
      if (taken !== undefined) scope.set(name, taken);
    } else scope.set(name, list === null ? {kind: 'measure', list: null} : {kind: 'variable', list});
  }
  return all;
}

/** Names of a kind in a scope, for suggestions. */
export function namesOfKind(scope: Scope, kind: Named['kind']): readonly string[] {
  return [...scope].flatMap(([name, named]) => (named.kind === kind ? [name] : []));
}
