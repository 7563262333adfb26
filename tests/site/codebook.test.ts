import {describe, expect, inject, test} from 'vitest';
import {readProject} from '../../src/report/project.ts';
import {attributeValues, pagesIn} from './support/files.ts';

const pages = new Map(pagesIn(inject('dist')).map(({path, html}) => [path, html]));
const project = readProject(inject('project'));
const datasets = [...project.packages.values()].flatMap((data) =>
  [...data.datasets.values()].map((dataset) => ({data, dataset, path: `datasett/${data.name}/${dataset.name}/`}))
);

/** The text of a page's main part, without markup. */
function textOf(path: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(pages.get(path) ?? '')?.[0] ?? '';
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('data packages', () => {
  test('have a list, a page each, and a codebook of every dataset, in both languages', () => {
    const wanted = ['', 'en/'].flatMap((language) => [
      `/${language}datasett/`,
      ...[...project.packages.keys()].map((name) => `/${language}datasett/${name}/`),
      ...datasets.map(({path}) => `/${language}${path}`)
    ]);
    const found = [...pages.keys()].filter((path) => /^\/(?:en\/)?datasett\//.test(path));
    expect(found.sort()).toEqual(wanted.sort());
  });

  test.each(datasets.map((own) => [own.path, own] as const))('%s tells of each column', (path, {dataset}) => {
    const html = pages.get(`/${path}`) ?? '';
    const ids = new Set(attributeValues(html, 'id'));
    const names = [dataset.variables, dataset.measures, dataset.texts, dataset.sets].flatMap((own) => [...own.keys()]);
    expect(names.filter((name) => !ids.has(`v-${name}`))).toEqual([]);
    expect(html).toContain(dataset.provenance.hash);
    expect(pages.get(`/en/${path}`)).toContain('<html lang="en"');
  });
});

describe('a codebook', () => {
  test('shows counts and per cents of everybody, missing codes last with their role', () => {
    expect(textOf('/datasett/rustilskudd-2014/organisering-fungerer/')).toMatch(
      /Svært godt 34 18,0 .* Svært dårlig 3 1,6 ikke_ ?svart Ikke svart mangelkode 4 2,1 Prosent av 189 kommuner, mangelkodene medregnet\./
    );
    expect(textOf('/en/datasett/rustilskudd-2014/organisering-fungerer/')).toMatch(/Per cent of 189 municipalities/);
  });

  test('draws a bar for each share, hatched for missing codes', () => {
    const html = pages.get('/datasett/rustilskudd-2014/fungerer/') ?? '';
    const bars = [...html.matchAll(/<svg class="bar( bar-missing)?"[^>]*> ?<rect[^>]*width="([\d.]+)%"/g)];
    expect(bars.map(([, missing, width]) => `${width ?? ''}${missing === undefined ? '' : ' missing'}`)).toEqual([
      '17.99',
      '48.15',
      '25.93',
      '4.23',
      '1.59',
      '2.12 missing'
    ]);
  });

  test('leads to every exhibit and number that uses a variable', () => {
    const html = pages.get('/datasett/rustilskudd-2014/brukerplan/') ?? '';
    const used = /id="v-brukerplan"[\s\S]*?<p class="codebook-uses">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
    const [exhibit, ...values] = attributeValues(used, 'href');
    expect(exhibit).toBe('/rustilskudd-2014/tabeller/tbl-brukerplan/');
    expect(values).toHaveLength(1);
    expect(values[0]).toMatch(/^\/rustilskudd-2014\/situasjon-prioritering-og-organisering\/#sec-/);
  });

  test('says why there is no distribution', () => {
    expect(textOf('/datasett/lav-2007/medvirkning-par/')).toContain('kan ikke legges sammen over Sammen med');
    expect(textOf('/en/datasett/unge-voksne-2013/tiltak/')).toContain('Each line has a code of its own.');
  });

  test('gives out the dataset and its package', () => {
    const html = pages.get('/en/datasett/rustilskudd-2014/kostra/') ?? '';
    const version = project.packages.get('rustilskudd-2014')?.version ?? '';
    expect(attributeValues(html, 'href')).toEqual(
      expect.arrayContaining([
        '/datasett/rustilskudd-2014/kostra.csv',
        `/datasett/rustilskudd-2014/rustilskudd-2014-${version}.zip`
      ])
    );
  });

  test('is where an exhibit leads to for its data', () => {
    for (const language of ['', 'en/']) {
      const html = pages.get(`/${language}rustilskudd-2014/tabeller/tbl-kostra/`) ?? '';
      expect(attributeValues(html, 'href')).toContain(`/${language}datasett/rustilskudd-2014/kostra/`);
    }
  });
});
