import {suggest} from '../../support/did-you-mean.ts';
import type {Column, Note} from '../model.ts';
import type {CommonSpecification, NotePlace} from '../specification.ts';
import type {Draft} from './draft.ts';
import type {Report} from './fault.ts';
import {hasStep, lastCode, step} from './keys.ts';

type DeclaredNote = NonNullable<CommonSpecification['notes']>[number];

/** Where a note hangs: at rows, at columns, or at the cells where both meet; and its place in reading order. */
interface Hung {
  readonly note: DeclaredNote;
  readonly rows: readonly string[];
  readonly columns: readonly Column[];
  readonly position: readonly [number, number, number];
}

/**
 * Hangs notes at rows, columns and cells. The marks a, b, c follow the order of reading: columns, stub, cells; notes on
 * caption or stubhead concern the whole table and have none. A note at a place that is not there is a fault.
 */
export function hangNotes(
  draft: Draft,
  declared: readonly DeclaredNote[],
  report: Report
): {readonly draft: Draft; readonly notes: readonly Note[]} {
  const onTable = declared.filter(({at}) => typeof at === 'string').map(({text}): Note => ({mark: null, text}));
  const marked = declared
    .flatMap((note, i) => placeOf(draft, note, i, report))
    .sort((a, b) => compareNumbers(a.position, b.position))
    .map((place, i) => ({...place, mark: markOf(i)}));
  const marksAt = (hangsHere: (place: Hung) => boolean): readonly string[] =>
    marked.filter(hangsHere).map(({mark}) => mark);
  return {
    notes: [...onTable, ...marked.map(({mark, note: {text}}): Note => ({mark, text}))],
    draft: {
      ...draft,
      rows: draft.rows.map((row) => ({
        ...row,
        noteMarks: marksAt(({rows, columns}) => columns.length === 0 && rows.includes(row.key))
      })),
      columns: draft.columns.map((column) => ({
        ...column,
        noteMarks: marksAt(({rows, columns}) => rows.length === 0 && columns.includes(column))
      })),
      cells: draft.cells.map((cell) => ({
        ...cell,
        noteMarks: marksAt(
          ({rows, columns}) =>
            rows.includes(cell.row) &&
            columns.some(({key, statistic}) => key === cell.column && statistic === cell.statistic)
        )
      }))
    }
  };
}

/** `a` … `z`, `aa`, `ab` … */
export function markOf(position: number): string {
  const letter = String.fromCharCode(97 + (position % 26));
  return position < 26 ? letter : `${markOf(Math.floor(position / 26) - 1)}${letter}`;
}

function placeOf(draft: Draft, note: DeclaredNote, index: number, report: Report): readonly Hung[] {
  if (typeof note.at === 'string') return [];
  const entries = entriesOf(note.at);
  const fitting = entries.map((entry) => ({
    ...entry,
    rows: draft.rows.filter(({key}) => entry.fitsRow(key)).map(({key}) => key),
    columns: draft.columns.filter(
      (column, i) => entry.fitsColumn(column) && (entry.name === 'column' || isFirst(draft, i))
    )
  }));
  const nowhere = fitting.find(({rows, columns}) => rows.length === 0 && columns.length === 0);
  if (nowhere !== undefined) {
    const kind = nowhere.name === 'column' ? 'column' : 'row or column';
    const message = `the table has no ${kind} "${nowhere.word}" to hang this note at`;
    report('note-nowhere', ['notes', index, 'at', nowhere.name], message, suggest(nowhere.word, places(draft, kind)));
    return [];
  }
  const ofRows = fitting.filter(({rows}) => rows.length > 0);
  const ofColumns = fitting.filter((entry) => !ofRows.includes(entry));
  const rows = (ofRows[0]?.rows ?? []).filter((key) => ofRows.every((entry) => entry.rows.includes(key)));
  const columns = (ofColumns[0]?.columns ?? []).filter((one) =>
    ofColumns.every((entry) => entry.columns.includes(one))
  );
  const row = draft.rows.findIndex(({key}) => key === rows[0]);
  const column = draft.columns.findIndex((one) => one === columns[0]);
  return [{note, rows, columns, position: [rows.length === 0 ? 0 : columns.length === 0 ? 1 : 2, row, column]}];
}

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
