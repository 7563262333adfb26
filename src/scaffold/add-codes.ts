import {writeCsv} from '../data/csv/write-csv.ts';
import {readCsv} from '../data/csv/read-csv.ts';
import {cellText} from '../data/csv/table.ts';
import {CODES_HEADER} from '../data/registers.ts';
import {compareText} from '../support/problem.ts';
import type {CodedColumn, CodeLine} from './coded-column.ts';
import {TO_FILL_IN} from './project-files.ts';

export interface NewList {
  readonly name: string;
  readonly isNew: boolean;
}

/**
 * codes.csv with a list for each variable, and the names of these lists. A variable takes the list of its own name if it is
 * there and has all its codes; another list of that name makes the new one `<dataset>_<variable>`. New variables with the same three or more answers
 * share a list, as those of a battery must.
 */
export function addCodes(
  before: string | null,
  dataset: string,
  coded: ReadonlyMap<string, CodedColumn>
): {readonly text: string; readonly named: ReadonlyMap<string, NewList>} {
  const known = before === null ? new Map<string, ReadonlySet<string>>() : knownLists(before);
  const named = new Map<string, NewList>();
  const made = new Map<string, {readonly name: string; readonly lines: CodeLine[]}>();
  for (const [variable, {lines: wanted}] of coded) {
    const there = known.get(variable);
    if (there !== undefined && wanted.every(({code}) => there.has(code))) {
      named.set(variable, {name: variable, isNew: false});
      continue;
    }
    const answers = answersOf(wanted);
    const same = made.get(answers ?? variable);
    if (same !== undefined) {
      named.set(variable, {name: same.name, isNew: false});
      same.lines.push(...wanted.filter(({code}) => !same.lines.some((line) => line.code === code)));
      continue;
    }
    const name = there === undefined ? variable : `${dataset.replaceAll('-', '_')}_${variable}`;
    named.set(variable, {name, isNew: true});
    made.set(answers ?? variable, {name, lines: [...wanted]});
  }
  const lines = [...made.values()].flatMap((list) =>
    list.lines.map(({code, label, english, role}) => [list.name, code, label, english, '', '', '', role])
  );
  const added = writeCsv(CODES_HEADER, lines);
  if (before === null) return {text: added, named};
  return {text: `${before.replace(/\n*$/, '\n')}${added.slice(added.indexOf('\n') + 1)}`, named};
}

/**
 * What tells a scale of answers from another: its codes and labels, in any order. Null for fewer than three, which are alike
 * by chance, and for numbers, whose meaning only the author knows.
 */
function answersOf(lines: readonly CodeLine[]): string | null {
  const valid = lines.filter(({role}) => role === '').map(({code, label}) => JSON.stringify([code, label]));
  if (lines.some(({label}) => label.startsWith(TO_FILL_IN))) return null;
  return valid.length < 3 ? null : valid.sort(compareText).join();
}

/** Codes of each list; none of a file that cannot be read, which the release tells. */
function knownLists(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const {value: table} = readCsv(new TextEncoder().encode(text), {file: 'codes.csv', header: CODES_HEADER});
  const lists = new Map<string, Set<string>>();
  for (let row = 0; row < (table?.rows ?? 0) && table !== null; row++) {
    const name = cellText(table, row, 0);
    lists.set(name, (lists.get(name) ?? new Set()).add(cellText(table, row, 1)));
  }
  return lists;
}
