import type {Root, RootContent} from 'mdast';
import type {Place} from '../support/problem.ts';
import type {AuthorName} from './author-name.ts';
import type {Ordinal} from './ordinal.ts';

/** The fifteen components of a chapter. Exhibits are the first seven and Box. */
export const COMPONENTS = [
  'Frequency',
  'Crosstab',
  'Battery',
  'Estimates',
  'Listing',
  'Classification',
  'Figure',
  'Value',
  'Claim',
  'Ref',
  'Cite',
  'Term',
  'Quote',
  'Box',
  'Passage'
] as const;

export type ComponentName = (typeof COMPONENTS)[number];

/** A literal of a prop with its position: chapters hold nothing else, so they never run. `place` is its first character
 * (the opening quote of a string). */
export type Literal =
  | {readonly kind: 'string'; readonly value: string; readonly place: Place; readonly names?: readonly TextName[]}
  | {readonly kind: 'number'; readonly value: number; readonly place: Place}
  | {readonly kind: 'boolean'; readonly value: boolean; readonly place: Place}
  | {readonly kind: 'array'; readonly items: readonly Literal[]; readonly place: Place}
  | {readonly kind: 'object'; readonly entries: readonly LiteralEntry[]; readonly place: Place};

/** A `{name}` inside a text, with the place of the name's first letter. */
export interface TextName {
  readonly name: string;
  readonly place: Place;
}

export interface LiteralEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Literal;
}

export interface Prop {
  readonly name: string;
  readonly place: Place;
  readonly value: Literal;
}

/** One component in a chapter, as read. */
export interface ChapterElement {
  readonly component: ComponentName;
  /** `line:column` of its `<`: with the chapter its key. */
  readonly at: string;
  readonly place: Place;
  readonly props: readonly Prop[];
  /** Its text content, components left out; for phrases (Claim, Term). */
  readonly text: string;
  readonly children: readonly RootContent[];
  /** The component that it stands directly or indirectly in. */
  readonly parent: ChapterElement | null;
  /** Id of the section that it stands in. */
  readonly section: string;
}

export interface Heading {
  /** 1 is the chapter's title. */
  readonly depth: number;
  readonly text: string;
  /** `sec-<slug>`; a slug that stands twice in the report gets its chapter's slug before it. */
  readonly id: string;
  readonly place: Place;
}

/** A piece of prose text with its position, for lints; inline code and component props are not in it. */
export interface ProseText {
  readonly text: string;
  readonly place: Place;
}

/** A chapter or an appendix, read as data: one reading that everything later uses. */
export interface Chapter {
  /** File name without `.mdx` and without its ordinal: `data-og-metode`. Unique in the report. */
  readonly slug: string;
  readonly file: string;
  readonly ordinal: Ordinal;
  readonly title: string;
  readonly headings: readonly Heading[];
  /** In reading order. */
  readonly elements: readonly ChapterElement[];
  readonly prose: readonly ProseText[];
  readonly root: Root;
  readonly source: string;
}

/** `report.yaml`, read and found valid. */
export interface ReportSettings {
  readonly id: string;
  readonly title: string;
  /** As published, in whatever language the page is: what citations name. */
  readonly originalTitle: string;
  readonly shortTitle: string | null;
  readonly language: 'nb' | 'en';
  readonly year: number;
  /** Full names. */
  readonly authors: readonly string[];
  /** The same, divided as citations need them. */
  readonly authorNames: readonly AuthorName[];
  readonly publisher: string;
  /** One or two sentences for the list of reports. */
  readonly description: string;
  /** Whether it shows what Belegg can do, with invented data. */
  readonly isExample: boolean;
  /** File names in order: the chapters, then the appendices. */
  readonly chapters: readonly {readonly file: string; readonly place: Place}[];
  readonly numbering: {
    /** `chapter`: Tabell 3.2; `running`: Tabell 14. */
    readonly exhibits: 'chapter' | 'running';
    /** Whether tables and figures share one counter. */
    readonly shared: boolean;
    readonly separator: '.' | '-';
    /** Down to which heading depth sections are numbered (1: chapters only). */
    readonly sections: 1 | 2 | 3;
  };
  /** Package → the version that the report was written against. */
  readonly packages: ReadonlyMap<string, {readonly version: string; readonly place: Place}>;
  /** What bare digits in prose are. */
  readonly numberLint: 'off' | 'warning' | 'error';
  /** What numbers in words are. */
  readonly numberWordLint: 'off' | 'warning' | 'error';
  /** Phrase with a number that does not come from the data → why. */
  readonly literalNumbers: ReadonlyMap<string, {readonly reason: string; readonly place: Place}>;
  /** Hedged word → range of the value that it may stand for, as fractions of 1. */
  readonly phrases: ReadonlyMap<string, {readonly from: number; readonly to: number}>;
  /** Numbers for the report's front, with the sentences that they begin. */
  readonly keyFigures: readonly DeclaredKeyFigure[];
  /** Up to two numbers that say how much the report is about, for lists of reports: `189` `kommuner av 428`. */
  readonly scope: readonly DeclaredKeyFigure[];
  /** Findings that are known and explained. */
  readonly acknowledged: readonly AcknowledgedFinding[];
  /** Group sizes that differ between exhibits, and why. */
  readonly groupSizes: readonly AcknowledgedSize[];
  readonly place: Place;
}

/** A key figure, or a number of the scope, as `report.yaml` has it. */
export interface DeclaredKeyFigure {
  /** Name of a value in one of the chapters. */
  readonly value: string;
  /** What follows the number; may hold `{name}`s of other values. */
  readonly text: string;
  /** Of the name. */
  readonly place: Place;
  readonly textPlace: Place;
}

/** A difference between the sizes of a group in two exhibits that somebody has looked at. */
export interface AcknowledgedSize {
  readonly exhibits: readonly [string, string];
  /** `tiltakstype=helse`; null for all categories that differ between the two. */
  readonly category: string | null;
  readonly reason: string;
  readonly place: Place;
}

/** Differences between printed and computed numbers of an exhibit that somebody has looked at, with their one reason. */
export interface AcknowledgedFinding {
  readonly exhibit: string;
  /** At least one. */
  readonly cells: readonly AcknowledgedCell[];
  readonly reason: string;
  readonly place: Place;
}

/** A cell that is acknowledged, by its keys. */
export interface AcknowledgedCell {
  readonly row: string;
  readonly column: string;
  readonly statistic: string;
  readonly place: Place;
}
