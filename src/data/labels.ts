import type {CategoryDescriptor, FieldDescriptor, MissingValue} from './descriptor.ts';
import type {Category, CodeList, Register, Role, Shape} from './model.ts';
import {NO, YES} from './names.ts';

/** What `release-data` writes of a code list into a field; undefined where the property is not written. */
export interface Labels {
  readonly categories: readonly CategoryDescriptor[] | undefined;
  readonly missingValues: readonly MissingValue[] | undefined;
  readonly missing: Readonly<Record<string, Role>> | undefined;
}

type Typed = Pick<FieldDescriptor, 'type' | 'trueValues' | 'falseValues'>;

/**
 * The labels of a field with a code list. Codes that stand for no answer are categories with a role where they are
 * counted (`cells` and the like), and labelled missing values where respondents stand, or where they are no integers.
 */
export function labelsFor(field: Typed, shape: Shape | Register, {categories: all}: CodeList): Labels {
  const roles = all.filter((category) => category.role !== null && !(shape === 'rows' && category.role === 'margin'));
  const apart = shape === 'rows' || field.type !== 'string';
  const shown = all.filter(({role}) => role === null || !apart);
  const token = tokenOf(shape, all);
  return {
    categories:
      field.type === 'boolean' || field.type === 'list'
        ? undefined
        : shown.map(({code, label}) => ({value: field.type === 'integer' ? Number(code) : code, label: label.nb})),
    missingValues:
      apart && roles.length > 0
        ? roles.map((category) => ({value: token(category), label: category.label.nb}))
        : undefined,
    missing:
      roles.length > 0
        ? Object.fromEntries(roles.map((category) => [token(category), category.role as Role]))
        : undefined
  };
}

/** The texts that a CSV may hold in a field with a code list, each with its index in the list. */
export function tokensFor(field: Typed, shape: Shape | Register, {categories}: CodeList): ReadonlyMap<string, number> {
  const token = tokenOf(shape, categories);
  return new Map(
    categories.flatMap((category, index): readonly [string, number][] => {
      if (shape === 'rows' && category.role === 'margin') return [];
      return tokensOf(field, category.code, token(category)).map((text) => [text, index]);
    })
  );
}

// The values that the standard reads as true and false where a field does not say otherwise.
const TRUE = ['true', 'True', 'TRUE', '1'];
const FALSE = ['false', 'False', 'FALSE', '0'];

function tokensOf(
  {type, trueValues = TRUE, falseValues = FALSE}: Typed,
  code: string,
  token: string
): readonly string[] {
  if (type !== 'boolean') return [token];
  return code === YES ? trueValues : code === NO ? falseValues : [token];
}

/** How a category is written in a CSV: by its code, but in `rows` an empty cell means "not answered". */
function tokenOf(shape: Shape | Register, categories: readonly Category[]): (category: Category) => string {
  const empty = shape === 'rows' ? categories.find(({role}) => role === 'not_answered') : undefined;
  return (category) => (category === empty ? '' : category.code);
}
