import type {Group} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import {lastCode} from '../parts/keys.ts';
import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {CountedPart, Units} from './counted-parts.ts';
import {countedParts, othersOf, unitsOf} from './counted-parts.ts';
import type {TestPlace} from './test-place.ts';
import {joinGroups} from './test-place.ts';

/** Categories against categories, each unit counted once. */
export interface Contingency extends TestPlace {
  /** What is counted, row by row. */
  readonly cells: readonly (readonly Units[])[];
  /** Whether rows and columns are two of the same answers: one question to the same units twice. */
  readonly isTwice: boolean;
}

/**
 * Each part of a draft whose rows × columns can be tested: the table, or each of its row groups and spanners. Of a set of
 * several answers each item is one: those who gave it and those who did not. Null if a cell is no count, or units may be
 * counted in several both ways.
 */
export function contingenciesIn(draft: Draft, language: Language): readonly Contingency[] | null {
  const parts = countedParts(draft);
  if (parts === null) return null;
  const found = parts.flatMap((part): readonly (Contingency | null)[] => {
    if (part.overlapping === 'rows') return part.rows.map((_, i) => itemInRow(part, i));
    if (part.overlapping === 'columns') return part.columns.map((_, j) => itemInColumn(part, j, language));
    return [
      {
        of: joinGroups(part.group, part.spanner),
        row: part.group?.key ?? null,
        column: part.spanner?.key ?? null,
        cells: part.cells.map((row) => row.map(unitsOf)),
        isTwice: isTwice(part)
      }
    ];
  });
  const known = found.filter((one) => one !== null);
  return known.length === found.length ? known : null;
}

function itemInRow(part: CountedPart, i: number): Contingency | null {
  const {rows, spanner, cells} = part;
  const item = rows[i];
  if (item === undefined) return null;
  const given = (cells[i] ?? []).map(unitsOf);
  const cellsOfItem = withOthers(given, (j) => part.whole(i, j));
  if (cellsOfItem === null) return null;
  const of = joinGroups({key: item.key, label: item.label}, spanner);
  return {of, row: item.key, column: spanner?.key ?? null, cells: cellsOfItem, isTwice: false};
}

function isTwice({rows, columns}: CountedPart): boolean {
  return (
    rows.length === 2 && columns.length === 2 && rows.every(({key}, i) => lastCode(key) === lastCode(columns[i] ?? ''))
  );
}

function itemInColumn(part: CountedPart, j: number, language: Language): Contingency | null {
  const {group, columns, cells} = part;
  const [across] = cells.flatMap((row) => row[j]?.columns ?? []);
  const [slot = -1] = across?.slots ?? [];
  const category = across?.axis.slots[slot]?.category;
  const key = columns[j];
  if (category === undefined || key === undefined) return null;
  const given = cells.flatMap((row) => (row[j] === undefined ? [] : [unitsOf(row[j])]));
  const cellsOfItem = withOthers(given, (i) => part.whole(i, j));
  if (cellsOfItem === null) return null;
  const item: Group = {key, label: inLanguage(category.label, language)};
  return {
    of: joinGroups(group, item),
    row: group?.key ?? null,
    column: key,
    isItem: true,
    cells: cellsOfItem,
    isTwice: false
  };
}

/** Those who gave an answer, and the others who were asked. */
function withOthers(given: readonly Units[], wholeAt: (position: number) => Units | null): Contingency['cells'] | null {
  const others = given.map((own, position) => {
    const all = wholeAt(position);
    return all === null ? null : othersOf(all, own);
  });
  const known = others.filter((one) => one !== null);
  return known.length === others.length ? [given, known] : null;
}

/** The units in each cell of a contingency. */
export function countsOf({cells}: Contingency): readonly (readonly number[])[] {
  return cells.map((row) => row.map(({count}) => count));
}

/** The respondents of a contingency by the row and the column that they stand in; null for those who stand in none. */
export function codesOf(
  {cells}: Contingency,
  respondents: number
): {readonly rows: readonly (number | null)[]; readonly columns: readonly (number | null)[]} {
  const rows = new Array<number | null>(respondents).fill(null);
  const columns = new Array<number | null>(respondents).fill(null);
  cells.forEach((row, i) => {
    row.forEach((cell, j) => {
      for (const respondent of cell.rows()) {
        rows[respondent] = i;
        columns[respondent] = j;
      }
    });
  });
  return {rows, columns};
}
