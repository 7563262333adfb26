import {suggest} from '../../support/did-you-mean.ts';
import type {Cell, Column, Note} from '../model.ts';
import type {CommonSpecification, NotePlace} from '../specification.ts';
import type {Draft} from './draft.ts';
import type {Report} from './fault.ts';
import {hasStep, lastCode, step} from './keys.ts';

type DeclaredNote = NonNullable<CommonSpecification['notes']>[number];

/** A note and the rows (by key), columns and cells that it hangs at; at none of them: it concerns the whole table. */
export interface PlacedNote {
  readonly text: string;
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<Column>;
  readonly cells: ReadonlySet<Cell>;
}

/**
 * Hangs notes at rows, columns and cells: those declared, and those that are placed already. The marks a, b, c follow the
 * order of reading: columns, stub, cells; notes on caption or stubhead concern the whole table and have none. A note at a
 * place that is not there is a fault.
 */
export function hangNotes(
  draft: Draft,
  declared: readonly DeclaredNote[],
  report: Report,
  placed: readonly PlacedNote[] = []
): {readonly draft: Draft; readonly notes: readonly Note[]} {
  const all = [...declared.flatMap((note, i) => placeOf(draft, note, i, report)), ...placed];
  const position = new Map(all.map((note) => [note, positionOf(draft, note)]));
  const marked = all
    .filter(({rows, columns, cells}) => rows.size + columns.size + cells.size > 0)
    .sort((a, b) => compareNumbers(position.get(a) ?? [], position.get(b) ?? []))
    .map((place, i) => ({...place, mark: markOf(i)}));
  const marksAt = (hangsHere: (place: PlacedNote) => boolean): readonly string[] =>
    marked.filter(hangsHere).map(({mark}) => mark);
  const onTable = all.filter(({rows, columns, cells}) => rows.size + columns.size + cells.size === 0);
  return {
    notes: [
      ...onTable.map(({text}): Note => ({mark: null, text})),
      ...marked.map(({mark, text}): Note => ({mark, text}))
    ],
    draft: {
      ...draft,
      rows: draft.rows.map((row) => ({...row, noteMarks: marksAt(({rows}) => rows.has(row.key))})),
      columns: draft.columns.map((column) => ({...column, noteMarks: marksAt(({columns}) => columns.has(column))})),
      cells: draft.cells.map((cell) => ({...cell, noteMarks: marksAt(({cells}) => cells.has(cell))}))
    }
  };
}

/** Where a note is met first: heads before the stub, the stub before cells. */
function positionOf(draft: Draft, {rows, columns, cells}: PlacedNote): readonly number[] {
  const [cell] = draft.cells
    .filter((one) => cells.has(one))
    .map((one) => cellPosition(draft, one))
    .sort(compareNumbers);
  if (columns.size > 0) return [0, -1, draft.columns.findIndex((one) => columns.has(one))];
  if (rows.size > 0) return [1, draft.rows.findIndex(({key}) => rows.has(key)), -1];
  return [2, ...(cell ?? [])];
}

function cellPosition(draft: Draft, {row, column, statistic}: Cell): readonly number[] {
  return [
    draft.rows.findIndex(({key}) => key === row),
    draft.columns.findIndex((one) => one.key === column && one.statistic === statistic)
  ];
}

/** `a` … `z`, `aa`, `ab` … */
export function markOf(position: number): string {
  const letter = String.fromCharCode(97 + (position % 26));
  return position < 26 ? letter : `${markOf(Math.floor(position / 26) - 1)}${letter}`;
}

function placeOf(draft: Draft, note: DeclaredNote, index: number, report: Report): readonly PlacedNote[] {
  const {text} = note;
  const nowhere: PlacedNote = {text, rows: new Set(), columns: new Set(), cells: new Set()};
  if (typeof note.at === 'string') return [nowhere];
  const entries = entriesOf(note.at);
  const isNarrowed = entries.some(({name}) => name === 'statistic');
  const fitting = entries.map((entry) => ({
    ...entry,
    rows: draft.rows.filter(({key}) => entry.fitsRow(key)).map(({key}) => key),
    columns: draft.columns.filter(
      (column, i) => entry.fitsColumn(column) && (isNarrowed || entry.name === 'column' || isFirst(draft, i))
    )
  }));
  const missed = fitting.find(({rows, columns}) => rows.length === 0 && columns.length === 0);
  if (missed !== undefined) {
    const kind = KINDS.find((own) => own === missed.name) ?? 'row or column';
    const message = `the table has no ${kind} "${missed.word}" to hang this note at`;
    report('note-nowhere', ['notes', index, 'at', missed.name], message, suggest(missed.word, places(draft, kind)));
    return [];
  }
  const ofRows = fitting.filter(({rows}) => rows.length > 0);
  const ofColumns = fitting.filter((entry) => !ofRows.includes(entry));
  const rows = (ofRows[0]?.rows ?? []).filter((key) => ofRows.every((entry) => entry.rows.includes(key)));
  const columns = (ofColumns[0]?.columns ?? []).filter((one) =>
    ofColumns.every((entry) => entry.columns.includes(one))
  );
  if (ofRows.length === 0 && columns.length > 0) return [{...nowhere, columns: new Set(columns)}];
  if (ofColumns.length === 0 && rows.length > 0) return [{...nowhere, rows: new Set(rows)}];
  const where = draft.cells.filter(
    ({row, column, statistic}) =>
      rows.includes(row) && columns.some((one) => one.key === column && one.statistic === statistic)
  );
  if (where.length > 0) return [{...nowhere, cells: new Set(where)}];
  const message = `no cell of the table is all of ${entries.map(({name, word}) => (word.includes('=') ? word : `${name} "${word}"`)).join(', ')}`;
  report('note-nowhere', ['notes', index, 'at'], message, 'take one of them out, or name another cell');
  return [];
}

/** Keys of a place that are no variables. */
const KINDS = ['row', 'column', 'statistic'] as const;

interface Entry {
  readonly name: string;
  readonly word: string;
  readonly fitsRow: (key: string) => boolean;
  readonly fitsColumn: (column: Column) => boolean;
}

function entriesOf(at: Exclude<NotePlace, string>): readonly Entry[] {
  const named: Readonly<Record<string, string | readonly string[]>> = at;
  return Object.entries(named).map(([name, wanted]): Entry => {
    const codes = typeof wanted === 'string' ? [wanted] : wanted;
    if (name === 'column') {
      const fitsColumn = (column: Column): boolean => namesOf(column).some((one) => codes.includes(one));
      return {name, word: codes.join(', '), fitsRow: () => false, fitsColumn};
    }
    if (name === 'row') {
      const fitsRow = (key: string): boolean => [key, lastCode(key)].some((one) => codes.includes(one));
      return {name, word: codes.join(', '), fitsRow, fitsColumn: () => false};
    }
    if (name === 'statistic') {
      const fitsColumn = ({statistic}: Column): boolean => codes.includes(statistic);
      return {name, word: codes.join(', '), fitsRow: () => false, fitsColumn};
    }
    const steps = codes.map((code) => step(name, code));
    const fits = (key: string): boolean => steps.some((one) => hasStep(key, one));
    return {name, word: steps.join(', '), fitsRow: fits, fitsColumn: ({key}) => fits(key)};
  });
}

/** What a column may be called: its key, its code, or its statistic where it has no key. */
function namesOf({key, statistic}: Column): readonly string[] {
  return key === '' ? [statistic] : [key, lastCode(key)];
}

function places({rows, columns}: Draft, kind: string): ReadonlySet<string> {
  if (kind === 'row') return new Set(rows.map(({key}) => lastCode(key)));
  if (kind === 'statistic') return new Set(columns.map(({statistic}) => statistic));
  if (kind === 'column') return new Set(columns.flatMap((column) => namesOf(column).slice(-1)));
  return new Set([...rows, ...columns].flatMap(({key}) => key.split(' > ')));
}

/** A note on a category with several statistics hangs at the first of its columns only. */
function isFirst({columns}: Draft, position: number): boolean {
  return columns.findIndex(({key}) => key === columns[position]?.key) === position;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
