import {suggest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import {namesOfKind, type Scope} from './derived/scope.ts';
import type {Declaration, DeclaredDelimited, PackageContext} from './declaration.ts';
import type {SetDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import type {CodeList, VariableSet} from './model.ts';
import {checkAspects, checkLists, checkOverlap, checkSetKeys, type SetMember, type Tell} from './set-checks.ts';
import {itemCategories, itemsOfDimension, withoutCommonPrefix} from './set-items.ts';
import {titleOfProperty} from './titles.ts';

/** The sets of a dataset, which need no data, and everything wrong with their declarations. */
export function declareSets(
  declaration: Declaration,
  scope: Scope,
  context: PackageContext
): {readonly sets: ReadonlyMap<string, VariableSet>; readonly problems: readonly Problem[]} {
  const {document} = context.descriptor;
  const sets = new Map<string, VariableSet>();
  const problems: Problem[] = [];
  for (const [name, spec] of Object.entries(declaration.resource.belegg.sets ?? {})) {
    const path = [...declaration.path, 'belegg', 'sets', name];
    const before = problems.length;
    const tell: Tell = (where, rule, message, hint) => {
      problems.push(error(document.place([...path, ...where]), rule, message, hint));
    };
    if (scope.has(name)) {
      const message = `set "${name}" has the name of a field or derived variable`;
      problems.push(error(document.keyPlace(path), 'repeated-name', message, 'rename it'));
    }
    const set = declareSet(name, spec, path, {
      declaration,
      scope,
      context,
      tell,
      isSound: () => problems.length === before
    });
    if (set !== null) sets.set(name, set);
  }
  for (const field of declaration.fields.values()) {
    if (field.kind === 'delimited') sets.set(field.name, setOfField(field));
  }
  return {sets, problems};
}

/** A field that holds several codes is a set by itself: its items are the codes that are answers. */
function setOfField({name, field, list, place}: DeclaredDelimited): VariableSet {
  const answers = list.categories.filter(({role}) => role === null);
  return {
    name,
    title: titleOfProperty(field),
    kind: 'multiple',
    coding: 'delimited',
    mentions: [name],
    dimension: null,
    items: answers.map((category) => ({category, variable: null})),
    base: 'asked',
    aspects: new Map(),
    place
  };
}

interface Surroundings {
  readonly declaration: Declaration;
  readonly scope: Scope;
  readonly context: PackageContext;
  readonly tell: Tell;
  /** Whether nothing wrong has been told of the set so far. */
  readonly isSound: () => boolean;
}

function declareSet(name: string, spec: SetDescriptor, path: JsonPath, around: Surroundings): VariableSet | null {
  const {declaration, scope, context, tell, isSound} = around;
  const {shape, fields} = declaration;
  const {kind, coding = 'dichotomies', items = [], aspects = {}} = spec;
  checkSetKeys(name, spec, tell);
  const members = membersOf(name, spec, around);
  const list = codeList(spec, context, tell);
  if (!isSound()) return null;

  const dimension = kind === 'multiple' && shape !== 'rows' ? (items[0] ?? null) : null;
  if (shape !== 'rows' && coding === 'categories') {
    const message = `set "${name}" is coded by categories in a resource of shape ${shape}`;
    tell(['coding'], 'set', message, 'leave "coding" out: only respondent rows hold what each respondent named');
  } else if (shape !== 'rows' && (kind !== 'multiple' || items.length > 1)) {
    const message = `set "${name}" is a ${kind}${items.length > 1 ? ` of ${items.length} variables` : ''} in a resource of shape ${shape}`;
    tell(['kind'], 'set', message, 'there a set is "multiple" and has one item: the variable whose categories overlap');
  }
  if (dimension === null) checkLists(name, kind, coding, members, tell);
  else checkOverlap(name, dimension, fields, tell);
  if (kind === 'grid') checkAspects(name, aspects, tell);
  if (!isSound()) return null;

  if (coding === 'categories') return codedSet(name, spec, path, members, around);
  const variables = kind === 'grid' ? (Object.values(aspects)[0] ?? {}) : withoutCommonPrefix(items);
  const found = dimension === null ? itemCategories(variables, list, fields) : itemsOfDimension(scope, dimension);
  for (const {item, known} of found.unknown) {
    const message = `item "${item}" of set "${name}" is not in the code list ${list?.name ?? ''}`;
    const where =
      kind === 'grid'
        ? ['aspects', Object.keys(aspects)[0] ?? '', item]
        : ['items', items.indexOf(variables[item] ?? '')];
    tell(where, 'unknown-code', message, suggest(item, known));
  }
  return {
    name,
    title: {nb: spec.title, en: spec.en?.title ?? null},
    kind,
    coding,
    mentions: [],
    dimension,
    items: kind === 'grid' ? found.items.map(({category}) => ({category, variable: null})) : found.items,
    base: spec.base ?? 'asked',
    aspects: new Map(Object.entries(aspects).map(([aspect, each]) => [aspect, new Map(Object.entries(each))])),
    place: context.descriptor.document.keyPlace(path)
  };
}

/** A set whose variables each hold one of the items that were named: its items are the codes that are answers. */
function codedSet(
  name: string,
  {title, kind, items = [], base = 'asked', en}: SetDescriptor,
  path: JsonPath,
  [first]: readonly SetMember[],
  {context: {descriptor}}: Surroundings
): VariableSet {
  const answers = (first?.list.categories ?? []).filter(({role}) => role === null);
  return {
    name,
    title: {nb: title, en: en?.title ?? null},
    kind,
    coding: 'categories',
    mentions: items,
    dimension: null,
    items: answers.map((category) => ({category, variable: null})),
    base,
    aspects: new Map(),
    place: descriptor.document.keyPlace(path)
  };
}

/** The variables that a set names, as far as they are there. */
function membersOf(
  name: string,
  {kind, items = [], aspects = {}}: SetDescriptor,
  {scope, tell}: Surroundings
): readonly SetMember[] {
  const named =
    kind === 'grid'
      ? Object.entries(aspects).flatMap(([aspect, each]) =>
          Object.entries(each).map(([item, variable]) => ({aspect, variable, where: ['aspects', aspect, item]}))
        )
      : items.map((variable, i) => ({aspect: '', variable, where: ['items', i]}));
  if (named.length === 0) {
    const key = kind === 'grid' ? 'aspects' : 'items';
    tell([], 'set', `set "${name}" of kind ${kind} has no "${key}"`, 'add them; data/README.md has an example');
  }
  return named.flatMap((member) => {
    const found = scope.get(member.variable);
    if (found?.kind === 'variable') return [{...member, list: found.list}];
    if (found?.kind === 'delimited') {
      const message = `"${member.variable}" holds several codes in a cell, so that it is a set by itself`;
      tell(member.where, 'set', message, `delete the set, and use "${member.variable}" in its place`);
      return [];
    }
    const message = `"${member.variable}" is no variable of this resource`;
    tell(member.where, 'unknown-variable', message, suggest(member.variable, namesOfKind(scope, 'variable')));
    return [];
  });
}

function codeList({codes}: SetDescriptor, {lists, folder}: PackageContext, tell: Tell): CodeList | null {
  const list = codes === undefined ? null : (lists.get(codes) ?? null);
  if (codes !== undefined && list === null) {
    const message = `there is no code list "${codes}" in ${folder}/codes.csv`;
    tell(['codes'], 'unknown-list', message, suggest(codes, lists.keys()));
  }
  return list;
}
