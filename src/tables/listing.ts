import type {Dataset} from '../data/model.ts';
import {formatCount} from '../format/number.ts';
import {SIGNS} from '../format/signs.ts';
import type {Language} from '../support/localized.ts';
import {inLanguage} from '../support/localized.ts';
import type {TableBuilder} from './build.ts';
import type {Content} from './listing-cells.ts';
import {columnOf, contentOf, declared, fieldOf} from './listing-cells.ts';
import {checkColumns, checkEmpty} from './listing-checks.ts';
import type {ListedRow} from './listing-rows.ts';
import {checkRows, listRows} from './listing-rows.ts';
import {checkTotal, totalOf} from './listing-total.ts';
import type {Column, StubRow, Table} from './model.ts';
import type {Draft} from './parts/draft.ts';
import {distinct} from './parts/draft.ts';
import type {Report} from './parts/fault.ts';
import {collectFaults, failed} from './parts/fault.ts';
import type {TracedCell} from './parts/figure.ts';
import {untraced} from './parts/finish.ts';
import type {PlacedNote} from './parts/notes.ts';
import {hangNotes} from './parts/notes.ts';
import type {Selection} from './parts/selection.ts';
import {select} from './parts/selection.ts';
import type {ListingSpecification} from './specification.ts';

/**
 * Builds a listing: rows of a dataset as they are, keyed by their primary key. The first column is the stub: what a row is
 * called; it has no cells. An empty cell must be said something for.
 */
export const buildListing: TableBuilder<ListingSpecification> = (specification, context) => {
  const faults = collectFaults();
  const selection = select(specification, context, faults.report);
  if (selection === null) return failed(faults);
  const {dataset} = selection;
  checkColumns(specification, dataset, faults.report);
  checkRows(specification, dataset, faults.report);
  if (faults.found.length > 0) return failed(faults);
  const rows = listRows(specification, selection, context.language);
  if (rows.length === 0) {
    const prop = specification.where === undefined ? 'base' : 'where';
    faults.report('empty-result', [prop], `no row of ${dataset.id} is left`, 'widen where or base');
  }
  const drafted = draftOf(specification, selection, rows, context.language, faults.report);
  const {draft, notes} = hangNotes(drafted.draft, specification.notes ?? [], faults.report, drafted.notes);
  if (faults.found.length > 0) return failed(faults);
  const [first] = specification.columns;
  const {field: name = '', label} = first === undefined ? {} : declared(first);
  const field = fieldOf(dataset, name);
  const stubhead = label ?? (field === null ? '' : inLanguage(field.field.title, context.language));
  const {cells, origins} = untraced(draft.cells);
  return {
    table: {...frame(specification, dataset, rows.length, context.language), ...draft, cells, notes, stubhead},
    faults: [],
    origins
  };
};

function draftOf(
  specification: ListingSpecification,
  selection: Selection,
  rows: readonly ListedRow[],
  language: Language,
  report: Report
): {readonly draft: Draft; readonly notes: readonly PlacedNote[]} {
  const {dataset} = selection;
  const drawn = specification.columns.flatMap((one, i) => {
    const spec = declared(one);
    const name = spec.field;
    const field = fieldOf(dataset, name);
    if (field === null) return [];
    const column = columnOf(spec, field, dataset, specification.decimals, language);
    const contents = rows.map(({index}) => contentOf(field, index, column.decimals, language));
    checkEmpty(specification, dataset, rows, contents, i, report);
    const empty = specification.empty?.[name] ?? '';
    const isOmitted = specification.omitEmpty?.includes(name) === true;
    const filled = contents.map((content) => content ?? notAnswered(empty));
    return [{column, field, contents: isOmitted ? filled.map(withoutSign) : filled}];
  });
  const [stub, ...columns] = drawn;
  checkTotal(specification, selection, columns, report);
  const total = totalOf(specification, selection, columns, language);
  const listed = rows.map(({key, group, letter}, i): StubRow => {
    const label = `${letter}${stub?.contents[i]?.text ?? ''}`;
    return {key, label, kind: 'category', group: group?.key ?? null, description: null, noteMarks: []};
  });
  const cells = codeOrder(rows, dataset).flatMap((i) =>
    columns.map(({column, contents}) => {
      const {key = '', index = 0} = rows[i] ?? {};
      return {
        ...cellOf(key, column, contents[i] ?? notAnswered('')),
        origin: {kind: 'line', dataset, row: index, measure: dataset.measures.get(column.key) ?? null} as const
      };
    })
  );
  const whole = total === null ? [] : [total.row];
  const draft = {
    rows: specification.total?.rows === 'first' ? [...whole, ...listed] : [...listed, ...whole],
    columns: columns.map(({column}) => column),
    rowGroups: distinct(rows.flatMap(({group}) => (group === null ? [] : [group]))),
    spanners: [],
    cells: [...cells, ...(total?.cells ?? [])]
  };
  return {draft, notes: total?.notes ?? []};
}

function frame(
  specification: ListingSpecification,
  dataset: Dataset,
  count: number,
  language: Language
): Omit<Table, keyof Draft | 'notes' | 'stubhead'> {
  const forms = (language === 'en' ? dataset.unit.en : null) ?? dataset.unit.nb;
  const universe = inLanguage(dataset.universe, language);
  const groups = specification.layout === 'spanning' ? dataset.variables.get(specification.rowGroups ?? '') : undefined;
  return {
    id: specification.id,
    kind: 'listing',
    layout: specification.layout ?? 'table',
    ...(groups === undefined ? {} : {groupHead: inLanguage(groups.title, language)}),
    language,
    caption: specification.caption,
    descriptionHead: null,
    baseLine: `${universe.replace(/\.$/, '')}. ${formatCount(count, language)} ${forms[count === 1 ? 0 : 1]}.`,
    base: count,
    unit: forms[1],
    universe,
    rounding: 'plain',
    sort: specification.sort ?? 'codes',
    reproduces: specification.reproduces ?? null,
    exceptions: specification.except ?? [],
    provenance: [dataset.provenance]
  };
}

function cellOf(row: string, {key, statistic}: Column, {value, text, state}: Content): Omit<TracedCell, 'origin'> {
  return {row, column: key, statistic, value, base: null, text, state, noteMarks: []};
}

function notAnswered(text: string): Content {
  return {value: null, text, state: 'missing:not_answered'};
}

/** What was not asked is left out of a record like an empty cell, unless there is a remark on it. */
function withoutSign(content: Content): Content {
  return content.state === 'na' && content.text === SIGNS.unknown.sign ? {...content, text: ''} : content;
}

/** Positions of the rows in code-list order of their keys: the order of snapshots, whatever the order shown. */
function codeOrder(rows: readonly ListedRow[], dataset: Dataset): readonly number[] {
  const keys = dataset.primaryKey.flatMap((name) => dataset.variables.get(name) ?? []);
  return rows
    .map(({index}, position) => ({index, position}))
    .sort((a, b) => {
      const step = keys.find(({codes}) => codes[a.index] !== codes[b.index]);
      return step === undefined ? a.index - b.index : (step.codes[a.index] ?? 0) - (step.codes[b.index] ?? 0);
    })
    .map(({position}) => position);
}
