import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {checkEarlierNumbers} from '../../../src/checks/earlier-numbers.ts';
import {readSnapshotFolder} from '../../../src/checks/snapshot-folder.ts';
import {readProject} from '../../../src/report/project.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const root = resolve(import.meta.dirname, '../../fixtures/disclosure');
const report = readProject(root).reports.get('rapport');
const committed = readSnapshotFolder(root, 'rapport');

/** What is told of the report if its snapshot held other lines. */
function told(file: string, ...changes: readonly (readonly [from: string, to: string])[]): readonly string[] {
  if (report === undefined) throw new Error('there is no report');
  const before = committed.get(file) ?? '';
  const text = changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`${file} does not say ${from}`);
    return all.replace(from, to);
  }, before);
  return checkEarlierNumbers(report, new Map([...committed, [file, text]]), 'tests/snapshots/rapport').map(
    formatProblem
  );
}

const CELL = 'kjonn=mann,svar=ja,n,30,,30,computed,';

describe('numbers of an earlier version', () => {
  test('are told of no report that is what its snapshot says', () => {
    expect(told('tbl-svar.csv')).toEqual([]);
  });

  test('are told where they were shown and are hidden', () => {
    const [problem, ...others] = told('tbl-svar.csv', [
      'kjonn=kvinne,svar=nei,n,,,:,suppressed,',
      'kjonn=kvinne,svar=nei,n,2,,2,computed,'
    ]);
    expect(problem).toContain('1 numbers of tbl-svar stood in the version before');
    expect(others).toEqual([]);
  });

  test('are told where they were shown and are gone', () => {
    const problems = told('tbl-svar.csv', [CELL, `kjonn=mann,svar=vet_ikke,n,4,,4,computed,\n${CELL}`]);
    expect(problems.join()).toContain('the first at kjonn=mann svar=vet_ikke n');
  });

  test('are told where they were hidden and are shown', () => {
    const problems = told('tbl-svar.csv', [CELL, 'kjonn=mann,svar=ja,n,,,:,suppressed,']);
    expect(problems.join()).toContain('1 numbers of tbl-svar were hidden in the version before');
  });

  test.each([
    ['a few units', '31', 1],
    ['many units', '41', 0]
  ])('are told where they change by %s', (_, before, count) => {
    const problems = told('tbl-svar.csv', [CELL, `kjonn=mann,svar=ja,n,${before},,${before},computed,`]);
    expect(problems.filter((one) => one.includes('have changed by fewer than 3 units'))).toHaveLength(count);
  });

  test('are told of a table that is gone', () => {
    if (report === undefined) throw new Error('there is no report');
    const files = new Map(
      ['.csv', '.head.csv'].map((end) => [`tbl-borte${end}`, committed.get(`tbl-alle${end}`) ?? ''] as const)
    );
    const problems = checkEarlierNumbers(report, new Map([...committed, ...files]), 'tests/snapshots/rapport');
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^tests\/snapshots\/rapport\/tbl-borte\.head\.csv:1:1 tbl-borte is gone, and its numbers/)
    ]);
  });

  test('are not told of datasets without a threshold', () => {
    if (report === undefined) throw new Error('there is no report');
    const exhibits = new Map([...report.exhibits].map(([id, exhibit]) => [id, {...exhibit, source: null}] as const));
    const text = (committed.get('tbl-svar.csv') ?? '').replace(CELL, 'kjonn=mann,svar=ja,n,31,,31,computed,');
    expect(
      checkEarlierNumbers({...report, exhibits}, new Map([...committed, ['tbl-svar.csv', text]]), 'tests')
    ).toEqual([]);
  });
});
