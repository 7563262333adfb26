import {describe, expect, test} from 'vitest';
import type {Table} from '../../../../src/tables/model.ts';
import {renderHtml} from '../../../../src/tables/render/html.ts';
import {cell, column, crosstab, row} from '../example.ts';

const cellOf = (table: Table, column: string): string =>
  new RegExp(`<td id="[^"]*${column}[^>]*>[^<]*`).exec(renderHtml(table, {sortKeys: true}))?.[0] ?? '';
const isSortable = (table: Table): boolean =>
  renderHtml(table, {sortKeys: true}).includes(
    '<table class="table table-crosstab table-stacked" role="table" data-sortable="">'
  );

describe('sort keys', () => {
  test('are the values before rounding, and only where the text is another', () => {
    expect(cellOf(crosstab, 'felles,fungerer=godt')).toMatch(/data-value="0\.575758">58$/);
    expect(cellOf(crosstab, 'felles,fungerer=\\(base\\)')).toMatch(/role="cell">66$/);
  });

  test('are left out for other uses of the table', () => {
    expect(renderHtml(crosstab)).not.toContain('data-');
  });

  test('tell nothing of hidden cells', () => {
    const hidden = cell({
      row: 'organisering=felles',
      column: 'fungerer=godt',
      statistic: 'rowPercent',
      value: {numerator: 1n, denominator: 66n},
      text: ':',
      state: 'suppressed'
    });
    expect(cellOf({...crosstab, cells: [hidden]}, 'felles,fungerer=godt')).not.toContain('data-value');
  });

  test('are of tables with rows that can change places', () => {
    expect(isSortable(crosstab)).toBe(true);
    const [first = row('a', 'A'), second = row('b', 'B'), total = row('c', 'C')] = crosstab.rows;
    expect(isSortable({...crosstab, rows: [first, total]})).toBe(false);
    const grouped = {
      ...crosstab,
      rowGroups: [
        {key: 'a', label: 'A'},
        {key: 'b', label: 'B'}
      ],
      rows: [{...first, group: 'a'}, {...second, group: 'b'}, total]
    };
    expect(isSortable(grouped)).toBe(false);
  });

  test('are not of tables that add up in the order of the rows', () => {
    const columns = [...crosstab.columns, column('x', 'Kumulativ', {statistic: 'cumulativePercent'})];
    expect(isSortable({...crosstab, columns})).toBe(false);
  });
});
