import {cpSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../../src/data/model.ts';
import {readEachPackage} from '../../../../src/data/read-packages.ts';
import {readProject} from '../../../../src/report/project.ts';

import type {Table} from '../../../../src/tables/model.ts';
import {buildTable} from '../../../../src/tables/tables.ts';
import {HARDEST} from '../../tables/hardest.ts';
import {disproved} from './proof.ts';

const root = join(import.meta.dirname, '../../../..');

describe('the sum behind every cell comes to the cell', () => {
  test.each(['nb', 'en'] as const)('in the hardest tables (%s)', (language) => {
    const datasets = new Map<string, Dataset>();
    for (const {datasets: own} of readEachPackage(root).packages.values())
      for (const dataset of own.values()) datasets.set(dataset.id, dataset);
    const tables = new Map<string, Table>();
    const found = HARDEST.map((specification) => {
      const {table, origins} = buildTable(specification, {language, datasets, tables});
      if (table === null) throw new Error(specification.id);
      tables.set(table.id, table);
      return disproved(table, origins);
    });
    expect(found.flatMap(({faults}) => faults)).toEqual([]);
    expect(found.reduce((sum, {sums}) => sum + sums, 0)).toBeGreaterThan(900);
  });

  test('in the reports', () => {
    const {reports} = readProject(root);
    const exhibits = [...reports.values()].flatMap((report) => [...report.exhibits.values()]);
    const found = exhibits.flatMap(({table, source}) =>
      table === null ? [] : [disproved(table, source?.origins ?? new Map())]
    );
    expect(found.flatMap(({faults}) => faults)).toEqual([]);
    expect(found.reduce((sum, {sums}) => sum + sums, 0)).toBeGreaterThan(250);
  });

  test('in the report that tries everything', () => {
    const folder = mkdtempSync(join(tmpdir(), 'belegg-'));
    cpSync(join(root, 'tests/fixtures/site/content'), join(folder, 'content'), {recursive: true});
    const {reports} = readProject(folder, {dataRoot: root});
    const exhibits = [...reports.values()].flatMap((report) => [...report.exhibits.values()]);
    const found = exhibits.flatMap(({table, source}) =>
      table === null ? [] : [disproved(table, source?.origins ?? new Map())]
    );
    expect(found.flatMap(({faults}) => faults)).toEqual([]);
    expect(found.length).toBeGreaterThan(1);
  });
});
