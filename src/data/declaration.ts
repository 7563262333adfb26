import type {Place} from '../support/problem.ts';
import type {FieldDescriptor, ResourceDescriptor} from './descriptor.ts';
import type {JsonPath} from './json-document.ts';
import type {CodeList, Qualifier, Role, Shape} from './model.ts';
import type {Descriptor} from './read-descriptor.ts';

/** What a package declares, as far as it is needed to judge one of its resources. */
export interface PackageContext {
  readonly descriptor: Descriptor;
  /** Path of the package's folder, for problems. */
  readonly folder: string;
  readonly lists: ReadonlyMap<string, CodeList>;
  /** Resources whose CSV has other columns than their fields: nobody can tell which of the two names is right. */
  readonly misnamed: ReadonlySet<string>;
}

interface DeclaredColumn {
  readonly name: string;
  /** Index of the column in the CSV. */
  readonly column: number;
  readonly field: FieldDescriptor;
  readonly path: JsonPath;
  readonly place: Place;
}

export interface DeclaredVariable extends DeclaredColumn {
  readonly kind: 'variable';
  readonly list: CodeList;
  /** What the CSV may hold, and the category that it stands for. */
  readonly tokens: ReadonlyMap<string, number>;
}

/** A column whose cells hold several codes. */
export interface DeclaredDelimited extends DeclaredColumn {
  readonly kind: 'delimited';
  readonly list: CodeList;
  /** What the CSV may hold between delimiters, or alone for a missing answer, and the category that it stands for. */
  readonly tokens: ReadonlyMap<string, number>;
  readonly delimiter: string;
}

export interface DeclaredMeasure extends DeclaredColumn {
  readonly kind: 'measure';
  /** Index of the column that qualifies the values. */
  readonly qualifier: number | null;
  /** Index of the column that says in words why there is no value. */
  readonly remark: number | null;
  /** What the CSV may hold instead of a number. */
  readonly missing: ReadonlyMap<string, Qualifier>;
}

export interface DeclaredText extends DeclaredColumn {
  readonly kind: 'text';
}

export interface DeclaredQualifier extends DeclaredColumn {
  readonly kind: 'qualifier';
}

export interface DeclaredRemark extends DeclaredColumn {
  readonly kind: 'remark';
}

export type DeclaredField =
  DeclaredVariable | DeclaredDelimited | DeclaredMeasure | DeclaredText | DeclaredQualifier | DeclaredRemark;

/** A dataset as its descriptor declares it, before its CSV is read: fields by name, in the order of the CSV. */
export interface Declaration {
  readonly resource: ResourceDescriptor;
  readonly shape: Shape;
  readonly path: JsonPath;
  readonly fields: ReadonlyMap<string, DeclaredField>;
}

/** Tells of a fault; the place is below the resource. */
export type TellOfResource = (where: JsonPath, rule: string, message: string, hint?: string) => void;

/** What a measure's missing value with a role is to the engine. */
export function qualifierOf(role: Role | undefined): Qualifier {
  return role === 'lost' ? 'lost' : 'na';
}

/** A property that the standard allows as one name or a list of them. */
export function namesOf(names: string | readonly string[] | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}
