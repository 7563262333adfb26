import {suggest} from '../support/did-you-mean.ts';
import type {Language} from '../support/localized.ts';
import type {TableBuilder} from './build.ts';
import type {Placed} from './classification-bands.ts';
import {bandKey, checkBands, placeRows} from './classification-bands.ts';
import type {Column, StubRow, Table} from './model.ts';
import type {Origin} from './origin.ts';
import type {Draft} from './parts/draft.ts';
import {collectFaults, failed} from './parts/fault.ts';
import type {TracedCell} from './parts/figure.ts';
import {untraced} from './parts/finish.ts';
import {step} from './parts/keys.ts';
import {hangNotes} from './parts/notes.ts';
import type {Band, ClassificationSpecification} from './specification.ts';

const NOBODY: Readonly<Record<Language, string>> = {nb: 'Ingen', en: 'None'};

/**
 * Builds a matrix of the rows of another table by bands over two of its columns. Bands compare the exact values, per cents
 * as numbers of 100; every row must fall in one band on either side. Keys are the bands' labels as codes: `over_20`.
 */
export const buildClassification: TableBuilder<ClassificationSpecification> = (specification, {tables}) => {
  const faults = collectFaults();
  const of = tables.get(specification.of);
  if (of === undefined) {
    const message = `there is no table "${specification.of}" before this one`;
    faults.report('unknown-exhibit', ['of'], message, suggest(specification.of, tables.keys()));
    return failed(faults);
  }
  checkBands(specification, of, faults.report);
  if (faults.found.length > 0) return failed(faults);
  const placed = placeRows(specification, of, faults.report);
  const {draft, notes} = hangNotes(draftOf(specification, of, placed), specification.notes ?? [], faults.report);
  if (faults.found.length > 0) return failed(faults);
  const {cells, origins} = untraced(draft.cells);
  return {table: {...frame(specification, of), ...draft, cells, notes}, faults: [], origins};
};

/** Who is counted, from which data: as in the other table. */
function frame(
  {id, caption, reproduces, rows, except = []}: ClassificationSpecification,
  of: Table
): Omit<Table, keyof Draft | 'notes'> {
  const {language, baseLine, base, unit, universe, rounding, provenance} = of;
  return {
    id,
    kind: 'classification',
    language,
    caption,
    stubhead: labelOf(of, rows.by),
    descriptionHead: null,
    baseLine,
    base,
    unit,
    universe,
    rounding,
    sort: 'codes',
    reproduces: reproduces ?? null,
    exceptions: except,
    provenance
  };
}

function draftOf({rows, columns}: ClassificationSpecification, of: Table, placed: readonly Placed[]): Draft {
  const spanner = step(columns.by, '(bands)');
  return {
    rows: rows.bands.map(bandRow),
    columns: columns.bands.map((band) => bandColumn(band, spanner)),
    rowGroups: [],
    spanners: [{key: spanner, label: labelOf(of, columns.by)}],
    cells: rows.bands.flatMap((row) =>
      columns.bands.map((column) => {
        const held = placed.filter(({bands}) => bands.rows === row && bands.columns === column);
        return bandCell(
          row,
          column,
          held.length === 0 ? NOBODY[of.language] : held.map(({row: {label}}) => label).join('\n'),
          {kind: 'placed', exhibit: of.id, rows: held.map(({row: {key}}) => key)}
        );
      })
    )
  };
}

function labelOf({columns}: Table, key: string): string {
  return columns.find((column) => column.key === key)?.label ?? '';
}

function bandCell(row: Band, column: Band, text: string, origin: Origin): TracedCell {
  return {
    row: bandKey(row),
    column: bandKey(column),
    statistic: 'text',
    value: null,
    base: null,
    text,
    state: 'text',
    noteMarks: [],
    origin
  };
}

function bandRow(band: Band): StubRow {
  return {key: bandKey(band), label: band.label, kind: 'category', group: null, description: null, noteMarks: []};
}

function bandColumn(band: Band, spanner: string): Column {
  return {
    key: bandKey(band),
    statistic: 'text',
    label: band.label,
    kind: 'category',
    spanner,
    unit: null,
    decimals: 0,
    align: 'text',
    noteMarks: []
  };
}
