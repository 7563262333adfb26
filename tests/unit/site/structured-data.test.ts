import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {breadcrumbData, scriptText, thing} from '../../../src/components/json-ld.ts';
import {packageCodebook} from '../../../src/report/codebook/codebook.ts';
import {indexUses} from '../../../src/report/codebook/uses/uses.ts';
import {readProject} from '../../../src/report/project.ts';
import {exhibitPages} from '../../../src/site/exhibit-view.ts';
import {datasetData, exhibitData, reportData} from '../../../src/site/structured-data.ts';

const project = readProject(resolve(import.meta.dirname, '../../..'));
const report = project.reports.get('rustilskudd-2014');
const pack = project.packages.get('rustilskudd-2014');
if (report === undefined || pack === undefined) throw new Error('rustilskudd-2014 cannot be read');

describe('json-ld', () => {
  test('cannot end the script that holds it', () => {
    const text = scriptText({name: '</script><script>alert(1)</script><!--'});
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({name: '</script><script>alert(1)</script><!--'});
  });

  test('leaves out what is not known', () => {
    expect(thing('Thing', {name: 'x', url: null, license: [], about: '', size: 0})).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Thing',
      name: 'x',
      size: 0
    });
  });

  test('numbers the way to a page', () => {
    expect(
      breadcrumbData([
        {name: 'a', url: '/a/'},
        {name: 'b', url: '/a/b/'}
      ])['itemListElement']
    ).toEqual([
      {'@type': 'ListItem', position: 1, name: 'a', item: '/a/'},
      {'@type': 'ListItem', position: 2, name: 'b', item: '/a/b/'}
    ]);
  });
});

test('a report tells its authors, year and languages', () => {
  expect(reportData(report, 'https://example.org/r/')).toMatchObject({
    '@type': 'Report',
    name: report.settings.title,
    url: 'https://example.org/r/',
    author: report.settings.authors.map((name) => ({'@type': 'Person', name})),
    datePublished: '2014',
    inLanguage: ['nb']
  });
  expect(reportData({...report, language: 'en'}, '/')).toMatchObject({inLanguage: ['nb', 'en']});
});

test('an exhibit is a dataset with its columns, files, licence and what it is based on', () => {
  const exhibit = exhibitPages(report).find(({id}) => id === 'tbl-fylke');
  if (exhibit === undefined) throw new Error('no tbl-fylke');
  const data = exhibitData(report, exhibit, {
    url: '/t/',
    report: {name: 'R', url: '/r/'},
    basedOn: [
      {name: 'A', url: '/a/', version: '0.1.0'},
      {name: 'B', url: '/b/', version: '0.1.0'}
    ],
    files: ['/t.csv', '/t.xlsx', '/t.unknown'],
    licenses: pack.licenses
  });
  expect(data).toMatchObject({
    '@type': 'Dataset',
    name: 'Tabell 2.3: Svarprosent etter fylke',
    version: '0.1.0',
    variableMeasured: ['Kommuner', 'Svar', 'Svarprosent'],
    license: ['https://creativecommons.org/licenses/by/4.0/'],
    isPartOf: {'@type': 'Report', name: 'R', url: '/r/'},
    isBasedOn: [{'@type': 'Dataset', name: 'A', url: '/a/', version: '0.1.0'}, {name: 'B'}]
  });
  expect(data['distribution']).toEqual([
    {'@type': 'DataDownload', name: 't.csv', contentUrl: '/t.csv', encodingFormat: 'text/csv'},
    {
      '@type': 'DataDownload',
      name: 't.xlsx',
      contentUrl: '/t.xlsx',
      encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    },
    {'@type': 'DataDownload', name: 't.unknown', contentUrl: '/t.unknown'}
  ]);
});

test('a dataset tells its variables in a language; without files it is not said to be free', () => {
  const datasets = new Map([...pack.datasets.values()].map((dataset) => [dataset.id, dataset]));
  const codebook = packageCodebook(pack, indexUses([report], datasets));
  const dataset = codebook.datasets.find(({name}) => name === 'fylke');
  if (dataset === undefined) throw new Error('no fylke');
  const english = datasetData(codebook, dataset, {language: 'en', url: '/d/', files: ['/d.csv', '/p.zip']});
  expect(english).toMatchObject({
    identifier: 'rustilskudd-2014/fylke',
    temporalCoverage: '2013',
    isAccessibleForFree: true,
    variableMeasured: expect.arrayContaining([
      {'@type': 'PropertyValue', name: 'County', propertyID: 'fylke'}
    ]) as unknown
  });
  const closed = datasetData(codebook, dataset, {language: 'nb', url: '/d/', files: []});
  expect(Object.keys(closed)).not.toContain('isAccessibleForFree');
  expect(Object.keys(closed)).not.toContain('distribution');
});

test('what readers must know of the data begins each description', () => {
  const notice = {nb: 'Alt er oppdiktet.', en: 'All is invented.'};
  const told = {...report, notices: ['Alt er oppdiktet.']};
  expect(reportData(told, '/')).toMatchObject({description: expect.stringMatching(/^Alt er oppdiktet\. /) as string});
  const codebook = packageCodebook({...pack, notice}, indexUses([], new Map()));
  const [dataset] = codebook.datasets;
  if (dataset === undefined) throw new Error('no dataset');
  const data = datasetData(codebook, dataset, {language: 'en', url: '/', files: []});
  expect(data).toMatchObject({description: expect.stringMatching(/^All is invented\. /) as string});
});
