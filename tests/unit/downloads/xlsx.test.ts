import {strFromU8, unzipSync} from 'fflate';
import {readXlsx, type Sheet} from 'hucre/xlsx';
import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {citationOf} from '../../../src/downloads/citation/citation.ts';
import {numberFormat} from '../../../src/downloads/xlsx/number-format.ts';
import {renderXlsx, type PrintedDifference} from '../../../src/downloads/xlsx/workbook.ts';
import type {Table} from '../../../src/tables/model.ts';
import {realReport} from '../site/report.ts';
import {build, plain} from '../tables/dataset.ts';
import {cell, crosstab, estimates, row} from '../tables/example.ts';
import {register} from '../tables/registers.ts';
import {surveyed} from '../tables/surveyed.ts';
import {elsewhere} from './elsewhere.ts';

const report = realReport();

function workbook(table: Table, differences: readonly PrintedDifference[] = []): Promise<Uint8Array> {
  const exhibit = {id: table.id, label: 'Tabell 3.3', caption: table.caption, table};
  return renderXlsx(table, citationOf(report, exhibit, table.language, 'https://example.org/tabell/'), differences);
}

async function sheetsOf(
  table: Table,
  differences: readonly PrintedDifference[] = []
): Promise<readonly [Sheet, Sheet]> {
  const {sheets} = await readXlsx(await workbook(table, differences), {readStyles: true});
  const [first, second] = sheets;
  if (first === undefined || second === undefined) throw new Error('expected two sheets');
  return [first, second];
}

/** The format codes of a sheet's numbers, row by row. */
function formats({cells, rows}: Sheet): readonly (readonly (string | undefined)[])[] {
  return rows.map((row, i) => row.map((_, j) => cells?.get(`${i},${j}`)?.style?.numFmt));
}

describe('the sheet of a table', () => {
  test('keeps numbers as numbers behind which letters stand, and probabilities too small to tell', async () => {
    const {table} = build(
      {
        ...plain,
        kind: 'crosstab',
        rows: 'rus',
        columns: 'alder',
        statistics: ['columnPercent'],
        tests: 'chiSquare',
        showTests: 'column',
        compare: 'columns'
      },
      surveyed
    );
    if (table === null) throw new Error('the table was not built');
    const [sheet] = await sheetsOf(table);
    const heads = sheet.rows.findIndex((row) => row.includes('Ung (A)'));
    const p = table.tests?.map((result) => Number(result.p.toPrecision(12)));
    expect(sheet.rows.slice(heads, heads + 3).map((row) => row.slice(0, 5))).toEqual([
      ['Rus', 'Ung (A)', 'Midt (B)', 'Eldre (C)', 'p'],
      ['Alkohol', 75, 37.5, 20, expect.closeTo(p?.[0] ?? NaN, 12)],
      ['Tobakk', 25, 37.5, 80, expect.closeTo(p?.[1] ?? NaN, 12)]
    ]);
    expect(formats(sheet)[heads + 1]?.slice(1, 5)).toEqual(['#,##0" B C"', '#,##0', '#,##0_a_a_a_a', '"<\u00a00,001"']);
  });

  test('tells first of all, under the table, what readers must know of the data', async () => {
    const provenance = crosstab.provenance.map((own) => ({...own, notice: {nb: 'Oppdiktet.', en: 'Invented.'}}));
    const [sheet] = await sheetsOf({...crosstab, provenance});
    const rows = sheet.rows.map((row) => row.filter((value) => value !== null));
    expect(rows.slice(7, 10)).toEqual([[], ['Oppdiktet.'], ['a  Færre enn 20 i basen.']]);
    const {properties} = await readXlsx(await workbook({...crosstab, provenance}));
    expect(properties?.description).toMatch(/^Oppdiktet\. Radprosent/);
  });

  test('stands as the table does: title, base line, heads, numbers, notes, source, citation', async () => {
    const [sheet] = await sheetsOf(crosstab, [{place: 'NAV, Godt', printed: '70', computed: '75'}]);
    const rows = sheet.rows.map((row) => row.filter((value) => value !== null));
    expect(sheet.name).toBe('Tabell');
    expect(rows.slice(0, 11)).toEqual([
      ['Tabell 3.3: Hvor godt organiseringen fungerer'],
      ['Radprosent. Base: kommuner som svarte, n = 78.'],
      [],
      ['Organisering', 'Godt', 'Dårlig', 'n'],
      ['Felles enhet', 57.5757575758, 42.4242424242, 66],
      ['NAV a', 75, 25, 12],
      ['Alle', 60.2564102564, 39.7435897436, 78],
      [],
      ['a  Færre enn 20 i basen.'],
      ['Avvik: NAV, Godt, trykt 70, regnet 75'],
      ['Tallene i arket har alle desimaler, men vises avrundet som i tabellen.']
    ]);
    expect(rows.slice(11).flat()).toEqual([
      expect.stringContaining('«Celler»'),
      'Kilde: SINTEF A26099',
      'Data: rustilskudd-2014 1.0.0, organisering-fungerer.csv, sha256:00',
      'Lisens: CC-BY-4.0',
      expect.stringMatching(/^Siter: Dyrstad, K\. og Ose, S\. O\. \(2014\)\. Tabell 3\.3: .* 1\.0\.0\.$/),
      'https://example.org/tabell/'
    ]);
    expect(formats(sheet)[4]).toEqual([
      undefined,
      '#,##0',
      '#,##0',
      '#,##0',
      ...Array<undefined>((sheet.rows[4]?.length ?? 4) - 4)
    ]);
  });

  test('freezes the head and the stub, repeats the head in print, and has widths', async () => {
    const [sheet] = await sheetsOf(crosstab);
    expect(sheet.freezePane).toEqual({rows: 4, columns: 1});
    expect(sheet.pageSetup).toMatchObject({paperSize: 'a4', fitToWidth: 1, printTitlesRow: '$4:$4'});
    expect(sheet.columns?.slice(0, 4).map(({width}) => width)).toEqual([14, 8, 8, 8]);
  });

  test('has spanners as merged heads, row groups, a second stub, units, marks and texts', async () => {
    const [sheet] = await sheetsOf(estimates);
    expect(sheet.rows.slice(3, 9).map((row) => row.slice(0, 5))).toEqual([
      ['Tiltak', 'Hva det er', 'Penger', null, 'Merknad'],
      [null, null, 'Pris (kr)', 'Antall', null],
      ['Gruppe A', null, null, null, null],
      ['=SUM(A1)', 'Første linje\nandre linje', 1234.5, ':', 'a\nb, "c"'],
      ['Gruppe B', null, null, null, null],
      ['<b>Y & Z</b>', ' +47', 'over\u00a060,0', '..', 'Ikke oppgitt']
    ]);
    expect(sheet.merges).toEqual(
      expect.arrayContaining([
        {startRow: 3, startCol: 2, endRow: 3, endCol: 3},
        {startRow: 3, startCol: 0, endRow: 4, endCol: 0},
        {startRow: 3, startCol: 4, endRow: 4, endCol: 4}
      ])
    );
    expect(sheet.freezePane).toEqual({rows: 5, columns: 2});
    expect(formats(sheet)[6]?.[2]).toBe('#,##0.0" a"');
    expect(sheet.rows.flat()).toContain('.. ikke spurt eller tapt; : skjult av personvernhensyn');
    expect(sheet.rows.flat().filter((value) => value === 'Priser fra 2013.')).toHaveLength(1);
  });

  test('has remarks as text among numbers, and the label of a total over the columns before its sums', async () => {
    const [sheet] = await sheetsOf(
      register({
        data: 'prove/tilskudd',
        columns: ['tiltak', 'navn', 'tilskudd', 'tann'],
        total: {rows: 'last', label: '5 tiltak'}
      })
    );
    expect(sheet.rows[6]?.slice(0, 4)).toEqual([
      'Bergen II',
      'Gateprosjektet',
      'Inngår i summen til Strax-huset',
      'Inngår i basistilskuddet'
    ]);
    const alignmentOf = (at: string) => sheet.cells?.get(at)?.style?.alignment;
    expect(alignmentOf('6,2')).toMatchObject({horizontal: 'left', wrapText: true});
    expect(alignmentOf('5,2')).toMatchObject({horizontal: 'right'});
    // A remark is wrapped: it does not widen its column.
    expect(sheet.columns?.[2]?.width).toBeLessThan(20);
    expect(sheet.rows[9]?.slice(0, 4)).toEqual(['5 tiltak', null, 18300, 415]);
    expect(sheet.merges).toContainEqual({startRow: 9, startCol: 0, endRow: 9, endCol: 1});
  });

  test('has the items of a list as lines, and nothing where a record leaves a field out', async () => {
    const [lists] = await sheetsOf(
      register({data: 'prove/delstudier', columns: ['tiltak', 'metode'], empty: {metode: 'Ikke valgt'}})
    );
    expect(lists.rows[4]?.slice(0, 2)).toEqual(['Asker', 'Gjennomgå søknader\nLitteratursøk']);
    const [records] = await sheetsOf(
      register({data: 'prove/ark', columns: ['tiltak', 'kontakt'], layout: 'records', omitEmpty: ['kontakt']})
    );
    expect(records.rows[5]?.slice(0, 2)).toEqual(['Bergen I', null]);
  });

  test('parts rows behind groups from those in them, and leaves room for wide numbers', async () => {
    const rows = [...estimates.rows, row('gruppe=c', 'Utenfor'), row('gruppe=(total)', 'I alt', {kind: 'total'})];
    const wide = '123\u00a0456\u00a0789\u00a0012,5 (n=1\u00a0234\u00a0567)';
    const value = {numerator: 1234567890125n, denominator: 10n};
    const cells = [
      ...estimates.cells,
      cell({row: 'gruppe=(total)', column: 'pris', statistic: 'value', value, text: wide})
    ];
    const [sheet] = await sheetsOf({...estimates, rows, cells});
    const styleOf = (at: string) => sheet.cells?.get(at)?.style;
    expect(sheet.rows.slice(9, 11).map(([label]) => label)).toEqual(['Utenfor', 'I alt']);
    expect(styleOf('8,0')?.alignment?.indent).toBe(1);
    expect(styleOf('9,0')?.alignment?.indent).toBeUndefined();
    expect(styleOf('9,0')?.border?.top?.style).toBe('hair');
    expect(styleOf('10,0')).toMatchObject({
      font: {bold: true},
      border: {top: {style: 'thin'}, bottom: {style: 'thin'}}
    });
    expect(sheet.rows[10]?.[2]).toBe(123456789012.5);
    expect(sheet.columns?.[2]?.width).toBeGreaterThan(wide.length);
  });

  test('has no formula', async () => {
    const files = unzipSync(await workbook(estimates));
    const xml = Object.entries(files).map(([name, bytes]) => ({name, text: strFromU8(bytes)}));
    expect(xml.map(({name}) => name)).toContain('xl/worksheets/sheet2.xml');
    for (const {text} of xml) expect(text).not.toMatch(/<f[ >]/);
    expect(xml.map(({text}) => text).join('')).toContain('<t>=SUM(A1)</t>');
  });

  test('shows per cents made to add up to 100, and zeros left blank, as numbers', async () => {
    const cells = crosstab.cells.map((cell) => (cell.text === '58' ? {...cell, text: '59'} : cell));
    const [forced] = await sheetsOf({...crosstab, cells, rounding: 'to100'});
    expect(forced.rows[4]?.slice(0, 4)).toEqual(['Felles enhet', 59, 42, 66]);
    const blank = crosstab.cells.map((cell) =>
      cell.text === '58' ? {...cell, value: {numerator: 0n, denominator: 66n}, text: ''} : cell
    );
    const [sheet] = await sheetsOf({...crosstab, cells: blank});
    expect(sheet.rows[4]?.[1]).toBe(0);
  });

  test('keeps what stands behind a number in its format', async () => {
    const cells = crosstab.cells.map((cell) =>
      cell.text === '60' ? {...cell, text: '60 (n=78)', size: 78, noteMarks: ['a']} : cell
    );
    const [sheet] = await sheetsOf({...crosstab, cells});
    expect(sheet.rows[6]?.[1]).toBe(60.2564102564);
    expect(
      formats(sheet)
        .map((row) => row[1])
        .slice(4, 7)
    ).toEqual(['#,##0_a_a', '#,##0_a_a', '#,##0" (n=78) a"']);
  });
});

test('the sheet of cells is the long CSV, and never has what is suppressed', async () => {
  const [, sheet] = await sheetsOf(crosstab);
  expect(sheet.name).toBe('Celler');
  expect(sheet.rows.slice(0, 2)).toEqual([
    ['row', 'column', 'statistic', 'value', 'base', 'text', 'state'],
    ['organisering=felles', 'fungerer=godt', 'rowPercent', 0.575757575758, 66, '58', 'computed']
  ]);
  expect(sheet.rows).toHaveLength(crosstab.cells.length + 1);
  expect(sheet.freezePane).toEqual({rows: 1});
  const secret = estimates.cells.map((cell) =>
    cell.state === 'suppressed' ? {...cell, value: {numerator: 4711n, denominator: 1n}, base: 4712} : cell
  );
  const bytes = await workbook({...estimates, cells: secret});
  expect(
    Object.values(unzipSync(bytes))
      .map((file) => strFromU8(file))
      .join('')
  ).not.toMatch(/471[12]/);
});

test('in English the sheets, signs and notes are English', async () => {
  const sheets = await sheetsOf({...estimates, language: 'en'});
  expect(sheets.map(({name}) => name)).toEqual(['Table', 'Cells']);
  expect(sheets[0].rows.flat()).toContain('.. not asked or lost; : hidden for privacy');
});

test('every table of the report is the same when it is opened again', async () => {
  for (const {table} of report.exhibits.values()) {
    if (table === null) continue;
    const [sheet, cells] = await sheetsOf(table);
    expect(cells.rows).toHaveLength(table.cells.length + 1);
    const numbers = sheet.rows.flat().filter((value) => typeof value === 'number');
    const known = table.cells.filter(({state, value}) => value !== null && ['computed', 'given'].includes(state));
    expect(numbers).toHaveLength(known.length);
  }
});

test('number formats', () => {
  expect(numberFormat(0, '', '', 0)).toBe('#,##0');
  expect(numberFormat(2, '\u00a0%', '', 0)).toBe('#,##0.00"\u00a0%"');
  expect(numberFormat(1, '', 'a b', 4)).toBe('#,##0.0" a b"');
  expect(numberFormat(1, '', '', 2)).toBe('#,##0.0_a_a');
  expect(numberFormat(0, ' "x"', '', 0)).toBe('#,##0" ""x"""');
});

test('a workbook is the same bytes in every time zone, in another run', async () => {
  const exhibit = {id: crosstab.id, label: 'Tabell 3.3', caption: crosstab.caption, table: crosstab};
  const citation = citationOf(report, exhibit, 'nb');
  const hash = createHash('sha256')
    .update(await renderXlsx(crosstab, citation, []))
    .digest('hex');
  const code = `
    import {createHash} from 'node:crypto';
    import {renderXlsx} from './src/downloads/xlsx/workbook.ts';
    import {crosstab} from './tests/unit/tables/example.ts';
    const xlsx = await renderXlsx(crosstab, ${JSON.stringify(citation)}, []);
    console.log(createHash('sha256').update(xlsx).digest('hex'));`;
  expect(elsewhere(code, 'Pacific/Kiritimati')).toBe(hash);
  expect(elsewhere(code, 'America/Los_Angeles')).toBe(hash);
}, 60_000);
