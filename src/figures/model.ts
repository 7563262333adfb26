import type {FigureKindName} from './kinds/kinds.ts';
import type {Language} from '../support/localized.ts';
import type {Cell, Statistic, Table} from '../tables/model.ts';

/** What a figure shows of its table. Keys of rows and columns are codes. */
export interface FigureSpecification {
  readonly id: string;
  readonly kind: FigureKindName;
  /** Which statistic of the table is drawn; the first kind of per cent, else the first statistic, if not said. */
  readonly statistic?: Statistic;
  /** Which rows and columns are drawn, in this order; all categories if not said. */
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  /** Which end of the answers is the good one; without it they are a quantity. */
  readonly good?: 'first' | 'last';
  readonly direction?: 'horizontal' | 'vertical';
  /** Axes in powers of ten. */
  readonly log?: readonly ('x' | 'y')[];
  /** Rows that stand out from the others. */
  readonly highlight?: readonly string[];
}

/** A row or a column of the table, as a figure shows it. */
export interface FigurePart {
  readonly key: string;
  /** Position in the table. */
  readonly index: number;
  readonly label: string;
  readonly isMissing: boolean;
  /** Key of the row group or spanner that it stands in. */
  readonly group: string | null;
  /** Marks of the notes that hang at it. */
  readonly marks: readonly string[];
}

/** One number of the table as a figure draws it. */
export interface Datum {
  readonly item: FigurePart;
  readonly series: FigurePart;
  readonly cell: Cell;
  /** In the unit that is shown (per cents × 100); null where there is none, and of texts. */
  readonly value: number | null;
  /** As the table shows it. */
  readonly text: string;
  /** Ends of its interval, in the unit that is shown. */
  readonly ends: {readonly low: number; readonly high: number} | null;
  /** Over, under or about what is shown. */
  readonly isApproximate: boolean;
}

/** What is drawn: items down (or along) the figure, a number of each series for each of them. */
export interface FigureData {
  readonly table: Table;
  readonly specification: FigureSpecification;
  readonly language: Language;
  /** That of the columns drawn; of several the first. */
  readonly statistic: Statistic;
  readonly items: readonly FigurePart[];
  readonly series: readonly FigurePart[];
  readonly data: readonly Datum[];
  /** Whether numbers are per cents. */
  readonly isPercent: boolean;
  readonly decimals: number;
  /** Per item how many units its numbers are of, where that differs between items; null where it does not. */
  readonly sizes: ReadonlyMap<string, string> | null;
  /** Columns of sums that stand beside the bars: the outer answers of a battery. */
  readonly beside: readonly {
    readonly label: string;
    readonly index: number;
    readonly texts: ReadonlyMap<string, string>;
  }[];
}

/** How wide a figure is drawn, in CSS pixels, and how large its letters are. */
export interface Frame {
  readonly name: 'narrow' | 'medium' | 'wide';
  readonly width: number;
  readonly size: number;
}

/** One drawing of a figure. */
export interface Drawing {
  readonly frame: Frame;
  readonly height: number;
  readonly svg: string;
}
