import {writeCsv} from '../data/csv/write-csv.ts';
import {readCsv} from '../data/csv/read-csv.ts';
import {cellText} from '../data/csv/table.ts';
import {CODES_HEADER} from '../data/registers.ts';
import type {CodedColumn} from './coded-column.ts';

export interface NewList {
  readonly name: string;
  readonly isNew: boolean;
}

/**
 * codes.csv with a list for each variable, and the names of these lists. A variable takes the list of its own name if it is
 * there and has all its codes; another list of that name makes the new one `<dataset>_<variable>`.
 */
export function addCodes(
  before: string | null,
  dataset: string,
  coded: ReadonlyMap<string, CodedColumn>
): {readonly text: string; readonly named: ReadonlyMap<string, NewList>} {
  const known = before === null ? new Map<string, ReadonlySet<string>>() : knownLists(before);
  const named = new Map<string, NewList>();
  const lines: string[][] = [];
  for (const [variable, {lines: wanted}] of coded) {
    const there = known.get(variable);
    if (there !== undefined && wanted.every(({code}) => there.has(code))) {
      named.set(variable, {name: variable, isNew: false});
      continue;
    }
    const name = there === undefined ? variable : `${dataset.replaceAll('-', '_')}_${variable}`;
    named.set(variable, {name, isNew: true});
    lines.push(...wanted.map(({code, label, english, role}) => [name, code, label, english, '', '', '', role]));
  }
  const added = writeCsv(CODES_HEADER, lines);
  if (before === null) return {text: added, named};
  return {text: `${before.replace(/\n*$/, '\n')}${added.slice(added.indexOf('\n') + 1)}`, named};
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
