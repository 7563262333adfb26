import type {Language} from '../support/localized.ts';
import type {Column, Group, Note, StubRow, Table} from '../tables/model.ts';
import type {RawValue} from './raw-value.ts';
import {writeForm} from './values.ts';

const SLOT = /\{([^{}]+)\}/g;

/** A text with each `{name}` replaced by the named value in its usual form. A name whose value failed stays as it is. */
export function interpolate(text: string, named: ReadonlyMap<string, RawValue>, language: Language): string {
  return text.replace(SLOT, (slot, name: string) => {
    const raw = named.get(name.normalize('NFC'));
    if (raw === undefined) return slot;
    const written = writeForm(raw, undefined, null, language);
    return 'text' in written ? written.text : slot;
  });
}

/** A table with the named values written into its caption, labels, notes and texts for empty cells. */
export function interpolateTable(table: Table, named: ReadonlyMap<string, RawValue>): Table {
  const write = (text: string): string => interpolate(text, named, table.language);
  const labelled = <T extends StubRow | Column | Group>(part: T): T => ({...part, label: write(part.label)});
  return {
    ...table,
    caption: write(table.caption),
    rows: table.rows.map(labelled),
    columns: table.columns.map(labelled),
    spanners: table.spanners.map(labelled),
    // What a Listing shows for an empty cell is the chapter's own text.
    cells: table.cells.map((cell) => (cell.state.startsWith('missing:') ? {...cell, text: write(cell.text)} : cell)),
    notes: table.notes.map((note): Note => ({...note, text: write(note.text)}))
  };
}
