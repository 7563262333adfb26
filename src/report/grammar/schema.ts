import type {Dataset} from '../../data/model.ts';
import type {Place} from '../../support/problem.ts';
import type {ChapterElement, Literal, LiteralEntry} from '../model.ts';
import type {ExhibitNames, GrammarContext} from './context.ts';

/** What a component's props mean: the dataset and the exhibit that they are about. */
export interface Scope {
  readonly context: GrammarContext;
  readonly element: ChapterElement;
  /** The element's props, misspelt ones under the name that was meant. */
  readonly props: ReadonlyMap<string, LiteralEntry>;
  /** Named by `data`; null if there is none or it is not known: then what depends on it is not judged. */
  readonly dataset: Dataset | null;
  /** Named by `of`; null likewise. */
  readonly exhibit: ExhibitNames | null;
}

/** The names that are possible somewhere. */
export interface Names {
  /** In the order in which they are proposed. */
  readonly names: readonly string[];
  /** What a name stands for: `variable`. Null for a fixed choice. */
  readonly what: string | null;
  /** What has the names: `lav-2007/alder`. */
  readonly holder?: string;
  readonly rule: string;
  /** What to do about a name that is there, but of another kind; null if it is not there. */
  readonly otherKind?: (name: string) => {readonly is: string; readonly hint: string} | null;
  /** Whether a name is one of them, where there is a faster way than to look through all. */
  readonly has?: (name: string) => boolean;
  /** Names meant by another spelling than the one in `names`: none, one, or several (ambiguous). */
  readonly find?: (name: string) => readonly string[];
  /** Of equally near names those of the lowest rank are proposed. */
  readonly rank?: (name: string) => number;
}

/** What a literal may be. A small language, so that the grammar is data: one function judges by it. */
export type Schema =
  | {readonly kind: 'text'}
  | {readonly kind: 'free'}
  | {readonly kind: 'name'; readonly of: (scope: Scope) => Names | null}
  | {
      readonly kind: 'id';
      readonly prefix: string;
      readonly what: string;
      /** The names of before that a new id seems to stand for. */
      readonly before?: (id: string, scope: Scope) => readonly string[];
    }
  | {readonly kind: 'value-name'}
  | {
      readonly kind: 'number';
      readonly least: number;
      readonly most: number;
      readonly whole: boolean;
      /** The only ones that it may be. */
      readonly among?: readonly number[];
    }
  | {readonly kind: 'true'}
  | {
      readonly kind: 'list';
      readonly of: Schema;
      readonly least: number;
      readonly most: number;
      readonly distinct: boolean;
    }
  | {
      readonly kind: 'map';
      readonly keys: (scope: Scope) => Names | null;
      readonly value: (key: string, scope: Scope) => Schema;
    }
  | {readonly kind: 'record'; readonly record: RecordSchema}
  | {readonly kind: 'either'; readonly options: readonly Schema[]}
  | {readonly kind: 'by-scope'; readonly of: (scope: Scope) => Schema};

/** An object with fixed keys; a component's props are one. */
export interface RecordSchema {
  readonly what: string;
  readonly keys: Readonly<Record<string, Key>>;
  /** Ways to fill it, told apart by the key `by`: the first whose `by` is given is meant. Keys in no way are in all. */
  readonly ways?: readonly Way[];
  /** What the schema cannot say. Sees the keys under the names that were meant. */
  readonly check?: (given: ReadonlyMap<string, LiteralEntry>, scope: Scope) => readonly CheckFault[];
}

export interface Key {
  readonly schema: Schema;
  readonly required: boolean;
}

export interface Way {
  readonly by: string;
  readonly needs?: readonly string[];
  readonly may?: readonly string[];
}

export interface CheckFault {
  readonly place: Place;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** Text that may hold `{name}` of a value. */
export const text: Schema = {kind: 'text'};

/** Text in which braces mean nothing. */
export const free: Schema = {kind: 'free'};

export const onlyTrue: Schema = {kind: 'true'};

/** One of a few fixed words. */
export function choice(...names: readonly string[]): Schema {
  return {kind: 'name', of: () => ({names, what: null, rule: 'unknown-choice'})};
}

export function name(of: (scope: Scope) => Names | null): Schema {
  return {kind: 'name', of};
}

export function id(prefix: string, what: string, more: Pick<Schema & {kind: 'id'}, 'before'> = {}): Schema {
  return {kind: 'id', prefix, what, ...more};
}

export function whole(least: number, most: number): Schema {
  return {kind: 'number', least, most, whole: true};
}

export function number(least = -Infinity, most = Infinity): Schema {
  return {kind: 'number', least, most, whole: false};
}

/** One of a few fixed numbers. */
export function oneOfNumbers(...among: readonly number[]): Schema {
  return {kind: 'number', least: Math.min(...among), most: Math.max(...among), whole: true, among};
}

/** A list of different things. */
export function listOf(of: Schema, least = 1, most = Infinity): Schema {
  return {kind: 'list', of, least, most, distinct: true};
}

export function oneOrList(of: Schema): Schema {
  return either(of, listOf(of));
}

/** One of several, told apart by what kind of literal it is. */
export function either(...options: readonly Schema[]): Schema {
  return {kind: 'either', options};
}

export function map(keys: (scope: Scope) => Names | null, value: (key: string, scope: Scope) => Schema): Schema {
  return {kind: 'map', keys, value};
}

export function record(what: string, keys: Readonly<Record<string, Key>>, more: Partial<RecordSchema> = {}): Schema {
  return {kind: 'record', record: {what, keys, ...more}};
}

export function byScope(of: (scope: Scope) => Schema): Schema {
  return {kind: 'by-scope', of};
}

export function needed(schema: Schema): Key {
  return {schema, required: true};
}

export function optional(schema: Schema): Key {
  return {schema, required: false};
}

/** The string that a literal is, or null. */
export function stringOf(literal: Literal | undefined): string | null {
  return literal?.kind === 'string' ? literal.value : null;
}
