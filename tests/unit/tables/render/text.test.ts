import {describe, expect, test} from 'vitest';
import {cellAnchor} from '../../../../src/tables/render/anchor.ts';
import {renderCsv, renderLongCsv} from '../../../../src/tables/render/csv.ts';
import {guardText} from '../../../../src/tables/render/guard.ts';
import {escapeMarkdown, renderMarkdown} from '../../../../src/tables/render/markdown.ts';
import type {CrosstabSpecification} from '../../../../src/tables/specification.ts';
import {build, crossed, plain, variable} from '../dataset.ts';
import {crosstab, estimates} from '../example.ts';

describe('renderCsv', () => {
  test('looks like the table, with decimal points', () => {
    expect(renderCsv(crosstab)).toBe(
      'Organisering,Godt,Dårlig,n\nFelles enhet,58,42,66\nNAV,75,25,12\nAlle,60,40,78\n'
    );
    const cells = crosstab.cells.map((cell) => (cell.text === '58' ? {...cell, text: '57,60'} : cell));
    expect(renderCsv({...crosstab, cells}).split('\n')[1]).toBe('Felles enhet,57.60,42,66');
  });

  test('joins spanner and head, keeps groups and units, guards texts, leaves numbers alone', () => {
    expect(renderCsv(estimates)).toBe(`Gruppe,Tiltak,Hva det er,Penger / Pris (kr),Penger / Antall,Merknad
Gruppe A,'=SUM(A1),"Første linje
andre linje",1234.5,:,"a
b, ""c"""
Gruppe B,<b>Y & Z</b>,' +47,"over\u00a060,0",..,Ikke oppgitt
`);
  });

  test('tells the sizes that totals show as numbers of their own', () => {
    const rows = variable('form', ['a', 'b'], ['a', 'a', 'b', 'b']);
    const columns = variable('svar', ['ja', 'nei'], ['ja', 'nei', 'ja', 'nei']);
    const of = (total: CrosstabSpecification['total']): string => {
      const specification = {...plain, kind: 'crosstab', rows: 'form', columns: 'svar', showBase: 'total'} as const;
      const props = {statistics: ['rowPercent'], ...(total === undefined ? {} : {total})} as const;
      const {table} = build({...specification, ...props}, crossed(rows, columns, [1000, 3000, 2, 6]));
      return table === null ? '' : renderCsv(table);
    };
    expect(of({columns: 'last'})).toBe('Form,Ja,Nei,I alt,I alt (n)\nA,25,75,100,4000\nB,25,75,100,8\n');
    expect(of({rows: 'last'})).toBe('Form,Ja,Nei\nA,25,75\nB,25,75\nI alt,25,75\nI alt (n),1002,3006\n');
    expect(of({rows: 'last', columns: 'last'}).split('\n').slice(-3)).toEqual([
      'I alt,25,75,100,4008',
      'I alt (n),1002,3006,4008,',
      ''
    ]);
  });

  test('shows per cents that are made to add up to 100 as the table does', () => {
    const rows = variable('form', ['a'], ['a', 'a', 'a']);
    const columns = variable('svar', ['ja', 'nei', 'ubesvart'], ['ja', 'nei', 'ubesvart']);
    const specification = {...plain, kind: 'crosstab', rows: 'form', columns: 'svar', rounding: 'to100'} as const;
    const {table} = build({...specification, statistics: ['rowPercent']}, crossed(rows, columns, [1, 1, 1]));
    expect(table?.cells.map(({text}) => text)).toEqual(['34', '33', '33']);
    expect(table === null ? '' : renderCsv(table).split('\n')[1]).toBe('A,34,33,33');
  });

  test('writes a zero that is left blank', () => {
    const cells = crosstab.cells.map((cell) => ({...cell, value: {numerator: 0n, denominator: 66n}, text: ''}));
    expect(renderCsv({...crosstab, cells}).split('\n')[1]).toBe('Felles enhet,0,0,0');
  });

  test('leaves a negative number a number', () => {
    const cells = crosstab.cells.map((cell) => ({
      ...cell,
      value: {numerator: -1n, denominator: 200n},
      text: cell.statistic === 'n' ? '0,0' : '\u22120,5'
    }));
    expect(renderCsv({...crosstab, cells}).split('\n')[1]).toBe('Felles enhet,-0.5,-0.5,0.0');
  });
});

test('renderLongCsv writes a cell a line, values as decimals', () => {
  expect(renderLongCsv(crosstab).split('\n').slice(0, 4)).toEqual([
    'row,column,statistic,value,base,text,state',
    'organisering=felles,fungerer=godt,rowPercent,0.575757575758,66,58,computed',
    'organisering=felles,fungerer=daarlig,rowPercent,0.424242424242,66,42,computed',
    'organisering=felles,fungerer=(base),n,66,,66,computed'
  ]);
  expect(renderLongCsv(estimates)).toContain('gruppe=a > tiltak=x,antall,n,,,:,suppressed\n');
});

describe('guardText', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', ' =1', '\u00a0=1', '  \t=1', '\0=1', '\uff1d1'])(
    'guards %j',
    (text) => {
      expect(guardText(text)).toBe(`'${text}`);
    }
  );

  test.each(['', 'a=1', '\u22121', '1-2', "'=1", ' x'])('leaves %j', (text) => {
    expect(guardText(text)).toBe(text);
  });
});

describe('renderMarkdown', () => {
  test('writes caption, base line, table and notes', () => {
    expect(renderMarkdown(crosstab)).toBe(`**Hvor godt organiseringen fungerer**

Radprosent. Base: kommuner som svarte, n = 78.

| Organisering | Godt | Dårlig | n |
| --- | ---: | ---: | ---: |
| Felles enhet | 58 | 42 | 66 |
| NAV (a) | 75 | 25 | 12 |
| **Alle** | **60** | **40** | **78** |

(a) Færre enn 20 i basen.
`);
  });

  test('writes row groups, spanners and signs', () => {
    expect(renderMarkdown(estimates).split('\n').slice(4, 10)).toEqual([
      '| Tiltak | Hva det er | Penger / Pris (kr) | Penger / Antall | Merknad |',
      '| --- | --- | ---: | ---: | --- |',
      '| **Gruppe A** |  |  |  |  |',
      '| =SUM(A1) | Første linje<br>andre linje | 1\u00a0234,5 (a) | : | a<br>b, "c" |',
      '| **Gruppe B** |  |  |  |  |',
      '| &lt;b&gt;Y &amp; Z&lt;/b&gt; |  +47 | over\u00a060,0 | .. | Ikke oppgitt |'
    ]);
  });

  test('escapes what Markdown takes for its own', () => {
    expect(escapeMarkdown('a|b \\ *c* _d_ `e` [f] <g>\nh')).toBe(
      'a\\|b \\\\ \\*c\\* \\_d\\_ \\`e\\` \\[f\\] &lt;g&gt;<br>h'
    );
  });
});

test('an anchor is the key of its cell', () => {
  expect(cellAnchor('tbl-a', {row: 'g=1 > x=å', column: '', statistic: 'n'})).toBe('tbl-a--g=1/x=å,n');
  expect(cellAnchor('tbl-a', {row: 'x=1', column: 'y=(total)', statistic: 'rowPercent'})).toBe(
    'tbl-a--x=1,y=(total),rowPercent'
  );
});
