import {toFraction} from '../../format/number.ts';
import {readNumber} from '../../format/read-number.ts';
import type {Fraction} from '../../support/fraction.ts';
import {multiply, round, whole} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';
import type {Cell, Column} from '../model.ts';
import {isOfHundred, withInterval} from '../model.ts';

/** A cell's number in the unit in which it is shown: a share as per cent. */
export interface KnownNumber {
  readonly exact: Fraction;
  /** As it stands in the table: rounded, and where per cents are made to add up to 100, the text that says so. */
  readonly shown: Fraction;
  readonly decimals: number;
  /** What stands behind the number: `\u00a0%`, ` (n=66)`, `\u00a0[36, 46]`. */
  readonly suffix: string;
}

const SUFFIX = /(?:\u00a0?%)?(?: \(n=.*\))?$/;

/** The number of a cell that is known exactly; null for any other, and beyond a cap (`> 100`, `< 0,001`). */
export function knownNumber(cell: Cell, column: Column, language: Language): KnownNumber | null {
  const isKnown = cell.state === 'computed' || cell.state === 'given';
  if (cell.value === null || !isKnown || /^>|^<\u00a0/.test(cell.text)) return null;
  const exact = inShownUnit(cell, column);
  const suffix = SUFFIX.exec(cell.text)?.[0] ?? '';
  const written = readNumber(cell.text.slice(0, cell.text.length - suffix.length), language);
  const behind = withInterval({...cell, text: suffix});
  if (written !== null) return {exact, shown: written.value, decimals: written.decimals, suffix: behind};
  // A zero that is left blank.
  return {exact, shown: round(exact, column.decimals), decimals: column.decimals, suffix: ''};
}

/** A per cent is told by its statistic, or by its sign where it stands in a column of something else. */
function inShownUnit({value, statistic, text}: Cell, {unit}: Column): Fraction {
  const exact = typeof value === 'number' ? toFraction(value) : (value ?? whole(0));
  const isPercent = isOfHundred({statistic, unit}) || text.endsWith('%');
  return isPercent ? multiply(exact, whole(100)) : exact;
}
