import {describe, expect, test} from 'vitest';
import type {PrintedCell} from '../../../src/data/register-lines.ts';
import {computeCell} from '../../../src/report/computation/cell-computation.ts';
import {isComputed} from '../../../src/report/computation/exhibit-computations.ts';
import {coverage} from '../../../src/tables/coverage.ts';
import {cellKey} from '../../../src/tables/model.ts';
import {joinPrinted} from '../../../src/tables/printed.ts';
import {renderCsv, renderLongCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {readSnapshot, takeSnapshot, writeSnapshot} from '../../../src/tables/snapshot.ts';
import {build, dataset, full, grid, measure, plain, variable} from './dataset.ts';
import {buildRegister, register} from './registers.ts';

const specification = {data: 'prove/tilskudd', columns: ['tiltak', 'navn', 'tilskudd', 'tann']} as const;
const remark = 'Inngår i summen til Strax-huset';

describe('a remark instead of a number', () => {
  test('stands in its cell, whose state still says that there is no number', () => {
    expect(grid(buildRegister(specification))).toMatchInlineSnapshot(`
      "| navn | tilskudd | tann
      Asker | Feltpleien | 600 | 150
      Bergen I | Strax-huset | 2 700 | Inngår i basistilskuddet
      Bergen II | Gateprosjektet | Inngår i summen til Strax-huset | Inngår i basistilskuddet
      Kristiansand | Feltsykepleien | Søker kun tannhelsemidler i 2006 | 15
      Oslo | Feltpleien | 15 000 | 250"
    `);
    expect(full(buildRegister(specification), 'tiltak=bergen_2', 'tilskudd', 'value')).toBe(
      `null of null: "${remark}" na`
    );
  });

  test('is text among numbers: it may break, and needs no line that explains signs', () => {
    const html = renderHtml(register(specification));
    expect(html).toContain(
      `<td id="tbl-register--tiltak=bergen_2,tilskudd,value" class="text na remark" role="cell">${remark}</td>`
    );
    expect(html).not.toContain('sign-note');
  });

  test('leaves a table of few numbers stacked on phones', () => {
    const numbers = {...specification, columns: ['tiltak', 'tilskudd', 'tann']};
    expect(renderHtml(register(numbers))).toContain('table-stacked');
  });

  test('survives snapshot, CSV, Markdown', () => {
    const table = register(specification);
    const snapshot = takeSnapshot(table, new Map());
    expect(readSnapshot(writeSnapshot(table, new Map()))).toEqual(snapshot);
    expect(snapshot.cells.find(({text}) => text === remark)).toMatchObject({value: '', state: 'na'});
    expect(renderCsv(table)).toContain(`Bergen II,Gateprosjektet,${remark},Inngår i basistilskuddet\n`);
    expect(renderLongCsv(table)).toContain(`tiltak=bergen_2,tilskudd,value,,,${remark},na\n`);
    expect(renderMarkdown(table)).toContain(`| Bergen II | Gateprosjektet | ${remark} | Inngår i basistilskuddet |`);
  });

  test('is counted as a value that is missing for a known reason', () => {
    const table = register(specification);
    expect(coverage(table, joinPrinted(table, []))).toMatchObject({cells: 15, given: 6, missing: 4, text: 5});
  });

  test.each([
    ['*Inngår i summen til Strax-huset', true],
    ['inngår i summen  til Strax-huset', true],
    ['*Søker kun tannhelsemidler', false],
    ['2700', false],
    ['-', false]
  ])('agrees with the printed %j: %s', (token, agrees) => {
    const line: PrintedCell = {
      exhibit: 'Tabell 3.1',
      row: 'tiltak=bergen_2',
      column: 'tilskudd',
      statistic: 'value',
      printed: token,
      line: null,
      place: {file: 'data/prove/printed.csv', line: 2, column: 1}
    };
    const {differs, without} = joinPrinted(register({...specification, reproduces: 'Tabell 3.1'}), [line]);
    expect(differs).toHaveLength(agrees ? 0 : 1);
    expect(without).toEqual([]);
  });

  test('has no sum behind it', () => {
    const {table, origins} = buildRegister(specification);
    const cell = table?.cells.find(({text}) => text === remark);
    const origin = cell && origins.get(cellKey(cell.row, cell.column, cell.statistic));
    if (table === null || cell === undefined || origin === undefined) throw new Error('no cell');
    expect(isComputed(cell)).toBe(false);
    expect(computeCell(cell, origin, table)).toEqual({terms: [], note: 'Tekst, slik den står i datasettet.'});
  });
});

describe('a remark in Estimates', () => {
  const tiltak = variable('tiltak', ['asker', 'bergen', 'oslo'], ['asker', 'bergen', 'oslo']);
  const kr = measure('kr', [600, 'na', 'lost'], {statistic: 'value', remarks: [null, 'Inngår i summen', null]});
  const n = measure('n', [7, 'na', 3], {disjoint: ['tiltak'], remarks: [null, 'Ikke telt', null]});
  const made = dataset({shape: 'indicators', variables: [tiltak], measures: [kr, n]});
  const estimates = {
    kind: 'estimates',
    ...plain,
    rows: 'tiltak',
    columns: [{value: 'kr'}, {count: 'n'}],
    except: [{rule: 'values-lost', reason: 'x'}]
  } as const;

  test('stands where its one number would; what has none keeps its sign', () => {
    expect(grid(build(estimates, made))).toMatchInlineSnapshot(`
      "| kr | n
      Asker | 600 | 7
      Bergen | Inngår i summen | Ikke telt
      Oslo | .. | 3"
    `);
  });

  test('is not said of a sum of several', () => {
    const total = {...estimates, columns: [{count: 'n'}], total: {rows: 'last'}} as const;
    expect(full(build(total, made), 'tiltak=(total)', 'n', 'n')).toBe('null of null: ".." na');
  });
});
