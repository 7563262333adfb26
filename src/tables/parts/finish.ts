import {inLanguage} from '../../support/localized.ts';
import type {Dataset, Measure} from '../../data/model.ts';
import type {Language} from '../../support/localized.ts';
import type {BuiltTable} from '../build.ts';
import type {ToldReliability} from '../battery/reliability.ts';
import {withComparisons} from '../comparisons/with-comparisons.ts';
import {withIntervals} from '../intervals/with-intervals.ts';
import type {Cell, Note, Table, TableKind} from '../model.ts';
import {cellKey} from '../model.ts';
import type {Origin} from '../origin.ts';
import type {CommonSpecification} from '../specification.ts';
import {withTestColumns} from '../tests/test-columns.ts';
import type {CompleteAnswers} from '../tests/run-tests.ts';
import {withTests} from '../tests/with-tests.ts';
import {unitName} from './base-line.ts';
import type {Size} from './base-size.ts';
import type {Draft} from './draft.ts';
import type {Faults} from './fault.ts';
import {exceptHint, failed, isExcepted} from './fault.ts';
import type {TracedCell} from './figure.ts';
import type {PlacedNote} from './notes.ts';
import {hangNotes} from './notes.ts';
import {sortRows} from './order.ts';
import {sampleOf} from './sample.ts';
import {smallBaseNote} from './small-base.ts';

/** What a finished table says besides its draft. */
export interface Finish {
  readonly kind: TableKind;
  readonly specification: CommonSpecification;
  readonly language: Language;
  readonly dataset: Dataset;
  /** Other datasets that numbers come from. */
  readonly others: readonly Dataset[];
  readonly stubhead: string;
  readonly descriptionHead: string | null;
  readonly baseLine: string;
  readonly base: number | null;
  /** What numbers of units outside the cells are made of. */
  readonly told?: readonly Size[];
  readonly responses?: number | null;
  readonly notes: readonly string[];
  /** Notes that hang at columns of the draft. */
  readonly placed?: readonly PlacedNote[];
  /** The answers of those who answered all items of a battery, if they are numbers. */
  readonly complete?: CompleteAnswers | null;
  /** How well items measure the same, if that was asked for. */
  readonly reliability?: ToldReliability | null;
  /** What per cents are of, if not of units. */
  readonly weight: Measure | null;
  readonly faults: Faults;
}

/** Sorts a draft, hangs its notes and makes it a table, unless something was wrong. */
export function finish(draft: Draft, made: Finish): BuiltTable {
  const {specification, faults, dataset, language} = made;
  if (faults.found.length > 0) return failed(faults);
  const sample = sampleOf(dataset, made.weight);
  const tested = withTests(draft, specification, {sample, complete: made.complete ?? null}, language, faults.report);
  const estimated = withIntervals(draft, specification, sample, language, faults.report);
  const ordered = {...estimated.draft, rows: sortRows(draft, specification.sort ?? 'codes', faults.report)};
  const compared = withComparisons(ordered, specification, {
    kind: made.kind,
    dataset,
    sample,
    language,
    report: faults.report
  });
  const sorted = withTestColumns(compared.draft, tested.columns);
  const oneUnit = made.weight !== null ? null : unitName(dataset, 1, language);
  // Where numbers are hidden, the mark of a small base would tell of one that is hidden.
  const small = dataset.disclosure === undefined ? smallBaseNote(sorted, oneUnit, language) : null;
  const placed = [...(made.placed ?? []), ...(small === null ? [] : [small])];
  const hung = hangNotes(sorted, specification.notes ?? [], faults.report, placed);
  reportLost(draft, made);
  reportEmpty(draft, made);
  if (faults.found.length > 0) return failed(faults);
  const told = made.reliability ?? null;
  const automatic = [
    ...made.notes,
    ...estimated.notes,
    ...tested.notes,
    ...compared.notes,
    ...(told === null ? [] : [told.note])
  ].map((text): Note => ({
    mark: null,
    text
  }));
  const {cells, origins} = untraced(hung.draft.cells);
  const table: Table = {
    ...hung.draft,
    cells,
    id: specification.id,
    kind: made.kind,
    language,
    caption: specification.caption,
    stubhead: made.stubhead,
    descriptionHead: made.descriptionHead,
    notes: [...hung.notes, ...automatic],
    baseLine: made.baseLine,
    base: made.base,
    ...(made.responses === undefined || made.responses === null ? {} : {responses: made.responses}),
    unit: unitName(dataset, 2, language),
    universe: inLanguage(dataset.universe, language),
    rounding: specification.rounding ?? 'plain',
    ...(tested.results.length === 0 ? {} : {tests: tested.results}),
    ...(specification.adjust === undefined || tested.results.length === 0 ? {} : {adjust: specification.adjust}),
    ...(told === null ? {} : {reliability: told.reliability}),
    ...(compared.comparison === null ? {} : {comparison: compared.comparison}),
    sort: specification.sort ?? 'codes',
    reproduces: specification.reproduces ?? null,
    exceptions: specification.except ?? [],
    provenance: [...new Set([dataset, ...made.others])].map(({provenance}) => provenance)
  };
  return {table, faults: [], origins, ...(made.told === undefined ? {} : {told: made.told})};
}

/** Parts cells from what they are made of, which is kept by their keys. */
export function untraced(traced: readonly TracedCell[]): {
  readonly cells: readonly Cell[];
  readonly origins: ReadonlyMap<string, Origin>;
} {
  const origins = new Map<string, Origin>();
  const cells = traced.map(({origin, ...cell}) => {
    origins.set(cellKey(cell.row, cell.column, cell.statistic), origin);
    return cell;
  });
  return {cells, origins};
}

function reportLost({cells}: Draft, {specification, faults}: Finish): void {
  const lost = cells.filter(({state}) => state === 'lost');
  const [first] = lost;
  if (first === undefined || isExcepted(specification, 'values-lost')) return;
  const where = [first.row, first.column].filter((key) => key !== '').join(', ');
  const message = `${lost.length} of ${cells.length} values are lost with the source, the first at ${where}`;
  faults.report('values-lost', ['data'], message, `pick what is known with where, ${exceptHint('values-lost')}`);
}

function reportEmpty({rows, columns}: Draft, {faults, dataset}: Finish): void {
  if (rows.length > 0 && columns.length > 0) return;
  const message = `nothing of ${dataset.id} is left to show`;
  faults.report('empty-result', ['where'], message, 'widen where or base');
}
