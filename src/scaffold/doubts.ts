import type {Guess} from './guess.ts';
import type {SourceColumn} from './source-table.ts';

const TOTAL = /^(?:i alt|totalt?|sum|total)$/i;
const DONT_KNOW = /^(?:vet ikke|veit ikkje|don[’']t know|do not know)$/i;
const NO_ANSWER = /^(?:ubesvart|ikke (?:be)?svart|ikkje svart|uoppgitt|ikke oppgitt|no answer|not answered)$/i;

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;
const NEARLY = /^-?\d[\d\s.,]*(?:%|prosent|pst\.?|kr|år)?$/;

/** The first cell, with its record from 1, that keeps a column of mostly numbers from being one. */
export function oddCell({cells}: SourceColumn): {readonly record: number; readonly cell: string} | null {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.filter((cell) => NEARLY.test(cell)).length * 2 <= filled.length) return null;
  const row = cells.findIndex((cell) => cell !== '' && !NUMBER.test(cell));
  return row === -1 ? null : {record: row + 1, cell: cells[row] ?? ''};
}

/** Categories that are one word in two spellings, which no table may tell apart. */
export function twoSpellings(columns: readonly SourceColumn[], {roles}: Guess): readonly string[] {
  return columns
    .filter(({name}) => roles.get(name)?.is === 'variable')
    .flatMap(({head, values}) =>
      values.flatMap((value, i) => {
        const other = values.slice(0, i).find((one) => folded(one) === folded(value));
        return other === undefined
          ? []
          : [`"${other}" and "${value}" in "${head}" differ in letter case or spaces only: write them alike`];
      })
    );
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ');
}

/** What a guess of categories and texts may have missed: totals, missing answers, numbers. */
export function doubts(columns: readonly SourceColumn[], {roles, shape}: Guess): readonly string[] {
  return columns.flatMap((column) => {
    const role = roles.get(column.name)?.is;
    if (role === 'text') return textDoubts(column);
    return role === 'variable' ? column.values.flatMap((value) => categoryDoubts(value, column.head, shape)) : [];
  });
}

function textDoubts(column: SourceColumn): readonly string[] {
  const odd = oddCell(column);
  return odd === null
    ? []
    : [`"${column.head}" is no column of numbers, since record ${odd.record} holds "${odd.cell}"`];
}

function categoryDoubts(value: string, head: string, shape: Guess['shape']): readonly string[] {
  const named = `"${value}" in "${head}" looks like`;
  if (TOTAL.test(value)) return [`${named} a total: give it the role margin in codes.csv, or delete its lines`];
  if (DONT_KNOW.test(value)) return [`${named} a missing answer: if it is, give it the role dont_know in codes.csv`];
  if (!NO_ANSWER.test(value)) return [];
  return shape === 'rows'
    ? [`${named} a missing answer: if it is, leave its cells empty`]
    : [`${named} a missing answer: if it is, give it the role not_answered in codes.csv`];
}
