import {resolve} from 'node:path';
import {expect, test} from 'vitest';
import {cellName} from '../../../src/report/acknowledged.ts';
import {readProject} from '../../../src/report/project.ts';

const root = resolve(import.meta.dirname, '../../..');

test('a cell is named by its keys without the empty ones', () => {
  expect(cellName({row: 'kostra=(total)', column: 'kommuner', statistic: 'n'})).toBe('kostra=(total) kommuner n');
  expect(cellName({row: 'organisering=nav', column: '', statistic: 'percent'})).toBe('organisering=nav percent');
});

test.each(['.', 'tests/fixtures/hardest'])('no two cells of a table in %s share a name', (folder) => {
  const {reports} = readProject(resolve(root, folder), {dataRoot: root});
  const tables = [...reports.values()].flatMap(({exhibits}) =>
    [...exhibits.values()].flatMap(({table}) => table ?? [])
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const {cells} of tables) expect(new Set(cells.map(cellName)).size).toBe(cells.length);
});
