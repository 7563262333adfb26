import {formatJson} from '../data/format-json.ts';
import {noticesOf} from '../report/provenance.ts';
import type {Column, StubRow, Table} from '../tables/model.ts';
import {longCells} from '../tables/render/long.ts';
import {writeValue} from '../tables/snapshot-value.ts';
import type {Citation} from './citation/citation.ts';
import {plainCitation} from './citation/text.ts';

/** Raised when something is taken away or changes its meaning; new properties leave it as it is. */
const FORMAT_VERSION = 1;

/**
 * A table as JSON with its keys, labels, cells, notes, base and origin, in the shape of `schemas/table.schema.json`. What is
 * suppressed has neither value nor base.
 */
export function renderJson(table: Table, citation: Citation): string {
  const {id, kind, language, caption, baseLine, base, unit, universe, rounding, sort, reproduces} = table;
  const notices = noticesOf(table.provenance, language);
  return formatJson({
    format: 'belegg-table',
    formatVersion: FORMAT_VERSION,
    id,
    kind,
    language,
    title: citation.title,
    caption,
    baseLine,
    base,
    ...(table.responses === undefined ? {} : {responses: table.responses}),
    unit,
    universe,
    rounding,
    sort,
    reproduces,
    ...(notices.length === 0 ? {} : {notices}),
    citation: plainCitation(citation, language),
    ...(citation.URL === undefined ? {} : {url: citation.URL}),
    stubhead: table.stubhead,
    descriptionHead: table.descriptionHead,
    ...(table.groupHead === undefined ? {} : {groupHead: table.groupHead}),
    rowGroups: table.rowGroups,
    spanners: table.spanners,
    rows: table.rows.map(rowOf),
    columns: table.columns.map(columnOf),
    cells: longCells(table).map((cell, i) => {
      const own = table.cells[i];
      return {
        ...cell,
        value: cell.value === null ? null : Number(cell.value),
        ...(cell.interval === undefined ? {} : {interval: cell.interval.map(Number)}),
        exact: own === undefined || cell.value === null ? null : writeValue(own),
        notes: own?.noteMarks ?? []
      };
    }),
    ...(table.tests === undefined ? {} : {tests: table.tests}),
    ...(table.adjust === undefined ? {} : {adjust: table.adjust}),
    ...(table.reliability === undefined ? {} : {reliability: table.reliability}),
    ...(table.comparison === undefined ? {} : {comparison: table.comparison}),
    notes: table.notes,
    exceptions: table.exceptions,
    data: table.provenance.map(({package: name, version, path, hash, bytes, sources, licenses}) => ({
      package: name,
      version,
      path,
      hash,
      bytes,
      sources,
      licenses
    }))
  });
}

function rowOf({key, label, letter, kind, group, description, noteMarks}: StubRow): object {
  return {key, label, ...(letter === undefined ? {} : {letter}), kind, group, description, notes: noteMarks};
}

function columnOf({noteMarks, ...column}: Column): object {
  const {key, statistic, label, letter, kind, spanner, unit, decimals, align, list} = column;
  const more = list === undefined ? {} : {list};
  const named = letter === undefined ? {label} : {label, letter};
  return {key, statistic, ...named, kind, spanner, unit, decimals, align, ...more, notes: noteMarks};
}
