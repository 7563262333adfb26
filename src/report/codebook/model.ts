import type {ChangelogEntry} from '../../data/changelog.ts';
import type {
  Access,
  Category,
  Derivation,
  MeasureStatistic,
  Measure,
  Qualifier,
  Shape,
  Unit,
  VariableSet
} from '../../data/model.ts';
import type {License, RegisterFile} from '../../data/package-parts.ts';
import type {Fraction} from '../../support/fraction.ts';
import type {Localized} from '../../support/localized.ts';
import type {Named} from './named.ts';
import type {ExhibitUse, Uses} from './uses/uses.ts';

/** What a codebook says of a package. */
export interface PackageCodebook extends Named {
  readonly version: string;
  readonly licenses: readonly License[];
  readonly sources: readonly {readonly title: string; readonly path: string | null}[];
  /** What readers must know wherever the data are shown; null if nothing. */
  readonly notice: Localized | null;
  /** Newest first. */
  readonly changelog: readonly ChangelogEntry[];
  /** In the order of the descriptor. */
  readonly datasets: readonly DatasetCodebook[];
  readonly registers: readonly RegisterFile[];
}

/** What a codebook says of a dataset, and of everything in it. */
export interface DatasetCodebook extends Named {
  /** `<package>/<resource>`. */
  readonly id: string;
  readonly shape: Shape;
  readonly access: Access;
  /** Whether its file, or one that it is computed from, is not here: then only what is declared is told. */
  readonly isAbsent: boolean;
  readonly unit: Unit;
  /** Null if unknown, or counted in rows that are not here. */
  readonly units: number | null;
  readonly universe: Localized;
  readonly period: string | null;
  /** Null if it must not be told, or is not known here. */
  readonly rowCount: number | null;
  readonly file: {readonly path: string; readonly bytes: number; readonly hash: string};
  readonly primaryKey: readonly Named[];
  readonly bases: readonly BaseEntry[];
  readonly weights: readonly Named[];
  readonly wave: Named | null;
  /** Columns in the order of the descriptor, then what is derived, then sets. */
  readonly entries: readonly Entry[];
  /** The exhibits that rest on it. */
  readonly exhibits: readonly ExhibitUse[];
}

/** A named base: who is counted. */
export interface BaseEntry extends Named {
  /** Conditions, all of which must hold. */
  readonly where: readonly {readonly of: Named; readonly codes: readonly Localized[]}[];
  /** A number of units, or the measure that holds it; `resource.measure` of another dataset. */
  readonly units: number | string | null;
}

export type Entry = VariableEntry | MeasureEntry | TextEntry | SetEntry;

interface EntryHead extends Named {
  readonly uses: Uses;
}

/** How a column is derived, with what it is derived from looked up. */
export interface DerivationEntry {
  readonly way: Derivation['way'];
  /** `dataset` is the name of another dataset of the package that it is taken from; null for its own. */
  readonly from: readonly (Named & {readonly dataset: string | null})[];
  /** Labels of the codes that are looked for. */
  readonly is: readonly Localized[];
  readonly to: readonly {
    readonly label: Localized;
    readonly from: readonly Localized[] | {readonly atLeast?: number; readonly below?: number};
  }[];
}

/** A categorical column. */
export interface VariableEntry extends EntryHead {
  readonly kind: 'variable';
  readonly scale: 'category' | 'ordered' | 'yesNo';
  readonly isWave: boolean;
  readonly question: Localized | null;
  readonly derivation: DerivationEntry | null;
  /** The code list: answers, then missing codes, each in the list's order. */
  readonly categories: readonly Category[];
  /** One per measure that it can be shown by; several where an aggregate has several counts. */
  readonly distributions: readonly Distribution[];
  /** Why there is no distribution, or none by a measure. */
  readonly withheld: readonly Withheld[];
}

/** What is known of a number. */
export interface Amount {
  /** Null if there is none. */
  readonly value: Fraction | null;
  readonly qualifier: Qualifier;
}

export interface DistributionRow {
  readonly category: Category;
  /** Null where only per cents are given. */
  readonly count: Amount | null;
  /** Of the base, as a fraction of 1; null if it cannot be told. */
  readonly share: Amount | null;
}

/** How many there are of each category. */
export interface Distribution {
  /**
   * What is counted: respondents (`units`), answers of respondents in several waves (`rows`), lines of a listing (`lines`),
   * counts that a measure holds (`counts`), or the per cents that the source gives (`given`).
   */
  readonly by: 'units' | 'rows' | 'lines' | 'counts' | 'given';
  readonly measure: Named | null;
  /** Answers, then missing codes; categories of an aggregate without a number are left out. */
  readonly rows: readonly DistributionRow[];
  /** The total that the source gives. */
  readonly margin: DistributionRow | null;
  /** What the per cents are of; null if unknown, or if the categories overlap and nothing is their sum. */
  readonly base: number | null;
  /** Units that the dataset describes, where the base is another number. */
  readonly declared: number | null;
  readonly unit: Unit | null;
  /** Whether the base is everybody in the dataset. */
  readonly isWhole: boolean;
  readonly overlaps: boolean;
  /** What stands in no category, and not in the base; null if nothing does. */
  readonly outside: Amount | null;
  /** Variables held to the total that the source gives for them, since they cannot be added up. */
  readonly held: readonly {readonly of: Named; readonly label: Localized}[];
  /** Decimals of given per cents; 1 for what is computed. */
  readonly decimals: number;
}

/** Why there is no distribution. */
export type Withheld =
  | {readonly why: 'absent' | 'private' | 'threshold' | 'key' | 'no-counts'}
  /** A category holds fewer respondents than may be told. */
  | {readonly why: 'small-groups'; readonly least: number}
  /** Numbers of a measure may not be added over another variable. */
  | {readonly why: 'overlap'; readonly measure: Named; readonly over: Named}
  /** Per cents are of the units within each category of a variable. */
  | {readonly why: 'within'; readonly measure: Named; readonly over: Named}
  /** Given per cents cannot be added up into groups or over another variable. */
  | {readonly why: 'given'; readonly measure: Named; readonly over: Named};

/** A numeric column. */
export interface MeasureEntry extends EntryHead {
  readonly kind: 'measure';
  readonly statistic: MeasureStatistic;
  readonly isWeight: boolean;
  readonly unit: string | null;
  /** The unit's forms, if it is one of the package. */
  readonly counts: Unit | null;
  readonly disjoint: readonly Named[];
  readonly within: readonly Named[];
  readonly base: Named | null;
  readonly origin: Measure['origin'];
  readonly derivation: DerivationEntry | null;
  /** Null if it must not be told, or is not known here. */
  readonly values: MeasureValues | null;
}

export interface MeasureValues {
  /** How many values there are. */
  readonly count: number;
  readonly lost: number;
  readonly notApplicable: number;
  readonly suppressed: number;
  /** The smallest and the largest; null without any, or where single persons could be told from them. */
  readonly range: readonly [Fraction, Fraction] | null;
  readonly decimals: number;
}

/** A column of free text, or of the ids of respondents. */
export interface TextEntry extends EntryHead {
  readonly kind: 'text';
  readonly isId: boolean;
  /** How many rows have one; null if it must not be told, or is not known here. */
  readonly filled: number | null;
}

/** Several columns asked as one question, or a dimension whose categories overlap. */
export interface SetEntry extends EntryHead {
  readonly kind: 'set';
  readonly setKind: VariableSet['kind'];
  readonly coding: VariableSet['coding'];
  /** The wording of the question; null unless a column has it that is a set by itself. */
  readonly question: Localized | null;
  /** Variables that each hold one of the answers; none unless it is coded by categories. */
  readonly mentions: readonly Named[];
  readonly base: VariableSet['base'];
  /** The variable whose categories are the items; null if the items are variables. */
  readonly dimension: Named | null;
  /** `variable` is null where the items are categories or the answers stand in aspects. */
  readonly items: readonly {readonly label: Localized; readonly code: string; readonly variable: Named | null}[];
  readonly aspects: readonly {readonly name: string; readonly items: readonly Named[]}[];
  /** The categories of its items. */
  readonly categories: readonly Category[];
  /** How many ticked each item, where no variable of its own tells that. */
  readonly distributions: readonly Distribution[];
  readonly withheld: readonly Withheld[];
}
