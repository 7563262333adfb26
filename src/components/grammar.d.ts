// What an editor knows of a chapter's components: completion and red lines while typing. `npm run check` says the same in
// its own words, and a test holds the two together (tests/unit/report/grammar/types.test.ts). The types of `.belegg` are
// generated from the data and the chapters.
import type {
  Datasets,
  Exhibits,
  PassageId,
  PrintedLabel,
  QuoteId,
  SectionId,
  TermKey,
  ValueName,
  WorkKey
} from '../../.belegg/types.d.ts';
import type {FigureKindName} from '../figures/kinds/kinds.ts';
import type {Statistic} from '../tables/model.ts';

type Text = string;
type DatasetId = keyof Datasets;
type ExhibitId = keyof Exhibits;
type Variable<D extends DatasetId> = Extract<keyof Datasets[D]['variables'], string>;
/** A declared set is a variable, as in SPSS's custom tables. */
type Dimension<D extends DatasetId> = Variable<D> | Extract<keyof Datasets[D]['sets'], string>;
type Codes<D extends DatasetId, V> = V extends keyof Datasets[D]['variables']
  ? Datasets[D]['variables'][V]
  : V extends keyof Datasets[D]['sets']
    ? Datasets[D]['sets'][V]
    : never;
type Measure<D extends DatasetId> = Datasets[D]['measures'];
type AnyMeasure = {[D in DatasetId]: `${D}.${Measure<D>}`}[DatasetId];
type Grouping<D extends DatasetId> = Datasets[D]['groupings'];
type Special = '(total)' | '(answered)' | '(base)';

type Where<D extends DatasetId> = {readonly [V in Dimension<D>]?: Codes<D, V> | readonly Codes<D, V>[]};

/** answer: shown and in the base; hidden: in the base, not shown; below: after the total, with its own base; chain:
 * subtotal, missing, total; excluded: neither. */
type Treatment = 'answer' | 'hidden' | 'below' | 'chain' | 'excluded';
type Missing<D extends DatasetId> =
  | Treatment
  | {
      readonly [V in Dimension<D> | 'scale']?:
        Treatment | {readonly [C in V extends keyof Datasets[D]['variables'] ? Codes<D, V> : string]?: Treatment};
    };

type UnitName = 'percent' | 'kr' | 'days' | 'years' | 'hours';

type Column<D extends DatasetId> =
  | {readonly spanner: Text; readonly columns: readonly Column<D>[]}
  | {
      readonly id?: string;
      readonly label?: Text;
      readonly decimals?: number;
      readonly difference: readonly [string, string];
      readonly from?: 'counts' | 'rounded';
    }
  | ({
      readonly id?: string;
      readonly label?: Text;
      readonly decimals?: number;
      readonly unit?: UnitName;
      readonly top?: number;
    } & (
      | {readonly count: Measure<D>}
      | {readonly share: Measure<D>; readonly of: Measure<D> | 'base' | 'total'}
      | {readonly ratio: readonly [string, string]; readonly from?: 'counts' | 'rounded'}
      | {readonly sum: Measure<D>}
      | {readonly mean: Measure<D>}
      | {readonly trimmedMean: Measure<D>; readonly drop: number}
      | {readonly median: Measure<D>}
      | {readonly quantile: Measure<D>; readonly p: number; readonly type?: 2 | 6 | 7}
      | {readonly sd: Measure<D>}
      | {readonly min: Measure<D>}
      | {readonly max: Measure<D>}
      | {readonly value: Measure<D>}
    ));

type NotePlace<D extends DatasetId> =
  | 'caption'
  | 'stubhead'
  | {readonly column: string}
  | {readonly row: string | readonly string[]}
  | {readonly statistic: string}
  | {readonly [V in Dimension<D>]?: Codes<D, V> | Special | readonly (Codes<D, V> | Special)[]};

type Notes<D extends DatasetId> = readonly {readonly at: NotePlace<D>; readonly text: Text}[];
type Exceptions = readonly {
  readonly rule: 'base-unknown' | 'base-hidden' | 'values-lost' | 'not-printed';
  readonly reason: Text;
}[];

interface Table<D extends DatasetId> {
  id: `tbl-${string}`;
  data: D;
  caption: Text;
  reproduces?: PrintedLabel;
  base?: Datasets[D]['bases'];
  where?: Where<D>;
  missing?: Missing<D>;
  weight?: Datasets[D]['weights'] | 'none';
  total?: {rows?: 'first' | 'last' | 'none'; columns?: 'first' | 'last' | 'none'; label?: Text; decimals?: number};
  showBase?: 'note' | 'column' | 'row' | 'margins' | 'total';
  decimals?: number;
  rounding?: 'plain' | 'to100';
  sort?: 'codes' | `-${string}`;
  notes?: Notes<D>;
  except?: Exceptions;
}

/** wilson, wilsonCorrected, exact: of per cents; logit: of weighted ones and of clusters; t: of means. */
type IntervalMethod = 'wilson' | 'wilsonCorrected' | 'exact' | 'logit' | 't';

type CountTest = 'chiSquare' | 'chiSquareCorrected' | 'fisher' | 'raoScott' | 'mcNemar' | 'mcNemarExact';
type NumberTest = 'welch' | 'anova' | 'mannWhitney' | 'kruskalWallis' | 'pairedT' | 'wilcoxon' | 'pearson' | 'spearman';

/** Where p values stand, and how they are adjusted for the number of tests. */
interface Tests {
  showTests?: 'note' | 'column';
  adjust?: 'holm' | 'bonferroni' | 'benjaminiHochberg';
}

interface Intervals {
  interval?: IntervalMethod | readonly IntervalMethod[];
  level?: 0.9 | 0.95 | 0.99;
}

interface Frequency<D extends DatasetId> extends Table<D>, Intervals {
  variable: Dimension<D> | readonly Dimension<D>[];
  statistics?: readonly ('n' | 'percent' | 'validPercent' | 'cumulativePercent' | 'responsePercent' | 'sum')[];
  rowGroups?: Grouping<D>;
}

interface Crosstab<D extends DatasetId> extends Table<D>, Intervals, Tests {
  tests?: CountTest | readonly CountTest[];
  compare?: 'columns' | 'rows';
  rows: Dimension<D> | readonly Dimension<D>[];
  columns: Dimension<D>;
  statistics: readonly ('n' | 'rowPercent' | 'columnPercent' | 'totalPercent' | 'responsePercent' | 'sum')[];
  rowGroups?: Grouping<D>;
  spanners?: Grouping<D>;
  zero?: '0' | '';
  below?: readonly {readonly label: Text; readonly value: AnyMeasure}[];
}

interface Battery<D extends DatasetId> extends Table<D>, Intervals {
  items: Dimension<D>;
  answers: Variable<D> | 'scale';
  statistics?: readonly ('n' | 'rowPercent' | 'top' | 'bottom' | 'net' | 'mean')[];
  top?: number;
  tests?: 'friedman' | readonly 'friedman'[];
  reliability?: 'alpha';
  rowGroups?: Grouping<D>;
  spanners?: Grouping<D>;
}

interface Estimates<D extends DatasetId> extends Table<D>, Intervals, Tests {
  tests?: NumberTest | readonly NumberTest[];
  compare?: 'rows';
  rows: Variable<D>;
  columns: readonly Column<D>[];
  rowGroups?: Grouping<D>;
  describe?: Datasets[D]['texts'];
}

type Field<D extends DatasetId> = Datasets[D]['texts'] | Variable<D> | Measure<D>;

type ListedColumn<D extends DatasetId> =
  Field<D> | {readonly field: Field<D>; readonly label?: Text; readonly decimals?: number; readonly unit?: UnitName};

interface Listing<D extends DatasetId> extends Table<D> {
  columns: readonly ListedColumn<D>[];
  rowGroups?: Grouping<D>;
  letters?: 'withinGroup';
  empty?: {readonly [F in Field<D>]?: Text};
  omitEmpty?: readonly Field<D>[];
  layout?: 'table' | 'spanning' | 'records';
}

type Band = {readonly label: Text; readonly atLeast?: number; readonly below?: number};
type Axis<E extends ExhibitId> = {readonly by: Exhibits[E]['column']; readonly bands: readonly Band[]};

interface Classification<E extends ExhibitId> {
  id: `tbl-${string}`;
  caption: Text;
  reproduces?: PrintedLabel;
  of: E;
  rows: Axis<E>;
  columns: Axis<E>;
  expect?: {readonly [R in Exhibits[E]['row']]?: string};
  notes?: readonly {
    readonly at: 'caption' | 'stubhead' | {readonly row?: string; readonly column?: string};
    readonly text: Text;
  }[];
  except?: Exceptions;
}

interface Figure<E extends ExhibitId> {
  id: `fig-${string}`;
  caption: Text;
  /** Needed, as is `message`, unless `lost` says why there is nothing to draw. */
  kind?: FigureKindName;
  /** What the figure shows, in a sentence. */
  message?: Text;
  of?: E;
  statistic?: Exclude<Statistic, 'text'>;
  /** Codes of the rows and columns that are drawn, in this order. */
  rows?: readonly string[];
  columns?: readonly string[];
  highlight?: readonly string[];
  /** Which end of the answers is the good one. */
  good?: 'first' | 'last';
  direction?: 'horizontal' | 'vertical';
  log?: readonly ('x' | 'y')[];
  lost?: Text;
  /** Of a lost figure whatever the source calls it. */
  reproduces?: PrintedLabel | (string & {});
  except?: Exceptions;
  children?: unknown;
}

type As = 'n' | 'percent' | 'n (percent)' | 'n of base' | 'words' | 'one in' | 'decimal' | 'range' | 'label';

interface Shown {
  as?: As;
  decimals?: number;
  name?: ValueName;
}

/** One shape for all forms of a Value: unions of props make TypeScript answer with two or three errors for one. */
interface Value<E extends ExhibitId, D extends DatasetId> extends Shown {
  of?: E;
  row?: Exhibits[E]['row'] | readonly Exhibits[E]['row'][];
  column?: Exhibits[E]['column'] | readonly Exhibits[E]['column'][];
  statistic?: Exhibits[E]['statistic'];
  pick?: 'largest' | 'smallest' | 'range';
  among?: readonly Exhibits[E]['row'][];
  data?: D;
  where?: Where<D>;
  base?: Datasets[D]['bases'];
  missing?: Missing<D>;
  weight?: Datasets[D]['weights'] | 'none';
  count?: true | Where<D>;
  share?: Where<D>;
  mean?: Measure<D>;
  difference?: readonly [ValueName, ValueName];
  ratio?: readonly [ValueName, ValueName];
  literal?: string | number;
  reason?: Text;
}

interface Claim {
  value: ValueName;
  is?: 'largest' | 'smallest' | 'higher than' | 'lower than' | 'rises' | 'falls';
  than?: ValueName;
  children?: unknown;
}

interface Box {
  id: `box-${string}`;
  kind: 'facts' | 'goodPractice' | 'summary' | 'keyFigures' | 'recommendation';
  title: Text;
  children?: unknown;
}

declare global {
  interface MDXProvidedComponents {
    Frequency: <D extends DatasetId>(props: Frequency<D>) => JSX.Element;
    Crosstab: <D extends DatasetId>(props: Crosstab<D>) => JSX.Element;
    Battery: <D extends DatasetId>(props: Battery<D>) => JSX.Element;
    Estimates: <D extends DatasetId>(props: Estimates<D>) => JSX.Element;
    Listing: <D extends DatasetId>(props: Listing<D>) => JSX.Element;
    Classification: <E extends ExhibitId>(props: Classification<E>) => JSX.Element;
    Figure: <E extends ExhibitId = never>(props: Figure<E>) => JSX.Element;
    Value: <E extends ExhibitId = never, D extends DatasetId = never>(props: Value<E, D>) => JSX.Element;
    Claim: (props: Claim) => JSX.Element;
    Ref: (props: {to: ExhibitId | SectionId}) => JSX.Element;
    Cite: (props: {work: WorkKey; page?: string}) => JSX.Element;
    Term: (props: {is: TermKey; children?: unknown}) => JSX.Element;
    Quote: (props: {id: QuoteId; display?: 'block' | 'inline'}) => JSX.Element;
    Box: (props: Box) => JSX.Element;
    Passage: (props: {id: PassageId; children?: unknown}) => JSX.Element;
  }
}

export {};
