import type {CellFault} from './cell-fault.ts';
import {codePoint, show} from './show.ts';

/** The value `scaled / 10^decimals`: exact, with as many decimals as were written (1.50 is 150 with 2). */
export interface Decimal {
  readonly scaled: number;
  readonly decimals: number;
}

/** How a column writes its numbers. */
export interface DecimalOptions {
  readonly decimalChar: '.' | ',';
  /** Stands between groups of three digits where it is written at all; without it no grouping is allowed. */
  readonly groupChar?: string;
  /** Only whole numbers. */
  readonly integer?: boolean;
}

/**
 * The number that a cell holds, or why it holds none. Allowed are digits, one `-` before them and one decimal sign
 * between them; nothing is trimmed, guessed or rounded. `scaled` is always below 2^53, so that the value is exact.
 */
export function parseDecimal(text: string, options: DecimalOptions): Decimal | CellFault {
  const {decimalChar, groupChar = '', integer = false} = options;
  const plain = groupChar === '' ? text : ungroup(text, groupChar, decimalChar);
  const match = /^(-?)(\d+)(?:([.,])(\d+))?$/.exec(plain);
  if (match === null) return formFault(text, options);
  const [, sign, whole = '', mark, fraction = ''] = match;
  if (mark !== undefined && mark !== decimalChar) return markFault(text, decimalChar, groupChar);
  if (whole.length > 1 && whole.startsWith('0')) {
    return {
      rule: 'leading-zero',
      message: `${show(text)} begins with 0, as a code does and a number does not`,
      hint: 'declare the column as a string with a code list, or delete the zero if it is a number'
    };
  }
  if (integer && mark !== undefined) {
    return {
      rule: 'not-an-integer',
      message: `${show(text)} has decimals, expected a whole number`,
      hint: 'write a whole number, or declare the column as number'
    };
  }
  const scaled = Number(whole + fraction);
  if (!Number.isSafeInteger(scaled)) {
    return {
      rule: 'number-too-large',
      message: `${show(text)} has more digits than a number keeps exactly`,
      hint: 'an id is no number: declare the column as a string; the limit is 9,007,199,254,740,991 without the decimal sign'
    };
  }
  if (sign === '-' && scaled === 0) {
    return {rule: 'number-form', message: `${show(text)} is zero with a minus sign`, hint: 'write it without the sign'};
  }
  return {scaled: sign === '-' ? -scaled : scaled, decimals: fraction.length};
}

/** The text without its group signs if they stand where they belong, else as it is. */
function ungroup(text: string, groupChar: string, decimalChar: string): string {
  const at = text.indexOf(decimalChar);
  const whole = at === -1 ? text : text.slice(0, at);
  const groups = whole.split(groupChar);
  const sound = groups.every((group, i) => (i === 0 ? /^-?[1-9]\d{0,2}$/ : /^\d{3}$/).test(group));
  return sound && groups.length > 1 ? groups.join('') + text.slice(whole.length) : text;
}

function markFault(text: string, decimalChar: string, groupChar: string): CellFault {
  const other = decimalChar === '.' ? ',' : '.';
  const grouped = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return {
    rule: 'mixed-decimals',
    message: `${show(text)} has "${other}" where the column has "${decimalChar}" as decimal sign${
      grouped ? '; it may be a decimal or a thousands sign' : ''
    }`,
    hint: grouped
      ? `write ${show(text.replace(other, decimalChar))} for the decimal number or ${show(text.replace(other, ''))} for the thousands`
      : `write ${show(text.replace(other, decimalChar))}, or declare "decimalChar": "${other}" if all cells have it${groupChar === other ? '; groups have three digits' : ''}`
  };
}

function formFault(text: string, options: DecimalOptions): CellFault {
  const {rule, message, hint} = FORMS.find(({sign}) => sign.test(text)) ?? OTHER;
  return {rule, message: `${show(text)} ${message(text)}`, hint: hint(text, options)};
}

function example({decimalChar, integer = false}: DecimalOptions): string {
  return integer ? '1234' : `1234${decimalChar}5`;
}

/** Groups of three with the same sign between them, and perhaps decimals after another sign. */
const GROUPED = /^-?[1-9]\d{0,2}([\s.,'\u2019])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

function ungrouped(text: string, decimalChar: string): string {
  return text.replaceAll(GROUPED.exec(text)?.[1] ?? '', '').replace(/[.,]/, decimalChar);
}

interface Form {
  readonly sign: RegExp;
  readonly rule: string;
  readonly message: (text: string) => string;
  readonly hint: (text: string, options: DecimalOptions) => string;
}

const FORMS: readonly Form[] = [
  {
    sign: /^\s*$/,
    rule: 'empty-cell',
    message: () => 'is empty, expected a number',
    hint: () => 'fill it in, or declare what an empty cell means'
  },
  {
    sign: /^\s|\s$/,
    rule: 'surrounding-space',
    message: () => 'has a space before or after it',
    hint: (text) => `write ${show(text.trim())}`
  },
  {
    sign: /^[-+]?(nan|inf(inity)?|null|na|n\/a|none)$/i,
    rule: 'not-a-value',
    message: () => 'is no number, but what a program writes where it has none',
    hint: () => 'leave the cell empty or write the missing code of the codebook'
  },
  {
    sign: /^[-+\u2212]?\d[\d.,]*e[-+]?\d+$/i,
    rule: 'scientific-number',
    message: () => 'is written as a power of ten; its last digits may be lost',
    hint: () => 'write it with all digits'
  },
  {
    sign: /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]\d/,
    rule: 'minus-sign',
    message: (text) => `begins with ${codePoint(text)}, expected the hyphen of the keyboard as minus`,
    hint: (text) => `write ${show(`-${text.slice(1)}`)}`
  },
  {
    sign: /^\+\d/,
    rule: 'plus-sign',
    message: () => 'begins with a plus',
    hint: (text) => `write ${show(text.slice(1))}`
  },
  {
    sign: GROUPED,
    rule: 'thousands-separator',
    message: () => 'has a sign between its thousands',
    hint: (text, {decimalChar}) => `write ${show(ungrouped(text, decimalChar))}, or declare the sign as "groupChar"`
  },
  {
    sign: /^-?[\d.,\s]+(%|kr\.?|,-)$/i,
    rule: 'unit-in-cell',
    message: () => 'has a unit behind the number',
    hint: () => 'write the number alone; the unit is declared for the whole column'
  },
  {
    sign: /^-?[.,]\d+$|^-?\d+[.,]$/,
    rule: 'number-form',
    message: () => 'has no digit on one side of the decimal sign',
    hint: (_text, options) => `write digits on both sides, like ${example(options)}`
  }
];

const OTHER: Omit<Form, 'sign'> = {
  rule: 'number-form',
  message: () => 'is not a number',
  hint: (_text, options) => `expected digits, like ${example(options)}`
};
