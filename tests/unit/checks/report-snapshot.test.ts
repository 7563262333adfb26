import {describe, expect, test} from 'vitest';
import {reportSnapshot} from '../../../src/checks/report-snapshot.ts';
import {changed, reportOf, source} from '../report/base-report.ts';

const {report} = reportOf(source);

describe('reportSnapshot', () => {
  test('has two files for each table, and three for the report', () => {
    expect([...reportSnapshot(report).keys()]).toEqual([
      'tbl-svar.csv',
      'tbl-svar.head.csv',
      'tbl-kvalitet.csv',
      'tbl-kvalitet.head.csv',
      'coverage.csv',
      'index.csv',
      'prose.csv'
    ]);
  });

  test('holds the numbers in prose by name, and claims with their words', () => {
    const prose = reportSnapshot(report).get('prose.csv')?.split('\n') ?? [];
    expect(prose[1]).toMatch(/^svar,smaa_ja,rowPercent,\d+\/40,40,\d+\u00a0prosent,computed,$/);
    expect(prose[3]).toMatch(/^svar,sec-etter-storrelse\/claim store_ja#1,rowPercent,30\/40,40,Tre av fire,holds,$/);
  });

  test('numbers what has no name of its own, so that each line has a key of its own', () => {
    const twice = changed('altså ja.', 'altså <Value name="store_ja" /> og <Value name="store_ja" />.').report;
    const keys = (reportSnapshot(twice).get('prose.csv') ?? '').split('\n').map((line) => line.split(',')[1]);
    expect(keys.filter((key) => key?.startsWith('sec-etter-storrelse/store_ja'))).toEqual([
      'sec-etter-storrelse/store_ja#1',
      'sec-etter-storrelse/store_ja#2'
    ]);
  });

  test('does not change with the place of the chapter in its file', () => {
    const moved = changed('# Svarene\n', '# Svarene\n\n{/* A comment. */}\n').report;
    expect([...reportSnapshot(moved)]).toEqual([...reportSnapshot(report)]);
  });
});
