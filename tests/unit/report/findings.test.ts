import {describe, expect, test} from 'vitest';
import {findDifferences} from '../../../src/report/findings.ts';
import type {AcknowledgedFinding} from '../../../src/report/model.ts';
import {formatProblem, type Problem} from '../../../src/support/problem.ts';
import type {Exception} from '../../../src/tables/model.ts';
import {reportOf, source} from './base-report.ts';

const {report} = reportOf(source);
const at = {exhibit: 'tbl-svar', row: 'storrelse=smaa', column: 'svar=ja', statistic: 'rowPercent'};
const place = {file: 'data/kommuner/printed.csv', line: 2, column: 1};

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
    const known = found('99', [{...at, reason: 'Trykkfeil', place}]);
    expect(known).toEqual({findings: [['tbl-svar', '99', 'Trykkfeil']], problems: []});
  });

  test('demands a line for each number, unless the exhibit says why its source prints fewer', () => {
    expect(missingLine([])).toEqual([expect.stringContaining('1 cell has no printed line')]);
    expect(missingLine([{rule: 'not-printed', reason: 'Bildet er tapt'}])).toEqual([]);
  });

  test('tells an acknowledgement of what does not differ', () => {
    expect(found(null, [{...at, reason: 'Trykkfeil', place}]).problems).toHaveLength(1);
  });
});
