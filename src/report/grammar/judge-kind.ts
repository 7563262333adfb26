import {error, type Problem} from '../../support/problem.ts';
import type {Literal} from '../model.ts';
import type {Schema, Scope} from './schema.ts';

const KINDS = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object'
} as const;

function kindsOf(schema: Schema, scope: Scope): readonly (keyof typeof KINDS)[] {
  switch (schema.kind) {
    case 'text':
    case 'free':
    case 'name':
    case 'id':
    case 'value-name':
      return ['string'];
    case 'number':
      return ['number'];
    case 'true':
      return ['boolean'];
    case 'list':
      return ['array'];
    case 'map':
    case 'record':
      return ['object'];
    case 'either':
      return schema.options.flatMap((option) => kindsOf(option, scope));
    case 'by-scope':
      return kindsOf(schema.of(scope), scope);
  }
}

/** Whether a literal is of a kind that the schema takes. */
export function accepts(schema: Schema, literal: Literal, scope: Scope): boolean {
  return kindsOf(schema, scope).includes(literal.kind);
}

/** A literal of the wrong kind: a text where a list belongs. */
export function wrongKind(literal: Literal, schema: Schema, label: string, scope: Scope): Problem {
  const kinds = [...new Set(kindsOf(schema, scope))];
  const expected = kinds.map((kind) => KINDS[kind]).join(' or ');
  const message = `"${label}" must be ${expected}, not ${KINDS[literal.kind]}`;
  return error(literal.place, 'wrong-type', message, kindHint(literal, kinds, label));
}

function kindHint(literal: Literal, kinds: readonly string[], label: string): string {
  if (kinds.includes('number') && literal.kind === 'string' && /^-?\d+(?:[.,]\d+)?$/.test(literal.value)) {
    return `write ${literal.value.replace(',', '.')} without quote marks, in { }`;
  }
  if (kinds.includes('array') && literal.kind === 'string') return `write ['${literal.value}']`;
  if (kinds.includes('string') && (literal.kind === 'number' || literal.kind === 'boolean')) {
    return literal.kind === 'number' ? `write '${literal.value}'` : `write ${label}="…"`;
  }
  if (kinds.includes('object')) return `write {name: …}`;
  return kinds.includes('array') ? 'write [ … ]' : `write ${label}="…"`;
}
