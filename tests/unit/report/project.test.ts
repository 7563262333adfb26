import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {computeProject} from '../../../src/report/project.ts';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {readSources, type ProjectSources} from '../../../src/report/sources.ts';
import type {AcknowledgedFinding} from '../../../src/report/model.ts';
import {translateReport} from '../../../src/report/translate.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const sources = readSources(resolve(import.meta.dirname, '../../fixtures/check/base'));
const file = 'content/rapport/01-svar.mdx';
const place = {file: 'content/rapport/report.yaml', line: 9, column: 1};

function changed(edit: (source: string) => string, acknowledged: readonly AcknowledgedFinding[] = []): ProjectSources {
  const reports = sources.reports.map((report) => ({
    ...report,
    settings: {
      ...report.settings,
      value: report.settings.value === null ? null : {...report.settings.value, acknowledged}
    },
    chapters: report.chapters.map(({value}) => readChapter(edit(value?.source ?? ''), {file}))
  }));
  return {...sources, reports};
}

const told = (project: ProjectSources): readonly string[] => computeProject(project).problems.map(formatProblem);
const inFigure = (source: string): string =>
  source.replace(
    /<Battery[^]*$/,
    (table) =>
      `<Figure id="fig-kvalitet" kind="stackedBar" caption="Kvalitet" message="Best for råd">\n  ${table.trim()}\n</Figure>\n`
  );

describe('computeProject', () => {
  test('a Ref to the table inside a figure leads to the figure', () => {
    const project = computeProject(changed(inFigure));
    expect(project.problems.map(formatProblem)).toEqual([]);
    const report = project.reports.get('rapport');
    const targets = [...(report?.references.values() ?? [])].map(({text, exhibit}) => `${text}: ${exhibit}`);
    expect(targets).toEqual(['tabell 1.1: tbl-svar', 'figur 1.1: fig-kvalitet']);
    expect([...(report?.backReferences.keys() ?? [])]).toEqual(['tbl-svar', 'fig-kvalitet']);
  });

  test('a figure and the table inside it may both be quoted', () => {
    const quote = (id: string): string => `<Value of="${id}" row="rad" column="bra" />`;
    const add = (source: string): string =>
      inFigure(source).replace(
        'Kvaliteten er best',
        `Kvaliteten er ${quote('fig-kvalitet')}, ${quote('tbl-kvalitet')}, best`
      );
    const report = computeProject(changed(add)).reports.get('rapport');
    const texts = [...(report?.values.values() ?? [])]
      .filter(({exhibit}) => exhibit === 'fig-kvalitet')
      .map(({text}) => text);
    expect(texts).toHaveLength(2);
    expect(new Set(texts).size).toBe(1);
  });

  test('an exhibit that the text never refers to is a warning', () => {
    const {problems} = computeProject(changed((source) => source.replace(' (<Ref to="tbl-kvalitet" />)', '')));
    expect(problems.map(({severity, rule}) => `${severity} ${rule}`)).toEqual(['warning never-referred']);
  });

  test('an acknowledgement must name an exhibit, and tell a reason', () => {
    const known = {
      cells: [{row: 'storrelse=smaa', column: 'svar=ja', statistic: 'rowPercent', place}],
      place
    };
    const found = told(
      changed(
        (source) => source,
        [
          {...known, exhibit: 'tbl-svra', reason: 'x'},
          {...known, exhibit: 'tbl-svar', reason: ' '}
        ]
      )
    );
    expect(found).toEqual([
      'content/rapport/report.yaml:9:1 tbl-svar storrelse=smaa svar=ja rowPercent is acknowledged without a reason (write why it differs)',
      'content/rapport/report.yaml:9:1 there is no exhibit "tbl-svra" to acknowledge anything of (did you mean "tbl-svar"?)'
    ]);
  });

  test('an exhibit that failed is told once: not its acknowledgements, values, claims and references too', () => {
    const cells = [{row: 'a', column: 'b', statistic: 'n', place}];
    const known = {exhibit: 'tbl-svar', cells, reason: 'x', place};
    expect(told(changed((source) => source.replace('columns="svar"', 'columns="svra"'), [known]))).toHaveLength(1);
  });

  test('examples come after all reports, however new they are', () => {
    const [one] = sources.reports;
    const value = one?.settings.value ?? null;
    if (one === undefined || value === null) throw new Error('no report');
    const report = (id: string, year: number, isExample: boolean) => ({
      ...one,
      id,
      settings: {...one.settings, value: {...value, id, year, isExample}}
    });
    const reports = [report('eksempel', 2030, true), report('gammel', 2001, false), report('ny', 2020, false)];
    expect([...computeProject({...sources, reports}).reports.keys()]).toEqual(['ny', 'gammel', 'eksempel']);
  });

  test('a report tells what readers must know of its data, once', () => {
    const notice = {nb: 'Oppdiktet.', en: 'Invented.'};
    const packages = new Map([...sources.packages.packages].map(([name, own]) => [name, {...own, notice}]));
    const {reports} = computeProject({...sources, packages: {...sources.packages, packages}});
    const report = reports.get('rapport');
    if (report === undefined) throw new Error('no report');
    expect(report.notices).toEqual(['Oppdiktet.']);
    expect(translateReport(report, packages, 'en').notices).toEqual(['Invented.']);
    expect(computeProject(sources).reports.get('rapport')?.notices).toEqual([]);
  });
});
