import {describe, expect, test} from 'vitest';
import {changed, reportOf, source} from './base-report.ts';

describe('references of a report', () => {
  test('lead to exhibits by kind and number, and exhibits know who refers to them', () => {
    const {report} = reportOf(source);
    const texts = [...report.references.values()].map(({text, id}) => [text, id]);
    expect(texts).toEqual([
      ['tabell 1.1', 'tbl-svar'],
      ['tabell 1.2', 'tbl-kvalitet']
    ]);
  });

  test('lead to sections too, and to the chapter by its name', () => {
    const {report, problems} = changed(
      '<Ref to="tbl-kvalitet" />',
      '<Ref to="sec-etter-storrelse" />, <Ref to="sec-svar" />'
    );
    // A table that nobody refers to any more is told.
    expect(problems.filter((problem) => problem.includes('no exhibit'))).toEqual([]);
    expect([...report.references.values()].map(({text, id}) => [text, id]).slice(1)).toEqual([
      ['avsnitt 1.1', 'sec-etter-storrelse'],
      ['kapittel 1', 'sec-svarene']
    ]);
  });

  test('to what is not there are told with what may be meant', () => {
    expect(changed('<Ref to="tbl-svar" />', '<Ref to="tbl-svarr" />').problems.join('\n')).toContain(
      'there is no exhibit or section "tbl-svarr" (did you mean "tbl-svar"?)'
    );
  });
});
