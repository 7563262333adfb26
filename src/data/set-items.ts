import type {Scope} from './derived/scope.ts';
import type {Declaration} from './declaration.ts';
import type {Category, CodeList} from './model.ts';
import {titleOfProperty} from './titles.ts';

interface Items {
  readonly items: readonly {readonly category: Category; readonly variable: string | null}[];
  /** Items that the code list does not have, with the codes that no item has taken. */
  readonly unknown: readonly {readonly item: string; readonly known: readonly string[]}[];
}

/**
 * The items of a set: `variables` by item code. With a code list they have its labels and its order; without, the
 * variables' own titles and the order of the declaration.
 */
export function itemCategories(
  variables: Readonly<Record<string, string>>,
  list: CodeList | null,
  fields: Declaration['fields']
): Items {
  const entries = Object.entries(variables);
  if (list === null) {
    const items = entries.map(([code, variable]) => {
      const label = titleOfProperty(fields.get(variable)?.field ?? {title: variable});
      return {category: {code, label, short: label, group: null, role: null}, variable};
    });
    return {items, unknown: []};
  }
  const codes = list.categories.map(({code}) => code);
  const known = codes.filter((code) => !Object.hasOwn(variables, code));
  return {
    items: list.categories.flatMap((category) => {
      const variable = Object.hasOwn(variables, category.code) ? variables[category.code] : undefined;
      return variable === undefined ? [] : [{category, variable}];
    }),
    unknown: entries.flatMap(([item]) => (codes.includes(item) ? [] : [{item, known}]))
  };
}

/** Variables by what tells their names apart: `q5_heroin`, `q5_alkohol` by `heroin`, `alkohol`. Cuts at `_` only. */
export function withoutCommonPrefix(variables: readonly string[]): Readonly<Record<string, string>> {
  const parts = variables.map((name) => name.split('_'));
  const [first = []] = parts;
  let common = 0;
  while (variables.length > 1 && parts.every((each) => common < each.length - 1 && each[common] === first[common]))
    common++;
  return Object.fromEntries(parts.map((each, i) => [each.slice(common).join('_'), variables[i] ?? '']));
}

/** The items of a set of one dimension: its categories. */
export function itemsOfDimension(scope: Scope, dimension: string): Items {
  const categories = scope.get(dimension)?.list?.categories ?? [];
  return {items: categories.map((category) => ({category, variable: null})), unknown: []};
}
