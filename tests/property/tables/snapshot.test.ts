import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compareSnapshot, isSame} from '../../../src/tables/snapshot-compare.ts';
import {readCsv, writeCsv} from '../../../src/tables/csv-lines.ts';
import {cellKey} from '../../../src/tables/model.ts';
import {readSnapshot, takeSnapshot, writeSnapshot} from '../../../src/tables/snapshot.ts';
import {arbitraryTable} from './arbitrary-table.ts';

const printed = new Map([[cellKey('rad=a', 'kolonne=a', 'n'), '5 (n=3)']]);

test('a snapshot that is written and read is the same', () => {
  fc.assert(
    fc.property(arbitraryTable, (table) => {
      const files = writeSnapshot(table, printed);
      const snapshot = takeSnapshot(table, printed);
      expect(readSnapshot(files)).toEqual(snapshot);
      expect(isSame(compareSnapshot(snapshot, readSnapshot(files)))).toBe(true);
    })
  );
});

test('a snapshot has one line per cell, in an order that no display order changes', () => {
  fc.assert(
    fc.property(arbitraryTable, fc.boolean(), (table, both) => {
      const turned = {
        ...table,
        rows: table.rows.toReversed(),
        columns: both ? table.columns.toReversed() : table.columns
      };
      const {cells} = writeSnapshot(table, printed);
      expect(writeSnapshot(turned, printed).cells).toBe(cells);
      expect(cells.split('\n')).toHaveLength(table.cells.length + 2);
    })
  );
});

test('one changed text is one changed cell', () => {
  fc.assert(
    fc.property(arbitraryTable, fc.nat(), (table, seed) => {
      const at = seed % table.cells.length;
      const cells = table.cells.map((cell, i) => (i === at ? {...cell, text: `${cell.text}!`} : cell));
      const difference = compareSnapshot(takeSnapshot(table, printed), takeSnapshot({...table, cells}, printed));
      expect(difference.changed).toHaveLength(1);
      expect([difference.added, difference.removed, difference.head, difference.reordered]).toEqual([
        [],
        [],
        [],
        false
      ]);
    })
  );
});

test('records written as CSV are read back', () => {
  const record = fc.array(fc.string({unit: 'binary'}), {minLength: 1, maxLength: 5});
  fc.assert(
    fc.property(fc.array(record), (records) => {
      expect(readCsv(writeCsv(records))).toEqual(records);
    })
  );
});
