import {error, type Problem} from '../support/problem.ts';
import type {FieldBelegg, FieldDescriptor, FieldType} from './descriptor.ts';
import type {DeclaredField} from './declaration.ts';
import type {JsonDocument, JsonPath} from './json-document.ts';

type Kind = DeclaredField['kind'];

interface Way {
  readonly kind: Kind;
  /** Types that a field of this kind may have. */
  readonly types: readonly FieldType[];
  /** Keys that its `belegg` may have. */
  readonly keys: readonly (keyof FieldBelegg)[];
}

const VARIABLE: Way = {
  kind: 'variable',
  types: ['string', 'integer', 'boolean'],
  keys: ['codes', 'missing', 'question', 'en']
};
const WITH_ROLE: Way = {...VARIABLE, keys: [...VARIABLE.keys, 'role']};
const DELIMITED: Way = {kind: 'delimited', types: ['list'], keys: VARIABLE.keys};
const MEASURE: Way = {
  kind: 'measure',
  types: ['number', 'integer'],
  keys: ['statistic', 'disjoint', 'within', 'base', 'origin', 'unit', 'missing', 'question', 'en']
};
const ROLES: Readonly<Record<NonNullable<FieldBelegg['role']>, Way>> = {
  wave: WITH_ROLE,
  stratum: WITH_ROLE,
  cluster: WITH_ROLE,
  weight: {...MEASURE, keys: ['role', 'origin', 'unit', 'en']},
  text: {kind: 'text', types: ['string', 'date'], keys: ['role', 'list', 'question', 'en']},
  id: {kind: 'text', types: ['string', 'integer'], keys: ['role', 'en']},
  qualifier: {kind: 'qualifier', types: ['string'], keys: ['role', 'en']},
  remark: {kind: 'remark', types: ['string'], keys: ['role', 'en']}
};

/** Roles of variables, with what their codes are. */
const CODED: Partial<Record<NonNullable<FieldBelegg['role']>, string>> = {
  wave: 'waves',
  stratum: 'strata',
  cluster: 'clusters'
};

/** What a field is by what its `belegg` says, with everything in it that does not go together. */
export function fieldKind(
  field: FieldDescriptor,
  path: JsonPath,
  document: JsonDocument
): {readonly kind: Kind | null; readonly problems: readonly Problem[]} {
  const {name, type, belegg = {}} = field;
  if (belegg.codes !== undefined && belegg.statistic !== undefined) {
    const message = `field "${name}" has both "codes" and "statistic", so it is a variable and a measure`;
    const place = document.keyPlace([...path, 'belegg', 'statistic']);
    return {kind: null, problems: [error(place, 'field-key', message, 'delete one of the two')]};
  }
  const way = wayOf(field);
  const shown = way?.kind === 'delimited' ? 'field of several codes' : way?.kind;
  if (way === null) {
    const [what, hint] = UNDECLARED[type === 'string' || type === 'date' || type === 'list' ? type : 'number'];
    return {
      kind: null,
      problems: [error(document.place([...path, 'name']), 'undeclared-field', `field "${name}" ${what}`, hint)]
    };
  }
  const what = belegg.role === undefined ? `a ${shown ?? ''}` : `a field with the role "${belegg.role}"`;
  const problems = Object.keys(belegg)
    .filter((key) => !(way.keys as readonly string[]).includes(key))
    .map((key) =>
      error(
        document.keyPlace([...path, 'belegg', key]),
        'field-key',
        `"${key}" does not go with ${what} such as "${name}"`,
        'delete one of the two'
      )
    );
  if (!way.types.includes(type)) {
    const message = `field "${name}" has the type ${type}, but ${what} is ${way.types.join(' or ')}`;
    problems.push(
      error(
        document.place([...path, 'type']),
        'field-type',
        message,
        'change the type, or what belegg says of the field'
      )
    );
  }
  const coded = CODED[belegg.role ?? 'text'];
  if (coded !== undefined && belegg.codes === undefined) {
    problems.push(
      error(
        document.place([...path, 'belegg']),
        'undeclared-field',
        `field "${name}" has no codes`,
        `add "codes": the list of the ${coded} in codes.csv`
      )
    );
  }
  return {kind: problems.length > 0 ? null : way.kind, problems};
}

function wayOf({type, belegg = {}}: FieldDescriptor): Way | null {
  if (belegg.role !== undefined) return ROLES[belegg.role];
  if (type === 'list') return belegg.codes === undefined ? null : DELIMITED;
  if (belegg.codes !== undefined || type === 'boolean') return VARIABLE;
  return belegg.statistic === undefined ? null : MEASURE;
}

const UNDECLARED = {
  string: [
    'is a string with neither codes nor a role, so nobody can tell what it may hold',
    'add to its belegg "codes" (its list in codes.csv), or "role": "text" or "id"'
  ],
  list: ['is a list without codes', 'add to its belegg "codes": the list of its codes in codes.csv'],
  date: ['is a date without a role', 'add "role": "text" to its belegg'],
  number: [
    'is a number with neither a statistic nor codes nor a role',
    'add to its belegg "statistic" ("count", "percent", "value", …), "codes", or "role": "weight" or "id"'
  ]
} as const;
