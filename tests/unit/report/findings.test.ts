import {describe, expect, test} from 'vitest';
import {findDifferences} from '../../../src/report/findings.ts';
import type {AcknowledgedFinding} from '../../../src/report/model.ts';
import {formatProblem, type Problem} from '../../../src/support/problem.ts';
import type {Exception} from '../../../src/tables/model.ts';
import {reportOf, source} from './base-report.ts';

const {report} = reportOf(source);
const at = {exhibit: 'tbl-svar', row: 'storrelse=smaa', column: 'svar=ja', statistic: 'rowPercent'};
const place = {file: 'data/kommuner/printed.csv', line: 2, column: 1};

/** An acknowledgement of cells of the table, each told on its own line of report.yaml. */
function acknowledge(cells: readonly Partial<typeof at>[], reason = 'Trykkfeil'): AcknowledgedFinding {
  const lines = {file: 'content/rapport/report.yaml', column: 7};
  return {
    exhibit: 'tbl-svar',
    cells: cells.map((cell, index) => ({...at, ...cell, place: {...lines, line: 20 + index}})),
    reason,
    place: {...lines, line: 18}
  };
}

/** The cells of Tabell 1 as they are printed, one of them otherwise, and what is found. */
function found(token: string | null, acknowledged: readonly AcknowledgedFinding[] = []) {
  const exhibit = report.exhibits.get('tbl-svar');
  const lines = [...(exhibit?.printed ?? [])].map(([key, printed]) => {
    const [row = '', column = '', statistic = ''] = key.split('\t');
    const isOther = row === at.row && column === at.column;
    return {
      exhibit: 'Tabell 1',
      row,
      column,
      statistic,
      printed: isOther && token !== null ? token : printed,
      line: null,
      place
    };
  });
  const problems: Problem[] = [];
  const settings = {...report.settings, acknowledged};
  const {findings} = findDifferences(report.exhibits, lines, settings, new Set(), problems);
  return {
    findings: findings.map(({exhibit: id, printed, reason}) => [id, printed, reason]),
    problems: problems.map((problem) => formatProblem(problem))
  };
}

/** What is told of the exhibit if the source prints all of its numbers but one. */
function missingLine(exceptions: readonly Exception[]): readonly string[] {
  const exhibit = report.exhibits.get('tbl-svar');
  if (exhibit === undefined) return [];
  const lines = [...exhibit.printed].slice(1).map(([key, printed]) => {
    const [row = '', column = '', statistic = ''] = key.split('\t');
    return {exhibit: 'Tabell 1', row, column, statistic, printed, line: null, place};
  });
  const problems: Problem[] = [];
  findDifferences(new Map([['tbl-svar', {...exhibit, exceptions}]]), lines, report.settings, new Set(), problems);
  return problems.map((problem) => formatProblem(problem));
}

describe('findDifferences', () => {
  test('finds nothing where print and computation agree', () => {
    expect(found(null)).toEqual({findings: [], problems: []});
  });

  test('tells a number that differs until it is acknowledged with a reason', () => {
    const open = found('99');
    expect(open.findings).toEqual([['tbl-svar', '99', null]]);
    expect(open.problems[0]).toContain('tbl-svar storrelse=smaa svar=ja rowPercent: printed "99"');
    const known = found('99', [acknowledge([{}])]);
    expect(known).toEqual({findings: [['tbl-svar', '99', 'Trykkfeil']], problems: []});
  });

  test('demands a line for each number, unless the exhibit says why its source prints fewer', () => {
    expect(missingLine([])).toEqual([expect.stringContaining('1 cell has no printed line')]);
    expect(missingLine([{rule: 'not-printed', reason: 'Bildet er tapt'}])).toEqual([]);
  });

  test('tells an acknowledgement of what does not differ', () => {
    expect(found(null, [acknowledge([{}])]).problems).toEqual([
      'content/rapport/report.yaml:20:7 nothing differs at tbl-svar storrelse=smaa svar=ja rowPercent (take it away)'
    ]);
  });

  test('one acknowledgement is of every cell that it lists: each of them must differ', () => {
    const other = {row: 'storrelse=store'};
    expect(found('99', [acknowledge([{}, other])])).toEqual({
      findings: [['tbl-svar', '99', 'Trykkfeil']],
      problems: [
        'content/rapport/report.yaml:21:7 nothing differs at tbl-svar storrelse=store svar=ja rowPercent (take it away)'
      ]
    });
    // Without a reason it is told once, not at each cell.
    expect(found('99', [acknowledge([{}, other], ' ')]).problems).toHaveLength(1);
  });
});
