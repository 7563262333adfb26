import {describe, expect, test} from 'vitest';
import {resolve} from 'node:path';
import {findingKind} from '../../../src/report/finding-kind.ts';
import {readProject} from '../../../src/report/project.ts';
import type {Finding, ReportModel} from '../../../src/report/report-model.ts';

const root = resolve(import.meta.dirname, '../../..');
const real = readProject(root).reports.get('rustilskudd-2014');
const hardest = readProject(resolve(root, 'tests/fixtures/hardest'), {dataRoot: root}).reports.get('hardest');

function kindsIn(report: ReportModel | undefined): readonly string[] {
  return (report?.findings ?? []).map((finding) => {
    const table = report?.exhibits.get(finding.exhibit)?.table;
    if (table === null || table === undefined) throw new Error(`no table ${finding.exhibit}`);
    return `${finding.exhibit} ${finding.printed.split(';')[0] ?? ''} ${findingKind(finding, table)}`;
  });
}

describe('findingKind', () => {
  test('tells sums, roundings and other per cents apart by the exact value', () => {
    expect(kindsIn(real)).toEqual([
      'tbl-befolkning 428 sum',
      'tbl-kostra 46 rounding',
      'tbl-kostra 41 percentage',
      'tbl-kostra 428 sum',
      'tbl-fylke 46 rounding',
      'tbl-fylke 428 sum',
      'tbl-helseforetak 428 sum',
      'tbl-organisering 30 rounding',
      'tbl-organisering 188 sum',
      'tbl-organisering-fungerer 100 (n=185) sum',
      'tbl-tilpasset 62 rounding'
    ]);
  });

  test('tells texts', () => {
    expect(kindsIn(hardest)).toContain('tbl-samsvar ansvarsgruppe text');
  });

  test.each([
    ['46', 'rounding'],
    ['45,5', 'rounding'],
    ['45,0', 'percentage'],
    ['44', 'percentage'],
    ['47', 'percentage'],
    ['nesten halvparten', 'percentage']
  ])('25 of 55 printed as %s is another %s', (printed, kind) => {
    const table = real?.exhibits.get('tbl-kostra')?.table;
    const found = real?.findings.find((finding): finding is Finding => finding.row === 'storrelse=smaa > kostra=6');
    if (table === null || table === undefined || found === undefined) throw new Error('no finding');
    expect(findingKind({...found, printed}, table)).toBe(kind);
  });

  test('calls a count of one category another number', () => {
    const table = real?.exhibits.get('tbl-kostra')?.table;
    const found = real?.findings[0];
    if (table === null || table === undefined || found === undefined) throw new Error('no finding');
    const cell = {row: 'storrelse=smaa > kostra=6', column: 'kommuner', statistic: 'n'} as const;
    expect(findingKind({...found, ...cell, printed: '54'}, table)).toBe('number');
  });
});
