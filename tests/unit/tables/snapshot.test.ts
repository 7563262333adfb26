import {describe, expect, test} from 'vitest';
import type {Cell} from '../../../src/tables/model.ts';
import {cellKey} from '../../../src/tables/model.ts';
import {compareSnapshot, describeDifference, isSame} from '../../../src/tables/snapshot-compare.ts';
import {writeCoverage, writeIndex, writeProse} from '../../../src/tables/snapshot-lists.ts';
import {readValue, writeValue} from '../../../src/tables/snapshot-value.ts';
import {readSnapshot, takeSnapshot, writeSnapshot} from '../../../src/tables/snapshot.ts';
import type {Snapshot} from '../../../src/tables/snapshot.ts';
import {crosstab, estimates} from './example.ts';

const none: ReadonlyMap<string, string> = new Map();

describe('writeSnapshot', () => {
  test('writes a cell a line with its printed token', () => {
    const printed = new Map([[cellKey('organisering=nav', 'fungerer=godt', 'rowPercent'), '75 (n=12)']]);
    expect(writeSnapshot(crosstab, printed).cells).toBe(`row,column,statistic,value,base,text,state,printed
organisering=felles,fungerer=godt,rowPercent,38/66,66,58,computed,
organisering=felles,fungerer=daarlig,rowPercent,28/66,66,42,computed,
organisering=felles,fungerer=(base),n,66,,66,computed,
organisering=nav,fungerer=godt,rowPercent,9/12,12,75,computed,75 (n=12)
organisering=nav,fungerer=daarlig,rowPercent,3/12,12,25,computed,
organisering=nav,fungerer=(base),n,12,,12,computed,
organisering=(total),fungerer=godt,rowPercent,47/78,78,60,computed,
organisering=(total),fungerer=daarlig,rowPercent,31/78,78,40,computed,
organisering=(total),fungerer=(base),n,78,,78,computed,
`);
  });

  test('writes the texts around the cells, without version and hash', () => {
    expect(writeSnapshot(crosstab, none).head).toBe(`part,key,text
caption,,Hvor godt organiseringen fungerer
unit,,kommuner
universe,,Kommuner som svarte
base,,"Radprosent. Base: kommuner som svarte, n = 78."
base,n,78
rounding,,plain
sort,,codes
stubhead,,Organisering
row,organisering=felles,Felles enhet
row,organisering=nav,NAV
row,organisering=(total),Alle
column,fungerer=godt (rowPercent),Godt
column,fungerer=daarlig (rowPercent),Dårlig
column,fungerer=(base) (n),n
note,a,Færre enn 20 i basen.
mark,organisering=nav,a
source,rustilskudd-2014/organisering-fungerer.csv,SINTEF A26099
`);
  });

  test('escapes line breaks, keeps no-break spaces, leaves hidden numbers out', () => {
    expect(writeSnapshot(estimates, none).cells).toBe(`row,column,statistic,value,base,text,state,printed
gruppe=a > tiltak=x,pris,value,1234.5,,"1\u00a0234,5",given,
gruppe=a > tiltak=x,antall,n,,,:,suppressed,
gruppe=a > tiltak=x,merknad,text,,,"a\\nb, ""c""",text,
gruppe=b > tiltak=y,pris,value,60,,"over\u00a060,0",given:over,
gruppe=b > tiltak=y,antall,n,,,..,lost,
gruppe=b > tiltak=y,merknad,text,,,Ikke oppgitt,missing:not_answered,
`);
  });

  test('a sorted table changes its head only', () => {
    const sorted = {...crosstab, rows: crosstab.rows.toReversed(), columns: crosstab.columns.toReversed()};
    expect(writeSnapshot(sorted, none).cells).toBe(writeSnapshot(crosstab, none).cells);
    expect(writeSnapshot(sorted, none).head).not.toBe(writeSnapshot(crosstab, none).head);
  });
});

describe('writeValue', () => {
  test.each([
    ['a count', {numerator: 34n, denominator: 1n}, 'computed', '34'],
    ['a share, unreduced', {numerator: 54n, denominator: 54n}, 'computed', '54/54'],
    ['a share of ten', {numerator: 3n, denominator: 10n}, 'computed', '3/10'],
    ['a given per cent', {numerator: 5n, denominator: 100n}, 'given', '0.05'],
    ['a given half per cent', {numerator: 505n, denominator: 1000n}, 'given:about', '0.505'],
    ['a given whole number with decimals', {numerator: 500n, denominator: 100n}, 'given', '5'],
    ['a negative', {numerator: -5n, denominator: 100n}, 'given', '-0.05'],
    ['a floating-point number', 0.1 + 0.2, 'computed', '0.3'],
    ['twelve digits', 2 / 3, 'computed', '0.666666666667'],
    ['a tiny number, without exponent', 1.5e-9, 'computed', '0.0000000015'],
    ['nothing', null, 'lost', ''],
    ['nothing of what is hidden', {numerator: 2n, denominator: 1n}, 'suppressed', '']
  ] as const)('writes %s', (_, value, state, expected) => {
    expect(writeValue({value, state, statistic: 'percent'})).toBe(expected);
  });

  test('writes a sum and what lies between two numbers of the data as decimals', () => {
    const written = (statistic: Cell['statistic'], denominator: bigint): string =>
      writeValue({value: {numerator: -86n, denominator}, state: 'computed', statistic});
    expect([written('sum', 10n), written('median', 100n), written('difference', 1000n)]).toEqual([
      '-8.6',
      '-0.86',
      '-0.086'
    ]);
    expect([written('mean', 10n), written('difference', 66n)]).toEqual(['-86/10', '-86/66']);
  });

  test('is read back', () => {
    expect(readValue('97/212')).toEqual({numerator: 97n, denominator: 212n});
    expect(readValue('-0.05')).toEqual({numerator: -5n, denominator: 100n});
    expect(['', '1/0', '1e5', 'x'].map(readValue)).toEqual([null, null, null, null]);
  });
});

describe('readSnapshot', () => {
  test('gives back what was written', () => {
    expect(readSnapshot(writeSnapshot(estimates, none))).toEqual(takeSnapshot(estimates, none));
  });

  test.each([
    [
      'row,column\n',
      'cells: line 1: expected the header row,column,statistic,value,base,text,state,printed, found row,column'
    ],
    ['row,column,statistic,value,base,text,state,printed\na,b\n', 'cells: line 2: expected 8 fields, found 2'],
    ['row,column,statistic,value,base,text,state,printed\n"a', 'line 2: a quote is never closed'],
    ['a"b\n', 'line 1: found a quote in an unquoted field'],
    ['"a"b\n', 'line 1: found b after a closing quote']
  ])('refuses %j', (cells, message) => {
    expect(() => readSnapshot({cells, head: 'part,key,text\n'})).toThrow(message);
  });
});

describe('compareSnapshot', () => {
  const before = takeSnapshot(crosstab, none);
  const withTexts = (texts: readonly string[]): Snapshot => ({
    ...before,
    cells: before.cells.map((cell, i) => ({...cell, text: texts[i] ?? cell.text}))
  });

  test('finds no difference in the same table', () => {
    const difference = compareSnapshot(before, takeSnapshot(crosstab, none));
    expect(isSame(difference)).toBe(true);
    expect(describeDifference(difference)).toBeNull();
  });

  test('names the cells that differ', () => {
    const difference = compareSnapshot(before, withTexts(['59', '41']));
    expect(describeDifference(difference)).toBe(
      '2 cells differ: organisering=felles fungerer=godt rowPercent 58 → 59; organisering=felles fungerer=daarlig rowPercent 42 → 41'
    );
  });

  test('spells out three', () => {
    const difference = compareSnapshot(before, withTexts(['1', '2', '3', '4', '5']));
    expect(describeDifference(difference)).toMatch(/^5 cells differ: .*; and 2 more$/);
  });

  test('tells a change that is not seen in the text', () => {
    const after = {
      ...before,
      cells: before.cells.map((cell, i) => (i === 0 ? {...cell, value: '19/33', base: '33'} : cell))
    };
    expect(describeDifference(compareSnapshot(before, after))).toBe(
      '1 cell differs: organisering=felles fungerer=godt rowPercent value 38/66 → 19/33, base 66 → 33'
    );
  });

  test('tells cells that are new or gone, labels and order', () => {
    const after = takeSnapshot({...crosstab, caption: 'Ny tittel', cells: crosstab.cells.slice(1)}, none);
    expect(describeDifference(compareSnapshot(before, after))).toBe(
      '1 cell is gone: organisering=felles fungerer=godt rowPercent 58. ' +
        'labels or notes differ: was caption "Hvor godt organiseringen fungerer"; is caption "Ny tittel"'
    );
    expect(describeDifference(compareSnapshot(after, before))).toMatch(/^1 cell is new: /);
    const reversed = {...before, cells: before.cells.toReversed()};
    expect(describeDifference(compareSnapshot(before, reversed))).toBe('the order of lines differs');
  });
});

test('index, prose and coverage have the headers of the format', () => {
  const entry = {
    id: 'tbl-a',
    number: '3.3',
    kind: 'crosstab',
    reproduces: 'Tabell 3.3',
    chapter: 'organisering',
    rows: 3,
    columns: 3
  };
  expect(writeIndex([entry])).toBe(
    'id,number,kind,reproduces,chapter,rows,columns\ntbl-a,3.3,crosstab,Tabell 3.3,organisering,3,3\n'
  );
  const prose = {
    chapter: 'organisering',
    key: 'godt',
    statistic: 'rowPercent',
    value: '125/189',
    base: '189',
    text: 'to av tre',
    state: 'holds',
    printed: ''
  };
  expect(writeProse([prose])).toBe(
    'chapter,key,statistic,value,base,text,state,printed\norganisering,godt,rowPercent,125/189,189,to av tre,holds,\n'
  );
  expect(writeCoverage([])).toBe('id,cells,computed,given,lost,missing,text,printed,agrees,differs\n');
});
