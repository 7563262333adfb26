import fc from 'fast-check';
import {expect, test} from 'vitest';
import {decodeTable, encodeTable} from '../../../../src/data/csv/stored-table.ts';
import type {TableParts} from '../../../../src/data/csv/table-parts.ts';

const text = fc.string({unit: 'grapheme', maxLength: 300});

const parts: fc.Arbitrary<TableParts> = fc
  .record({
    values: fc.array(fc.uniqueArray(text, {minLength: 1, maxLength: 300}), {minLength: 1, maxLength: 3}),
    rows: fc.array(fc.nat(), {maxLength: 40}),
    headerStart: fc.nat(9),
    gaps: fc.boolean()
  })
  .map(({values, rows, headerStart, gaps}) => ({
    header: values.map((_, i) => `kolonne ${i}`),
    headerStart,
    starts: Uint32Array.from(rows),
    lines: Uint32Array.from(rows, (_, row) => 2 + row * (gaps ? 3 : 1)),
    columns: values.map((own, i) => ({
      name: `kolonne ${i}`,
      values: own,
      codes: Uint32Array.from(rows, (row) => row % own.length)
    }))
  }));

const plain = (table: TableParts | null) =>
  table === null
    ? null
    : {...table, columns: table.columns.map(({name, values, codes}) => ({name, values, codes: Array.from(codes)}))};

test('a table that is kept comes back as it was', () => {
  fc.assert(
    fc.property(parts, text, (table, key) => {
      expect(plain(decodeTable(encodeTable(table, key), key))).toEqual(plain(table));
      expect(decodeTable(encodeTable(table, key), `${key}.`)).toBeNull();
    })
  );
}, 30_000);

test('a table with any changed byte does not come back', () => {
  fc.assert(
    fc.property(parts, fc.nat(), fc.integer({min: 1, max: 255}), (table, at, change) => {
      const bytes = Uint8Array.from(encodeTable(table, 'x'));
      const place = at % bytes.length;
      bytes[place] = (bytes[place] as number) ^ change;
      expect(decodeTable(bytes, 'x')).toBeNull();
    })
  );
}, 30_000);
