import {error, type Problem} from '../../support/problem.ts';
import type {Literal} from '../model.ts';
import {slugOf} from '../reading/slug.ts';
import {judgeKeys} from './judge-keys.ts';
import {accepts, wrongKind} from './judge-kind.ts';
import {judgeName, understood} from './judge-name.ts';
import {judgeText} from './judge-text.ts';
import {renamed} from './renamed.ts';
import type {RecordSchema, Schema, Scope} from './schema.ts';

/** Plain data: what a literal stands for. */
export type Plain = string | number | boolean | readonly Plain[] | {readonly [key: string]: Plain};

/** What a judgement needs everywhere. */
export interface Bench {
  readonly scope: Scope;
  readonly problems: Problem[];
}

/** What a literal says, whether it is right or not. */
export function plainOf(literal: Literal): Plain {
  if (literal.kind === 'array') return literal.items.map(plainOf);
  if (literal.kind === 'object')
    return Object.fromEntries(literal.entries.map(({key, value}) => [key, plainOf(value)]));
  return literal.value;
}

/** Notes what is wrong with a literal, each mistake once and where it is. `label` is the prop or key that it belongs to. */
function judge(literal: Literal, schema: Schema, label: string, bench: Bench, taken?: ReadonlySet<string>): void {
  const {scope, problems} = bench;
  const wrong = (rule: string, message: string, hint?: string): void => {
    problems.push(error(literal.place, rule, message, hint));
  };
  switch (schema.kind) {
    case 'by-scope':
      judge(literal, schema.of(scope), label, bench, taken);
      return;
    case 'either': {
      const option = schema.options.find((each) => accepts(each, literal, scope));
      if (option === undefined) problems.push(wrongKind(literal, schema, label, scope));
      else judge(literal, option, label, bench, taken);
      return;
    }
    default:
      if (!accepts(schema, literal, scope)) {
        problems.push(wrongKind(literal, schema, label, scope));
        return;
      }
  }
  if (schema.kind === 'record' && literal.kind === 'object') {
    judgeRecord(literal.entries, schema.record, literal, bench);
  } else if (schema.kind === 'map' && literal.kind === 'object') judgeMap(literal, schema, label, bench);
  else if (schema.kind === 'list' && literal.kind === 'array') judgeList(literal, schema, label, bench);
  else if (schema.kind === 'number' && literal.kind === 'number') {
    const {least, most, whole, among} = schema;
    if (among !== undefined) {
      const message = `"${label}" must be one of ${among.join(', ')}, not ${literal.value}`;
      if (!among.includes(literal.value)) wrong('out-of-range', message);
    } else if (whole && !Number.isInteger(literal.value)) wrong('out-of-range', `"${label}" must be a whole number`);
    else if (literal.value < least || literal.value > most) {
      const range = most === Infinity ? `at least ${least}` : `between ${least} and ${most}`;
      wrong('out-of-range', `"${label}" must be ${range}, not ${literal.value}`);
    }
  } else if (schema.kind === 'true' && literal.kind === 'boolean') {
    if (!literal.value) wrong('wrong-type', `"${label}" can only be true`, `take ${label} away`);
  } else if (literal.kind === 'string') judgeString(literal, schema, label, bench, taken);
}

function judgeString(
  literal: Literal & {readonly kind: 'string'},
  schema: Schema,
  label: string,
  {scope, problems}: Bench,
  taken: ReadonlySet<string> | undefined
): void {
  const {value, place} = literal;
  if (schema.kind === 'name') {
    const names = schema.of(scope);
    const problem = names === null ? null : judgeName(value, place, names, label, scope, taken);
    if (problem !== null) problems.push(problem);
  } else if (schema.kind === 'id') {
    const near = schema.before?.(value, scope) ?? [];
    if (near.length > 0) {
      problems.push(renamed(schema.what.replace(/^an? /, ''), value, place, near));
      return;
    }
    const separators = schema.prefix === '' ? /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
    if (value.startsWith(schema.prefix) && separators.test(value)) return;
    const rest = slugOf(value.replace(/^[a-z]{0,4}-/, ''));
    const message = `"${value}" is no id of ${schema.what}`;
    const hint = `did you mean "${schema.prefix}${rest === '' ? 'name' : rest}"?`;
    problems.push(error(place, 'id-form', message, hint));
  } else if (schema.kind === 'value-name') {
    if (/^[\p{Ll}\p{N}_-]+$/u.test(value)) return;
    const hint = 'use small letters, digits, "-" and "_"';
    problems.push(error(place, 'name-form', `"${value}" cannot be the name of a value`, hint));
  } else if (value.trim() === '') {
    problems.push(error(place, 'empty-text', `"${label}" is empty`, `write it, or take ${label} away`));
  } else if (schema.kind === 'text') problems.push(...judgeText(literal, scope));
}

/** Judges an object with fixed keys. */
function judgeRecord(
  entries: Parameters<typeof judgeKeys>[0],
  schema: RecordSchema,
  {place}: {readonly place: Literal['place']},
  bench: Bench
): void {
  const {given, problems} = judgeKeys(entries, schema, place);
  bench.problems.push(...problems);
  judgeValues(given, schema, bench);
}

/** Judges the values of an object whose keys are judged. */
export function judgeValues(given: ReturnType<typeof judgeKeys>['given'], schema: RecordSchema, bench: Bench): void {
  for (const [key, {value}] of given) {
    const found = schema.keys[key];
    if (found !== undefined) judge(value, found.schema, key, bench);
  }
  for (const {place, rule, message, hint} of schema.check?.(given, bench.scope) ?? []) {
    bench.problems.push(error(place, rule, message, hint));
  }
}

function judgeMap(
  {entries, place}: Literal & {readonly kind: 'object'},
  schema: Schema & {readonly kind: 'map'},
  label: string,
  bench: Bench
): void {
  const names = schema.keys(bench.scope);
  const taken = new Set(entries.map(({key}) => key));
  if (entries.length === 0)
    bench.problems.push(error(place, 'empty-object', `"${label}" names nothing`, `take it away`));
  const seen = new Set<string>();
  for (const {key, keyPlace, value} of entries) {
    if (seen.has(key)) {
      bench.problems.push(error(keyPlace, 'duplicate-key', `"${key}" is given twice`, 'take one of them away'));
    }
    seen.add(key);
    const problem = names === null ? null : judgeName(key, keyPlace, names, label, bench.scope, taken);
    if (problem !== null) bench.problems.push(problem);
    const meant = names === null ? key : understood(key, names);
    if (meant !== null) judge(value, schema.value(meant, bench.scope), key, bench);
  }
}

function judgeList(
  {items, place}: Literal & {readonly kind: 'array'},
  {of, least, most, distinct}: Schema & {readonly kind: 'list'},
  label: string,
  bench: Bench
): void {
  if (items.length < least || items.length > most) {
    const bound = items.length < least ? least : most;
    const side = least === most ? '' : items.length < least ? 'at least ' : 'at most ';
    const wanted = `${side}${bound} item${bound === 1 ? '' : 's'}`;
    bench.problems.push(error(place, 'list-length', `"${label}" must have ${wanted}, not ${items.length}`));
  }
  const strings = items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  for (const [index, item] of items.entries()) {
    const value = item.kind === 'string' ? item.value : null;
    if (
      distinct &&
      value !== null &&
      strings.indexOf(value) !== strings.lastIndexOf(value) &&
      items.findIndex((other) => other.kind === 'string' && other.value === value) < index
    ) {
      bench.problems.push(
        error(item.place, 'duplicate-item', `"${value}" stands twice in "${label}"`, 'take one of them away')
      );
      continue;
    }
    judge(item, of, label, bench, new Set(strings));
  }
}
