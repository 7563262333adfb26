import type {CellFault} from './cell-fault.ts';
import {isConflictStart} from './conflict.ts';
import {show} from './show.ts';

/** The few beginnings that any of the rules below can match; nearly all cells are done with this one test. */
const SUSPECT = /^(?:#|[-+]?(?:\d[\d.,]*e[-+]|inf|nan)|null$|undefined$|err:)/i;

const SPREADSHEET_ERROR = /^(?:#[\p{Lu}_]+[!?]|#DIV\/0!|#[A-Z]\/[A-Z]|#NV|#GETTING_DATA|#{3,}|Err:5\d\d)$/u;
const SCIENTIFIC = /^[-+]?\d+(?:[.,]\d+)?[eE][-+]\d+$/;
const NOT_A_VALUE = /^(?:[-+]?(?:NaN|nan|NAN|Infinity|Inf|inf|INF)|NULL|undefined)$/;

/**
 * What no column may hold as a whole cell, whatever its type: error values of spreadsheets, numbers that a spreadsheet
 * or R has turned into powers of ten, words of programming languages, a merge conflict inside a quoted value. "NA",
 * "null" and "None" may be words of a language and are left to the column's type.
 */
export function cellFault(value: string): CellFault | null {
  if (value.includes('\n') && value.split('\n').some(isConflictStart)) {
    return {
      rule: 'merge-conflict',
      message: 'the value holds markers of an unresolved merge conflict',
      hint: 'keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>'
    };
  }
  if (!SUSPECT.test(value)) return null;
  if (SPREADSHEET_ERROR.test(value)) {
    return {
      rule: 'spreadsheet-error',
      message: `${show(value)} is an error of the spreadsheet, not a value`,
      hint: value.startsWith('###')
        ? 'the column was too narrow when it was saved; widen it and save again'
        : 'mend the formula in the spreadsheet, or leave the cell empty, and save again'
    };
  }
  if (SCIENTIFIC.test(value)) {
    return {
      rule: 'scientific-number',
      message: `${show(value)} is a number as a power of ten; its last digits may be lost`,
      hint: 'format the column as number or text in the original, with all digits, and save again'
    };
  }
  if (NOT_A_VALUE.test(value)) {
    return {
      rule: 'not-a-value',
      message: `${show(value)} is what a program writes where it has no value`,
      hint: 'leave the cell empty or write the missing code of the codebook'
    };
  }
  return null;
}
