import type {Problem} from '../support/problem.ts';
import {checkBases} from './check-bases.ts';
import {checkConstraints} from './check-constraints.ts';
import {checkKeys} from './check-keys.ts';
import {checkLabels} from './check-labels.ts';
import {checkMeasures} from './check-measures.ts';
import {checkQualifiers} from './check-qualifiers.ts';
import {checkRegister} from './check-register.ts';
import {checkShape} from './check-shape.ts';
import {checkDerived} from './derived/check.ts';
import {declareDerived, type DeclaredDerived} from './derived/declare.ts';
import {computationOrder} from './derived/order.ts';
import {scopes, type Scope} from './derived/scope.ts';
import type {Declaration, PackageContext} from './declaration.ts';
import {declareFields} from './declare-fields.ts';
import type {JsonDocument} from './json-document.ts';
import type {VariableSet} from './model.ts';
import {isRegister} from './registers.ts';
import {declareSets} from './sets.ts';

/** The datasets of a package as declared, with every name in the declarations looked up. No CSV but codes.csv is needed. */
export interface DeclaredPackage {
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly scopes: ReadonlyMap<string, Scope>;
  /** In an order in which they can be computed. */
  readonly derived: readonly DeclaredDerived[];
  readonly sets: ReadonlyMap<string, ReadonlyMap<string, VariableSet>>;
  /** What is wrong with the declarations. */
  readonly problems: readonly Problem[];
  /** Labels that do not agree with codes.csv. */
  readonly stale: readonly Problem[];
}

/** Declares a package's datasets and finds everything in the declarations that does not hold together. */
export function declarePackage(context: PackageContext): DeclaredPackage {
  const {descriptor} = context;
  const {
    document,
    package: {resources}
  } = descriptor;
  const problems: Problem[] = [];
  const declarations = new Map<string, Declaration>();
  resources.forEach((resource, i) => {
    const path = ['resources', i];
    const {shape} = resource.belegg;
    if (isRegister(shape)) {
      problems.push(...checkRegister(resource, shape, path, descriptor));
      return;
    }
    const {fields, problems: found} = declareFields(resource, path, context);
    const declaration = {resource, shape, path, fields};
    declarations.set(resource.name, declaration);
    problems.push(...found, ...checkFields(declaration, document));
    if (context.misnamed.has(resource.name)) return;
    problems.push(...checkKeys(resource, path, descriptor), ...checkShape(declaration, context));
    problems.push(...checkQualifiers(declaration, context));
    if (isSound(declaration)) problems.push(...checkMeasures(declaration, context));
  });

  const all = [...declarations.values()];
  const declared = all.map((declaration) => declareDerived(declaration, context));
  const {order, problems: circles} = computationOrder(declared.flatMap(({derived}) => derived));
  problems.push(...declared.flatMap((each) => each.problems), ...circles);
  const scopesOf = scopes(all, order);
  const sets = new Map<string, ReadonlyMap<string, VariableSet>>();
  all.forEach((declaration, i) => {
    const {name} = declaration.resource;
    // A field or derived variable that is declared wrong is told of; that others then miss it would be told in vain.
    const involved = [declaration, ...othersOf(declaration, declarations)];
    const sound = involved.every((each) => isSound(each) && !context.misnamed.has(each.resource.name));
    if (!sound || circles.length > 0) return;
    problems.push(
      ...order
        .filter(({resource}) => resource === name)
        .flatMap((each) => checkDerived(each, scopesOf, declarations, document))
    );
    if ((declared[i]?.problems.length ?? 0) > 0) return;
    const found = declareSets(declaration, scopesOf.get(name) ?? new Map<string, never>(), context);
    sets.set(name, found.sets);
    problems.push(...found.problems);
    if (found.problems.length > 0) return;
    problems.push(...checkBases(declaration, {...context, scopes: scopesOf, declarations, sets: found.sets}));
  });
  const stale = all.flatMap((declaration) => checkLabels(declaration, context));
  return {declarations, scopes: scopesOf, derived: order, sets, problems, stale};
}

function checkFields({resource: {schema}, path}: Declaration, document: JsonDocument): readonly Problem[] {
  return schema.fields.flatMap((field, i) => checkConstraints(field, [...path, 'schema', 'fields', i], document));
}

function isSound({fields, resource}: Declaration): boolean {
  return fields.size === resource.schema.fields.length;
}

/** The datasets that a dataset's joins and bases look things up in. */
export function othersOf(
  {resource: {belegg}}: Declaration,
  declarations: ReadonlyMap<string, Declaration>
): readonly Declaration[] {
  const joins = Object.values(belegg.derived ?? {}).map(({join}) => join);
  const units = Object.values(belegg.bases ?? {}).map((base) =>
    typeof base.units === 'string' && base.units.includes('.') ? base.units.split('.')[0] : undefined
  );
  return [...joins, ...units].flatMap((name) => (name === undefined ? [] : (declarations.get(name) ?? [])));
}
