import type {DataPackage} from '../data/model.ts';
import type {DisclosedNumbers} from '../tables/disclosure/hide-tables.ts';
import type {FigureData} from '../figures/model.ts';
import type {FigureKindName} from '../figures/kinds/kinds.ts';
import type {Cell, Exception, Statistic, State, Table} from '../tables/model.ts';
import type {Cache} from '../support/cache.ts';
import type {Fraction} from '../support/fraction.ts';
import type {Language} from '../support/localized.ts';
import type {Place, Problem} from '../support/problem.ts';
import type {ClaimProps} from './claims.ts';
import type {GrammarContext} from './grammar/context.ts';
import type {KeyFigure} from './key-figures.ts';
import type {Chapter, ChapterElement, ReportSettings} from './model.ts';
import type {QuotedTable, RawValue, ValueOrigin} from './raw-value.ts';
import type {SiteSettings} from './site-settings.ts';
import type {Translations} from './translations.ts';

/** Key of an element in a report: `<chapter file>:<line>:<column>`. Astro renders components concurrently, so a counter
 * would not do. */
export type ElementKey = string;

export function elementKey(chapter: {readonly file: string}, element: {readonly at: string}): ElementKey {
  return `${chapter.file}:${element.at}`;
}

/** A figure whose table can be drawn as it asks. */
export interface DrawnFigure {
  readonly kind: FigureKindName;
  readonly data: FigureData;
}

/** A table, a figure or a box, numbered. */
export interface Exhibit {
  readonly id: string;
  readonly kind: 'table' | 'figure' | 'box';
  /** `3.2`, `V1.1`; null if it carries no number (boxes). */
  readonly number: string | null;
  /** `Tabell 3.2`, in the report's language. */
  readonly label: string;
  readonly caption: string;
  /** What a figure shows, in the author's words; null for tables and boxes. */
  readonly message: string | null;
  /** The table, or the table behind the figure; null for boxes and for what the source has lost. */
  readonly table: Table | null;
  /** How a figure is drawn of its table; null for tables, boxes and what is lost. */
  readonly figure: DrawnFigure | null;
  /** Why there is nothing to show of a figure; null if there is something. */
  readonly lost: string | null;
  /** Label in the source report, if it rebuilds one. */
  readonly reproduces: string | null;
  /** What the table was built from, with what each of its cells is made of. */
  readonly source: QuotedTable | null;
  readonly exceptions: readonly Exception[];
  readonly chapter: Chapter;
  readonly element: ChapterElement;
  /** What the source printed, by cell key. */
  readonly printed: ReadonlyMap<string, string>;
}

/** A number in prose. */
export interface ComputedValue {
  readonly key: ElementKey;
  /** Name under which it may be used again; null if it has none. */
  readonly name: string | null;
  /** Whether the name is defined elsewhere and only used here. */
  readonly reused: boolean;
  /** As it stands in the sentence. */
  readonly text: string;
  readonly value: Fraction | number | null;
  readonly base: number | null;
  readonly statistic: Statistic;
  readonly state: State;
  /** Exhibit that it is quoted from, with the cells; null if it is computed from a dataset. */
  readonly exhibit: string | null;
  readonly cells: readonly Cell[];
  /** Canonical expression: `tbl-alder[26-30, n]`, `share(fungerer=svaert_godt) of rustilskudd-2014/fungerer`. */
  readonly expression: string;
  /** Null for a literal. */
  readonly origin: ValueOrigin | null;
  /** Whether it is a difference of two per cents. */
  readonly points: boolean;
  readonly place: Place;
}

/** A phrase that stands for a value and holds. */
export interface CheckedClaim {
  readonly key: ElementKey;
  readonly phrase: string;
  readonly value: ComputedValue;
  /** What it claims of the order of numbers; null where its words have a range of their own. */
  readonly is: NonNullable<ClaimProps['is']> | null;
  /** The value that it is compared with. */
  readonly than: ComputedValue | null;
  readonly place: Place;
}

/** Where a reference leads. */
export interface ReferenceTarget {
  /** `tabell 3.2`, `kapittel 2`, `vedlegg 1`, `avsnitt 3.4` as it stands in a sentence. */
  readonly text: string;
  readonly title: string;
  /** Slug of the target's chapter and the id there. */
  readonly chapter: string;
  readonly id: string;
  readonly exhibit: string | null;
}

export interface NumberedSection {
  readonly id: string;
  /** `3`, `3.2`, `V1.2`; null where the settings leave sections of this depth unnumbered. */
  readonly number: string | null;
  readonly depth: number;
  readonly title: string;
  readonly chapter: string;
}

/** A printed number that differs from its recomputation. */
export interface Finding {
  readonly exhibit: string;
  readonly label: string;
  readonly row: string;
  readonly column: string;
  readonly statistic: Statistic;
  readonly printed: string;
  readonly computed: string;
  /** Why it is known and explained; null while it is open (and fails `check`). */
  readonly reason: string | null;
  readonly place: Place;
}

/** A report, computed: what Astro renders, snapshots hold and checks read. Needs no Astro. */
export interface ReportModel {
  /** Language of exhibits and titles. Prose is in that of the settings. */
  readonly language: Language;
  readonly settings: ReportSettings;
  /** What readers must know of the data behind it, in the language of the model. */
  readonly notices: readonly string[];
  readonly chapters: readonly Chapter[];
  readonly sections: readonly NumberedSection[];
  /** In reading order, by id. */
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  readonly values: ReadonlyMap<ElementKey, ComputedValue>;
  readonly claims: ReadonlyMap<ElementKey, CheckedClaim>;
  /** Targets of `Ref`, by the Ref's key. */
  readonly references: ReadonlyMap<ElementKey, ReferenceTarget>;
  /** Exhibit id → the chapters' places that refer to it, by key of the Ref. */
  readonly backReferences: ReadonlyMap<string, readonly {readonly chapter: string; readonly key: ElementKey}[]>;
  readonly findings: readonly Finding[];
  /** In the language of the model. */
  readonly keyFigures: readonly KeyFigure[];
  /** What the report is about, in the language of the model. */
  readonly scope: readonly KeyFigure[];
  /** Where a `Ref` may lead, by id: as named in `language`. */
  readonly targets: ReadonlyMap<string, ReferenceTarget>;
  /** Named values, for texts with `{name}`. */
  readonly named: ReadonlyMap<string, RawValue>;
  /** The report's own texts in English, as far as they are written. */
  readonly translations: Translations;
  /** Texts shown in the report's own language, though `language` is another. */
  readonly untranslated: ReadonlySet<string>;
  /** What its chapters may name: for the editor's types. */
  readonly grammar: GrammarContext;
  /** What it publishes of datasets with a threshold, and what of it is hidden. */
  readonly disclosed: readonly DisclosedNumbers[];
}

/** Everything that lies in the repository, computed once. */
export interface Project {
  readonly packages: ReadonlyMap<string, DataPackage>;
  /** By id, newest first; examples last. */
  readonly reports: ReadonlyMap<string, ReportModel>;
  /** Null without a `site.yaml`. */
  readonly site: SiteSettings | null;
  readonly problems: readonly Problem[];
  /** What was computed, for what is computed when it is asked for: reports in other languages. */
  readonly cache: Cache;
}
