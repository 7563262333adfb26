import {describe, expect, test} from 'vitest';
import type {Dataset} from '../../../src/data/model.ts';
import {citationOf} from '../../../src/downloads/citation/citation.ts';
import {renderJson} from '../../../src/downloads/table-json.ts';
import {renderXlsx} from '../../../src/downloads/xlsx/workbook.ts';
import type {ReportModel} from '../../../src/report/report-model.ts';
import {reportRecords} from '../../../src/site/search-records.ts';
import {hideInTables} from '../../../src/tables/disclosure/hide-tables.ts';
import type {Table} from '../../../src/tables/model.ts';
import {renderCsv, renderLongCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {writeSnapshot} from '../../../src/tables/snapshot.ts';
import type {CrosstabSpecification, EstimatesSpecification} from '../../../src/tables/specification.ts';
import {realReport} from '../site/report.ts';
import {build, dataset, measure, plain, variable} from '../tables/dataset.ts';

const report = realReport();

/** Respondents of whom only hidden numbers differ between two worlds: everything that is published must be the same. */
function world(hidden: readonly [number, number, number, number]): Dataset {
  const [womenNo, womenMaybe, menNo, menMaybe] = hidden;
  const counts = {
    'kvinne ja': 20,
    'kvinne nei': womenNo,
    'kvinne kanskje': womenMaybe,
    'mann ja': 30,
    'mann nei': menNo,
    'mann kanskje': menMaybe
  };
  const people = Object.entries(counts).flatMap(([pair, n]) => Array.from({length: n}, () => pair.split(' ')));
  const column = (at: number): readonly string[] => people.map((pair) => pair[at] ?? '');
  return {
    ...dataset({
      variables: [
        variable('kjonn', ['kvinne', 'mann'], column(0)),
        variable('svar', ['ja', 'nei', 'kanskje'], column(1))
      ],
      measures: [
        measure(
          'barn',
          people.map(() => 1),
          {statistic: 'count'}
        )
      ]
    }),
    access: 'restricted',
    disclosure: {least: 3}
  };
}

const crosstab: CrosstabSpecification = {
  ...plain,
  kind: 'crosstab',
  rows: 'kjonn',
  columns: 'svar',
  statistics: ['n', 'rowPercent'],
  total: {rows: 'last', columns: 'last'}
};
const means: EstimatesSpecification = {
  ...plain,
  id: 'tbl-barn',
  kind: 'estimates',
  rows: 'svar',
  where: {kjonn: 'kvinne'},
  columns: [{sum: 'barn'}],
  total: {rows: 'last'}
};

function tablesOf(data: Dataset): readonly Table[] {
  const open = [crosstab, means].map((one) => ({id: one.id, specification: one, built: build(one, data)}));
  const {tables, faults} = hideInTables(data, open);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return [...tables.values()];
}

const one = tablesOf(world([2, 9, 12, 8]));
const other = tablesOf(world([1, 10, 13, 7]));

/** A report in which a table stands for another. */
function reportWith(table: Table): ReportModel {
  const exhibits = [...report.exhibits].map(
    ([id, exhibit], i) => [id, i === 0 ? {...exhibit, table} : exhibit] as const
  );
  return {...report, exhibits: new Map(exhibits)};
}

const files: Readonly<Record<string, (table: Table) => string | Promise<string>>> = {
  'the CSV as shown': renderCsv,
  'the CSV of cells': renderLongCsv,
  Markdown: renderMarkdown,
  HTML: renderHtml,
  JSON: (table) => renderJson(table, cited(table)),
  XLSX: async (table) => Buffer.from(await renderXlsx(table, cited(table), [])).toString('base64'),
  'the snapshot': (table) => JSON.stringify(writeSnapshot(table, new Map())),
  'the search index': (table) => JSON.stringify(reportRecords(reportWith(table), report))
};

function cited(table: Table): Parameters<typeof renderJson>[1] {
  return citationOf(report, {id: table.id, label: 'Tabell 3.3', caption: table.caption, table}, 'nb');
}

describe('what is published of hidden numbers', () => {
  test('is of tables in which some are hidden', () => {
    const hidden = one.map(({cells}) => cells.filter(({state}) => state === 'suppressed').length);
    expect(hidden).toEqual([8, 2]);
  });

  test.each(Object.entries(files))('is the same in %s whatever they are', async (_, render) => {
    for (const [i, table] of one.entries()) expect(await render(table)).toBe(await render(other[i] ?? table));
  });

  test.each(Object.entries(files).filter(([name]) => name !== 'the search index'))(
    'would differ in %s if it was shown',
    async (_, render) => {
      const [first, second] = [[2, 9, 12, 8] as const, [1, 10, 13, 7] as const].map(
        (hidden) => build(crosstab, world(hidden)).table
      );
      if (!first || !second) throw new Error('there is no table');
      expect(await render(first)).not.toBe(await render(second));
    }
  );
});
