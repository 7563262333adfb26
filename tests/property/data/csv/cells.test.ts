import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isCellFault} from '../../../../src/data/csv/cell-fault.ts';
import {cellFault} from '../../../../src/data/csv/cells.ts';
import {parseIsoDate} from '../../../../src/data/csv/date.ts';
import {parseDecimal} from '../../../../src/data/csv/number.ts';

/** Any UTF-16 units, unpaired surrogates too. */
const anyText = fc.array(fc.nat(0xffff), {maxLength: 40}).map((units) => String.fromCharCode(...units));

const decimalChar = fc.constantFrom('.' as const, ',' as const);

test('parseDecimal reads each number that is written plainly, exactly', () => {
  const whole = fc.oneof(fc.maxSafeInteger(), fc.integer({min: -9999, max: 9999}));
  fc.assert(
    fc.property(whole, fc.nat(20), decimalChar, (scaled, decimals, char) => {
      const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
      const cut = digits.length - decimals;
      const text = `${scaled < 0 ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? char + digits.slice(cut) : ''}`;
      expect(parseDecimal(text, {decimalChar: char})).toEqual({scaled, decimals});
    })
  );
});

test('parseDecimal gives a number for plain numbers alone, and else a fault with words', () => {
  const like = fc
    .array(fc.constantFrom(...Array.from('0123456789.,-+eE \u00a0\u2212%')), {maxLength: 12})
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(like, fc.string()), decimalChar, fc.boolean(), (text, char, integer) => {
      const result = parseDecimal(text, {decimalChar: char, integer});
      if (isCellFault(result)) expect([result.message, result.hint].every((words) => words.length > 8)).toBe(true);
      else expect(text).toMatch(char === '.' ? /^-?(0|[1-9]\d*)(\.\d+)?$/ : /^-?(0|[1-9]\d*)(,\d+)?$/);
    })
  );
});

test('parseDecimal reads groups of three as the same number', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(' ', '.', '\u00a0', "'"), (value, groupChar) => {
      const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, groupChar);
      const plain = {scaled: value, decimals: 0};
      expect(parseDecimal(grouped, {decimalChar: ',', groupChar})).toEqual(plain);
      if (Math.abs(value) > 999) expect(isCellFault(parseDecimal(grouped, {decimalChar: ','}))).toBe(true);
    })
  );
});

test('parseIsoDate reads the days that a calendar has and no others', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 9999}), fc.nat(14), fc.nat(33), (year, month, day) => {
      const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const known = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text);
      expect(parseIsoDate(text)).toEqual(exists ? {year, month, day} : expect.objectContaining({rule: 'no-such-date'}));
    }),
    {numRuns: 1000}
  );
});

test('no parser throws', () => {
  const dateLike = fc
    .array(fc.constantFrom(...Array.from('0123/.-T ')), {maxLength: 11})
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(anyText, dateLike), (text) => {
      parseIsoDate(text);
      cellFault(text);
      parseDecimal(text, {decimalChar: ',', groupChar: ' '});
    })
  );
});
