import {describe, expect, test} from 'vitest';
import type {DecimalOptions} from '../../../../src/data/csv/number.ts';
import {parseDecimal} from '../../../../src/data/csv/number.ts';
import {isCellFault} from '../../../../src/data/csv/cell-fault.ts';

const point: DecimalOptions = {decimalChar: '.'};
const comma: DecimalOptions = {decimalChar: ','};
const integer: DecimalOptions = {decimalChar: '.', integer: true};

function fault(text: string, options: DecimalOptions = point): string {
  const result = parseDecimal(text, options);
  return isCellFault(result) ? `${result.rule}: ${result.message} (${result.hint})` : JSON.stringify(result);
}

describe('numbers', () => {
  test.each([
    ['0', point, 0, 0],
    ['7', point, 7, 0],
    ['-12', integer, -12, 0],
    ['1.50', point, 150, 2],
    ['-0.05', point, -5, 2],
    ['0.0', point, 0, 1],
    ['44,05', comma, 4405, 2],
    ['9007199254740991', integer, 9007199254740991, 0],
    ['-90071992547409.91', point, -9007199254740991, 2],
    ['1 234 567,5', {decimalChar: ',', groupChar: ' '}, 12345675, 1],
    ['1234567,5', {decimalChar: ',', groupChar: ' '}, 12345675, 1],
    ['-1.234', {decimalChar: ',', groupChar: '.'}, -1234, 0],
    ['1,234.5', {decimalChar: '.', groupChar: ','}, 12345, 1]
  ] as const)('%j is read exactly', (text, options, scaled, decimals) => {
    expect(parseDecimal(text, options)).toEqual({scaled, decimals});
  });
});

describe('faults', () => {
  test('an empty cell', () => {
    expect(fault('')).toMatchInlineSnapshot(
      `"empty-cell: "" is empty, expected a number (fill it in, or declare what an empty cell means)"`
    );
  });
  test('a space alone', () => {
    expect(fault(' ')).toBe(fault('').replace('""', '" "'));
  });
  test('spaces around', () => {
    expect(fault(' 7')).toMatchInlineSnapshot(`"surrounding-space: " 7" has a space before or after it (write "7")"`);
    expect(fault('7\u00a0')).toMatchInlineSnapshot(
      `"surrounding-space: "7<U+00A0>" has a space before or after it (write "7")"`
    );
  });
  test('the other decimal sign', () => {
    expect(fault('44,5')).toMatchInlineSnapshot(
      `"mixed-decimals: "44,5" has "," where the column has "." as decimal sign (write "44.5", or declare "decimalChar": "," if all cells have it)"`
    );
    expect(fault('44.5', comma)).toMatchInlineSnapshot(
      `"mixed-decimals: "44.5" has "." where the column has "," as decimal sign (write "44,5", or declare "decimalChar": "." if all cells have it)"`
    );
    expect(fault('1,234')).toMatchInlineSnapshot(
      `"mixed-decimals: "1,234" has "," where the column has "." as decimal sign; it may be a decimal or a thousands sign (write "1.234" for the decimal number or "1234" for the thousands)"`
    );
    expect(fault('0,234')).toMatchInlineSnapshot(
      `"mixed-decimals: "0,234" has "," where the column has "." as decimal sign (write "0.234", or declare "decimalChar": "," if all cells have it)"`
    );
  });
  test('thousands separators', () => {
    expect(fault('1 234')).toMatchInlineSnapshot(
      `"thousands-separator: "1 234" has a sign between its thousands (write "1234", or declare the sign as "groupChar")"`
    );
    expect(fault('12\u00a0345,5', comma)).toMatchInlineSnapshot(
      `"thousands-separator: "12<U+00A0>345,5" has a sign between its thousands (write "12345,5", or declare the sign as "groupChar")"`
    );
    expect(fault('1,234.5')).toMatchInlineSnapshot(
      `"thousands-separator: "1,234.5" has a sign between its thousands (write "1234.5", or declare the sign as "groupChar")"`
    );
    expect(fault("1'234'567")).toMatchInlineSnapshot(
      `"thousands-separator: "1'234'567" has a sign between its thousands (write "1234567", or declare the sign as "groupChar")"`
    );
    expect(fault('1.234.567', comma)).toMatchInlineSnapshot(
      `"thousands-separator: "1.234.567" has a sign between its thousands (write "1234567", or declare the sign as "groupChar")"`
    );
  });
  test('groups of the wrong length', () => {
    expect(fault('12 34', {decimalChar: ',', groupChar: ' '})).toMatchInlineSnapshot(
      `"number-form: "12 34" is not a number (expected digits, like 1234,5)"`
    );
    expect(fault('0 123', {decimalChar: ',', groupChar: ' '})).toMatchInlineSnapshot(
      `"number-form: "0 123" is not a number (expected digits, like 1234,5)"`
    );
    expect(fault('1.23', {decimalChar: ',', groupChar: '.'})).toMatchInlineSnapshot(
      `"mixed-decimals: "1.23" has "." where the column has "," as decimal sign (write "1,23", or declare "decimalChar": "." if all cells have it; groups have three digits)"`
    );
  });
  test('leading zeros', () => {
    expect(fault('0301', integer)).toMatchInlineSnapshot(
      `"leading-zero: "0301" begins with 0, as a code does and a number does not (declare the column as a string with a code list, or delete the zero if it is a number)"`
    );
    expect(fault('00.5')).toMatchInlineSnapshot(
      `"leading-zero: "00.5" begins with 0, as a code does and a number does not (declare the column as a string with a code list, or delete the zero if it is a number)"`
    );
  });
  test('decimals where a whole number is asked', () => {
    expect(fault('3.0', integer)).toMatchInlineSnapshot(
      `"not-an-integer: "3.0" has decimals, expected a whole number (write a whole number, or declare the column as number)"`
    );
  });
  test('more digits than are exact', () => {
    expect(fault('9007199254740992', integer)).toMatchInlineSnapshot(
      `"number-too-large: "9007199254740992" has more digits than a number keeps exactly (an id is no number: declare the column as a string; the limit is 9,007,199,254,740,991 without the decimal sign)"`
    );
    expect(fault('0.12345678901234567')).toMatchInlineSnapshot(
      `"number-too-large: "0.12345678901234567" has more digits than a number keeps exactly (an id is no number: declare the column as a string; the limit is 9,007,199,254,740,991 without the decimal sign)"`
    );
  });
  test('signs', () => {
    expect(fault('\u22125')).toMatchInlineSnapshot(
      `"minus-sign: "−5" begins with U+2212, expected the hyphen of the keyboard as minus (write "-5")"`
    );
    expect(fault('\u20135')).toMatchInlineSnapshot(
      `"minus-sign: "–5" begins with U+2013, expected the hyphen of the keyboard as minus (write "-5")"`
    );
    expect(fault('+5')).toMatchInlineSnapshot(`"plus-sign: "+5" begins with a plus (write "5")"`);
    expect(fault('-0')).toMatchInlineSnapshot(
      `"number-form: "-0" is zero with a minus sign (write it without the sign)"`
    );
    expect(fault('--5')).toMatchInlineSnapshot(`"number-form: "--5" is not a number (expected digits, like 1234.5)"`);
  });
  test('powers of ten', () => {
    expect(fault('1e5')).toMatchInlineSnapshot(
      `"scientific-number: "1e5" is written as a power of ten; its last digits may be lost (write it with all digits)"`
    );
    expect(fault('1,5E-3', comma)).toMatchInlineSnapshot(
      `"scientific-number: "1,5E-3" is written as a power of ten; its last digits may be lost (write it with all digits)"`
    );
  });
  test.each(['NaN', 'Infinity', '-inf', 'NULL', 'NA', 'none'])('%s', (word) => {
    expect(fault(word)).toBe(
      `not-a-value: "${word}" is no number, but what a program writes where it has none (leave the cell empty or write the missing code of the codebook)`
    );
  });
  test('units', () => {
    expect(fault('45 %')).toMatchInlineSnapshot(
      `"unit-in-cell: "45 %" has a unit behind the number (write the number alone; the unit is declared for the whole column)"`
    );
  });
  test('no digit before or after the decimal sign', () => {
    expect(fault('.5')).toMatchInlineSnapshot(
      `"number-form: ".5" has no digit on one side of the decimal sign (write digits on both sides, like 1234.5)"`
    );
    expect(fault('5,', comma)).toMatchInlineSnapshot(
      `"number-form: "5," has no digit on one side of the decimal sign (write digits on both sides, like 1234,5)"`
    );
  });
  test('anything else', () => {
    expect(fault('ja')).toMatchInlineSnapshot(`"number-form: "ja" is not a number (expected digits, like 1234.5)"`);
    expect(fault('0x1F', integer)).toMatchInlineSnapshot(
      `"number-form: "0x1F" is not a number (expected digits, like 1234)"`
    );
    expect(fault('٣')).toMatchInlineSnapshot(`"number-form: "٣" is not a number (expected digits, like 1234.5)"`);
    expect(fault('1\n2')).toMatchInlineSnapshot(
      `"number-form: "1<U+000A>2" is not a number (expected digits, like 1234.5)"`
    );
  });
});
