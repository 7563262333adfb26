import fc from 'fast-check';
import type {Element, Nodes} from 'hast';
import {expect, test} from 'vitest';
import {spokenSign} from '../../../../src/format/signs.ts';
import {decimal, multiply, round, whole} from '../../../../src/support/fraction.ts';
import type {Fraction} from '../../../../src/support/fraction.ts';
import {indexCells, PERCENTAGES} from '../../../../src/tables/model.ts';
import {renderCsv} from '../../../../src/tables/render/csv.ts';
import {layOut} from '../../../../src/tables/render/grid.ts';
import {guardText} from '../../../../src/tables/render/guard.ts';
import {cellAnchor} from '../../../../src/tables/render/anchor.ts';
import {htmlTree} from '../../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../../src/tables/render/markdown.ts';
import {arbitraryTable} from '../arbitrary-table.ts';

/** RFC 4180, by the letter: apart from the reader in the sources. */
function parse(text: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') records.push([]);
  }
  return records.slice(0, -1);
}

function readDecimal(text: string): Fraction {
  const [integer = '', decimals = ''] = text.split('.');
  return decimal(BigInt(`${integer}${decimals}`), decimals.length);
}

test('a table as CSV is read back cell by cell', () => {
  fc.assert(
    fc.property(arbitraryTable, (table) => {
      const records = parse(renderCsv(table));
      const hasGroups = table.rows.some(({group}) => group !== null);
      const stubs = hasGroups ? 2 : 1;
      const cells = indexCells(table);
      expect(records).toHaveLength(table.rows.length + 1);
      table.rows.forEach((row, i) => {
        const record = records[i + 1] ?? [];
        expect(record).toHaveLength(stubs + table.columns.length);
        expect(record[stubs - 1]).toBe(guardText(row.label));
        table.columns.forEach((column, j) => {
          const cell = cells.get(`${row.key}\t${column.key}\t${column.statistic}`);
          const shown = record[stubs + j] ?? '';
          if (cell === undefined) throw new Error('a cell is lost');
          if (cell.value === null || (cell.state !== 'computed' && cell.state !== 'given')) {
            expect(shown).toBe(guardText(cell.text));
            return;
          }
          const value = cell.value as Fraction;
          // A sign in a column of something else tells a per cent.
          const isPercent = PERCENTAGES.has(column.statistic) || cell.text.endsWith('%');
          const scaled = isPercent ? multiply(value, whole(100)) : value;
          expect(readDecimal(shown)).toEqual(round(scaled, column.decimals));
        });
      });
    })
  );
});

function elements(node: Nodes, name: string): readonly Element[] {
  const own = node.type === 'element' && node.tagName === name ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child as Nodes, name))] : own;
}

/** What is seen of an element: line breaks as such, nothing of what is only heard. */
function seen(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  const isHeard = Array.isArray(node.properties.className) && node.properties.className.includes('visually-hidden');
  return isHeard || node.tagName === 'a' ? '' : node.children.map(seen).join('');
}

test('a table as HTML shows every cell once, signs with what they say', () => {
  fc.assert(
    fc.property(arbitraryTable, (table) => {
      const drawn = elements(htmlTree(table), 'td');
      expect(drawn).toHaveLength(table.cells.length);
      const byId = new Map(drawn.map((one) => [one.properties.id, one]));
      expect(byId.size).toBe(table.cells.length);
      for (const cell of table.cells) {
        const element = byId.get(cellAnchor(table.id, cell)) as Element;
        expect(seen(element)).toBe(cell.text);
        const spoken = spokenSign(cell.text, 'nb');
        if (spoken !== null) expect(JSON.stringify(element)).toContain(spoken);
      }
    })
  );
});

test('every cell of HTML names or has its heads', () => {
  fc.assert(
    fc.property(arbitraryTable, (table) => {
      const tree = htmlTree(table);
      const heads = elements(tree, 'th');
      const ids = new Map(heads.map((head) => [head.properties.id, head]));
      const {spans, groups} = layOut(table);
      const isNested = [...spans.map(({spanner}) => spanner), ...groups.map(({group}) => group)].some(
        (one) => one !== null
      );
      for (const head of heads) expect(['col', 'colgroup', 'row', 'rowgroup']).toContain(head.properties.scope);
      const columns = spans.flatMap(({spanner, columns: under}) => under.map((column) => ({column, spanner})));
      const rows = groups.flatMap(({group, rows: inside}) => inside.map((row) => ({row, group})));
      const drawn = elements(tree, 'td');
      rows.forEach(({row, group}, i) => {
        columns.forEach(({column, spanner}, j) => {
          const headers = drawn[i * columns.length + j]?.properties.headers;
          if (!isNested) {
            expect(headers).toBeUndefined();
            return;
          }
          const texts = (headers ?? []).map((id) => seen(ids.get(id) as Element).replace(/ \(kr\)$/, ''));
          expect(texts).toEqual([
            ...(group === null ? [] : [group.label]),
            row.row.label,
            ...(spanner === null ? [] : [spanner.label]),
            column.label
          ]);
        });
      });
    })
  );
});

test('a table as Markdown has as many unescaped pipes in every line', () => {
  fc.assert(
    fc.property(arbitraryTable, (table) => {
      const lines = renderMarkdown(table)
        .split('\n')
        .filter((line) => line.startsWith('| '));
      const pipes = lines.map((line) => line.replace(/\\./g, '').split('|').length);
      expect(new Set(pipes)).toEqual(new Set([table.columns.length + 3]));
    })
  );
});
