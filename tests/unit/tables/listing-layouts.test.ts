import {describe, expect, test} from 'vitest';
import {rowAnchor} from '../../../src/tables/render/anchor.ts';
import {renderCsv, renderLongCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {headLines} from '../../../src/tables/snapshot-head.ts';
import type {ListingSpecification} from '../../../src/tables/specification.ts';
import {faultsOf} from './dataset.ts';
import {buildRegister, register} from './registers.ts';

/** Each element on a line of its own. */
const lines = (html: string): readonly string[] => html.split(/(?=<(?:h\d|tr|t[hd]|ul|li|dl|d[td]|div)[ >])/);

describe('a listing whose row groups span their rows', () => {
  const ungrouped = {data: 'prove/kategorier', columns: ['tiltak', 'sted'], layout: 'spanning', id: 'tbl-k'} as const;
  const spanning = {...ungrouped, rowGroups: 'kategori'} as const;

  test('has each group in a first column, as the head of its rows', () => {
    expect(lines(renderHtml(register(spanning))).filter((line) => /^<t[rhd]/.test(line))).toMatchInlineSnapshot(`
      [
        "<tr role="row">",
        "<th class="grouphead" scope="col" role="columnheader">Kategori</th>",
        "<th class="stubhead" scope="col" role="columnheader">tiltak</th>",
        "<th id="tbl-k--column-0" class="column text" scope="col" role="columnheader">sted</th></tr></thead><tbody class="row-group" role="rowgroup">",
        "<tr class="category" role="row">",
        "<th id="tbl-k--group-0" class="spanning" scope="rowgroup" role="rowheader" rowspan="2">Store byer</th>",
        "<th id="tbl-k--row-0" class="stub" scope="row" role="rowheader">Oslo</th>",
        "<td id="tbl-k--tiltak=oslo,sted,text" class="text" role="cell" headers="tbl-k--group-0 tbl-k--row-0 tbl-k--column-0">Sentrum</td></tr>",
        "<tr class="category" role="row">",
        "<th id="tbl-k--row-1" class="stub" scope="row" role="rowheader">Bergen I</th>",
        "<td id="tbl-k--tiltak=bergen_1,sted,text" class="text" role="cell" headers="tbl-k--group-0 tbl-k--row-1 tbl-k--column-0">Nygårdsparken</td></tr></tbody><tbody class="row-group" role="rowgroup">",
        "<tr class="category" role="row">",
        "<th id="tbl-k--group-1" class="spanning" scope="rowgroup" role="rowheader">Værested og frivillige ressurser</th>",
        "<th id="tbl-k--row-2" class="stub" scope="row" role="rowheader">Bergen II</th>",
        "<td id="tbl-k--tiltak=bergen_2,sted,text" class="text" role="cell" headers="tbl-k--group-1 tbl-k--row-2 tbl-k--column-0">Strømgaten</td></tr></tbody><tbody class="row-group" role="rowgroup">",
        "<tr class="category" role="row">",
        "<th id="tbl-k--group-2" class="spanning" scope="rowgroup" role="rowheader">Feltpleiekontor</th>",
        "<th id="tbl-k--row-3" class="stub" scope="row" role="rowheader">Asker</th>",
        "<td id="tbl-k--tiltak=asker,sted,text" class="text" role="cell" headers="tbl-k--group-2 tbl-k--row-3 tbl-k--column-0">Varmestua</td></tr></tbody><tbody role="rowgroup">",
        "<tr class="category" role="row">",
        "<th id="tbl-k--row-4" class="stub" scope="row" role="rowheader" colspan="2">Kristiansand</th>",
        "<td id="tbl-k--tiltak=kristiansand,sted,text" class="text" role="cell" headers="tbl-k--row-4 tbl-k--column-0">Ukjent</td></tr></tbody></table></section>",
      ]
    `);
  });

  test('is not sorted: a row would lose its group', () => {
    expect(renderHtml(register(spanning), {sortKeys: true})).not.toContain('data-sortable');
    expect(renderHtml(register({...spanning, layout: 'table', columns: ['tiltak', 'sted']}))).not.toContain('spanning');
  });

  test('names the column of groups in snapshot and CSV', () => {
    const table = register(spanning);
    expect(headLines(table)).toContainEqual({part: 'stubhead', key: 'group', text: 'Kategori'});
    expect(renderCsv(table).split('\n').slice(0, 3)).toEqual([
      'Kategori,tiltak,sted',
      'Store byer,Oslo,Sentrum',
      'Store byer,Bergen I,Nygårdsparken'
    ]);
    expect(renderMarkdown(table)).toContain('| **Store byer** |  |\n| Oslo | Sentrum |');
  });

  test('needs row groups', () => {
    expect(faultsOf(buildRegister(ungrouped))).toEqual([
      'row-groups-missing at layout: nothing spans its rows: there are no row groups (name the variable that groups the rows: rowGroups="…")'
    ]);
  });
});

describe('a listing of records', () => {
  const records = {
    data: 'prove/ark',
    columns: ['tiltak', 'kontakt', 'midler', 'dekning', 'beskrivelse'],
    layout: 'records',
    omitEmpty: ['kontakt', 'midler', 'beskrivelse'],
    id: 'tbl-a'
  } as const;

  test('stands as fact sheets: a heading and an id each, numbers with units, nothing where nothing is', () => {
    expect(lines(renderHtml(register(records)))).toMatchInlineSnapshot(`
      [
        "<div class="records" role="group" aria-labelledby="tbl-a--caption"><p id="tbl-a--caption" class="table-caption">Et register</p>",
        "<div class="record" id="tbl-a--tiltak=asker">",
        "<h2 class="record-label">Asker</h2>",
        "<dl>",
        "<dt>kontakt</dt>",
        "<dd id="tbl-a--tiltak=asker,kontakt,text" class="text">Ragnhild</dd>",
        "<dt>midler</dt>",
        "<dd id="tbl-a--tiltak=asker,midler,value" class="number given">750 000<span class="unit"> kr</span></dd>",
        "<dt>dekning</dt>",
        "<dd id="tbl-a--tiltak=asker,dekning,value" class="number given">75,0<span class="unit"> %</span></dd>",
        "<dt>beskrivelse</dt>",
        "<dd id="tbl-a--tiltak=asker,beskrivelse,text" class="text">Fikk midler allerede i 2000.<br>To sykepleiere i 50 % stilling hver.</dd></dl></div>",
        "<div class="record" id="tbl-a--tiltak=bergen_1">",
        "<h2 class="record-label">Bergen I</h2>",
        "<dl>",
        "<dt>midler</dt>",
        "<dd id="tbl-a--tiltak=bergen_1,midler,value" class="number given">2 700 000<span class="unit"> kr</span></dd>",
        "<dt>dekning</dt>",
        "<dd id="tbl-a--tiltak=bergen_1,dekning,value" class="number given">12,5<span class="unit"> %</span></dd>",
        "<dt>beskrivelse</dt>",
        "<dd id="tbl-a--tiltak=bergen_1,beskrivelse,text" class="text">Natthjem og dagsenter</dd></dl></div>",
        "<div class="record" id="tbl-a--tiltak=bergen_2">",
        "<h2 class="record-label">Bergen II</h2>",
        "<dl>",
        "<dt>kontakt</dt>",
        "<dd id="tbl-a--tiltak=bergen_2,kontakt,text" class="text">Else</dd>",
        "<dt>dekning</dt>",
        "<dd id="tbl-a--tiltak=bergen_2,dekning,value" class="number given">100,0<span class="unit"> %</span></dd></dl></div>",
        "<div class="record" id="tbl-a--tiltak=oslo">",
        "<h2 class="record-label">Oslo</h2>",
        "<dl>",
        "<dt>midler</dt>",
        "<dd id="tbl-a--tiltak=oslo,midler,value" class="text na remark">Inngår i rammen</dd>",
        "<dt>dekning</dt>",
        "<dd id="tbl-a--tiltak=oslo,dekning,value" class="number given">50,0<span class="unit"> %</span></dd>",
        "<dt>beskrivelse</dt>",
        "<dd id="tbl-a--tiltak=oslo,beskrivelse,text" class="text">Feltpleie</dd></dl></div></div>",
      ]
    `);
  });

  test('has headings of the level below its surroundings, row groups above records', () => {
    const html = renderHtml(register({...records, rowGroups: 'tiltak'}), {headingLevel: 4});
    expect(html).toContain('<h4 class="record-group">Asker</h4>');
    expect(html).toContain('<h5 class="record-label">Asker</h5>');
    expect(renderHtml(register({...records, rowGroups: 'tiltak'}), {headingLevel: 6})).not.toContain('<h7');
  });

  test('links to each record where there are many', () => {
    const table = register(records);
    expect(renderHtml(table)).not.toContain('record-index');
    const many = Array.from({length: 7}, (_, i) => ({...table.rows[0], key: `tiltak=t${i}`, label: `T ${i}`}));
    const html = renderHtml({...table, rows: many as unknown as typeof table.rows});
    expect(html).toContain(
      '<ul class="record-index" aria-label="Innhold"><li><a href="#tbl-a--tiltak=t0">T 0</a></li>'
    );
    expect(html).toContain('<div class="record" id="tbl-a--tiltak=t6">');
  });

  test('keeps what it leaves out as missing in the formats for programs', () => {
    const table = register(records);
    expect(renderLongCsv(table)).toContain('tiltak=bergen_1,kontakt,text,,,,missing:not_answered\n');
    expect(renderLongCsv(table)).toContain('tiltak=bergen_2,midler,value,,,,na\n');
    expect(renderCsv(table)).toContain('Bergen II,Else,,100.0,\n');
  });

  test('have ids that last as long as their keys', () => {
    expect(rowAnchor('tbl-a', {key: 'sted=oslo > aar=2006'})).toBe('tbl-a--sted=oslo/aar=2006');
  });

  test.each<[string, Partial<ListingSpecification>, string]>([
    [
      'a table',
      {layout: 'table', empty: {kontakt: '–', beskrivelse: '–'}},
      "omit-empty at omitEmpty: only records can do without a cell: a table has a place for each (say what is shown there: empty={{kontakt: '…'}})"
    ],
    [
      'the first column',
      {omitEmpty: ['tiltak', 'kontakt', 'beskrivelse']},
      'omit-empty at omitEmpty.0: "tiltak" is what the records are called (take it out)'
    ],
    [
      'another column',
      {omitEmpty: ['kontakt', 'beskrivelse', 'midlr']},
      'unknown-column at omitEmpty.2: "midlr" is not among the columns (did you mean "midler"?)'
    ],
    [
      'what is said to be shown',
      {empty: {kontakt: 'Ukjent'}},
      'omit-empty at omitEmpty.0: an empty "kontakt" is left out, and "empty" says what it shows (take one of them out)'
    ],
    [
      'nothing, where cells are empty',
      {omitEmpty: ['kontakt']},
      `empty-cell at columns.4: "beskrivelse" is empty for tiltak=bergen_2 in line 5 (say what is shown there: empty={{beskrivelse: '…'}}, or leave it out: omitEmpty={['beskrivelse']})`
    ]
  ])('cannot leave out cells of %s', (_, overrides, fault) => {
    expect(faultsOf(buildRegister({...records, ...overrides}))).toEqual([fault]);
  });
});
