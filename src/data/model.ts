import type {Localized} from '../support/localized.ts';
import type {Place} from '../support/problem.ts';
import type {ChangelogEntry} from './changelog.ts';
import type {DisclosureRule} from './disclosure-rule.ts';
import type {License, RegisterFile} from './package-parts.ts';
import type {PackageFiles} from './package-files.ts';
import type {PrintedCell, Statement} from './register-lines.ts';

/** `rows`: one respondent a line. `cells`: dimensions and one measure. `indicators`: one category a line, several
 * measures. `listing`: rows that are shown as they are. */
export type Shape = 'rows' | 'cells' | 'indicators' | 'listing';

/** The registers of a package; not datasets, so no exhibit can ask for one. */
export type Register = 'codes' | 'printed' | 'statements';

/** Who may see a resource: `public` is published, `restricted` is used but never leaves the build, `private` is
 * git-ignored and may be absent. */
export type Access = 'public' | 'restricted' | 'private';

/** Why a code stands for no answer. `margin` marks a given total: shown as the total, never summed. */
export type Role = 'not_answered' | 'dont_know' | 'not_applicable' | 'unknown' | 'lost' | 'margin';

/** A code list of `codes.csv`, in the order of its lines. */
export interface CodeList {
  readonly name: string;
  readonly categories: readonly Category[];
}

/** One line of `codes.csv`. `code` matches `[\p{Ll}\p{N}_+-]+`. */
export interface Category {
  readonly code: string;
  readonly label: Localized;
  /** For narrow heads; the label where no short form is given. */
  readonly short: Localized;
  /** Code of the group that this category belongs to. Its list is the one that a derived variable `group` names. */
  readonly group: string | null;
  readonly role: Role | null;
}

export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** A categorical column. */
export interface Variable {
  readonly name: string;
  readonly title: Localized;
  /** The wording of the question, if the codebook gives it. */
  readonly question: Localized | null;
  /** Name of the code list; `ja_nei` of a boolean without one. */
  readonly list: string;
  /** In the order of the code list: the order of every table. */
  readonly categories: readonly Category[];
  readonly ordered: boolean;
  /** Per row of the dataset an index into `categories`, or {@link NO_CODE}, which only a Uint32Array can hold. */
  readonly codes: CodeArray;
  /** Set if computed from other columns; the declaration in words for provenance ("recode of q10_tann"). */
  readonly derived: string | null;
  /** Where the descriptor declares it. */
  readonly place: Place;
}

/** A column whose cells hold several codes of one list. */
export interface DelimitedColumn extends Omit<Variable, 'codes' | 'ordered' | 'derived'> {
  /** The different cells: indexes into `categories`, in the order of the cell. A missing answer stands alone. */
  readonly combinations: readonly (readonly number[])[];
  /** Per row of the dataset an index into `combinations`. */
  readonly codes: CodeArray;
}

/** How the answers of a set of kind `multiple` lie in respondent rows. `dichotomies`: a yes/no variable per item.
 * `categories`: variables of one code list, each with one of the items named. `delimited`: one column with several codes
 * in a cell. */
export type Coding = 'dichotomies' | 'categories' | 'delimited';

/** Stands in a {@link CodeArray} for "no category": an empty group cell, a listing's empty cell. */
export const NO_CODE = 0xff_ff_ff_ff;

/** What is known of one value of a measure: `na` was not asked or cannot be, `lost` was printed but did not survive. */
export type Qualifier = 'exact' | 'over' | 'under' | 'about' | 'lost' | 'na' | 'suppressed';

/** What a measure's numbers are. `value` is any quantity without more to say (kr, days, a year); an amount that may be
 * added up if it is `disjoint` over a variable. */
export type MeasureStatistic = 'count' | 'percent' | 'mean' | 'median' | 'sd' | 'min' | 'max' | 'value';

/** A numeric column. */
export interface Measure {
  readonly name: string;
  readonly title: Localized;
  readonly statistic: MeasureStatistic;
  /** Variables over which counts and amounts may be added, since nothing stands in two of their categories. */
  readonly disjoint: readonly string[];
  /** For `percent`: the variables that are held fixed, so that the per cents are of the units within each of their
   * combinations. Row per cents of `rows` × `columns` are within `rows`. Empty: of all units. */
  readonly within: readonly string[];
  /** Name of the measure in the same dataset that holds the number of units behind each value, if known. */
  readonly base: string | null;
  /** Code of a unit: `percent`, `kr`, `days`, `years`, or a unit of the package. */
  readonly unit: string | null;
  /** `printed`: typed from the source; `recovered`: follows uniquely from what is printed; `collected`: raw data. */
  readonly origin: 'printed' | 'recovered' | 'collected';
  /** Digits after the decimal point that all values fit in. */
  readonly decimals: number;
  /** Per row the value × 10^`decimals`: a whole number below 2^53, 0 where `qualifiers` says that there is none. */
  readonly scaled: Float64Array;
  /** Per row an index into {@link QUALIFIERS}. */
  readonly qualifiers: Uint8Array;
  /** Per row what the source says instead of a number, null where it says nothing; absent without a column of remarks. */
  readonly remarks?: readonly (string | null)[];
  /** Set if computed from other columns, as in `Variable`. */
  readonly derived: string | null;
  readonly place: Place;
}

export const QUALIFIERS: readonly Qualifier[] = ['exact', 'over', 'under', 'about', 'lost', 'na', 'suppressed'];

/** Whether a qualifier leaves a number to show. */
export function hasNumber(qualifier: Qualifier): boolean {
  return qualifier !== 'lost' && qualifier !== 'na' && qualifier !== 'suppressed';
}

/** A column of free text; empty text is null. Never in a public resource of shape `rows`. */
export interface TextColumn {
  readonly name: string;
  readonly title: Localized;
  readonly values: readonly (string | null)[];
  /** Set if each line of a value is an item of a list. */
  readonly list?: true;
  readonly place: Place;
}

/**
 * Several columns asked as one question.
 *
 * In a `rows` dataset: `multiple` (any number of items may be ticked, see {@link Coding}), `battery` (variables with one
 * common code list), `grid` (items × aspects). The set's own categories are its items: code = item column name without the
 * common prefix, unless `codes` names a list; of a set coded by categories or delimited the categories of its code list.
 *
 * In a `cells` dataset a dimension whose categories overlap (a measure not `disjoint` over it) is declared `multiple`
 * with `items` = `[that variable]`.
 */
export interface VariableSet {
  readonly name: string;
  readonly title: Localized;
  readonly kind: 'multiple' | 'battery' | 'grid';
  readonly coding: Coding;
  /** Columns whose codes are items: of `categories` the variables, of `delimited` the one column; else none. */
  readonly mentions: readonly string[];
  /** Name of the variable whose categories are the items, in a `cells` dataset; else null. */
  readonly dimension: string | null;
  /** The items in order, with the variable that holds each item's answer (`null` for a `grid`, whose variables stand in
   * `aspects`, for a dimension of a `cells` dataset, and where `mentions` hold the answers). */
  readonly items: readonly {readonly category: Category; readonly variable: string | null}[];
  /** For `multiple` (yes is the code `ja`): `asked` counts everyone who was asked, `answered` who ticked at least one. */
  readonly base: 'asked' | 'answered';
  /** For `grid`: aspect code → item code → variable name. */
  readonly aspects: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly place: Place;
}

/** Codes that a row must have, per variable; all variables must fit (and), any of a variable's codes (or). Instead of a
 * variable an aspect of a `grid` may stand, which is then asked of each item. */
export type Condition = ReadonlyMap<string, readonly string[]>;

/** A named answer to "who is counted". */
export interface Base {
  readonly name: string;
  readonly title: Localized;
  readonly where: Condition;
  /** For aggregates: the number of units, or the measure that holds it per row, when it cannot be counted. */
  readonly units: number | string | null;
  /** The measure that `units` names, per row of this dataset; joined if it stands in another (`resource.measure`). */
  readonly measure: Measure | null;
  readonly place: Place;
}

/** How a column is computed from others. */
export type Way = 'recode' | 'bands' | 'any' | 'all' | 'count' | 'join' | 'difference' | 'group';

/** The declaration of a derived column. */
export interface Derivation {
  readonly way: Way;
  /** The columns that it is computed from, in order; `resource` is another than its own in a join only. */
  readonly from: readonly {readonly resource: string; readonly name: string}[];
  /** Of `any`, `all` and `count`: the codes that are looked for. */
  readonly is: readonly string[];
  /** Of `recode` and `bands`: code of the result → the codes, or the numbers, that become it. */
  readonly to: ReadonlyMap<string, readonly string[] | {readonly atLeast?: number; readonly below?: number}>;
}

/** A unit of observation and its forms for generated sentences: `[singular, plural]`. */
export interface Unit {
  readonly code: string;
  readonly nb: readonly [string, string];
  readonly en: readonly [string, string] | null;
}

/** A dataset: one typed resource of a package, ready to tabulate. */
export interface Dataset {
  /** `<package>/<resource>`. */
  readonly id: string;
  readonly name: string;
  readonly title: Localized;
  readonly shape: Shape;
  readonly access: Access;
  /** Absent if numbers of any size may be shown. */
  readonly disclosure?: DisclosureRule;
  readonly unit: Unit;
  /** The units that the package declares, by code: a measure may count another one than the dataset. */
  readonly packageUnits: ReadonlyMap<string, Unit>;
  /** Number of units that the whole dataset describes; counted for `rows`, declared for aggregates, null if unknown. */
  readonly units: number | null;
  readonly universe: Localized;
  /** ISO interval or year, as declared. */
  readonly period: string | null;
  readonly rowCount: number;
  /** Physical line of each row in the CSV, from 1. */
  readonly lines: Uint32Array;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly texts: ReadonlyMap<string, TextColumn>;
  /** Columns with several codes in a cell; each is a set of its own name. */
  readonly delimited: ReadonlyMap<string, DelimitedColumn>;
  readonly sets: ReadonlyMap<string, VariableSet>;
  readonly bases: ReadonlyMap<string, Base>;
  /** How each derived variable and measure is computed, by name. */
  readonly derivations: ReadonlyMap<string, Derivation>;
  /** Names of the measures that may weight a `rows` dataset. */
  readonly weights: readonly string[];
  /** Name of the variable with the wave of a panel. */
  readonly wave: string | null;
  /** Name of the variable with the strata that the sample was drawn from. */
  readonly stratum: string | null;
  /** Name of the variable with the primary sampling units. */
  readonly cluster: string | null;
  /** Name of the text column that holds the id of a respondent. */
  readonly idColumn: string | null;
  readonly primaryKey: readonly string[];
  readonly provenance: DatasetProvenance;
  readonly place: Place;
}

export interface DatasetProvenance {
  readonly package: string;
  readonly version: string;
  readonly path: string;
  /** `sha256:…` of the CSV's bytes. */
  readonly hash: string;
  readonly bytes: number;
  readonly sources: readonly {readonly title: string; readonly path: string | null}[];
  readonly licenses: readonly string[];
  /** What readers must know wherever the data are shown; null if nothing. */
  readonly notice: Localized | null;
}

/** A dataset that is declared, but whose private CSV is not on this machine. */
export interface AbsentDataset {
  readonly id: string;
  /** What its descriptor says of it: the dataset without a single row. */
  readonly declared: Dataset;
  readonly place: Place;
}

/** A data package, read and found valid. */
export interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly title: Localized;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Private datasets that are not here: an exhibit that asks for one cannot be computed on this machine. */
  readonly absent: readonly AbsentDataset[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly lists: ReadonlyMap<string, CodeList>;
  readonly printed: readonly PrintedCell[];
  readonly statements: readonly Statement[];
  readonly registers: readonly RegisterFile[];
  readonly licenses: readonly License[];
  readonly sources: DatasetProvenance['sources'];
  readonly notice: DatasetProvenance['notice'];
  /** Newest first; empty if there is no `CHANGELOG.md`. */
  readonly changelog: readonly ChangelogEntry[];
  readonly folder: string;
  /** What it was read from. */
  readonly files: PackageFiles;
  readonly place: Place;
}
