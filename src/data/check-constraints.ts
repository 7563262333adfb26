import {error, type Problem} from '../support/problem.ts';
import type {Constraints, FieldDescriptor, FieldType} from './descriptor.ts';
import type {JsonDocument, JsonPath} from './json-document.ts';

const SINGLE: readonly FieldType[] = ['string', 'integer', 'number', 'boolean', 'date'];
const ORDERED: readonly FieldType[] = ['integer', 'number', 'date'];

/** Which types of field the standard lets have a constraint. */
const CONSTRAINT_TYPES: Readonly<Record<keyof Constraints, readonly FieldType[]>> = {
  required: [...SINGLE, 'list'],
  unique: ['string', 'integer', 'number', 'date'],
  enum: SINGLE,
  pattern: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  minimum: ORDERED,
  maximum: ORDERED,
  exclusiveMinimum: ORDERED,
  exclusiveMaximum: ORDERED
};

const PROPERTY_TYPES: ReadonlyMap<keyof FieldDescriptor, readonly FieldType[]> = new Map([
  ['categories', ['string', 'integer']],
  ['categoriesOrdered', ['string', 'integer']],
  ['trueValues', ['boolean']],
  ['falseValues', ['boolean']],
  ['decimalChar', ['number']],
  ['groupChar', ['number', 'integer']],
  ['delimiter', ['list']],
  ['itemType', ['list']]
]);

/** Properties and constraints of a field that do not go with its type, and patterns that are none. */
export function checkConstraints(field: FieldDescriptor, path: JsonPath, document: JsonDocument): readonly Problem[] {
  const {name, type, constraints = {}} = field;
  const problems: Problem[] = [];
  const wrong = (at: JsonPath, key: string, types: readonly FieldType[]): void => {
    problems.push(
      error(
        document.keyPlace(at),
        'field-type',
        `"${key}" of field "${name}" goes with the type ${types.join(' or ')}, but the type is ${type}`,
        'delete it or change the type'
      )
    );
  };
  for (const [key, types] of PROPERTY_TYPES) {
    if (field[key] !== undefined && !types.includes(type)) wrong([...path, key], key, types);
  }
  for (const [key, types] of Object.entries(CONSTRAINT_TYPES)) {
    const value = constraints[key as keyof Constraints];
    if (value === undefined) continue;
    const at = [...path, 'constraints', key];
    if (!types.includes(type)) wrong(at, key, types);
    else if (ORDERED === types && (typeof value === 'string') !== (type === 'date')) {
      const expected = type === 'date' ? 'a day in quotes' : 'a number without quotes';
      problems.push(
        error(
          document.place(at),
          'constraint',
          `${key} of field "${name}" is ${JSON.stringify(value)}, expected ${expected}`
        )
      );
    }
  }
  if (constraints.pattern !== undefined && patternOf(constraints.pattern) === null) {
    const message = `pattern of field "${name}" is no regular expression`;
    problems.push(
      error(
        document.place([...path, 'constraints', 'pattern']),
        'constraint',
        message,
        'look for a bracket that is not closed'
      )
    );
  }
  if (field.categories !== undefined && field.belegg?.codes === undefined) {
    const hint = 'put the labels into codes.csv and name their list as "codes" in belegg';
    problems.push(
      error(
        document.keyPlace([...path, 'categories']),
        'labels-outside-codes',
        `field "${name}" has categories, but no code list`,
        hint
      )
    );
  }
  return problems;
}

/** A constraint's pattern, which must fit the whole text; null if it is no regular expression. */
export function patternOf(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return null;
  }
}
