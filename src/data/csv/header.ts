import type {FaultLog} from './fault-log.ts';
import {codePoint, show} from './show.ts';

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Letter case, spaces at the ends and Unicode form are what two names may not differ in alone. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Logs what is wrong with the column names as such. `offsets`: where each name begins in the text. */
export function checkNames(names: readonly string[], offsets: readonly number[], log: FaultLog): void {
  const seen = new Map<string, number>();
  names.forEach((name, column) => {
    const offset = offsets[column] ?? 0;
    const first = seen.get(foldName(name));
    if (name.trim() === '') {
      log.add('blank-header', offset, () => ({
        message: `column ${column + 1} has no name${name === '' ? '' : `, only ${show(name)}`}`,
        hint: 'give it a name, or delete the column'
      }));
      return;
    }
    checkName(name, offset, log);
    if (first === undefined) seen.set(foldName(name), column);
    else logRepeated(names, first, column, offset, log);
  });
}

function checkName(name: string, offset: number, log: FaultLog): void {
  const invisible = /[\p{Cf}\n]/u.exec(name.trim())?.[0];
  if (RESERVED.has(name)) {
    log.add('reserved-header', offset, () => ({
      message: `a column cannot be called ${show(name)}, a word with a meaning of its own in JavaScript`,
      hint: 'rename the column'
    }));
  } else if (name !== name.trim()) {
    log.add('header-space', offset, () => ({
      message: `the column name ${show(name)} begins or ends with a space`,
      hint: `write ${show(name.trim())}`
    }));
  } else if (invisible !== undefined) {
    log.add('header-character', offset, () => ({
      message: `the column name ${show(name)} holds ${invisible === '\n' ? 'a line break' : `the invisible ${codePoint(invisible)}`}`,
      hint: 'delete it; a name stands on one line and is told by what one sees'
    }));
  }
}

function logRepeated(names: readonly string[], first: number, column: number, offset: number, log: FaultLog): void {
  const [a = '', b = ''] = [names[first], names[column]];
  const hint = 'rename or delete one of them';
  if (a === b) {
    log.add('duplicate-header', offset, () => ({
      message: `columns ${first + 1} and ${column + 1} are both called ${show(b)}`,
      hint
    }));
    return;
  }
  const [c, d] = [a.normalize('NFC'), b.normalize('NFC')];
  const difference =
    c === d
      ? 'the Unicode form of a letter, NFC or NFD'
      : c.trim() === d.trim()
        ? 'spaces at the ends'
        : c.trim() === c && d.trim() === d
          ? 'letter case'
          : 'letter case and spaces at the ends';
  log.add('near-duplicate-header', offset, () => ({
    message: `columns ${first + 1} ${show(a)} and ${column + 1} ${show(b)} differ in nothing but ${difference}`,
    hint
  }));
}
