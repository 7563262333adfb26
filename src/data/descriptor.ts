import type {DeclaredDisclosure} from './disclosure-rule.ts';
import type {Access, MeasureStatistic, Register, Role, Shape} from './model.ts';

/** A `datapackage.json` after both schemas have accepted it: the standard's properties and our objects `belegg`. */
export interface PackageDescriptor {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly licenses: readonly {readonly name?: string; readonly path?: string; readonly title?: string}[];
  readonly sources: readonly {readonly title: string; readonly path?: string}[];
  readonly resources: readonly ResourceDescriptor[];
  readonly belegg: {
    readonly units: Readonly<Record<string, UnitDescriptor>>;
    /** What readers must know wherever the data are shown. */
    readonly notice?: string;
    readonly en?: {readonly title?: string; readonly notice?: string};
    /** Of every dataset that says nothing else. */
    readonly disclosure?: DeclaredDisclosure;
    /** What the descriptor itself said when its version was released. */
    readonly hash?: string;
  };
}

export interface UnitDescriptor {
  readonly nb: readonly [string, string];
  readonly en?: readonly [string, string];
}

export interface ResourceDescriptor {
  readonly name: string;
  readonly path: string;
  readonly title?: string;
  readonly bytes?: number;
  readonly hash?: string;
  readonly dialect?: {readonly delimiter?: string; readonly quoteChar?: string};
  readonly schema: TableSchema;
  readonly belegg: ResourceBelegg;
}

export interface TableSchema {
  readonly fields: readonly FieldDescriptor[];
  readonly primaryKey?: string | readonly string[];
  readonly uniqueKeys?: readonly (string | readonly string[])[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly missingValues?: readonly MissingValue[];
}

export interface ForeignKey {
  readonly fields: string | readonly string[];
  /** Without `resource` the key refers to its own resource. */
  readonly reference: {readonly resource?: string; readonly fields: string | readonly string[]};
}

export interface ResourceBelegg {
  readonly shape: Shape | Register;
  readonly unit?: string;
  readonly units?: number;
  readonly universe?: string;
  readonly period?: string;
  readonly access?: Access;
  readonly disclosure?: DeclaredDisclosure | 'none';
  readonly sets?: Readonly<Record<string, SetDescriptor>>;
  readonly bases?: Readonly<Record<string, BaseDescriptor>>;
  readonly derived?: Readonly<Record<string, DerivedDescriptor>>;
  readonly en?: {readonly title?: string; readonly universe?: string};
}

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';

export interface FieldDescriptor {
  readonly name: string;
  readonly type: FieldType;
  readonly title?: string;
  readonly constraints?: Constraints;
  readonly categories?: readonly (string | number | CategoryDescriptor)[];
  readonly categoriesOrdered?: boolean;
  readonly missingValues?: readonly MissingValue[];
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly decimalChar?: '.' | ',';
  readonly groupChar?: string;
  readonly delimiter?: string;
  readonly itemType?: 'string';
  readonly belegg?: FieldBelegg;
}

export interface CategoryDescriptor {
  readonly value: string | number;
  readonly label?: string;
}

export type MissingValue = string | {readonly value: string; readonly label?: string};

export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  readonly exclusiveMinimum?: number | string;
  readonly exclusiveMaximum?: number | string;
}

export interface FieldBelegg {
  readonly codes?: string;
  readonly missing?: Readonly<Record<string, Role>>;
  readonly question?: string;
  readonly statistic?: MeasureStatistic;
  readonly disjoint?: readonly string[];
  readonly within?: readonly string[];
  readonly base?: string;
  readonly origin?: 'printed' | 'recovered' | 'collected';
  readonly unit?: string;
  /** Of a text: whether each line of a cell is an item of a list. */
  readonly list?: true;
  readonly role?: 'id' | 'wave' | 'stratum' | 'cluster' | 'weight' | 'text' | 'qualifier' | 'remark';
  readonly en?: {readonly title?: string; readonly question?: string};
}

export interface SetDescriptor {
  readonly title: string;
  readonly kind: 'multiple' | 'battery' | 'grid';
  readonly coding?: 'dichotomies' | 'categories';
  readonly items?: readonly string[];
  readonly aspects?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly base?: 'asked' | 'answered';
  readonly codes?: string;
  readonly en?: {readonly title?: string};
}

export interface BaseDescriptor {
  readonly title: string;
  readonly where?: Readonly<Record<string, readonly string[]>>;
  readonly units?: number | string;
  readonly en?: {readonly title?: string};
}

/** From a number on, up to a number: `{"atLeast": 19, "below": 26}`. */
export interface Band {
  readonly atLeast?: number;
  readonly below?: number;
}

export interface DerivedDescriptor {
  readonly title: string;
  readonly codes?: string;
  readonly recode?: string;
  readonly bands?: string;
  readonly any?: readonly string[];
  readonly all?: readonly string[];
  readonly count?: readonly string[];
  readonly join?: string;
  readonly difference?: readonly [string, string];
  readonly group?: string;
  readonly is?: readonly string[];
  readonly to?: Readonly<Record<string, readonly string[] | Band>>;
  readonly on?: string;
  readonly take?: string;
  readonly en?: {readonly title?: string};
}
