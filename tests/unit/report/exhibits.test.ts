import {describe, expect, test} from 'vitest';
import {changed, reportOf, source} from './base-report.ts';

describe('exhibits of a report', () => {
  test('stand in reading order with numbers, labels and tables', () => {
    const {report, problems} = reportOf(source);
    expect(problems).toEqual([]);
    expect([...report.exhibits.values()].map(({id, label, kind, table}) => [id, label, kind, table?.kind])).toEqual([
      ['tbl-svar', 'Tabell 1.1', 'table', 'crosstab'],
      ['tbl-kvalitet', 'Tabell 1.2', 'table', 'battery']
    ]);
  });

  test('hold the table of a figure under the figure', () => {
    const figure =
      '<Figure id="fig-svar" kind="bar" caption="Svar" message="Flest sier ja.">\n  <Crosstab id="tbl-svar"';
    const end = 'reproduces="Tabell 1" />';
    const {report} = reportOf(source.replace('<Crosstab id="tbl-svar"', figure).replace(end, '/>\n</Figure>'));
    expect([...report.exhibits.values()].map(({id, label, table}) => [id, label, table?.id])).toEqual([
      ['fig-svar', 'Figur 1.1', 'tbl-svar'],
      ['tbl-kvalitet', 'Tabell 1.1', 'tbl-kvalitet']
    ]);
  });

  test('that cannot be built are told where their prop stands, and others stay', () => {
    const {report, problems} = changed("missing={{svar: 'hidden'}} ", '');
    expect(problems.join('\n')).toContain('01-svar.mdx:9:1 "svar" has missing answers ("ikke_svart")');
    expect(report.exhibits.get('tbl-kvalitet')?.table).not.toBeNull();
  });
});
