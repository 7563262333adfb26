import {describe, expect, test} from 'vitest';
import {renderHtml} from '../../../../src/tables/render/html.ts';
import type {Table} from '../../../../src/tables/model.ts';
import {cell, column, crosstab, estimates, row} from '../example.ts';

/** Each element on a line of its own: easier to read beside a fault. */
const lines = (html: string): readonly string[] =>
  html.split(/(?=<(?:div|table|caption|colgroup|thead|tbody|tr|t[hd]|ul|li|dl|d[td]|p)[ >])/);
const line = (table: Table, text: string): string => lines(renderHtml(table)).find((one) => one.includes(text)) ?? '';

describe('renderHtml', () => {
  test('stands in a focusable scroll region with the caption for its name', () => {
    expect(lines(renderHtml(crosstab)).slice(0, 3)).toEqual([
      '<section class="table-region" aria-labelledby="tbl-fungerer--caption" tabindex="0">',
      '<table class="table table-crosstab table-stacked" role="table">',
      '<caption id="tbl-fungerer--caption" class="table-caption">Hvor godt organiseringen fungerer</caption>'
    ]);
  });

  test('hides a caption that its frame shows', () => {
    expect(renderHtml(crosstab, {hideCaption: true})).toContain('class="table-caption visually-hidden"');
  });

  test('gives each cell an anchor, numbers and parts their classes', () => {
    expect(lines(renderHtml(crosstab)).slice(12, 22)).toEqual([
      '<tr class="category" role="row">',
      '<th id="tbl-fungerer--row-0" class="stub" scope="row" role="rowheader">Felles enhet</th>',
      '<td id="tbl-fungerer--organisering=felles,fungerer=godt,rowPercent" class="number" role="cell">58</td>',
      '<td id="tbl-fungerer--organisering=felles,fungerer=daarlig,rowPercent" class="number" role="cell">42</td>',
      '<td id="tbl-fungerer--organisering=felles,fungerer=(base),n" class="number base" role="cell">66</td></tr>',
      '<tr class="category small-base" role="row">',
      '<th id="tbl-fungerer--row-1" class="stub" scope="row" role="rowheader">NAV' +
        '<a class="note-mark" href="#tbl-fungerer--note-a"><span class="visually-hidden"> note </span>a</a></th>',
      '<td id="tbl-fungerer--organisering=nav,fungerer=godt,rowPercent" class="number small-base" role="cell">75</td>',
      '<td id="tbl-fungerer--organisering=nav,fungerer=daarlig,rowPercent" class="number small-base" role="cell">25</td>',
      '<td id="tbl-fungerer--organisering=nav,fungerer=(base),n" class="number base" role="cell">12</td></tr>'
    ]);
    expect(line(crosstab, 'tr class="total"')).toBe('<tr class="total" role="row">');
  });

  test('names the heads of each cell under spanners and row groups', () => {
    expect(line(estimates, 'antall,n')).toContain(
      'headers="tbl-verdier--group-0 tbl-verdier--row-0 tbl-verdier--spanner-0 tbl-verdier--column-1"'
    );
    expect(line(estimates, 'Første linje')).toContain(
      'headers="tbl-verdier--group-0 tbl-verdier--row-0 tbl-verdier--column-description"'
    );
    expect(line(estimates, '>Gruppe A<')).toBe(
      '<th id="tbl-verdier--group-0" scope="rowgroup" role="rowheader" colspan="5">Gruppe A</th></tr>'
    );
    expect(line(estimates, '>Penger<')).toBe(
      '<th id="tbl-verdier--spanner-0" class="spanner" scope="colgroup" role="columnheader" colspan="2">Penger</th>'
    );
  });

  test('says a sign aloud and explains it', () => {
    expect(line(estimates, '>:<')).toContain(
      '<span aria-hidden="true">:</span><span class="visually-hidden">skjult av personvernhensyn</span>'
    );
    expect(line(estimates, 'sign-note')).toBe(
      '<li class="sign-note">.. ikke spurt eller tapt; : skjult av personvernhensyn</li></ul>'
    );
  });

  test('escapes what a cell holds and keeps its line breaks', () => {
    expect(line(estimates, 'Y &#x26; Z')).toContain('&#x3C;b>Y &#x26; Z&#x3C;/b>');
    expect(line(estimates, 'merknad,text')).toContain('a<br>b, "c"');
  });

  test('lets a label go on to the next line behind the slash of a long word, not of a short one', () => {
    const [first, ...others] = crosstab.rows;
    if (first === undefined) throw new Error('no row');
    const labelled = (label: string): string =>
      line({...crosstab, rows: [{...first, label}, ...others]}, 'tbl-fungerer--row-0"');
    expect(labelled('Helsestasjon/senter')).toContain('>Helsestasjon/<wbr>senter<');
    expect(labelled('1999/2000 v/HS')).toContain('>1999/2000 v/HS<');
  });

  test('stacks short number columns only', () => {
    expect(renderHtml(estimates)).toContain('table-scrolled');
    const wide = {...crosstab, columns: Array.from({length: 8}, (_, i) => column(`c=${i}`, `C${i}`))};
    expect(renderHtml(wide)).toContain('table-scrolled');
  });

  test('puts a base under per cents where it belongs, and a sign where nothing can be', () => {
    const table: Table = {
      ...crosstab,
      rows: [row('x=(base)', 'n', {kind: 'base'})],
      columns: [
        column('y=1', 'Antall', {statistic: 'n'}),
        column('y=1', 'Prosent', {statistic: 'columnPercent'}),
        column('y=2', 'Prosent', {statistic: 'columnPercent'})
      ],
      cells: [cell({row: 'x=(base)', column: 'y=1', text: '12'}), cell({row: 'x=(base)', column: 'y=2', text: '34'})]
    };
    const html = lines(renderHtml(table)).filter((one) => one.startsWith('<td'));
    expect(html.map((one) => one.replace(/<[^>]+>/g, ' ').trim())).toEqual(['12', '.  kan ikke forekomme', '34']);
    expect(renderHtml(table)).toContain('. kan ikke forekomme');
  });

  test('says a blank zero aloud', () => {
    const table = {...crosstab, cells: crosstab.cells.map((one, i) => (i === 0 ? {...one, text: ''} : one))};
    expect(lines(renderHtml(table)).find((one) => one.includes('felles,fungerer=godt'))).toContain(
      '<span class="visually-hidden">0</span>'
    );
  });

  test('lets the stub cross a description that a row lacks', () => {
    const rows = estimates.rows.map((one) => ({...one, description: null}));
    expect(line({...estimates, rows}, 'tbl-verdier--row-0" class')).toContain('colspan="2"');
  });

  test('writes records as lists', () => {
    const html = renderHtml({...estimates, layout: 'records'});
    expect(html).not.toContain('<table');
    expect(html).toContain(
      '<dt>Merknad</dt><dd id="tbl-verdier--gruppe=a/tiltak=x,merknad,text" class="text">a<br>b, "c"</dd>'
    );
  });
});
