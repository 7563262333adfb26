import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readProject} from '../../../src/report/project.ts';
import {packageCodebook} from '../../../src/report/codebook/codebook.ts';
import {indexUses} from '../../../src/report/codebook/uses/uses.ts';
import {translateReport} from '../../../src/report/translate.ts';
import {packageRecords} from '../../../src/site/search-codebooks.ts';
import {headingsIn, recordPage, textOfPage, vocabulary, type SearchRecord} from '../../../src/site/search-record.ts';
import {reportRecords} from '../../../src/site/search-records.ts';

const project = readProject(resolve(import.meta.dirname, '../../..'));
const norwegian = project.reports.get('rustilskudd-2014');
if (norwegian === undefined) throw new Error('rustilskudd-2014 cannot be read');
const english = translateReport(norwegian, project.packages, 'en');
const records = {nb: reportRecords(norwegian, english), en: reportRecords(english, norwegian)};

function found(language: 'nb' | 'en', label: string): SearchRecord {
  const record = records[language].find((one) => one.label === label);
  if (record === undefined) throw new Error(`no record ${label}`);
  return record;
}

describe('reportRecords', () => {
  test('holds the report, its chapters, exhibits and findings, each at an address of its own', () => {
    const {chapters, exhibits, findings} = norwegian;
    const count = (kind: string): number => records.nb.filter((record) => record.kind === kind).length;
    expect(count('report')).toBe(1);
    expect(count('text')).toBe(chapters.length);
    expect(count('table') + count('figure')).toBe([...exhibits.values()].filter(({table}) => table !== null).length);
    expect(count('finding')).toBe(findings.length);
    expect(new Set(records.nb.map(({href}) => href)).size).toBe(records.nb.length);
    expect(records.en.map(({href}) => href)).toEqual(records.nb.map(({href}) => `/en${href}`));
  });

  test('an exhibit is found by its labels, its id and its number in both languages', () => {
    expect(found('nb', 'Tabell 2.3')).toMatchObject({
      kind: 'table',
      title: 'Svarprosent etter fylke',
      names: ['tbl-fylke', 'Table 2.3'],
      labels: expect.arrayContaining(['Hedmark', 'Svarprosent']) as unknown
    });
    expect(found('en', 'Table 2.3').names).toEqual(['tbl-fylke', 'Tabell 2.3']);
  });

  test('tells what stands in another language than the page', () => {
    expect(found('nb', 'Kapittel 2').textLang).toBeNull();
    expect(found('en', 'Chapter 2')).toMatchObject({textLang: 'nb', titleLang: null, isPage: true});
    expect(found('en', 'Difference 5').textLang).toBe('nb');
    expect(found('en', 'Table 2.3').textLang).toBeNull();
  });
});

describe('recordPage', () => {
  const record: SearchRecord = {
    href: '/r/tabeller/tbl-x/',
    kind: 'table',
    label: 'Tabell 1',
    title: 'Fisk & "fugl" <b>, kind[x]',
    titleLang: null,
    report: 'Rapport, 2014',
    names: ['tbl-x', 'Table 1'],
    texts: ['Prosent av <alle>'],
    labels: ['Ja', 'Nei'],
    textLang: 'nb',
    isPage: false
  };

  test('escapes what an author writes', () => {
    const page = recordPage(record, 'nb');
    expect(page).toContain('<p>Prosent av &#x3C;alle></p>');
    expect(page).toContain('data-title="Fisk &#x26; &#x22;fugl&#x22; <b>, kind[x]"');
  });

  test('finds a title, a number and names, but not the name of the report', () => {
    const page = recordPage(record, 'nb');
    expect(page).toContain('data-pagefind-meta="label[data-label], title[data-title], names[data-names]"');
    expect(page).toContain('data-pagefind-filter="kind[data-kind], report[data-report], textlang[data-textlang]"');
    expect(page).toContain('<p data-pagefind-weight="4">Ja · Nei</p>');
    expect(page.startsWith('<!doctype html><html lang="nb">')).toBe(true);
  });

  test('counts the place of a finding less than a title', () => {
    expect(recordPage({...record, kind: 'finding'}, 'nb')).toContain('place[data-place]');
  });
});

test('textOfPage is the main part without its title', () => {
  const page = '<body><nav>x</nav><main id="innhold"><h1 id="a">2 <b>T</b></h1><p>Tekst</p></main><footer>';
  expect(textOfPage(page)).toBe('<p>Tekst</p>');
  expect(() => textOfPage('<body></body>')).toThrow('no main part');
});

test('vocabulary is the words of titles, labels and headings, each once', () => {
  const headings = headingsIn('<p>ikke</p><h2 id="x"><span>2.1</span> Intervjuer med <em>rusrådgivere</em></h2>');
  expect(vocabulary([found('nb', 'Tabell 3.6')], [...headings, 'Intervjuer'])).toEqual(
    expect.arrayContaining(['handlingsplan', 'intervjuer', 'kommuner', 'ruspolitisk', 'rusrådgivere'])
  );
  expect(vocabulary([], headings)).toEqual(['intervjuer', 'rusrådgivere']);
});

describe('packageRecords', () => {
  const data = project.packages.get('rustilskudd-2014');
  if (data === undefined) throw new Error('rustilskudd-2014 cannot be read');
  const datasets = new Map([...data.datasets.values()].map((dataset) => [dataset.id, dataset]));
  const codebook = packageCodebook(data, indexUses([norwegian], datasets));
  const all = packageRecords(codebook, 'nb');

  test('holds the package, its datasets and what they hold, each at an address of its own', () => {
    const entries = codebook.datasets.reduce((sum, dataset) => sum + dataset.entries.length, 0);
    expect(all.length).toBe(1 + codebook.datasets.length + entries);
    expect(new Set(all.map(({href}) => href)).size).toBe(all.length);
  });

  test('a variable is found by its name and its categories, in the language of the page', () => {
    const variable = (language: 'nb' | 'en'): SearchRecord | undefined =>
      packageRecords(codebook, language).find(({href}) => href.endsWith('/rustilskudd-2014/fungerer/#v-fungerer'));
    expect(variable('nb')).toMatchObject({
      kind: 'variable',
      title: 'Hvor godt organiseringen fungerer',
      report: 'Vurdering av organiseringen',
      names: ['fungerer'],
      labels: expect.arrayContaining(['Svært godt']) as unknown
    });
    expect(variable('en')?.labels).toContain('Very well');
  });
});
