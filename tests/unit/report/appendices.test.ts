import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {reportSnapshot} from '../../../src/checks/report-snapshot.ts';
import type {ReportSettings} from '../../../src/report/model.ts';
import {computeProject} from '../../../src/report/project.ts';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import type {ReportModel} from '../../../src/report/report-model.ts';
import {readSources} from '../../../src/report/sources.ts';
import {translateReport} from '../../../src/report/translate.ts';
import {reportContents} from '../../../src/site/contents.ts';
import {reportRecords} from '../../../src/site/search-records.ts';
import {usesOf} from '../../../src/site/uses.ts';
import {formatProblem} from '../../../src/support/problem.ts';

const sources = readSources(resolve(import.meta.dirname, '../../fixtures/check/base'));
const base = sources.reports[0]?.chapters[0]?.value?.source ?? '';

const table = (id: string, caption: string): string => `
<Crosstab id="${id}" data="kommuner/svar" rows="storrelse" columns="svar" statistics={['rowPercent']}
  missing={{svar: 'hidden'}} showBase="column" caption="${caption}" />
`;

const chapter = base.replace(
  'Kvaliteten er best',
  'Alt står i <Ref to="tbl-ark" />, <Ref to="sec-ark" />, <Ref to="sec-om-arkene" /> og <Ref to="fig-ark" />. Kvaliteten er best'
);
const appendix = `# Ark og skjema

Mer om <Ref to="tbl-svar" /> i <Ref to="sec-svar" />.

## Om arkene
${table('tbl-ark', 'Arkene')}
### Mer

<Figure id="fig-ark" kind="stackedBar" caption="Arkene" message="Flest ja.">
${table('tbl-ark-figur', 'Arkene').trim()}
</Figure>
`;

function reportWith(numbering: Partial<ReportSettings['numbering']> = {}): ReportModel {
  const files = [
    {file: 'content/rapport/01-svar.mdx', text: chapter},
    {file: 'content/rapport/v1-ark.mdx', text: appendix}
  ];
  const reports = sources.reports.map((report) => {
    const {value} = report.settings;
    const settings = value === null ? null : {...value, numbering: {...value.numbering, ...numbering}};
    return {
      ...report,
      settings: {...report.settings, value: settings},
      chapters: files.map(({file, text}) => readChapter(text, {file}))
    };
  });
  const project = computeProject({...sources, reports});
  expect(project.problems.map(formatProblem)).toEqual([]);
  const report = project.reports.get('rapport');
  if (report === undefined) throw new Error('no report');
  return report;
}

const report = reportWith();
const english = translateReport(report, sources.packages.packages, 'en');
const labels = ({exhibits}: ReportModel): readonly string[] => [...exhibits.values()].map(({label}) => label);

describe('an appendix', () => {
  test('numbers its sections and exhibits with V, behind those of the chapters', () => {
    expect(labels(report)).toEqual(['Tabell 1.1', 'Tabell 1.2', 'Tabell V1.1', 'Figur V1.1']);
    expect(report.sections.map(({number}) => number)).toEqual(['1', '1.1', '1.2', 'V1', 'V1.1', 'V1.1.1']);
    expect(labels(english)).toEqual(['Table 1.1', 'Table 1.2', 'Table V1.1', 'Figure V1.1']);
  });

  test('follows the numbering of the report', () => {
    expect(labels(reportWith({separator: '-'})).slice(2)).toEqual(['Tabell V1-1', 'Figur V1-1']);
    expect(labels(reportWith({shared: true})).slice(2)).toEqual(['Tabell V1.1', 'Figur V1.2']);
    expect(labels(reportWith({exhibits: 'running'})).slice(2)).toEqual(['Tabell 3', 'Figur 1']);
    expect(reportWith({sections: 1}).sections.map(({number}) => number)).toEqual(['1', null, null, 'V1', null, null]);
  });

  test('is referred to by its name and number, and refers to chapters', () => {
    const texts = ({references, targets}: ReportModel): readonly (string | undefined)[] =>
      [...references.values()].map(({id}) => targets.get(id)?.text);
    const [svar, ark, ...rest] = texts(report);
    expect([svar, ark, ...rest]).toEqual([
      'tabell 1.1',
      'tabell V1.1',
      'vedlegg 1',
      'avsnitt V1.1',
      'figur V1.1',
      'tabell 1.2',
      'tabell 1.1',
      'kapittel 1'
    ]);
    expect(texts(english).slice(1, 4)).toEqual(['Table V1.1', 'appendix 1', 'section V1.1']);
    expect(report.backReferences.get('tbl-ark')).toMatchObject([{chapter: 'svar'}]);
    expect(report.backReferences.get('tbl-svar')?.map((place) => place.chapter)).toEqual(['svar', 'ark']);
  });

  test('stands behind the chapters in contents, search and snapshots, under its number', () => {
    const contents = reportContents(report, {chapter: 'ark'});
    expect(contents.map(({number, text}) => [number, text]).slice(1, 3)).toEqual([
      ['1', 'Svarene'],
      ['V1', 'Ark og skjema']
    ]);
    expect(contents[2]?.children.map(({number}) => number)).toEqual(['V1.1']);
    const found = reportRecords(report, english).filter(({kind}) => kind === 'text');
    expect(found.map(({label, href}) => [label, href])).toEqual([
      ['Kapittel 1', '/rapport/svar/'],
      ['Vedlegg 1', '/rapport/ark/']
    ]);
    const index = reportSnapshot(report).get('index.csv')?.trim().split('\n') ?? [];
    expect(index.map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'id number',
      'tbl-svar 1.1',
      'tbl-kvalitet 1.2',
      'tbl-ark V1.1',
      'fig-ark V1.1'
    ]);
  });

  test('tells where its exhibits are used, and uses those of others', () => {
    const exhibit = report.exhibits.get('tbl-svar');
    const uses = exhibit === undefined ? [] : usesOf(report, exhibit);
    expect(uses.map(({section}) => section)).toEqual(['1.1 Etter størrelse', 'V1 Ark og skjema']);
  });
});
