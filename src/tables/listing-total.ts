import type {Measure} from '../data/model.ts';
import {hasNumber, QUALIFIERS} from '../data/model.ts';
import type {Language} from '../support/localized.ts';
import {decimal} from '../support/fraction.ts';
import type {ListedField} from './listing-cells.ts';
import type {Column, StubRow} from './model.ts';
import {counted} from './origin.ts';
import type {Axis} from './parts/axis.ts';
import {WHOLE} from './parts/axis.ts';
import {startCounting} from './parts/counting.ts';
import type {Report} from './parts/fault.ts';
import type {TracedCell} from './parts/figure.ts';
import {cellOf, computed} from './parts/figure.ts';
import {joinSteps, special} from './parts/keys.ts';
import type {PlacedNote} from './parts/notes.ts';
import {phrases} from './parts/phrases.ts';
import type {Selection} from './parts/selection.ts';
import type {ListingSpecification} from './specification.ts';
import {tabulate} from './tabulate.ts';

/** The total of a listing: the sums of those columns that may be added, and what is said of rows without a number. */
export interface ListingTotal {
  readonly row: StubRow;
  readonly cells: readonly TracedCell[];
  readonly notes: readonly PlacedNote[];
}

interface Shown {
  readonly column: Column;
  readonly field: ListedField;
}

/** Adds up each column of numbers that may be added over the rows; the others have no cell in the total. */
export function totalOf(
  {total}: ListingSpecification,
  selection: Selection,
  columns: readonly Shown[],
  language: Language
): ListingTotal | null {
  if (!isWanted(total)) return null;
  const {notes, total: word} = phrases(language);
  const key = joinSteps(selection.dataset.primaryKey.map((name) => special(name, 'total')));
  const sums = columns.flatMap(({column, field}) =>
    field.kind === 'measure' && mayAdd(field.field, selection.dataset.primaryKey)
      ? [sumOf(field.field, selection, {key, column}, language)]
      : []
  );
  const partial = sums.filter(({of, rows}) => of > 0 && of < rows);
  const byText = Map.groupBy(partial, ({of, rows}) => notes.withNumber(of, rows));
  return {
    row: {key, label: total?.label ?? word, kind: 'total', group: null, description: null, noteMarks: []},
    cells: sums.map(({cell}) => cell),
    notes: [...byText].map(([text, own]): PlacedNote => ({
      text,
      rows: new Set(),
      columns: new Set(),
      cells: new Set(own.map(({cell}) => cell))
    }))
  };
}

/** Tells why a listing cannot have the total that is asked of it. */
export function checkTotal(
  {total, layout, columns: names}: ListingSpecification,
  {dataset}: Selection,
  columns: readonly Shown[],
  report: Report
): void {
  if (total?.columns !== undefined && total.columns !== 'none') {
    report('total-place', ['total', 'columns'], 'the columns of a listing are not added to each other', 'leave it out');
  }
  if (!isWanted(total)) return;
  if (layout === 'records') {
    report('total-place', ['total', 'rows'], 'records have no total', "leave total out, or write layout='table'");
    return;
  }
  const measures = columns.flatMap(({field}) => (field.kind === 'measure' ? [field.field] : []));
  if (measures.some((measure) => mayAdd(measure, dataset.primaryKey))) return;
  const [first] = measures.filter(({statistic}) => ADDABLE.has(statistic));
  if (first === undefined) {
    const message = `none of the columns ${names.length > 1 ? 'after the first ' : ''}holds numbers that can be added`;
    report('not-disjoint', ['total', 'rows'], message, 'leave total out');
    return;
  }
  const over = dataset.primaryKey.map((name) => `"${name}"`);
  const message = `"${first.name}" may not be added over ${over.join(' and ')}, so there is no total`;
  const hint = `if it may, say so in datapackage.json: "disjoint": [${over.join(', ')}]; else leave total out`;
  report('not-disjoint', ['total', 'rows'], message, hint);
}

function isWanted(total: ListingSpecification['total']): boolean {
  return total?.rows === 'first' || total?.rows === 'last';
}

/** What numbers of a measure are, if they can be added at all. */
const ADDABLE: ReadonlySet<Measure['statistic']> = new Set(['count', 'value']);

/** A count or an amount of which nothing stands in two rows. */
function mayAdd({statistic, disjoint}: Measure, primaryKey: readonly string[]): boolean {
  return ADDABLE.has(statistic) && primaryKey.every((name) => disjoint.includes(name));
}

/** The one slot that all rows of a listing fall into. */
const ALL: Axis = {
  name: '',
  title: {nb: '', en: null},
  ordered: false,
  slots: [],
  layers: WHOLE,
  whole: 'sum',
  responses: false
};

function sumOf(
  measure: Measure,
  selection: Selection,
  {key, column}: {readonly key: string; readonly column: Column},
  language: Language
): {readonly cell: TracedCell; readonly of: number; readonly rows: number} {
  const {rowCount} = selection.dataset;
  const rows = Uint8Array.from({length: rowCount}, (_, row) => selection.mask?.[row] ?? 1);
  const mask = rows.map((shown, row) => (hasNumber(QUALIFIERS[measure.qualifiers[row] ?? 0] ?? 'exact') ? shown : 0));
  const counting = startCounting({...selection, mask}, {kind: 'counts', measure}, []);
  const tabulation = tabulate(counting, ALL, null, measure);
  const tally = tabulation.at([0], [0]);
  const value = tally.lines === 0 ? null : decimal(tally.amount, tabulation.decimals);
  const origin = {kind: 'count', of: counted(tabulation, tally, [ALL, [0]]), counts: 'measure'} as const;
  const figure = computed(value, null, tally.qualifier, origin);
  const at = {row: key, column: column.key, statistic: column.statistic};
  return {
    cell: cellOf(at, figure, column.decimals, language),
    of: tally.lines,
    rows: rows.reduce((sum, one) => sum + one, 0)
  };
}
