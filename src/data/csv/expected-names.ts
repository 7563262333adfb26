import {nearest, suggest} from '../../support/did-you-mean.ts';
import type {FaultLog} from './fault-log.ts';
import {show, showList} from './show.ts';

/**
 * Logs where the names of a file differ from those that its schema declares: unexpected (with the name that was
 * probably meant), missing, in another order. `offsets`: where each name begins in the text.
 */
export function checkExpected(
  names: readonly string[],
  expected: readonly string[],
  offsets: readonly number[],
  log: FaultLog
): void {
  const given = new Set(names);
  const wanted = new Set(expected);
  const missing = new Set(expected.filter((name) => !given.has(name)));
  const unexpected = names.flatMap((name, column) => (wanted.has(name) || name.trim() === '' ? [] : [{name, column}]));

  for (const {name, column} of unexpected) {
    const choice = [...missing];
    const meant = nearestName(name, choice);
    if (meant !== null) missing.delete(meant);
    log.add('unexpected-column', offsets[column] ?? 0, () => ({
      message: `the column ${show(name)} is not declared in the schema${form(name, meant)}`,
      hint: choice.length === 0 ? 'delete the column, or declare it in datapackage.json' : suggest(cut(name), choice)
    }));
  }
  for (const name of missing) {
    log.add('missing-column', offsets[0] ?? 0, () => ({
      message: `the column ${show(name)} is missing; found ${showList(names)}`,
      hint: 'export the file with this column, or delete the field from datapackage.json'
    }));
  }
  const moved = names.findIndex((name, column) => name !== expected[column]);
  if (moved !== -1 && unexpected.length === 0 && missing.size === 0 && names.length === expected.length) {
    log.add('header-order', offsets[moved] ?? 0, () => ({
      message: `the columns stand in another order than in the schema: column ${moved + 1} is ${show(names[moved] ?? '')}, expected ${show(expected[moved] ?? '')}`,
      hint: `order them as ${showList(expected, 12)}, or change the order of the fields in datapackage.json`
    }));
  }
}

function form(name: string, meant: string | null): string {
  const sameLetters = meant !== null && name !== meant && name.normalize('NFC') === meant.normalize('NFC');
  return sameLetters ? '; the same letters are there in another Unicode form (NFC, NFD)' : '';
}

/** How many of the (first hundred) names are expected ones or misspellings of them. */
export function countFamiliar(names: readonly string[], expected: readonly string[]): number {
  return names.slice(0, COMPARED).filter((name) => nearestName(name, expected) !== null).length;
}

/** Enough of a name, and of names, to know it by: a broken file may have a header of a million. */
const COMPARED = 100;

function cut(name: string): string {
  return name.trim().slice(0, COMPARED);
}

function nearestName(name: string, candidates: readonly string[]): string | null {
  return nearest(cut(name), candidates);
}
